import { useState } from 'react';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { PlacingTool } from '../../state/appState.ts';
import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { NumberField } from '../controls/NumberField.tsx';
import { Select } from '../controls/Select.tsx';
import { useText } from '../i18n/useText.ts';
import { isPosition, PositionFields } from './PositionFields.tsx';
import styles from './panel.module.css';
import { usePlaceFacility } from './usePlaceFacility.ts';
import { usualPlaces, usualSeats } from './usualSize.ts';

interface PlacingPanelProps {
  readonly analysis: Analysis;
  readonly placing: PlacingTool;
}

/** What the next facility will be, and where: a click on the map, a typed place, or a community. */
export function PlacingPanel({ analysis, placing }: PlacingPanelProps) {
  const text = useText().main.placing;
  const services = useText().common.services;
  const setSession = useApp((state) => state.setSession);
  const change = (part: Partial<PlacingTool>) => setSession({ placing: { ...placing, ...part } });
  const seats = Number.isNaN(placing.seats) ? usualSeats : placing.seats;
  const places = Number.isNaN(placing.places) ? usualPlaces : placing.places;
  return (
    <section aria-labelledby="placing-heading" className={styles.section}>
      <div className={styles.head}>
        <h2 id="placing-heading">{text.heading}</h2>
        <Button onPress={() => setSession({ placing: null })} variant="link">
          {text.cancel}
        </Button>
      </div>
      <div className={styles.row}>
        <span className={styles.label}>{text.service}</span>
        <Select
          label={text.service}
          onChange={(service) => change({ service, seats, places })}
          options={[
            { value: 'elder', label: services.elder },
            { value: 'childcare', label: services.childcare },
            { value: 'both', label: services.both },
          ]}
          value={placing.service}
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
      <PlacingPosition analysis={analysis} />
    </section>
  );
}

function PlacingPosition({ analysis }: { readonly analysis: Analysis }) {
  const text = useText().main.placing;
  const place = usePlaceFacility();
  const selection = useApp((state) => state.session.selection);
  const [lng, setLng] = useState(Number.NaN);
  const [lat, setLat] = useState(Number.NaN);
  const { communities } = analysis.territory;
  const row = selection?.type === 'community' ? communities.id.indexOf(selection.id) : -1;
  const at = { lng: communities.lng[row] ?? Number.NaN, lat: communities.lat[row] ?? Number.NaN };
  return (
    <>
      <p className={styles.note}>{text.hint}</p>
      <PositionFields lat={lat} lng={lng} onLat={setLat} onLng={setLng} />
      <div className={styles.buttons}>
        <Button disabled={!isPosition(lng, lat)} onPress={() => place(lng, lat)}>
          {text.put}
        </Button>
        {isPosition(at.lng, at.lat) && (
          <Button onPress={() => place(at.lng, at.lat)} variant="primary">
            {text.putInCommunity(communities.name[row] ?? '')}
          </Button>
        )}
      </div>
    </>
  );
}
