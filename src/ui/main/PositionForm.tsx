import { useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { NumberField } from '../controls/NumberField.tsx';
import { useText } from '../i18n/useText.ts';
import panel from './panel.module.css';

/** True for degrees that can be a place on land maps; 0, 0 is what empty cells turn into. */
export function isPosition(lng: number, lat: number): boolean {
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && !(lng === 0 && lat === 0);
}

/** Steps of the typed degrees, and so their digits: a tenth of a metre. */
const stepDegrees = 0.000001;

interface PositionFormProps {
  /** Degrees to begin with; NaN is an empty field. */
  readonly lng: number;
  readonly lat: number;
  /** Words of the button. */
  readonly action: string;
  readonly onPlace: (lng: number, lat: number) => void;
}

/** Longitude and latitude, typed; Enter or the button puts the facility there. */
export function PositionForm({ lng, lat, action, onPlace }: PositionFormProps) {
  const text = useText().main.facility;
  const [typed, setTyped] = useState({ lng, lat });
  const [isRefused, setRefused] = useState(false);
  const change = (part: Partial<typeof typed>) => {
    setTyped({ ...typed, ...part });
    setRefused(false);
  };
  // The button is never disabled: a press on it is also what ends the typing.
  const place = () => {
    const isUsable = isPosition(typed.lng, typed.lat);
    setRefused(!isUsable);
    if (isUsable) onPlace(typed.lng, typed.lat);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        place();
      }}
    >
      <div className={panel.row}>
        <span className={panel.label}>{text.lng}</span>
        <NumberField
          digits={6}
          label={text.lng}
          max={180}
          min={-180}
          onChange={(value) => change({ lng: value })}
          step={stepDegrees}
          value={typed.lng}
          wide
        />
      </div>
      <div className={panel.row}>
        <span className={panel.label}>{text.lat}</span>
        <NumberField
          digits={6}
          label={text.lat}
          max={85}
          min={-85}
          onChange={(value) => change({ lat: value })}
          step={stepDegrees}
          value={typed.lat}
          wide
        />
      </div>
      {isRefused && (
        <p className={panel.note} role="alert">
          {text.noPosition}
        </p>
      )}
      <div className={panel.buttons}>
        <Button size="small" submits>
          {action}
        </Button>
      </div>
    </form>
  );
}
