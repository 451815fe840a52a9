import type { Language } from '../../state/session.ts';

/** A scenario's automatic name in the reader's language; a name that somebody gave stays as it is. */
export function scenarioName(name: string, language: Language): string {
  return language === 'zh' ? name : name.replace(/^方案([A-Z]|\d+)$/, 'Scenario $1');
}
