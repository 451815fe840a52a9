import type { Lens } from '../../state/session.ts';
import { useAnalysis, useApp } from '../../state/hooks.ts';
import { Select } from '../controls/Select.tsx';
import { useText } from '../i18n/useText.ts';
import styles from './lens.module.css';

const lenses: readonly Lens[] = ['status', 'counting', 'certainty', 'streetGap'];

/** What map and list show of the communities. */
export function LensSelect() {
  const text = useText().lens;
  const lens = useApp((state) => state.session.lens);
  const isAlongStreets = useAnalysis()?.method === 'street';
  const shown = lenses.filter((one) => one !== 'streetGap' || isAlongStreets);
  const setSession = useApp((state) => state.setSession);
  return (
    <div className={styles.select}>
      <Select
        label={text.label}
        onChange={(chosen) => setSession({ lens: chosen })}
        options={shown.map((value) => ({ value, label: text.lenses[value] }))}
        value={shown.includes(lens) ? lens : 'status'}
      />
    </div>
  );
}
