import { Button } from 'react-aria-components';
import { sampleIds } from '../../model/project.ts';
import { useApp } from '../../state/hooks.ts';
import { classes } from '../controls/classes.ts';
import { Icon } from '../controls/Icon.tsx';
import { useText } from '../i18n/useText.ts';
import styles from './SampleCards.module.css';

interface CardProps {
  readonly name: string;
  readonly description: string;
  /** What the card does, for those who do not see that it is a card. */
  readonly verb: string;
  readonly onPress: () => void;
}

/** A card that opens something by one click. */
function Card({ name, description, verb, onPress }: CardProps) {
  return (
    <Button className={classes(styles.card)} onPress={onPress}>
      <span className={styles.words}>
        <span className={styles.name}>
          <span className="visually-hidden">{verb}</span> {name}
        </span>
        <span className={styles.description}>{description}</span>
      </span>
      <Icon name="right" />
    </Button>
  );
}

export function SampleCards() {
  const openSample = useApp((state) => state.openSample);
  const text = useText().start;
  return (
    <section className={styles.group}>
      <h2>{text.samplesTitle}</h2>
      {sampleIds.map((id) => (
        <Card
          description={text.samples[id].description}
          key={id}
          name={text.samples[id].name}
          onPress={() => void openSample(id)}
          verb={text.openSample}
        />
      ))}
    </section>
  );
}

interface ContinueCardProps {
  readonly name: string;
  readonly when: string;
}

/** The way back to the work that this browser keeps. */
export function ContinueCard({ name, when }: ContinueCardProps) {
  const setSession = useApp((state) => state.setSession);
  const text = useText().start;
  return (
    <section className={styles.group}>
      <h2>{text.continueTitle}</h2>
      <Card
        description={when}
        name={name}
        onPress={() => setSession({ screen: 'main' })}
        verb={text.continueAction}
      />
    </section>
  );
}
