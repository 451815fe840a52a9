import type { SampleId } from '../../model/project.ts';
import type { Dictionary } from '../i18n/dictionary.ts';

/** The stamp that sample data carry everywhere; null for the user's own data. */
export function sampleWords(sample: SampleId | null, { main }: Dictionary): string | null {
  switch (sample) {
    case 'shenyang':
      return main.map.sampleShenyang;
    case 'benxi':
    case 'fuxin':
      return main.map.sampleDocument;
    case 'porto-alegre':
      return main.map.samplePortoAlegre;
    case null:
      return null;
  }
}
