import { adoptRemedy } from '../../edit/adoptRemedy.ts';
import type { CheckedRemedy } from '../../scorecard/remedy/remedies.ts';
import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { useText } from '../i18n/useText.ts';
import styles from './CommunityCard.module.css';
import { type RemedyContext, remedyWords } from './remedyWords.ts';
import type { RemediesAnswer } from './useRemedies.ts';
import { nextNumber } from './usePlaceFacility.ts';

interface CheckedRemediesProps {
  readonly answer: RemediesAnswer;
  readonly context: RemedyContext;
}

/** Single changes that clear the community, each with what the analysis says of it and a way to adopt it. */
export function CheckedRemedies({ answer, context }: CheckedRemediesProps) {
  const { text } = context;
  if (answer.type !== 'ready') {
    return (
      <p aria-live="polite" className={styles.remedy}>
        {answer.type === 'waiting' ? text.checking : text.failed}
      </p>
    );
  }
  const { remedies } = answer;
  switch (remedies.type) {
    case 'none':
      return null;
    case 'cleared': {
      const lead = remedies.remedies.length > 1 ? text.any : text.one;
      return <RemedyList context={context} lead={lead} remedies={remedies.remedies} />;
    }
    case 'notCleared':
      return remedies.best ? (
        <RemedyList context={context} lead={text.notCleared} remedies={[remedies.best]} />
      ) : (
        <p className={styles.remedy}>{text.nothing}</p>
      );
  }
}

interface RemedyListProps {
  readonly context: RemedyContext;
  readonly lead: string;
  readonly remedies: readonly CheckedRemedy[];
}

function RemedyList({ context, lead, remedies }: RemedyListProps) {
  return (
    <>
      <p className={styles.remedy}>{lead}</p>
      <ul className={styles.remedies}>
        {remedies.map((remedy) => (
          <RemedyItem context={context} key={remedy.change.type} remedy={remedy} />
        ))}
      </ul>
    </>
  );
}

interface RemedyItemProps {
  readonly context: RemedyContext;
  readonly remedy: CheckedRemedy;
}

function RemedyItem({ context, remedy }: RemedyItemProps) {
  const placing = useText().main.placing;
  const project = useApp((state) => state.project);
  const scenarioId = useApp((state) => state.session.scenarioId);
  const apply = useApp((state) => state.apply);
  const { text } = context;
  const words = remedyWords(context, remedy);
  const adopt = () => {
    if (!project) return;
    const name = placing.newName(nextNumber(project, scenarioId));
    apply(adoptRemedy(project, scenarioId, remedy.change, name));
  };
  return (
    <li data-change={remedy.change.type}>
      <p>
        <b>{words.change}</b>
      </p>
      <p className={styles.people}>{words.result}</p>
      {words.others !== '' && <p className={styles.people}>{words.others}</p>}
      <Button label={text.adoptLabel(words.change)} onPress={adopt} size="small">
        {text.adopt}
      </Button>
    </li>
  );
}
