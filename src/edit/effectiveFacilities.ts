import { emptyFacilityTable } from './emptyFacilityTable.ts';
import { facilityNumberFields, facilityTextFields } from '../model/facilityFields.ts';
import type { Edit, Scenario } from '../model/project.ts';
import { recordOf } from '../model/recordOf.ts';
import type { FacilityTable } from '../model/tables.ts';

/** A facility table after the edits of a scenario. */
export interface EffectiveFacilities {
  /** Rows of the baseline in their places, then one row for each opened facility. */
  readonly table: FacilityTable;
  /** 1 for each row that the scenario closes. */
  readonly closed: Uint8Array;
}

type OpenEdit = Extract<Edit, { type: 'open' }>;

const noFacilities = emptyFacilityTable();
const noEdits: readonly Edit[] = [];
const answers = new WeakMap<FacilityTable, WeakMap<readonly Edit[], EffectiveFacilities>>();

/**
 * Applies a scenario to the baseline. Rows keep their numbers and columns without a change are
 * shared with the baseline; an opened row has a blank kind (it qualifies for both services), no
 * place names, status `existing` and line 0. An edit of a facility that is not there does nothing.
 * The answer for the same table and edits is the same object.
 */
export function effectiveFacilities(
  table: FacilityTable | null,
  scenario: Scenario | null,
): EffectiveFacilities {
  const baseline = table ?? noFacilities;
  const edits = scenario?.edits ?? noEdits;
  const known = answers.get(baseline) ?? new WeakMap<readonly Edit[], EffectiveFacilities>();
  answers.set(baseline, known);
  const answer = known.get(edits) ?? applyEdits(baseline, edits);
  known.set(edits, answer);
  return answer;
}

function applyEdits(baseline: FacilityTable, edits: readonly Edit[]): EffectiveFacilities {
  const opened = edits.filter((edit): edit is OpenEdit => edit.type === 'open');
  const extended = opened.length === 0 ? baseline : appendOpened(baseline, opened);
  const closed = new Uint8Array(extended.count);
  if (edits.length === opened.length) return { table: extended, closed };

  const rowOf = new Map(extended.id.map((id, row) => [id, row]));
  const moves = edits.some((edit) => edit.type === 'move');
  const resizes = edits.some((edit) => edit.type === 'resize');
  const lng = moves ? extended.lng.slice() : extended.lng;
  const lat = moves ? extended.lat.slice() : extended.lat;
  const seats = resizes ? extended.seats.slice() : extended.seats;
  const places = resizes ? extended.places.slice() : extended.places;
  for (const edit of edits) {
    const row = rowOf.get(edit.facilityId);
    if (row === undefined) continue;
    if (edit.type === 'close') closed[row] = 1;
    if (edit.type === 'move') {
      lng[row] = edit.lng;
      lat[row] = edit.lat;
    }
    if (edit.type === 'resize') {
      seats[row] = edit.seats;
      places[row] = edit.places;
    }
  }
  const present = presentWith(extended.present, edits);
  return { table: { ...extended, lng, lat, seats, places, present }, closed };
}

/** The fields of the files, and those that the edits give a value to. */
function presentWith(present: ReadonlySet<string>, edits: readonly Edit[]): ReadonlySet<string> {
  const all = new Set(present);
  for (const edit of edits) {
    if (edit.type === 'open') for (const field of ['id', 'name', 'service']) all.add(field);
    if (edit.type === 'open' || edit.type === 'move') all.add('lng').add('lat');
    if (edit.type === 'open' || edit.type === 'resize') {
      if (!Number.isNaN(edit.seats)) all.add('seats');
      if (!Number.isNaN(edit.places)) all.add('places');
    }
  }
  return all;
}

function appendOpened(baseline: FacilityTable, opened: readonly OpenEdit[]): FacilityTable {
  const count = baseline.count + opened.length;
  const texts = (column: readonly string[], textOf: (edit: OpenEdit) => string) => [
    ...column,
    ...opened.map(textOf),
  ];
  const file = new Uint16Array(count);
  file.set(baseline.origin.file);
  const line = new Int32Array(count);
  line.set(baseline.origin.line);
  return {
    count,
    origin: { files: baseline.origin.files, file, line },
    present: presentWith(baseline.present, opened),
    extra: new Map([...baseline.extra].map(([header, column]) => [header, texts(column, blank)])),
    service: [...baseline.service, ...opened.map((edit) => edit.service)],
    kind: [...baseline.kind, ...opened.map(() => '' as const)],
    ...recordOf(facilityTextFields, (field) =>
      texts(baseline[field], textOfOpened[field] ?? blank),
    ),
    ...recordOf(facilityNumberFields, (field) => {
      const column = new Float64Array(count).fill(Number.NaN);
      column.set(baseline[field]);
      const numberOf = numberOfOpened[field];
      if (numberOf) column.set(opened.map(numberOf), baseline.count);
      return column;
    }),
  };
}

function blank(): string {
  return '';
}

const textOfOpened: Partial<Record<string, (edit: OpenEdit) => string>> = {
  id: (edit) => edit.facilityId,
  name: (edit) => edit.name,
  status: () => 'existing',
};

const numberOfOpened: Partial<Record<string, (edit: OpenEdit) => number>> = {
  lng: (edit) => edit.lng,
  lat: (edit) => edit.lat,
  seats: (edit) => edit.seats,
  places: (edit) => edit.places,
};
