import type { TableKind } from '../../model/project.ts';
import { columnsOf } from '../columns/headerSynonyms.ts';
import { readHeader } from '../columns/readHeader.ts';
import { isCodeHeader, isPlaceHeader, personalHeader } from './personalHeader.ts';
import { kindOfCell, maskTokens, mayHoldToken, type PersonalKind } from './personalTokens.ts';
import { isOrganisation, isPersonName } from './personName.ts';

/** A column with data of persons. */
export interface PersonalColumn {
  readonly position: number;
  readonly kind: PersonalKind;
  /** Cells concerned. */
  readonly count: number;
  /** False: only some cells name a person's number among other text, and only that is personal. */
  readonly whole: boolean;
}

const fewestNames = 10;
const mostShare = 0.8;

/**
 * The columns of a table that tell who somebody is or where to reach them: identity numbers,
 * telephones, e-mail, names of persons and their homes. By header, where the cells do not speak
 * against it (负责人 may be a company), and by the shape of at least 80 % of the cells. Columns
 * that a field of ours is known for count only for identity numbers.
 *
 * @param rows data rows, cells by position; read once
 */
export function findPersonal(
  kind: TableKind | null,
  headers: readonly string[],
  rows: Iterable<readonly string[]>,
): readonly PersonalColumn[] {
  const looks = headers.map((header) => startLook(kind, header));
  for (const cells of rows) {
    for (const [position, look] of looks.entries()) {
      const cell = (cells[position] ?? '').trim();
      if (cell !== '') countCell(look, cell);
    }
  }
  return looks.flatMap((look, position): readonly PersonalColumn[] => {
    const whole = kindOfLook(look);
    if (whole !== null) return [{ position, kind: whole, count: look.filled, whole: true }];
    if (look.stray === 0 || look.strayKind === null) return [];
    return [{ position, kind: look.strayKind, count: look.stray, whole: false }];
  });
}

/** How the cells of one column look. */
interface Look {
  readonly header: PersonalKind | null;
  /** A field of ours is known for the header. */
  readonly known: boolean;
  /** Figures, which nothing is looked for in. */
  readonly figures: boolean;
  readonly code: boolean;
  /** The header says that its cells name places or things. */
  readonly place: boolean;
  readonly distinct: Set<string>;
  filled: number;
  identities: number;
  phones: number;
  emails: number;
  names: number;
  organisations: number;
  stray: number;
  strayKind: PersonalKind | null;
}

function startLook(kind: TableKind | null, header: string): Look {
  const readings = kind === null ? (['facilities', 'population'] as const) : [kind];
  const found = readings.flatMap((one) => {
    const reading = readHeader(one, header);
    return reading === null ? [] : [{ one, reading }];
  });
  const figures = found.some(
    ({ one, reading }) =>
      reading.kind === 'position' ||
      (reading.kind === 'column' &&
        columnsOf[one].some(
          (spec) =>
            spec.header === reading.header && !['text', 'code', 'choice'].includes(spec.type),
        )),
  );
  return {
    header: personalHeader(header),
    known: found.length > 0,
    figures,
    code: isCodeHeader(header),
    place: isPlaceHeader(header),
    distinct: new Set(),
    filled: 0,
    identities: 0,
    phones: 0,
    emails: 0,
    names: 0,
    organisations: 0,
    stray: 0,
    strayKind: null,
  };
}

const mostDistinct = 1000;
/** As many as a telephone has, without its area code. */
const hasManyDigits = /[0-9０-９]{7}/u;

/** Looks no closer than it has to: a table has millions of cells, and hardly any is personal. */
function countCell(look: Look, cell: string): void {
  look.filled++;
  if (look.figures) return;
  const mayHold = mayHoldToken(cell);
  if (look.known && !mayHold) return;
  const kind = mayHold || hasManyDigits.test(cell) ? kindOfCell(cell) : null;
  if (kind === 'identity') look.identities++;
  else if (kind === 'phone') look.phones++;
  else if (kind === 'email') look.emails++;
  else if (look.header === 'name' && isOrganisation(cell)) look.organisations++;
  else if (look.header === null && isPersonName(cell)) countName(look, cell);
  if (mayHold && (look.code ? kind === 'identity' : maskTokens(cell) !== cell)) {
    look.stray++;
    look.strayKind ??= kind ?? (cell.includes('@') ? 'email' : 'phone');
  }
}

function countName(look: Look, name: string): void {
  look.names++;
  if (look.distinct.size < mostDistinct) look.distinct.add(name);
}

function kindOfLook(look: Look): PersonalKind | null {
  const { filled, header } = look;
  if (filled === 0) return null;
  const isMost = (count: number) => count >= mostShare * filled;
  if (isMost(look.identities)) return 'identity';
  if (look.known) return null;
  if (header !== null) return look.organisations >= filled / 2 ? null : header;
  if (isMost(look.emails)) return 'email';
  if (isMost(look.phones) && !look.code) return 'phone';
  // A header of no known meaning: a list of people has as many names as cells.
  const varied = look.distinct.size >= 0.7 * Math.min(look.names, mostDistinct);
  const areNames = filled >= fewestNames && varied && look.names >= 0.9 * filled;
  return areNames && !look.place ? 'name' : null;
}
