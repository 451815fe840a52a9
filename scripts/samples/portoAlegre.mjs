import { csvFromRows } from './csv.mjs';

/**
 * Porto Alegre from the hexagons of r5r: coordinates are copied digit for digit.
 * A cell with health care stands in for elder care, one with schools for childcare; a cell whose
 * health care is blank becomes a row without service, which a reader has to report and leave out.
 */
export function buildPortoAlegre(cells) {
  const facilities = cells.flatMap((cell) => [
    ...(cell.healthcare === '' ? [standIn(cell, 'H', '', '未知设施（空白）')] : []),
    ...(Number(cell.healthcare) > 0 ? [standIn(cell, 'H', 'elder', '医疗设施（替代养老）')] : []),
    ...(Number(cell.schools) > 0 ? [standIn(cell, 'S', 'childcare', '学校（替代托育）')] : []),
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
