import { useApp } from '../../../state/hooks.ts';
import { Button } from '../../controls/Button.tsx';
import { formatCount } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/useText.ts';
import type { ProjectFigure } from './projectFigures.ts';
import styles from './ProjectsTab.module.css';

interface FiguresBarProps {
  /** Of every row of the table. */
  readonly figures: readonly (readonly ProjectFigure[])[];
}

/** How many figures wait to be confirmed, and all of them at once; nothing where none was ever asked. */
export function FiguresBar({ figures }: FiguresBarProps) {
  const text = useText().projects.figures;
  const language = useLanguage();
  const confirm = useApp((state) => state.confirmFigures);
  const hasAny = useApp(
    ({ project }) => project?.inputs.files.some(({ decisions }) => decisions?.figures) ?? false,
  );
  const waiting = figures.flat().filter(({ isAsked }) => isAsked);
  if (waiting.length === 0 && !hasAny) return null;
  return (
    <div className={styles.bar} role="status">
      {waiting.length === 0 ? (
        text.allConfirmed
      ) : (
        <>
          {text.waiting(formatCount(waiting.length, language))}
          <Button onPress={() => void confirm(waiting)} size="small" variant="primary">
            {text.confirmAll}
          </Button>
        </>
      )}
    </div>
  );
}
