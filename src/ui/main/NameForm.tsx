import { useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { useText } from '../i18n/useText.ts';
import styles from './NameForm.module.css';

interface NameFormProps {
  readonly label: string;
  readonly name: string;
  readonly onRename: (name: string) => void;
}

/** A name that can be typed anew; a blank one is not taken. Keyed by the name, to start from it again. */
export function NameForm({ label, name, onRename }: NameFormProps) {
  const text = useText().main.placing;
  const [typed, setTyped] = useState(name);
  const isChanged = typed.trim() !== '' && typed.trim() !== name;
  const rename = () => {
    if (isChanged) onRename(typed.trim());
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        rename();
      }}
    >
      <label className={styles.label}>
        {label}
        <input
          className={styles.input}
          maxLength={40}
          onChange={(event) => setTyped(event.target.value)}
          value={typed}
        />
      </label>
      <Button disabled={!isChanged} onPress={rename} variant="primary">
        {text.saveName}
      </Button>
    </form>
  );
}
