import type { SampleId } from '../../model/project.ts';
import { useText } from '../i18n/useText.ts';
import styles from './MapPane.module.css';

/** The stamp that sample data carry everywhere. */
export function useSampleWords(sample: SampleId | null): string | null {
  const text = useText().main.map;
  switch (sample) {
    case 'shenyang':
      return text.sampleShenyang;
    case 'porto-alegre':
      return text.samplePortoAlegre;
    case null:
      return null;
  }
}

export function SampleStamp({ sample }: { readonly sample: SampleId | null }) {
  const words = useSampleWords(sample);
  return words && <p className={styles.stamp}>{words}</p>;
}
