import type { ReadOptions } from '../../ingest/reading.ts';
import type { PendingFile } from '../../state/pendingFile.ts';
import { useText } from '../i18n/useText.ts';
import styles from './CheckScreen.module.css';

interface KeepPersonalProps {
  readonly pending: PendingFile;
  readonly onChange: (options: ReadOptions) => void;
}

const personalCodes: ReadonlySet<string> = new Set(['personal-data', 'persons-counted']);

/** Lets the user insist on data of persons; nothing where a file has none. */
export function KeepPersonal({ pending, onChange }: KeepPersonalProps) {
  const text = useText().check;
  const { keepPersonal, ...rest } = pending.options;
  const found = pending.reading.issues.some(({ code }) => personalCodes.has(code));
  if (!found && !keepPersonal) return null;
  return (
    <label className={styles.keepPersonal}>
      <input
        checked={keepPersonal ?? false}
        onChange={({ target }) => onChange(target.checked ? { ...rest, keepPersonal: true } : rest)}
        type="checkbox"
      />
      {text.keepPersonal}
    </label>
  );
}
