import { closeFacility } from '../../edit/closeFacility.ts';
import { keepYears } from '../../edit/keepYears.ts';
import { removeFacility } from '../../edit/removeFacility.ts';
import { reopenFacility } from '../../edit/reopenFacility.ts';
import { scenarioById } from '../../edit/scenarios.ts';
import type { Edit, Project, Settings } from '../../model/project.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { formatCount } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { CardHead } from './CardHead.tsx';
import styles from './CommunityCard.module.css';
import { sourceLine } from './communityFacts.ts';
import { FacilityFields } from './FacilityFields.tsx';
import panel from './panel.module.css';
import { OutlineNote, StreetPlace } from '../streets/StreetWay.tsx';
import { useStreetFacts } from '../streets/useStreets.ts';

interface FacilityCardProps {
  readonly analysis: Analysis;
  readonly project: Project;
  /** Row in the effective facility table. */
  readonly row: number;
}

/** One facility: what it offers, and what the scenario does with it. */
export function FacilityCard({ analysis, project, row }: FacilityCardProps) {
  const common = useText().common;
  const { facilities } = analysis;
  const id = facilities.id[row] ?? '';
  const name = facilities.name[row] || id;
  const line = sourceLine(facilities.origin, row);
  const text = useText().main;
  return (
    <article aria-label={name} className={styles.card} tabIndex={-1}>
      <div className={styles.body}>
        <header className={styles.head}>
          <CardHead
            parts={[
              facilities.district[row] ?? '',
              facilities.street[row] ?? '',
              facilities.community[row] ?? '',
            ]}
          />
          <div className={styles.title}>
            <h2>{name}</h2>
          </div>
          <p className={styles.people}>
            {common.kinds[facilities.kind[row] ?? '']} · {facilities.address[row] || id}
          </p>
        </header>
        <FacilityFacts analysis={analysis} row={row} settings={project.settings} />
        <FacilityActions analysis={analysis} id={id} project={project} row={row} />
      </div>
      {line.line > 0 && (
        <footer className={styles.foot}>
          <span className={styles.source}>
            {text.list.facilitySource(line.file, String(line.line))}
          </span>
        </footer>
      )}
    </article>
  );
}

interface FacilityFactsProps extends Omit<FacilityCardProps, 'project'> {
  readonly settings: Settings;
}

function FacilityFacts({ analysis, row, settings }: FacilityFactsProps) {
  const text = useText().main.facility;
  const common = useText().common;
  const language = useLanguage();
  const streets = useStreetFacts(analysis);
  const isAlongStreets =
    analysis.method === 'street' && !Number.isNaN(analysis.facilities.lng[row]);
  const { facilities } = analysis;
  const service = facilities.service[row] ?? '';
  const facts: readonly (readonly [string, string])[] = [
    [text.service, service === '' ? common.noValue : common.services[service]],
    [text.beds, formatCount(facilities.beds[row] ?? Number.NaN, language)],
    [text.seats, formatCount(facilities.seats[row] ?? Number.NaN, language)],
    [text.places, formatCount(facilities.places[row] ?? Number.NaN, language)],
    [text.opened, yearText(facilities.opened[row], common.noValue)],
    [text.status, statusText(analysis, row, text)],
  ];
  return (
    <section aria-label={text.heading} className={styles.section}>
      <dl>
        {facts.map(([label, value]) => (
          <div className={panel.fact} key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {streets && <StreetPlace place={streets.facilities} row={row} settings={settings} />}
      {isAlongStreets && <OutlineNote settings={settings} />}
    </section>
  );
}

/** A facility that no file holds is one that the scenario would build. */
function statusText(
  analysis: Analysis,
  row: number,
  text: { readonly proposed: string; readonly inService: string; readonly notInService: string },
): string {
  if (analysis.inService[row] !== 1) return text.notInService;
  return sourceLine(analysis.facilities.origin, row).line === 0 ? text.proposed : text.inService;
}

/** A year has no thousands mark. */
function yearText(year: number | undefined, noValue: string): string {
  return year === undefined || Number.isNaN(year) ? noValue : String(year);
}

interface FacilityActionsProps extends FacilityCardProps {
  readonly id: string;
}

function FacilityActions({ analysis, project, row, id }: FacilityActionsProps) {
  const text = useText().main.facility;
  const apply = useApp((state) => state.apply);
  const select = useApp((state) => state.select);
  const setSession = useApp((state) => state.setSession);
  const scenarioId = useApp((state) => state.session.scenarioId);
  const edits = scenarioById(project, scenarioId)?.edits.filter((edit) => edit.facilityId === id);
  const has = (type: Edit['type']) => edits?.some((edit) => edit.type === type);
  const hadPlace = !Number.isNaN(project.inputs.facilities?.lng[row] ?? Number.NaN);
  const remove = () => {
    apply(removeFacility(project, scenarioId, id));
    select(null);
  };
  return (
    <section className={styles.section}>
      {has('open') && <p className={styles.people}>{text.newInScenario}</p>}
      {has('move') && (
        <p className={styles.people}>{hadPlace ? text.movedInScenario : text.locatedInScenario}</p>
      )}
      {analysis.approximate[row] === 1 && <p className={styles.people}>{text.approximate}</p>}
      {has('close') && <p className={styles.people}>{text.closedInScenario}</p>}
      {has('bringForward') && <p className={styles.people}>{text.openedInScenario}</p>}
      <FacilityFields
        analysis={analysis}
        id={id}
        isNew={has('open') ?? false}
        key={id}
        project={project}
        row={row}
      />
      <div className={panel.buttons}>
        <Button onPress={() => setSession({ placing: { type: 'move', facilityId: id } })}>
          {text.pickPlace}
        </Button>
        {has('open') && (
          <Button onPress={remove} variant="danger">
            {text.remove}
          </Button>
        )}
        {!has('open') && !has('close') && (
          <Button onPress={() => apply(closeFacility(project, scenarioId, id))} variant="danger">
            {text.close}
          </Button>
        )}
        {has('bringForward') && (
          <Button onPress={() => apply(keepYears(project, scenarioId, id))}>
            {text.keepYears}
          </Button>
        )}
        {has('close') && (
          <Button onPress={() => apply(reopenFacility(project, scenarioId, id))}>
            {text.reopen}
          </Button>
        )}
      </div>
    </section>
  );
}
