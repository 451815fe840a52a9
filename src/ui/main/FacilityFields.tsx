import { moveFacility } from '../../edit/moveFacility.ts';
import { renameFacility } from '../../edit/renameFacility.ts';
import { resizeFacility } from '../../edit/resizeFacility.ts';
import type { Project } from '../../model/project.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { useApp } from '../../state/hooks.ts';
import { NumberField } from '../controls/NumberField.tsx';
import { useText } from '../i18n/useText.ts';
import styles from './CommunityCard.module.css';
import { NameForm } from './NameForm.tsx';
import { PositionForm } from './PositionForm.tsx';
import panel from './panel.module.css';

interface FacilityFieldsProps {
  readonly analysis: Analysis;
  readonly project: Project;
  readonly row: number;
  readonly id: string;
  readonly isNew: boolean;
}

/** Name and capacity of a new facility, and the place of any: typed, as the other way beside dragging. */
export function FacilityFields({ analysis, project, row, id, isNew }: FacilityFieldsProps) {
  const text = useText().main.facility;
  const apply = useApp((state) => state.apply);
  const setSession = useApp((state) => state.setSession);
  const scenarioId = useApp((state) => state.session.scenarioId);
  const { facilities } = analysis;
  const lng = facilities.lng[row] ?? Number.NaN;
  const lat = facilities.lat[row] ?? Number.NaN;
  const seats = facilities.seats[row] ?? Number.NaN;
  const places = facilities.places[row] ?? Number.NaN;
  const service = facilities.service[row];
  const resize = (part: { seats?: number; places?: number }) =>
    apply(resizeFacility(project, scenarioId, { facilityId: id, seats, places, ...part }));
  return (
    <div className={styles.fields}>
      {isNew && (
        <NameForm
          key={facilities.name[row]}
          label={text.name}
          name={facilities.name[row] ?? ''}
          onRename={(name) => apply(renameFacility(project, scenarioId, { facilityId: id, name }))}
        />
      )}
      {isNew && service !== 'childcare' && (
        <div className={panel.row}>
          <span className={panel.label}>{text.seats}</span>
          <NumberField
            label={text.seats}
            min={0}
            onChange={(value) => resize({ seats: value })}
            value={seats}
          />
        </div>
      )}
      {isNew && service !== 'elder' && (
        <div className={panel.row}>
          <span className={panel.label}>{text.places}</span>
          <NumberField
            label={text.places}
            min={0}
            onChange={(value) => resize({ places: value })}
            value={places}
          />
        </div>
      )}
      <PositionForm
        action={Number.isNaN(lng) ? text.put : text.move}
        key={`${lng} ${lat}`}
        lat={lat}
        lng={lng}
        onPlace={(toLng, toLat) => {
          apply(moveFacility(project, scenarioId, { facilityId: id, lng: toLng, lat: toLat }));
          setSession({ placing: null });
        }}
      />
      <p className={panel.note}>{Number.isNaN(lng) ? text.noPlace : text.moveHint}</p>
    </div>
  );
}
