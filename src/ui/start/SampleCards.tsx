import { Button } from 'react-aria-components';
import type { SampleId } from '../../model/project.ts';
import { useApp } from '../../state/hooks.ts';
import { classes } from '../controls/classes.ts';
import { Icon } from '../controls/Icon.tsx';
import { useText } from '../i18n/useText.ts';
import styles from './SampleCards.module.css';

const samples: readonly SampleId[] = ['shenyang', 'porto-alegre'];

interface CardProps {
  readonly name: string;
  readonly description: string;
  readonly label: string;
  readonly onPress: () => void;
}

/** A card that opens something by one click. */
function Card({ name, description, label, onPress }: CardProps) {
  return (
    <Button aria-label={label} className={classes(styles.card)} onPress={onPress}>
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
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
      {samples.map((id) => (
        <Card
          description={text.samples[id].description}
          key={id}
          label={text.openSample(text.samples[id].name)}
          name={text.samples[id].name}
          onPress={() => void openSample(id)}
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
        label={text.continueAction(name)}
        name={name}
        onPress={() => setSession({ screen: 'main' })}
      />
    </section>
  );
}
