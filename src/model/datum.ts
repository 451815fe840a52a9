/**
 * Geodetic datums of files: WGS-84 and CGCS2000 (the same to a few centimetres), and the two shifted
 * ones of Chinese maps, GCJ-02 (高德, 腾讯) and BD-09 (百度). Tables hold WGS-84 only.
 */
export const datums = ['wgs84', 'cgcs2000', 'gcj02', 'bd09'] as const;

export type Datum = (typeof datums)[number];

/** Datums as they are written; the same in both languages. */
export const datumNames: Readonly<Record<Datum, string>> = {
  wgs84: 'WGS-84',
  cgcs2000: 'CGCS2000',
  gcj02: 'GCJ-02',
  bd09: 'BD-09',
};

/** True for the name of a datum as options and project files write it. */
export function isDatum(name: string): name is Datum {
  return datums.some((datum) => datum === name);
}
