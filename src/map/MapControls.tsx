import styles from './MapView.module.css';
import { type MapCanvas, moveMilliseconds } from './mapCanvas.ts';
import type { Bounds } from './mapGeometry.ts';
import type { MapLabels } from './mapProps.ts';

interface Props {
  readonly canvas: MapCanvas;
  readonly bounds: Bounds | null;
  readonly labels: MapLabels;
}

/** Zoom buttons and 全图, top left. */
export function MapControls({ canvas, bounds, labels }: Props) {
  const { map } = canvas;
  return (
    <div className={styles.controls}>
      <button
        type="button"
        aria-label={labels.zoomIn}
        onClick={() => map.zoomIn({ duration: moveMilliseconds() })}
      >
        +
      </button>
      <button
        type="button"
        aria-label={labels.zoomOut}
        onClick={() => map.zoomOut({ duration: moveMilliseconds() })}
      >
        −
      </button>
      <button
        type="button"
        aria-label={labels.zoomAll}
        disabled={bounds === null}
        onClick={() => bounds && canvas.fit(bounds)}
      >
        {labels.zoomAllShort}
      </button>
    </div>
  );
}
