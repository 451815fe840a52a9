import { haversineMetres } from '../../geo/haversine.ts';
import type { InputFile } from '../../model/project.ts';
import { osmCredit, type StreetSummary } from '../../model/streets.ts';
import { formatCount, formatKilometres } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from './StreetCheck.module.css';

interface StreetCheckProps {
  readonly input: InputFile;
  readonly streets: StreetSummary;
}

/** What a street file holds; it has no columns to be asked about. */
export function StreetCheck({ input, streets }: StreetCheckProps) {
  const text = useText().streets.check;
  const language = useLanguage();
  const [west, south, east, north] = streets.bounds;
  const middle = (south + north) / 2;
  const kilometres = (metres: number) => formatCount(metres / 1000, language);
  const range = (from: number, to: number) => `${from.toFixed(3)}…${to.toFixed(3)}`;
  const area = text.areaValue(
    range(west, east),
    range(south, north),
    kilometres(haversineMetres(west, middle, east, middle)),
    kilometres(haversineMetres(west, south, west, north)),
  );
  const facts: readonly (readonly [string, string])[] = [
    [
      text.ways,
      text.waysValue(formatCount(input.read, language), formatCount(input.accepted, language)),
    ],
    [text.length, text.lengthValue(formatKilometres(streets.metres, language))],
    [text.area, area],
    ...(streets.isOsm ? [[text.credit, osmCredit] as const] : []),
  ];
  return (
    <section className={styles.streets}>
      <dl>
        {facts.map(([name, value]) => (
          <div className={styles.fact} key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{text.kept}</p>
    </section>
  );
}
