import { NumberField } from '../controls/NumberField.tsx';
import { useText } from '../i18n/useText.ts';
import panel from './panel.module.css';

/** True for degrees that can be a place on land maps; 0, 0 is what empty cells turn into. */
export function isPosition(lng: number, lat: number): boolean {
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && !(lng === 0 && lat === 0);
}

interface PositionFieldsProps {
  readonly lng: number;
  readonly lat: number;
  readonly onLng: (lng: number) => void;
  readonly onLat: (lat: number) => void;
}

/** Longitude and latitude, typed. */
export function PositionFields({ lng, lat, onLng, onLat }: PositionFieldsProps) {
  const text = useText().main.facility;
  return (
    <>
      <div className={panel.row}>
        <span className={panel.label}>{text.lng}</span>
        <NumberField
          digits={5}
          label={text.lng}
          max={180}
          min={-180}
          onChange={onLng}
          step={0.0001}
          value={lng}
        />
      </div>
      <div className={panel.row}>
        <span className={panel.label}>{text.lat}</span>
        <NumberField
          digits={5}
          label={text.lat}
          max={85}
          min={-85}
          onChange={onLat}
          step={0.0001}
          value={lat}
        />
      </div>
    </>
  );
}
