import { datumFromWgs84 } from '../../src/geo/datum.ts';
import type { Datum } from '../../src/model/datum.ts';

/** Forty places of communities about Shenyang. */
const places = Array.from(
  { length: 40 },
  (_, at) => [123.3 + (at % 8) * 0.02, 41.7 + Math.floor(at / 8) * 0.02] as const,
);

/** A population table in WGS-84. */
export function communitiesText(): string {
  const rows = places.map(([lng, lat], at) => `c${at},村${at},东区,${lng},${lat},1000,200`);
  return `id,name,district,lng,lat,population,elders_60\n${rows.join('\n')}\n`;
}

/** Facilities at up to 200 m from the communities that they name, written in a datum. */
export function facilitiesText(datum: Datum): string {
  const rows = places.map(([lng, lat], at) => {
    const east = ((at % 5) - 2) * 0.001;
    const north = ((at % 3) - 1) * 0.001;
    const [x, y] = datumFromWgs84(datum, [lng + east, lat + north]);
    return `f${at},站${at},day_care,东区,村${at},${x.toFixed(6)},${y.toFixed(6)}`;
  });
  return `id,name,kind,district,community,lng,lat\n${rows.join('\n')}\n`;
}
