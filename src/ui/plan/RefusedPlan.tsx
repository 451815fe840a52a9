import type { Issue } from '../../model/issue.ts';
import { issueTable } from '../../report/issueTable.ts';
import { issueSentence } from '../../report/words/issueSentence.ts';
import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { downloadTable } from '../downloadTable.ts';
import { formatCount } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from './RefusedPlan.module.css';

/** More than a reader will go through here; the table holds all. */
const mostShown = 100;

/** What is wrong with a plan file that was refused, on whatever screen it was given. */
export function RefusedPlan() {
  const issues = useApp((state) => state.planIssues);
  const dismiss = useApp((state) => state.dismissPlanIssues);
  const language = useLanguage();
  const text = useText();
  const words = text.targets.refused;
  return (
    <Dialog
      actions={
        <>
          <Button onPress={() => downloadTable(issueTable(issues, language))}>{words.save}</Button>
          <Button onPress={dismiss} variant="primary">
            {text.common.close}
          </Button>
        </>
      }
      onClose={dismiss}
      open={issues.length > 0}
      title={words.title}
    >
      <p>{words.unchanged}</p>
      <Mistakes issues={issues} />
    </Dialog>
  );
}

function Mistakes({ issues }: { readonly issues: readonly Issue[] }) {
  const language = useLanguage();
  const words = useText().targets.refused;
  const n = (value: number) => formatCount(value, language);
  return (
    // Reachable by keyboard, because it scrolls.
    <section aria-label={words.list} className={styles.list} tabIndex={0}>
      <ol>
        {issues.slice(0, mostShown).map((issue, place) => (
          <li key={place}>{issueSentence(issue, language)}</li>
        ))}
      </ol>
      {issues.length > mostShown && <p>{words.more(n(mostShown), n(issues.length))}</p>}
    </section>
  );
}
