import { type ReactNode, useEffect } from 'react';
import { newKinds } from '../../edit/newKinds.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { PlacingTool } from '../../state/session.ts';
import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { NumberField } from '../controls/NumberField.tsx';
import { Select } from '../controls/Select.tsx';
import { useText } from '../i18n/useText.ts';
import { StreetToolFields } from '../streets/StreetToolFields.tsx';
import { isStreetTool } from '../streets/usePlaceStreetEdit.ts';
import { isPosition, PositionForm } from './PositionForm.tsx';
import styles from './panel.module.css';
import { usePlaceFacility } from './usePlaceFacility.ts';
import { usualPlaces, usualSeats } from '../../edit/usualSize.ts';

interface PlacingPanelProps {
  readonly analysis: Analysis;
  readonly placing: PlacingTool;
}

/** What is being placed, and where: a click on the map, a typed place, or a community. */
export function PlacingPanel({ analysis, placing }: PlacingPanelProps) {
  const { main, streetEdits } = useText();
  const text = main.placing;
  if (placing.type === 'open') {
    return (
      <PlacingFrame heading={text.heading}>
        <NewFacilityFields placing={placing} />
        <NewPosition analysis={analysis} />
      </PlacingFrame>
    );
  }
  if (isStreetTool(placing)) {
    return (
      <PlacingFrame heading={streetEdits.add[placing.type]}>
        <StreetToolFields analysis={analysis} tool={placing} />
      </PlacingFrame>
    );
  }
  const { id, name } = analysis.facilities;
  return (
    <PlacingFrame
      heading={text.moveHeading(name[id.indexOf(placing.facilityId)] || placing.facilityId)}
    >
      <p className={styles.note}>{text.moveHint}</p>
    </PlacingFrame>
  );
}

interface PlacingFrameProps {
  readonly heading: string;
  readonly children: ReactNode;
}

/** Heading of the tool with its ways out: the button and Esc. */
function PlacingFrame({ heading, children }: PlacingFrameProps) {
  const text = useText().main.placing;
  const setSession = useApp((state) => state.setSession);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setSession({ placing: null });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [setSession]);
  return (
    <section aria-labelledby="placing-heading" className={styles.section}>
      <div className={styles.head}>
        <h2 id="placing-heading">{heading}</h2>
        <Button onPress={() => setSession({ placing: null })} variant="link">
          {text.cancel}
        </Button>
      </div>
      {children}
    </section>
  );
}

type OpenTool = Extract<PlacingTool, { type: 'open' }>;

function NewFacilityFields({ placing }: { readonly placing: OpenTool }) {
  const text = useText().main.placing;
  const { services, kinds } = useText().common;
  const setSession = useApp((state) => state.setSession);
  const change = (part: Partial<OpenTool>) => setSession({ placing: { ...placing, ...part } });
  const seats = Number.isNaN(placing.seats) ? usualSeats : placing.seats;
  const places = Number.isNaN(placing.places) ? usualPlaces : placing.places;
  return (
    <>
      <div className={styles.row}>
        <span className={styles.label}>{text.service}</span>
        <Select
          label={text.service}
          onChange={(service) => change({ service, kind: newKinds[service][0], seats, places })}
          options={[
            { value: 'elder', label: services.elder },
            { value: 'childcare', label: services.childcare },
            { value: 'both', label: services.both },
          ]}
          value={placing.service}
        />
      </div>
      <div className={styles.row}>
        <span className={styles.label}>{text.kind}</span>
        <Select
          label={text.kind}
          onChange={(kind) => change({ kind })}
          options={newKinds[placing.service].map((kind) => ({ value: kind, label: kinds[kind] }))}
          value={placing.kind ?? newKinds[placing.service][0]}
        />
      </div>
      {placing.service !== 'childcare' && (
        <div className={styles.row}>
          <span className={styles.label}>{text.seats}</span>
          <NumberField
            label={text.seats}
            min={0}
            onChange={(value) => change({ seats: value })}
            value={placing.seats}
          />
        </div>
      )}
      {placing.service !== 'elder' && (
        <div className={styles.row}>
          <span className={styles.label}>{text.places}</span>
          <NumberField
            label={text.places}
            min={0}
            onChange={(value) => change({ places: value })}
            value={placing.places}
          />
        </div>
      )}
    </>
  );
}

function NewPosition({ analysis }: { readonly analysis: Analysis }) {
  const text = useText().main.placing;
  const place = usePlaceFacility();
  const selection = useApp((state) => state.session.selection);
  const { communities } = analysis.territory;
  const row = selection?.type === 'community' ? communities.id.indexOf(selection.id) : -1;
  const lng = communities.lng[row] ?? Number.NaN;
  const lat = communities.lat[row] ?? Number.NaN;
  return (
    <>
      <p className={styles.note}>{text.hint}</p>
      <PositionForm action={text.put} lat={Number.NaN} lng={Number.NaN} onPlace={place} />
      {isPosition(lng, lat) && (
        <div className={styles.buttons}>
          <Button onPress={() => place(lng, lat)} variant="primary">
            {text.putInCommunity(communities.name[row] ?? '')}
          </Button>
        </div>
      )}
    </>
  );
}
