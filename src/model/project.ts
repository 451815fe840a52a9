import type { Datum } from './datum.ts';
import type { EnteredFigure } from './enteredFigure.ts';
import type { Plan } from './plan.ts';
import type { ProjectTable, StatisticsTable } from './planningTables.ts';
import type { ReadDecisions } from './readDecisions.ts';
import type { FacilityKind, QualifyingKinds, ServiceId } from './service.ts';
import type { StreetEdit } from './streetEdit.ts';
import type { StreetSource } from './streets.ts';
import type { BoundaryTable, FacilityTable, PopulationTable, TravelMatrix } from './tables.ts';

/** Numbers that a planner may change; every one is printed with the results. */
export interface Settings {
  /** Time limit of the service circle, minutes. */
  readonly minutes: number;
  /** Walking speed by service, metres per second. */
  readonly speedMetresPerSecond: Readonly<Record<ServiceId, number>>;
  /** Walked length over straight length, where walks are not measured along streets. */
  readonly detour: number;
  /** A limit given as a length, metres: straight, or of the way by streets or a matrix; no detour. null: the minutes rule. */
  readonly metres: number | null;
  /** What walks are measured by. */
  readonly method: Method;
  /** A place farther from every street than this is unreachable, metres. Absent: the default of 200. */
  readonly snapMetres?: number;
  /** Plan of the project, else a built-in one of this id; null for none. */
  readonly planId: string | null;
  readonly qualifying: QualifyingKinds;
}

/** Straight circles, the streets of a file, or a travel matrix. */
export type Method = 'circle' | 'street' | 'matrix';

/** One change against the baseline. Metres and degrees as in the tables. */
export type Edit =
  | {
      readonly type: 'open';
      readonly facilityId: string;
      readonly name: string;
      readonly service: 'elder' | 'childcare' | 'both';
      /** Absent: the usual one of its service. */
      readonly kind?: FacilityKind;
      readonly lng: number;
      readonly lat: number;
      /** Day-care seats for older people; NaN when the service is childcare. */
      readonly seats: number;
      /** Daycare places; NaN when the service is elder. */
      readonly places: number;
    }
  | { readonly type: 'close'; readonly facilityId: string }
  | {
      readonly type: 'move';
      readonly facilityId: string;
      readonly lng: number;
      readonly lat: number;
      /** The point of the community that the facility names, for want of its own. */
      readonly approximate?: true;
    }
  | {
      readonly type: 'resize';
      readonly facilityId: string;
      readonly seats: number;
      readonly places: number;
    }
  | {
      /** In service from the year on: opened in it, and not closed before or in it. */
      readonly type: 'bringForward';
      readonly facilityId: string;
      readonly year: number;
    };

/** A short list of edits over the baseline. */
export interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly edits: readonly Edit[];
  /** Changes of the streets, in the order in which they were made. Absent: none. */
  readonly streetEdits?: readonly StreetEdit[];
}

/** The scenario without edits; it is always there and is never changed. */
export const baselineScenarioId = 'baseline';

export type InputKind =
  | 'facilities'
  | 'population'
  | 'matrix'
  | 'boundaries'
  | 'projects'
  | 'statistics'
  | 'streets';

/** Kinds of input that are tables with columns. */
export type TableKind = Exclude<InputKind, 'boundaries' | 'streets'>;

/** How one file was read; kept so that a project can be opened again from its own bytes. */
export interface InputFile {
  readonly name: string;
  readonly kind: InputKind;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly headerLine: number;
  /** Datum that was stated for the file's coordinates; null: none was, they are read as WGS-84. */
  readonly datum: Datum | null;
  /** Canonical header → header of the file. */
  readonly mapping: Readonly<Record<string, string>>;
  /** Absent: the user has decided nothing else. */
  readonly decisions?: ReadDecisions;
  /** Its rows were persons, whom the table holds as counts; what is made of them is suppressed. */
  readonly persons?: true;
  /** read = accepted + rejected + skipped, always. */
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly skipped: number;
}

/** The sha-256 of the file that the user gave, where the bytes kept are a copy of it. */
export function givenSha256({ sha256, decisions }: InputFile): string {
  return decisions?.copyOf?.sha256 ?? sha256;
}

export interface Inputs {
  readonly files: readonly InputFile[];
  readonly facilities: FacilityTable | null;
  readonly population: PopulationTable | null;
  readonly matrix: TravelMatrix | null;
  /** Absent: none are loaded. */
  readonly boundaries?: BoundaryTable;
  /** Projects under way; what they build stands among the facilities too. Absent: none are loaded. */
  readonly projects?: ProjectTable;
  /** Entered figures. Absent: none are loaded. */
  readonly statistics?: StatisticsTable;
  /** Absent: none are loaded, or none near the data. */
  readonly streets?: StreetSource;
}

/** The samples, in the order in which they are offered. */
export const sampleIds = ['shenyang', 'benxi', 'fuxin', 'porto-alegre'] as const;

/** Which sample a project was made from; its stamp then stands on every screen and export. */
export type SampleId = (typeof sampleIds)[number];

/** The document: facts and decisions, immutable, saved whole. */
export interface Project {
  readonly name: string;
  readonly sample: SampleId | null;
  readonly inputs: Inputs;
  readonly settings: Settings;
  /** Scenarios other than the baseline, in the order in which they were made. */
  readonly scenarios: readonly Scenario[];
  /** Plans of the project itself, beside the built-in ones. Absent: none. */
  readonly plans?: readonly Plan[];
  /** Figures that were entered on the screen, beside those of statistics tables. Absent: none. */
  readonly entered?: readonly EnteredFigure[];
}
