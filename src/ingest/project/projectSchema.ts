import { z } from 'zod';
import { datums } from '../../model/datum.ts';
import type { Plan } from '../../model/plan.ts';
import {
  type Edit,
  type Project,
  type Scenario,
  type Settings,
  sampleIds,
} from '../../model/project.ts';
import type { ReadDecisions, ValueMapping } from '../../model/readDecisions.ts';
import { facilityKinds } from '../../model/service.ts';
import { planSchema } from '../../plan/planSchema.ts';
import { figureSchema, savedFigure } from './savedFigures.ts';
import { savedStreetEdit, streetEditSchema } from './savedStreetEdits.ts';

// The pages forbid code made from text, and zod would try that for speed.
z.config({ jitless: true });

/** Version of the format that this program writes; a greater one is refused by name. */
export const formatVersion = 1;

const positive = z.number().positive();
const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);
/** Capacities; null stands for NaN, which JSON has no word for. */
const capacity = z.number().nonnegative().nullable();
const text = z.string().max(10_000);
const service = z.enum(['elder', 'childcare', 'both']);
const kinds = z.array(z.enum(facilityKinds)).max(facilityKinds.length);

const editSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('open'),
    facilityId: text,
    name: text,
    service,
    kind: z.enum(facilityKinds).exactOptional(),
    lng: longitude,
    lat: latitude,
    seats: capacity,
    places: capacity,
  }),
  z.strictObject({ type: z.literal('close'), facilityId: text }),
  z.strictObject({
    type: z.literal('move'),
    facilityId: text,
    lng: longitude,
    lat: latitude,
    approximate: z.literal(true).exactOptional(),
  }),
  z.strictObject({
    type: z.literal('resize'),
    facilityId: text,
    seats: capacity,
    places: capacity,
  }),
  z.strictObject({ type: z.literal('bringForward'), facilityId: text, year: z.int() }),
]);

const settingsSchema = z.strictObject({
  minutes: positive,
  speedMetresPerSecond: z.strictObject({ elder: positive, childcare: positive }),
  detour: positive,
  metres: positive.nullable(),
  method: z.enum(['circle', 'street', 'matrix']),
  /** Absent where nobody has changed it. */
  snapMetres: positive.exactOptional(),
  planId: text.nullable(),
  qualifying: z.strictObject({ elder: kinds, childcare: kinds, beds: kinds }),
});

const decisionsSchema = z.strictObject({
  quote: z.enum(['"', "'"]).exactOptional(),
  sheet: text.exactOptional(),
  headerLines: z
    .strictObject({ line: z.int().positive(), rows: z.int().min(0).max(20) })
    .exactOptional(),
  /** Canonical headers, each with pairs of a value and its word; pairs, so that none can be a key. */
  values: z
    .array(z.tuple([text, z.array(z.tuple([text, text])).max(10_000)]))
    .max(100)
    .exactOptional(),
  /** Pairs of `line:position` and the text typed there. */
  cellEdits: z
    .array(z.tuple([z.string().regex(/^\d{1,9}:\d{1,5}$/), text]))
    .max(1_000_000)
    .exactOptional(),
  /** Pairs of `line:header` and the confirmed figure of a project, '' for none. */
  figures: z
    .array(
      z.tuple([
        z.string().regex(/^\d{1,9}:[a-z][a-z0-9_]{0,39}$/),
        z.string().regex(/^(\d{1,12}(\.\d{1,6})?)?$/),
      ]),
    )
    .max(1_000_000)
    .exactOptional(),
  keepPersonal: z.literal(true).exactOptional(),
  copyOf: z
    .strictObject({
      sha256: z.string().length(64),
      left: z.array(z.int().min(0).max(16_384)).max(16_384).readonly(),
      persons: z.boolean(),
    })
    .exactOptional(),
});

const inputSchema = z.strictObject({
  name: text,
  kind: z.enum([
    'facilities',
    'population',
    'matrix',
    'boundaries',
    'projects',
    'statistics',
    'streets',
  ]),
  sha256: z.string().length(64),
  encoding: text,
  /** '' for a workbook. */
  delimiter: z.string().max(4),
  /** Absent where none was stated, as in files from before datums: WGS-84. */
  datum: z.enum(datums).optional(),
  /** Pairs of canonical header and header of the file, so that no header can be a key. */
  mapping: z.array(z.tuple([text, text])).max(200),
  /** Absent where the user decided nothing else. */
  decisions: decisionsSchema.exactOptional(),
});

/** `project.json` of a project file: everything but the bytes of the inputs. */
export const projectSchema = z.strictObject({
  formatVersion: z.literal(formatVersion),
  name: text,
  sample: z.enum(sampleIds).nullable(),
  settings: settingsSchema,
  scenarios: z
    .array(
      z.strictObject({
        id: text,
        name: text,
        edits: z.array(editSchema).max(10_000),
        /** Absent where no street was edited. */
        streetEdits: z.array(streetEditSchema).max(1000).exactOptional(),
      }),
    )
    .max(1000),
  inputs: z.array(inputSchema).max(100),
  /** Absent where the project has no plan of its own. */
  plans: z.array(planSchema).max(100).exactOptional(),
  /** Absent where no figure was entered. */
  entered: z.array(figureSchema).max(100_000).exactOptional(),
});

export type SavedProject = z.infer<typeof projectSchema>;
type SavedInput = SavedProject['inputs'][number];
type SavedPlan = z.infer<typeof planSchema>;
type SavedEdit = z.infer<typeof editSchema>;

/** The part of a project that goes into `project.json`, keys always in the same order. */
export function savedFromProject(project: Project): SavedProject {
  return {
    formatVersion,
    name: project.name,
    sample: project.sample,
    settings: savedSettings(project.settings),
    scenarios: project.scenarios.map(({ id, name, edits, streetEdits }) => ({
      id,
      name,
      edits: edits.map(savedEdit),
      ...(streetEdits?.length ? { streetEdits: streetEdits.map(savedStreetEdit) } : {}),
    })),
    inputs: project.inputs.files.map((file) => ({
      name: file.name,
      kind: file.kind,
      sha256: file.sha256,
      encoding: file.encoding,
      delimiter: file.delimiter,
      ...(file.datum === null ? {} : { datum: file.datum }),
      mapping: Object.entries(file.mapping),
      ...savedDecisions(file.decisions),
    })),
    ...(project.plans?.length ? { plans: project.plans.map(savedPlan) } : {}),
    ...(project.entered?.length ? { entered: project.entered.map(savedFigure) } : {}),
  };
}

/** The same plan in lists of its own, as the schema has them. */
function savedPlan(plan: Plan): SavedPlan {
  const indicators = plan.indicators.map((indicator) => ({
    ...indicator,
    figures: [...indicator.figures],
  }));
  return { ...plan, indicators };
}

/** The scenarios of a saved project. */
export function scenariosFromSaved(saved: SavedProject): readonly Scenario[] {
  return saved.scenarios.map(({ edits, ...others }) => ({
    ...others,
    edits: edits.map(editFromSaved),
  }));
}

function savedDecisions(decisions: ReadDecisions | undefined): Pick<SavedInput, 'decisions'> {
  if (decisions === undefined) return {};
  const { values, cellEdits, figures, ...others } = decisions;
  const edits = cellEdits === undefined ? {} : { cellEdits: Object.entries(cellEdits).sort(byKey) };
  const confirmed = figures === undefined ? {} : { figures: Object.entries(figures).sort(byKey) };
  const words = values === undefined ? {} : { values: savedValues(values) };
  return { decisions: { ...others, ...words, ...edits, ...confirmed } };
}

/** The decisions of a saved input, as reading options. */
export function decisionsFromSaved(saved: SavedInput): ReadDecisions {
  const { values, cellEdits, figures, ...others } = saved.decisions ?? {};
  const words = values?.map(([header, pairs]) => [header, Object.fromEntries(pairs)] as const);
  return {
    ...others,
    ...(words ? { values: Object.fromEntries(words) } : {}),
    ...(cellEdits ? { cellEdits: Object.fromEntries(cellEdits) } : {}),
    ...(figures ? { figures: Object.fromEntries(figures) } : {}),
  };
}

function savedValues(values: ValueMapping): [string, [string, string][]][] {
  return Object.entries(values).map(([header, words]) => [header, Object.entries(words)]);
}

function byKey([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return one < other ? -1 : 1;
}

function savedSettings(settings: Settings): SavedProject['settings'] {
  const { elder, childcare } = settings.speedMetresPerSecond;
  const { qualifying } = settings;
  return {
    minutes: settings.minutes,
    speedMetresPerSecond: { elder, childcare },
    detour: settings.detour,
    metres: settings.metres,
    method: settings.method,
    ...(settings.snapMetres === undefined ? {} : { snapMetres: settings.snapMetres }),
    planId: settings.planId,
    qualifying: {
      elder: [...qualifying.elder],
      childcare: [...qualifying.childcare],
      beds: [...qualifying.beds],
    },
  };
}

function savedEdit(edit: Edit): SavedEdit {
  switch (edit.type) {
    case 'open': {
      const { type, facilityId, name, service, kind, lng, lat } = edit;
      const given = kind === undefined ? {} : { kind };
      const capacities = { seats: nullFromNaN(edit.seats), places: nullFromNaN(edit.places) };
      return { type, facilityId, name, service, ...given, lng, lat, ...capacities };
    }
    case 'close':
      return { type: edit.type, facilityId: edit.facilityId };
    case 'move': {
      const { type, facilityId, lng, lat, approximate } = edit;
      return { type, facilityId, lng, lat, ...(approximate ? { approximate } : {}) };
    }
    case 'resize': {
      const { type, facilityId } = edit;
      return { type, facilityId, seats: nullFromNaN(edit.seats), places: nullFromNaN(edit.places) };
    }
    case 'bringForward':
      return { type: edit.type, facilityId: edit.facilityId, year: edit.year };
  }
}

function editFromSaved(edit: SavedEdit): Edit {
  switch (edit.type) {
    case 'open':
    case 'resize':
      return { ...edit, seats: edit.seats ?? Number.NaN, places: edit.places ?? Number.NaN };
    case 'close':
    case 'move':
    case 'bringForward':
      return edit;
  }
}

function nullFromNaN(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
