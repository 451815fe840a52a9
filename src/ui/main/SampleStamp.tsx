import type { SampleId } from '../../model/project.ts';
import { useText } from '../i18n/useText.ts';
import styles from './MapPane.module.css';
import { sampleWords } from './sampleWords.ts';

/** The stamp of sample data on the map. */
export function SampleStamp({ sample }: { readonly sample: SampleId | null }) {
  const words = sampleWords(sample, useText());
  return words && <p className={styles.stamp}>{words}</p>;
}
