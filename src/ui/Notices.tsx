import { useEffect } from 'react';
import type { Notice } from '../state/notice.ts';
import { useApp } from '../state/hooks.ts';
import { Button } from './controls/Button.tsx';
import { classes } from './controls/classes.ts';
import { Icon } from './controls/Icon.tsx';
import { noticeSentence } from './i18n/sentences.ts';
import { useLanguage, useText } from './i18n/useText.ts';
import styles from './Notices.module.css';
import { useSaveProject } from './useSaveProject.ts';

/** How long a notice stays that asks nothing of its reader. */
const infoMilliseconds = 4000;

interface Action {
  readonly label: string;
  readonly act: () => void;
}

/** What the reader of a notice can do about it at once; null where there is nothing. */
function useAction(key: Notice['key']): Action | null {
  const takeOver = useApp((state) => state.takeOverSaving);
  const retryAnalysis = useApp((state) => state.retryAnalysis);
  const saveProject = useSaveProject();
  const words = useText().notices.actions;
  switch (key) {
    case 'saveFailed':
      return { label: words.saveProject, act: saveProject };
    case 'otherTab':
      return { label: words.takeOver, act: () => void takeOver() };
    case 'restoreFailed':
      return { label: words.retry, act: () => void takeOver() };
    case 'analysisFailed':
      return { label: words.retry, act: retryAnalysis };
    default:
      return null;
  }
}

interface NoticeLineProps {
  readonly notice: Notice;
}

function NoticeLine({ notice }: NoticeLineProps) {
  const dismissNotice = useApp((state) => state.dismissNotice);
  const language = useLanguage();
  const text = useText().notices;
  const { id, severity } = notice;
  const action = useAction(notice.key);
  useEffect(() => {
    if (severity !== 'info') return;
    const timer = setTimeout(() => dismissNotice(id), infoMilliseconds);
    return () => clearTimeout(timer);
  }, [dismissNotice, id, severity]);
  return (
    <div
      className={classes(styles.notice, styles[severity])}
      role={severity === 'error' ? 'alert' : undefined}
    >
      <span>{noticeSentence(notice, language)}</span>
      {action && (
        <Button onPress={action.act} size="small">
          {action.label}
        </Button>
      )}
      <Button label={text.dismiss} onPress={() => dismissNotice(id)} size="small" variant="quiet">
        <Icon name="close" size={14} />
      </Button>
    </div>
  );
}

/** Sentences for the user that belong to no one place of the page. */
export function Notices() {
  const notices = useApp((state) => state.notices);
  const text = useText().notices;
  return (
    <section aria-label={text.label} aria-live="polite" className={styles.region}>
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </section>
  );
}
