import type { Datum } from '../../model/datum.ts';
import type { TableKind } from '../../model/project.ts';
import { scaledUnitOf, type Unit } from '../cells/units.ts';
import { datumOfHeader } from './headerDatum.ts';
import { ambiguousHeaders, columnsOf, knownHeaders, positionHeaders } from './headerSynonyms.ts';

/** What a file's header stands for. */
export type HeaderReading =
  /** One column, and the unit that the header names. */
  | { readonly kind: 'column'; readonly header: string; readonly unit: Unit | null }
  /** Longitude and latitude in one cell. */
  | { readonly kind: 'position' }
  /** Any of these columns: a person has to say. */
  | { readonly kind: 'several'; readonly headers: readonly string[] };

const maxHeaderLength = 100;
/** Remarks that say nothing about which column it is. */
const ignoredRemarks: ReadonlySet<string> = new Set(
  `必填,选填,可选,乡镇,镇,村,年,文本,数字,小数,十进制,度,°,米,m,wgs84,wgs-84,cgcs2000,gcj02,gcj-02,
  bd09,bd-09,高德,百度,天地图,七普,degrees`
    .split(',')
    .map((remark) => remark.trim()),
);
/** Words before a header, such as the star of a field that must be filled in. */
const leads = ['其中:', '其中', '*', '★', '#', '＊'];
/** The year of a figure before its name: 2020年常住人口, 2023年末60岁以上. */
const yearLead = /^(?:19|20)\d{2}年(?:末|底|度)?/u;
const unitLeads = ['计量单位:', '计量单位', '单位:', '单位'];
const brackets: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['】', '【'],
  ['〕', '〔'],
]);
const separators = '/_ :,、;\n';
const maxRemarks = 3;
/** Registered people are not residents: such a header is only asked about. */
const notResident = ['户籍', '实有'];

/**
 * The form in which headers are compared: width folded (NFKC), lower case, without white space,
 * underscores, hyphens, and what leads it, such as 其中.
 */
export function normaliseHeader(text: string): string {
  return squash(fold(text));
}

/**
 * What a file's header stands for, or null. Whole words only, never a part of one; a unit or a
 * remark behind the word is split off: `常住人口（万人）`, `床位数_张`, `建筑面积㎡（必填）`; and so is a
 * year before it: `2020年常住人口`.
 */
export function readHeader(kind: TableKind, text: string): HeaderReading | null {
  const whole = fold(text);
  const found = readFolded(kind, whole, text);
  const lead = found === null ? (yearLead.exec(whole)?.[0].length ?? 0) : 0;
  return lead === 0 ? found : readFolded(kind, whole.slice(lead), text);
}

function readFolded(kind: TableKind, folded: string, text: string): HeaderReading | null {
  const { columns, several } = lookupsOf(kind);
  let rest = folded;
  let unit: Unit | null = null;
  for (let remarks = 0; remarks <= maxRemarks; remarks++) {
    const found = columns.get(squash(rest));
    if (found !== undefined && fits(kind, found, unit)) {
      return { kind: 'column', header: found, unit: columnUnit(kind, found) ? unit : null };
    }
    if (positions.has(squash(rest)) && kind !== 'matrix') return { kind: 'position' };
    const meanings = several.get(squash(rest)) ?? residentMeaning(kind, rest);
    if (meanings !== null) return { kind: 'several', headers: meanings };
    const peeled = peel(rest);
    if (peeled === null) break;
    rest = peeled.rest;
    unit = peeled.unit ?? unit;
  }
  return suffixReading(kind, rest) ?? placeReading(kind, text);
}

/** The datum that the header of a coordinate states, null where it states none: 百度经度, lng_wgs84. */
export function headerDatum(text: string): Datum | null {
  return datumOfHeader(squash(fold(text)))?.datum ?? null;
}

/** A coordinate whose header names its datum in another place than behind: BD09_lng. */
function placeReading(kind: TableKind, text: string): HeaderReading | null {
  if (kind === 'matrix') return null;
  const { columns } = lookupsOf(kind);
  for (const rest of datumOfHeader(squash(fold(text)))?.rests ?? []) {
    const header = columns.get(rest);
    if (header === 'lng' || header === 'lat') return { kind: 'column', header, unit: null };
    if (positions.has(rest)) return { kind: 'position' };
  }
  return null;
}

/** Canonical header that a file's header stands for, or null; whole words only, never a part of one. */
export function canonicalHeader(kind: TableKind, text: string): string | null {
  const reading = readHeader(kind, text);
  return reading?.kind === 'column' ? reading.header : null;
}

/**
 * The units that a header names, as far as they can stand in a column counted in `columnUnit`: the
 * last one first, which is the nearest to the figures. Several are what `常住人口（人） 万人` names.
 */
export function headerUnits(text: string, columnUnit: string | undefined): readonly Unit[] {
  if (columnUnit === undefined) return [];
  const units: Unit[] = [];
  let rest = fold(text);
  for (let remarks = 0; remarks < maxRemarks; remarks++) {
    const peeled = peel(rest);
    if (peeled === null) break;
    if (peeled.unit?.fits.includes(columnUnit)) units.push(peeled.unit);
    rest = peeled.rest;
  }
  if (units.length > 0) return units;
  return suffixUnits(rest)
    .map(({ unit }) => unit)
    .filter((unit) => unit.fits.includes(columnUnit))
    .slice(0, 1);
}

function fold(text: string): string {
  let folded = text.slice(0, maxHeaderLength).normalize('NFKC').toLowerCase().trim();
  for (const lead of leads) {
    if (folded.startsWith(lead)) folded = folded.slice(lead.length).trim();
  }
  return folded;
}

/** White space, dashes and other marks that headers are spread with. */
const fillers = /[\s_\-–—~～\u200b\ufeff]+/gu;

function squash(folded: string): string {
  return folded.replaceAll(fillers, '');
}

/** Splits a unit or a remark off the end; null when there is none. */
function peel(text: string): { readonly rest: string; readonly unit: Unit | null } | null {
  const open = brackets.get(text.slice(-1));
  const at = open === undefined ? lastSeparator(text) : text.lastIndexOf(open);
  if (at <= 0) return null;
  const inside = squash(open === undefined ? text.slice(at + 1) : text.slice(at + 1, -1));
  const lead = unitLeads.find((word) => inside.startsWith(word));
  const name = lead === undefined ? inside : inside.slice(lead.length);
  const rest = text.slice(0, at).trim();
  const unit = scaledUnitOf(name);
  if (unit !== null) return { rest, unit };
  return ignoredRemarks.has(name) || isYear(name) ? { rest, unit: null } : null;
}

function lastSeparator(text: string): number {
  return Math.max(...Array.from(separators, (mark) => text.lastIndexOf(mark)));
}

/** A remark such as 2023年 or 2023年末. */
function isYear(name: string): boolean {
  const year = Number(name.slice(0, 4));
  return year >= 1900 && year <= 2100 && ['', '年', '年末', '年底', '年度'].includes(name.slice(4));
}

/** A header with its unit directly behind the word: 建筑面积㎡. */
function suffixReading(kind: TableKind, text: string): HeaderReading | null {
  for (const { rest, unit } of suffixUnits(text)) {
    const header = lookupsOf(kind).columns.get(squash(rest));
    if (header !== undefined && fits(kind, header, unit) && columnUnit(kind, header)) {
      return { kind: 'column', header, unit };
    }
  }
  return null;
}

function suffixUnits(text: string): { readonly rest: string; readonly unit: Unit }[] {
  return [4, 3, 2, 1].flatMap((length) => {
    const unit = text.length > length ? scaledUnitOf(text.slice(-length)) : null;
    return unit === null ? [] : [{ rest: text.slice(0, -length), unit }];
  });
}

/** 户籍人口 for 常住人口: the column that it would be without the word. */
function residentMeaning(kind: TableKind, text: string): readonly string[] | null {
  const word = notResident.find((one) => text.includes(one));
  if (kind !== 'population' || word === undefined) return null;
  const header = lookupsOf(kind).columns.get(squash(text.replace(word, '')));
  return header !== undefined && columnUnit(kind, header) ? [header] : null;
}

function columnUnit(kind: TableKind, header: string): string | undefined {
  return columnsOf[kind].find((column) => column.header === header)?.unit;
}

/** A unit that the column cannot be counted in makes it another column; text columns have none. */
function fits(kind: TableKind, header: string, unit: Unit | null): boolean {
  const counted = columnUnit(kind, header);
  return unit === null || counted === undefined || unit.fits.includes(counted);
}

interface Lookups {
  readonly columns: ReadonlyMap<string, string>;
  readonly several: ReadonlyMap<string, readonly string[]>;
}

const positions: ReadonlySet<string> = new Set(positionHeaders.map(normaliseHeader));
const lookups = new Map<TableKind, Lookups>();

function lookupsOf(kind: TableKind): Lookups {
  const known = lookups.get(kind);
  if (known !== undefined) return known;
  const built: Lookups = {
    columns: new Map(knownHeaders(kind).map(([text, header]) => [normaliseHeader(text), header])),
    several: new Map(
      ambiguousHeaders(kind).map(([text, headers]) => [normaliseHeader(text), headers]),
    ),
  };
  lookups.set(kind, built);
  return built;
}
