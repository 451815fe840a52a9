import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { Icon } from '../controls/Icon.tsx';
import { formatCount } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from './FileList.module.css';

/** Plans that were read and will be taken over with the tables. */
export function WaitingPlans() {
  const plans = useApp((state) => state.waitingPlans);
  const remove = useApp((state) => state.removeWaitingPlan);
  const language = useLanguage();
  const { check, targets } = useText();
  if (plans.length === 0) return null;
  return (
    <ul aria-label={targets.waiting.label}>
      {plans.map(({ id, name, indicators }, at) => (
        <li className={styles.item} key={`${id}/${at}`}>
          <div className={styles.open}>
            <span className={styles.name}>{name[language]}</span>
            <span className={styles.facts}>
              {targets.waiting.facts(formatCount(indicators.length, language))}
            </span>
          </div>
          <Button
            label={check.removeFile(name[language])}
            onPress={() => remove(at)}
            size="small"
            variant="quiet"
          >
            <Icon name="close" size={14} />
          </Button>
        </li>
      ))}
    </ul>
  );
}
