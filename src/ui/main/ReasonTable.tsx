import { reasonWords } from '../../report/words/reasonWords.ts';
import type { ServiceId } from '../../model/service.ts';
import { useReasons } from '../../state/hooks.ts';
import { formatNeed } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from './CommunityCard.module.css';
import { reasonParts } from './reasonParts.ts';

interface ReasonTableProps {
  readonly service: ServiceId;
  /** What the people of the circle are called. */
  readonly group: 'elders' | 'infants' | 'people';
  /** Row in the community table. */
  readonly community: number;
}

/** How many of a community's people are not within reach for which reason. */
export function ReasonTable({ service, group, community }: ReasonTableProps) {
  const text = useText().main.card;
  const language = useLanguage();
  const reasons = useReasons();
  const parts = reasons ? reasonParts(reasons[service].communities, community) : [];
  if (parts.length === 0) return null;
  return (
    <table className={styles.reasons}>
      <caption className="visually-hidden">{text.reasons}</caption>
      <tbody>
        {parts.map(({ reason, people }) => {
          const { name, means } = reasonWords[language][reason];
          return (
            <tr data-line key={reason}>
              <th scope="row" title={means}>
                {name}
              </th>
              <td>{text.peopleBeyond[group](formatNeed(people, language))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
