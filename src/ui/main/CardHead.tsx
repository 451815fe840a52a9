import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { Icon } from '../controls/Icon.tsx';
import { useText } from '../i18n/useText.ts';
import styles from './CommunityCard.module.css';
import { useNeighbours } from './useNeighbours.ts';

/** Breadcrumb of a card with its buttons: previous, next, close. */
export function CardHead({ parts }: { readonly parts: readonly string[] }) {
  const text = useText().main.card;
  const select = useApp((state) => state.select);
  const { previous, next } = useNeighbours();
  return (
    <div className={styles.bar}>
      <span aria-label={text.breadcrumb} className={styles.breadcrumb} role="note">
        {parts.filter((part) => part !== '').join(' › ')}
      </span>
      <span className={styles.buttons}>
        <Button
          disabled={previous === null}
          label={text.previous}
          onPress={() => previous?.()}
          size="icon"
        >
          <Icon name="left" />
        </Button>
        <Button disabled={next === null} label={text.next} onPress={() => next?.()} size="icon">
          <Icon name="right" />
        </Button>
        <Button label={text.close} onPress={() => select(null)} size="icon">
          <Icon name="close" />
        </Button>
      </span>
    </div>
  );
}
