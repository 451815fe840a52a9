import { emptyFacilityTable } from './emptyFacilityTable.ts';
import { newKinds } from './newKinds.ts';
import { facilityNumberFields, facilityTextFields } from '../model/facilityFields.ts';
import type { Edit, Scenario } from '../model/project.ts';
import { recordOf } from '../model/recordOf.ts';
import type { FacilityKind } from '../model/service.ts';
import type { FacilityTable } from '../model/tables.ts';

/** A facility table after the edits of a scenario. */
export interface EffectiveFacilities {
  /** Rows of the baseline in their places, then one row for each opened facility. */
  readonly table: FacilityTable;
  /** 1 for each row that the scenario closes. */
  readonly closed: Uint8Array;
  /** 1 for each row that the scenario puts at the point of its community, for want of its own. */
  readonly approximate: Uint8Array;
}

type OpenEdit = Extract<Edit, { type: 'open' }>;

const noFacilities = emptyFacilityTable();
const noEdits: readonly Edit[] = [];
const answers = new WeakMap<FacilityTable, WeakMap<readonly Edit[], EffectiveFacilities>>();

/**
 * Applies a scenario to the baseline. Rows keep their numbers and columns without a change are
 * shared with the baseline and between the steps of a drag; an opened row has the kind of its edit, else
 * the usual one of its service, no place names, status `existing` and line 0. An edit of a facility that is not there does nothing.
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
  const extended = opened.length === 0 ? baseline : withOpened(baseline, opened);
  const closed = new Uint8Array(extended.count);
  const approximate = new Uint8Array(extended.count);
  if (edits.length === 0) return { table: extended, closed, approximate };

  const rowOf = rowsById(extended.id);
  const moves = edits.some((edit) => edit.type === 'move' || edit.type === 'open');
  const resizes = edits.some((edit) => edit.type === 'resize');
  const lng = moves ? extended.lng.slice() : extended.lng;
  const lat = moves ? extended.lat.slice() : extended.lat;
  const seats = resizes ? extended.seats.slice() : extended.seats;
  const places = resizes ? extended.places.slice() : extended.places;
  const reschedules = edits.some((edit) => edit.type === 'bringForward');
  const openedIn = reschedules ? extended.opened.slice() : extended.opened;
  const closedIn = reschedules ? extended.closed.slice() : extended.closed;
  lng.set(
    opened.map((edit) => edit.lng),
    baseline.count,
  );
  lat.set(
    opened.map((edit) => edit.lat),
    baseline.count,
  );
  for (const edit of edits) {
    const row = rowOf.get(edit.facilityId);
    if (row === undefined) continue;
    if (edit.type === 'close') closed[row] = 1;
    if (edit.type === 'move') {
      lng[row] = edit.lng;
      lat[row] = edit.lat;
      approximate[row] = edit.approximate ? 1 : 0;
    }
    if (edit.type === 'resize') {
      seats[row] = edit.seats;
      places[row] = edit.places;
    }
    if (edit.type === 'bringForward') {
      openedIn[row] = edit.year;
      if ((closedIn[row] ?? Number.NaN) <= edit.year) closedIn[row] = Number.NaN;
    }
  }
  const present = presentWith(extended.present, edits);
  const years = { opened: openedIn, closed: closedIn };
  return {
    table: { ...extended, lng, lat, seats, places, ...years, present },
    closed,
    approximate,
  };
}

const rows = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** Row of each id; of a repeated id the last. */
function rowsById(ids: readonly string[]): ReadonlyMap<string, number> {
  const known = rows.get(ids) ?? new Map(ids.map((id, row) => [id, row]));
  rows.set(ids, known);
  return known;
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
    if (edit.type === 'bringForward') all.add('opened');
  }
  return all;
}

interface Extended {
  readonly opened: readonly OpenEdit[];
  readonly table: FacilityTable;
}

/** The last table with opened rows of each baseline. */
const extensions = new WeakMap<FacilityTable, Extended>();

/** The baseline with a row for each opened facility, whose places are yet to be written. */
function withOpened(baseline: FacilityTable, opened: readonly OpenEdit[]): FacilityTable {
  const last = extensions.get(baseline);
  if (last && isSameButPlaced(last.opened, opened)) return last.table;
  const table = appendOpened(baseline, opened);
  extensions.set(baseline, { opened, table });
  return table;
}

/** A new facility that is dragged changes nothing but its place, and no column but two. */
function isSameButPlaced(one: readonly OpenEdit[], other: readonly OpenEdit[]): boolean {
  return (
    one.length === other.length &&
    one.every((edit, i) => {
      const { facilityId, name, service, kind, seats, places } = other[i] ?? edit;
      return (
        edit.facilityId === facilityId &&
        edit.name === name &&
        edit.service === service &&
        edit.kind === kind &&
        Object.is(edit.seats, seats) &&
        Object.is(edit.places, places)
      );
    })
  );
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
    kind: [...baseline.kind, ...opened.map(kindOf)],
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

function kindOf({ service, kind }: OpenEdit): FacilityKind {
  return kind ?? newKinds[service][0];
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
  seats: (edit) => edit.seats,
  places: (edit) => edit.places,
};
