import type { SampleId } from '../../../model/project.ts';
import { useText } from '../../i18n/useText.ts';
import styles from './IndicatorsTab.module.css';

/** Says of the samples that are taken from a plan document how little it lists; nothing of others. */
export function DocumentNote({ sample }: { readonly sample: SampleId | null }) {
  const text = useText().plan;
  if (sample !== 'benxi' && sample !== 'fuxin') return null;
  return (
    <p className={styles.warning} role="note">
      {text.fromDocument}
    </p>
  );
}
