import type { Lens } from '../../state/appState.ts';
import { useApp } from '../../state/hooks.ts';
import { Select } from '../controls/Select.tsx';
import { useText } from '../i18n/useText.ts';
import styles from './lens.module.css';

const lenses: readonly Lens[] = ['status', 'counting', 'certainty'];

/** What map and list show of the communities. */
export function LensSelect() {
  const text = useText().lens;
  const lens = useApp((state) => state.session.lens);
  const setSession = useApp((state) => state.setSession);
  return (
    <div className={styles.select}>
      <Select
        label={text.label}
        onChange={(chosen) => setSession({ lens: chosen })}
        options={lenses.map((value) => ({ value, label: text.lenses[value] }))}
        value={lens}
      />
    </div>
  );
}
