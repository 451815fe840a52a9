import { type Datum, datumNames } from '../../model/datum.ts';
import type { PendingFile } from '../../state/pendingFile.ts';
import { formatCount } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from './CheckScreen.module.css';
import { shiftedPlace } from './shiftedPlace.ts';

interface DatumPreviewProps {
  readonly pending: PendingFile;
}

const shifted: readonly Datum[] = ['gcj02', 'bd09'];

/** Where the first point lies as written, and where if the file is in a shifted datum. */
export function DatumPreview({ pending: { reading } }: DatumPreviewProps) {
  const language = useLanguage();
  const text = useText().check;
  const written = shiftedPlace(reading, 'wgs84')?.written;
  const previews = shifted.flatMap((datum) => {
    const preview = shiftedPlace(reading, datum);
    if (!preview || preview.metres < 1) return [];
    const metres = formatCount(Math.round(preview.metres), language);
    return [text.datumShift(datumNames[datum], degrees(preview.converted), metres)];
  });
  if (!written || previews.length === 0) return null;
  return (
    <p className={styles.preview}>
      {text.datumPreview([text.datumWritten(degrees(written)), ...previews])}
    </p>
  );
}

function degrees([lng, lat]: readonly [number, number]): string {
  return `${lng.toFixed(5)}, ${lat.toFixed(5)}`;
}
