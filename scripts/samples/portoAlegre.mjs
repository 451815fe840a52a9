import { csvFromRows } from './csv.mjs';

/**
 * Porto Alegre from the hexagons of r5r: coordinates are copied digit for digit.
 * A cell with health care stands in for elder care, one with schools for childcare; a cell whose
 * health care is blank becomes a row without service, which a reader has to report and leave out.
 * Names are in English, which readers of both languages can take for what they are.
 */
export function buildPortoAlegre(cells) {
  const facilities = cells.flatMap((cell) => [
    ...(cell.healthcare === '' ? [standIn(cell, 'H', '', 'Unknown ')] : []),
    ...(Number(cell.healthcare) > 0 ? [standIn(cell, 'H', 'elder', 'Clinic ')] : []),
    ...(Number(cell.schools) > 0 ? [standIn(cell, 'S', 'childcare', 'School ')] : []),
  ]);
  const population = cells.map((cell) => ({
    id: cell.id,
    name: cell.id,
    lng: cell.lon,
    lat: cell.lat,
    population: cell.population,
  }));
  return {
    facilities: csvFromRows(['id', 'name', 'service', 'kind', 'lng', 'lat'], facilities),
    population: csvFromRows(['id', 'name', 'lng', 'lat', 'population'], population),
  };
}

function standIn(cell, prefix, service, label) {
  const id = `${prefix}-${cell.id}`;
  return { id, name: `${label}${cell.id}`, service, kind: 'other', lng: cell.lon, lat: cell.lat };
}
