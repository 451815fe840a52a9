import type { Dictionary } from '../../i18n/dictionary.ts';
import type { Verdict } from './catalogueView.ts';

/** What the verdict of an entry is called. */
export function verdictWord(verdict: Verdict, { plan, common }: Dictionary): string {
  switch (verdict) {
    case 'derived':
      return plan.derived;
    case 'noTarget':
      return plan.noTarget;
    default:
      return common.statuses[verdict];
  }
}
