import type { ProjectTable } from '../../model/planningTables.ts';
import type { FacilityKind } from '../../model/service.ts';
import type { FacilityTable } from '../../model/tables.ts';
import { facilityTableFrom, type TableColumns } from '../rows/buildTable.ts';
import { keepRows } from '../rows/keepRows.ts';
import { isFireRetrofit, kindInName } from './projectWords.ts';

/** True for a row that builds a facility; a mere protection from fire without beds or places does not. */
export function buildsFacility({ name, beds, places }: ProjectTable, row: number): boolean {
  const isBlank = Number.isNaN(beds[row]) && Number.isNaN(places[row]);
  return !(isBlank && isFireRetrofit(name[row] ?? ''));
}

/** The kind of the facility that a row builds. */
export function kindOfProject({ name, service, beds }: ProjectTable, row: number): FacilityKind {
  return kindInName(name[row] ?? '', service[row] ?? '', beds[row]);
}

/**
 * The facilities that projects build: planned, opened in the last year of the work, of the kind that
 * the name tells. An id of digits only numbers a list and is no id; such a row gets one of its own.
 */
export function facilitiesOfProjects(projects: ProjectTable): FacilityTable {
  const rows = Array.from({ length: projects.count }, (_, row) => row);
  const built = rows.filter((row) => buildsFacility(projects, row));
  return facilityTableFrom(keepRows(facilityColumnsOf(projects, rows), built));
}

function facilityColumnsOf(projects: ProjectTable, rows: readonly number[]): TableColumns {
  const { count, origin, present, name, service } = projects;
  const kinds = rows.map((row) => kindOfProject(projects, row));
  const told = ['id', 'service', 'kind', 'opened', 'status'];
  const own = ['name', 'city', 'district', 'street', 'address', 'lng', 'lat'];
  const figures = ['beds', 'nursingBeds', 'places', 'floorAreaM2'];
  const given = [...own, ...figures].filter((field) => present.has(field));
  return {
    count,
    origin,
    present: new Set([...told, ...given]),
    extra: new Map(),
    text: new Map<string, readonly string[]>([
      ['id', projects.id.map((id) => (/^\d*$/u.test(id) ? '' : id))],
      ['name', name],
      ['service', service],
      ['kind', kinds],
      ['city', projects.city],
      ['district', projects.district],
      ['street', projects.street],
      ['address', projects.address],
      ['status', rows.map(() => 'planned')],
    ]),
    numbers: new Map([
      ['lng', projects.lng],
      ['lat', projects.lat],
      ['beds', projects.beds],
      ['nursingBeds', projects.nursingBeds],
      ['places', projects.places],
      ['floorAreaM2', projects.floorAreaM2],
      ['opened', projects.endYear],
    ]),
  };
}
