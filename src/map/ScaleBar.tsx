import styles from './MapView.module.css';
import { scaleStep, scaleText } from './scaleStep.ts';

/** Longest scale bar, pixels. */
const maxPixels = 100;

/** A round length on the ground, drawn as long as it is in the middle of the map. */
export function ScaleBar({ metresPerPixel }: { readonly metresPerPixel: number }) {
  const step = scaleStep(metresPerPixel, maxPixels);
  return (
    <div className={styles.scale} style={{ width: step.pixels }}>
      {scaleText(step.metres)}
    </div>
  );
}
