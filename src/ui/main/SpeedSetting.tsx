import { useState } from 'react';
import { NumberField } from '../controls/NumberField.tsx';
import { Select } from '../controls/Select.tsx';
import { useText } from '../i18n/useText.ts';
import { Help } from './Help.tsx';
import styles from './panel.module.css';

const usualSpeeds = ['0.6', '0.9', '1.2'] as const;
const typed = 'typed';

interface SpeedSettingProps {
  readonly label: string;
  /** Metres per second. */
  readonly speed: number;
  readonly onChange: (speed: number) => void;
}

/** A walking speed: one of the usual ones, or a typed number. */
export function SpeedSetting({ label, speed, onChange }: SpeedSettingProps) {
  const text = useText().main.rules;
  const known = usualSpeeds.some((usual) => Number(usual) === speed);
  const [isTyping, setTyping] = useState(false);
  const options = [
    ...usualSpeeds.map((usual) => ({
      value: usual,
      label: `${text.speedValue(usual)} ${text.speedNames[usual]}`,
    })),
    { value: typed, label: text.typed },
  ];
  const choose = (value: string) => {
    setTyping(value === typed);
    if (value !== typed) onChange(Number(value));
  };
  return (
    <div className={styles.row}>
      <span className={styles.label}>
        {label}
        <Help words={text.sources.speed} />
      </span>
      <span className={styles.controls}>
        {(isTyping || !known) && (
          <NumberField
            digits={2}
            label={label}
            max={3}
            min={0.1}
            onChange={(value) => {
              if (value > 0) onChange(value);
            }}
            step={0.1}
            value={speed}
          />
        )}
        <Select
          label={label}
          onChange={choose}
          options={options}
          value={isTyping || !known ? typed : String(speed)}
        />
      </span>
    </div>
  );
}
