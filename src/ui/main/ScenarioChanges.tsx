import type { Analysis } from '../../scorecard/analysis.ts';
import { formatCount, formatRatio } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from './panel.module.css';
import changeStyles from './ScenarioChanges.module.css';
import type { CommunityChange, ServiceDelta } from './scenarioDelta.ts';
import { useShowCommunity } from './useShow.ts';
import { verdictWords } from './verdictWords.ts';

/** As many communities as are read at a glance; the tables hold them all. */
const shownChanges = 8;

interface ScenarioChangesProps {
  readonly analysis: Analysis;
  readonly delta: ServiceDelta;
}

/** What the scenario changes in one service, and for whom. */
export function ScenarioChanges({ analysis, delta }: ScenarioChangesProps) {
  const dictionary = useText();
  const text = dictionary.main.placing;
  const circle = delta.service === 'elder' ? 'elder-circle' : 'childcare-circle';
  const verdict = verdictWords(analysis, circle, dictionary);
  const language = useLanguage();
  const percent = (value: number) => formatRatio(value, language, 2);
  const count = (value: number) => formatCount(value, language);
  const gains = delta.changes.filter((change) => change.people > 0);
  const losses = delta.changes.filter((change) => change.people < 0).toReversed();
  return (
    <div className={changeStyles.benefit}>
      <h3>{text.changesHeading}</h3>
      <dl>
        <Fact label={text.people[delta.service]} tone={delta.people}>
          {signed(delta.people, count)}
        </Fact>
        <Fact label={verdict.newlyMet} tone={delta.newlyMet}>
          {signed(delta.newlyMet, count)}
        </Fact>
        {delta.noLongerMet > 0 && (
          <Fact label={verdict.noLongerMet} tone={-1}>
            {count(delta.noLongerMet)}
          </Fact>
        )}
        <Fact label={text.coverage[delta.service]} tone={0}>
          {text.arrow(percent(delta.coverageBefore), percent(delta.coverageAfter), ' %')}
        </Fact>
        <Fact label={verdict.list} tone={0}>
          {text.arrow(count(delta.shortBefore), count(delta.shortAfter), '')}
        </Fact>
      </dl>
      {delta.changes.length === 0 && <p className={styles.note}>{text.nobody}</p>}
      {gains.length > 0 && <Changes changes={gains} heading={text.benefiting} />}
      {losses.length > 0 && <Changes changes={losses} heading={text.losing} />}
    </div>
  );
}

interface FactProps {
  readonly label: string;
  /** Above 0 is better, below 0 is worse. */
  readonly tone: number;
  readonly children: string;
}

function Fact({ label, tone, children }: FactProps) {
  const colour = tone > 0 ? styles.gain : tone < 0 ? styles.loss : undefined;
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd className={colour}>{children}</dd>
    </div>
  );
}

interface ChangesProps {
  readonly heading: string;
  readonly changes: readonly CommunityChange[];
}

function Changes({ heading, changes }: ChangesProps) {
  const text = useText().main.placing;
  const language = useLanguage();
  const show = useShowCommunity();
  const count = (value: number) => formatCount(value, language);
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {changes.slice(0, shownChanges).map((change) => (
          <li className={styles.fact} key={change.id}>
            <button className={changeStyles.link} onClick={() => show(change.id)} type="button">
              {change.name || change.id}
            </button>
            <b>{signed(change.people, count)}</b>
          </li>
        ))}
      </ul>
      {changes.length > shownChanges && (
        <p className={styles.note}>{text.more(count(changes.length - shownChanges))}</p>
      )}
    </>
  );
}

function signed(value: number, format: (value: number) => string): string {
  return value > 0 ? `+${format(value)}` : value < 0 ? `−${format(-value)}` : format(0);
}
