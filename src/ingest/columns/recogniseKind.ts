import type { TableKind } from '../../model/project.ts';
import { readHeader } from './readHeader.ts';

/** Columns that a table of one kind has and one of the other has not. */
const facilityMarks: ReadonlySet<string> = new Set([
  'service',
  'kind',
  'beds',
  'nursing_beds',
  'safety_net_beds',
  'inclusive_beds',
  'seats',
  'places',
  'inclusive_places',
  'enrolled',
  'floor_area_m2',
  'land_m2',
  'ownership',
  'star',
  'medical',
  'registered',
  'demonstration',
  'hospital_level',
  'geriatrics',
  'green_channel',
  'opened',
  'closed',
  'status',
  'address',
]);
const populationMarks: ReadonlySet<string> = new Set([
  'population',
  'elders_60',
  'elders_65',
  'elders_80',
  'infants_0_3',
  'toddlers_2_3',
  'households',
  'households_new',
  'setting',
]);
/** Two of these, and a name, are a list of projects. */
const projectMarks: ReadonlySet<string> = new Set([
  'type',
  'start_year',
  'end_year',
  'content',
  'invest_10k',
  'apply_10k',
  'owner',
]);
const leastProjectMarks = 2;
const facilityNames = ['设施', '机构', '养老', '托育', '站点', 'facilit', 'poi'];
const populationNames = ['人口', '社区', '村居', 'popul', 'communit', 'demand'];

/**
 * Which kind of table a file is, from its headers; the file's name decides only between equals.
 * null when neither the headers nor the name tell.
 */
export function recogniseKind(headers: readonly string[], fileName: string): TableKind | null {
  const matrix = recognised(headers, 'matrix');
  const isMatrix = matrix.has('demand_id') && matrix.has('facility_id');
  if (isMatrix && (matrix.has('seconds') || matrix.has('metres'))) return 'matrix';
  const statistics = recognised(headers, 'statistics');
  if (['indicator_id', 'unit_name', 'value'].every((one) => statistics.has(one))) {
    return 'statistics';
  }
  const projects = recognised(headers, 'projects');
  const marks = countOf(projects, projectMarks);
  if (projects.has('name') && marks >= leastProjectMarks) return 'projects';

  const facilities = countOf(recognised(headers, 'facilities'), facilityMarks);
  const population = countOf(recognised(headers, 'population'), populationMarks);
  if (facilities !== population) return facilities > population ? 'facilities' : 'population';
  // Equal marks, none included: the name decides, if at least two columns are known at all.
  if (recognised(headers, 'facilities').size < 2) return null;
  const name = fileName.toLowerCase();
  const namesFacilities = facilityNames.some((part) => name.includes(part));
  const namesPopulation = populationNames.some((part) => name.includes(part));
  if (namesFacilities === namesPopulation) return null;
  return namesFacilities ? 'facilities' : 'population';
}

/** Number of headers that some kind of table knows; the greatest over the kinds. */
export function countRecognised(headers: readonly string[]): number {
  const kinds: readonly TableKind[] = [
    'facilities',
    'population',
    'matrix',
    'projects',
    'statistics',
  ];
  return Math.max(...kinds.map((kind) => recognised(headers, kind).size));
}

function recognised(headers: readonly string[], kind: TableKind): ReadonlySet<string> {
  return new Set(
    headers.flatMap((header) => {
      const reading = readHeader(kind, header);
      if (reading?.kind === 'column') return [reading.header];
      if (reading?.kind === 'several') return reading.headers.slice(0, 1);
      return reading === null ? [] : ['lng', 'lat'];
    }),
  );
}

function countOf(found: ReadonlySet<string>, marks: ReadonlySet<string>): number {
  return [...found].filter((header) => marks.has(header)).length;
}
