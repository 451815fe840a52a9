import { useApp } from '../state/hooks.ts';
import { Button } from './controls/Button.tsx';
import { formatCount } from './i18n/format.ts';
import { useLanguage, useText } from './i18n/useText.ts';
import styles from './ReadingProgress.module.css';

/** How far the files are read, how long it still takes, and the way out; nothing while none are. */
export function ReadingProgress() {
  const reading = useApp((state) => state.reading);
  const cancelReading = useApp((state) => state.cancelReading);
  const language = useLanguage();
  const { start, common } = useText();
  if (!reading) return null;
  const samples: Readonly<Record<string, { readonly name: string }>> = start.samples;
  const words = start.reading(samples[reading.name]?.name ?? reading.name);
  const { fraction, secondsLeft } = reading;
  return (
    <div className={styles.reading}>
      <output className={styles.words}>
        <span>{words}</span>
        {secondsLeft !== null && (
          <span className={styles.left}>
            {start.secondsLeft(formatCount(secondsLeft, language))}
          </span>
        )}
      </output>
      <progress aria-label={words} max={1} value={fraction} />
      <Button label={start.cancelReading} onPress={cancelReading} size="small">
        {common.cancel}
      </Button>
    </div>
  );
}
