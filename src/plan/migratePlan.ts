/**
 * A plan of an older version as one of version 2; everything else is returned as it is, for the
 * schema to judge. Version 1 held only indicators that facilities and population answer, each of
 * elder care or childcare, and neither issuer nor date.
 */
export function migratePlan(value: unknown): unknown {
  if (!isRecord(value) || value['schemaVersion'] !== 1) return value;
  const { document, indicators } = value;
  return {
    ...value,
    schemaVersion: 2,
    document: isRecord(document) ? { issuer: null, date: null, ...document } : document,
    indicators: Array.isArray(indicators)
      ? indicators.filter(hasFigures).map(migrateIndicator)
      : indicators,
  };
}

function migrateIndicator(indicator: unknown): unknown {
  if (!isRecord(indicator)) return indicator;
  const group = String(indicator['id']).includes('childcare') ? 'child' : 'elder';
  return { group, computableFrom: 'facilities+population', rule: false, ...indicator };
}

/** Version 1 allowed an indicator without figures, which says nothing. */
function hasFigures(indicator: unknown): boolean {
  return !(
    isRecord(indicator) &&
    Array.isArray(indicator['figures']) &&
    indicator['figures'].length === 0
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
