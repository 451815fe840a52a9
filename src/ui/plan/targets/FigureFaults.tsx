import { useText } from '../../i18n/useText.ts';
import styles from './FigureTable.module.css';
import type { faultsOf } from './targetsView.ts';

export type Faults = ReturnType<typeof faultsOf>;

/** Why a figure was not taken. */
export function FigureFaults({ faults }: { readonly faults: Faults }) {
  const { issues, targets: text } = useText();
  const names: Readonly<Record<string, string>> = text.fields;
  return (
    <div className={styles.faults} role="alert">
      {faults.map(({ field, mistake, expected }) => (
        <p key={field}>
          {text.notTaken(names[field] ?? field, issues.planMistakes[mistake](expected))}
        </p>
      ))}
    </div>
  );
}
