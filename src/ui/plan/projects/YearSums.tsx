import type { ProjectSum } from '../../../scorecard/projectsUnderWay.ts';
import { StatusTag } from '../../controls/StatusTag.tsx';
import { formatCount, noValue } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/useText.ts';
import styles from './ProjectsTab.module.css';

interface YearSumsProps {
  /** Of one indicator, a year each. */
  readonly sums: readonly ProjectSum[];
}

/** What projects of one service add up to: in a sentence for the last year, and year by year. */
export function YearSums({ sums }: YearSumsProps) {
  const text = useText().projects.sums;
  const last = sums.at(-1);
  if (!last) return null;
  const name = text.names[last.indicatorId];
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <SumSentence sum={last} />
      <SumTable name={name} sums={sums} />
    </section>
  );
}

function SumSentence({ sum }: { readonly sum: ProjectSum }) {
  const text = useText().projects.sums;
  const language = useLanguage();
  const count = (value: number) => formatCount(value, language);
  const unit = text.units[sum.unit];
  const year = String(sum.year);
  const [value, target, gap] = [sum.value, sum.target, sum.gap].map(count);
  const sentence = Number.isNaN(sum.target)
    ? text.noTarget(year, value ?? '', unit)
    : sum.status === 'met'
      ? text.met(year, value ?? '', target ?? '', unit)
      : text.short(year, value ?? '', target ?? '', gap ?? '', unit);
  const unknown = sum.projects - sum.known;
  const notes = [
    Number.isNaN(sum.start) ? text.noStart : text.start(count(sum.start), unit),
    ...(unknown > 0 ? [text.unknown(count(unknown))] : []),
  ];
  return (
    <>
      <p className={styles.sentence}>{sentence}</p>
      <p className={styles.quiet}>{notes.join(text.join)}</p>
    </>
  );
}

function SumTable({ name, sums }: YearSumsProps & { readonly name: string }) {
  const { columns } = useText().projects.sums;
  const language = useLanguage();
  const count = (value: number) => (Number.isNaN(value) ? noValue : formatCount(value, language));
  return (
    <table aria-label={name} className={styles.years}>
      <thead>
        <tr>
          <th scope="col">{columns.year}</th>
          <th scope="col">{columns.projects}</th>
          <th scope="col">{columns.opened}</th>
          <th scope="col">{columns.value}</th>
          <th scope="col">{columns.target}</th>
          <th scope="col">{columns.gap}</th>
          <th scope="col">{columns.status}</th>
        </tr>
      </thead>
      <tbody>
        {sums.map((sum) => (
          <tr key={sum.year}>
            <th scope="row">{sum.year}</th>
            <td>{count(sum.projects)}</td>
            <td>{count(sum.opened)}</td>
            <td>{count(sum.value)}</td>
            <td>
              {count(sum.target)}
              <TargetYear sum={sum} />
            </td>
            <td>{count(sum.gap)}</td>
            <td>{Number.isNaN(sum.target) ? noValue : <StatusTag status={sum.status} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A year without a target of its own is held against the next one. */
function TargetYear({ sum: { year, targetYear } }: { readonly sum: ProjectSum }) {
  const text = useText().projects.sums;
  if (Number.isNaN(targetYear) || targetYear === year) return null;
  return <span className={styles.quiet}>{text.targetOf(String(targetYear))}</span>;
}
