import type { Inputs } from '../../../model/project.ts';
import { useText } from '../../i18n/useText.ts';
import styles from './IndicatorsTab.module.css';

/** Says which of the two tables is not loaded; nothing where both are. */
export function MissingTables({ inputs }: { readonly inputs: Inputs }) {
  const { plan: text, common } = useText();
  const missing = (['facilities', 'population'] as const).filter((table) => !inputs[table]?.count);
  if (missing.length === 0) return null;
  const names = missing.map((table) => common.inputKinds[table]).join(text.listComma);
  return (
    <p className={styles.warning} role="note">
      {text.withoutTables(names)}
    </p>
  );
}
