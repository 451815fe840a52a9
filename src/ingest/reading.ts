import type { Datum } from '../model/datum.ts';
import type { Issue } from '../model/issue.ts';
import type { InputFile, InputKind, TableKind } from '../model/project.ts';
import type { ProjectTable, StatisticsTable } from '../model/planningTables.ts';
import type { ReadDecisions } from '../model/readDecisions.ts';
import type { StreetSummary } from '../model/streets.ts';
import type {
  BoundaryTable,
  FacilityTable,
  PopulationTable,
  TravelMatrix,
} from '../model/tables.ts';

export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** What the user has decided about a file; everything absent is recognised. */
export interface ReadOptions extends ReadDecisions {
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  /** Datum of the file's coordinates; absent: not known, read as WGS-84. */
  readonly datum?: Datum;
  readonly kind?: InputKind;
  /** Canonical header → header of the file, '' for none; replaces what was recognised. */
  readonly mapping?: Readonly<Record<string, string>>;
}

/** One row of a sheet as it stands in the file, typed cells in place. */
export interface SheetRow {
  /** Physical line, or row number in a workbook, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** True where a stray quote or its length keeps the row from being read. */
  readonly broken: boolean;
}

/** One sheet that can be chosen. */
export interface SheetSummary {
  readonly name: string;
  readonly hidden: boolean;
  readonly records: number;
  /** Kind of the table that was recognised in it; null: none was. */
  readonly kind: TableKind | null;
}

/**
 * How one file was read, without its tables: all that the check screen shows. The tables of a large
 * file are not wanted where the screen is drawn.
 */
export type CheckedReading = Omit<
  TableReading,
  'facilities' | 'population' | 'matrix' | 'matrixLines' | 'boundaries' | 'projects' | 'statistics'
> & {
  /** Rows of the population table; absent where none was read. */
  readonly populationRows?: number;
};

/** How one file was read. */
export interface TableReading {
  readonly input: InputFile;
  /** null: neither kind was recognised; the user is asked. */
  readonly kind: InputKind | null;
  /** Headers of the file in their order. */
  readonly headers: readonly string[];
  /** First data records, at most ten, as text. */
  readonly firstRows: readonly (readonly string[])[];
  /** Facilities, population or matrix by `kind`; null when nothing could be read. */
  readonly facilities: FacilityTable | null;
  readonly population: PopulationTable | null;
  readonly matrix: TravelMatrix | null;
  /** Where the file holds boundaries. */
  readonly boundaries?: BoundaryTable;
  /** Where the file holds projects. */
  readonly projects?: ProjectTable;
  /** Where the file holds entered figures. */
  readonly statistics?: StatisticsTable;
  /** Where the file holds streets near the data. */
  readonly streets?: StreetSummary;
  /** Line of each pair, where a matrix was read. */
  readonly matrixLines?: readonly number[];
  /** What the file was found to be; absent where it could not be opened. */
  readonly opened?: {
    readonly container: 'text' | 'xlsx' | 'html' | 'geojson';
    /** '' for anything but text. */
    readonly quote: string;
    /** One without a name for a text. */
    readonly sheets: readonly SheetSummary[];
    /** The first rows of the sheet that is read, at most ten. */
    readonly top: readonly SheetRow[];
  };
  /** Name of the sheet that was read; absent for a text. */
  readonly sheet?: string;
  readonly issues: readonly Issue[];
}
