import { useMemo } from 'react';
import type { Issue } from '../../model/issue.ts';
import { formatCount } from '../i18n/format.ts';
import { issueSentence } from '../../report/words/issueSentence.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from './IssueList.module.css';
import { type ListedIssue, listedIssues } from './listedIssues.ts';

const glyphs = { error: '✖', warning: '▲', info: '–' } as const;

interface IssueListProps {
  readonly issues: readonly Issue[];
}

/** What was found in one file; a table, so that lines can be looked up one after the other. */
export function IssueList({ issues }: IssueListProps) {
  const language = useLanguage();
  const text = useText().check;
  const { counts, shown } = useMemo(() => listedIssues(issues), [issues]);
  const n = (value: number) => formatCount(value, language);
  return (
    <section className={styles.issues}>
      <div className={styles.head}>
        <h2>{text.issuesTitle}</h2>
        {issues.length > 0 && (
          <p className={styles.counts}>
            {text.issueCounts(n(counts.error), n(counts.warning), n(counts.info))}
          </p>
        )}
      </div>
      {issues.length === 0 ? (
        <p className={styles.none}>{text.noIssues}</p>
      ) : (
        <IssueTable shown={shown} />
      )}
      {shown.length < issues.length && (
        <p className={styles.more}>{text.issuesShown(n(shown.length), n(issues.length))}</p>
      )}
    </section>
  );
}

interface IssueTableProps {
  readonly shown: readonly ListedIssue[];
}

function IssueTable({ shown }: IssueTableProps) {
  const language = useLanguage();
  const text = useText().check;
  // The file stands above and the line has a column of its own: the sentence need not repeat them.
  const sentence = (issue: Issue) => issueSentence({ ...issue, file: '', line: 0 }, language);
  return (
    <table className={styles.table}>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{text.severity}</th>
          <th scope="col">{text.line}</th>
          <th scope="col">{text.message}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ issue, alike }, index) => (
          <tr key={`${issue.code}/${issue.line}/${issue.column}/${index}`}>
            <td className={styles[issue.severity]}>
              <span aria-hidden="true">{glyphs[issue.severity]}</span>
              <span className="visually-hidden">{text.severities[issue.severity]}</span>
            </td>
            <td className={styles.line}>{issue.line > 0 ? issue.line : text.wholeFile}</td>
            <td>
              {sentence(issue)}
              {alike > 0 && (
                <span className={styles.same}>{text.issuesSame(formatCount(alike, language))}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
