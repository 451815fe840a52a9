import { type Cell, cellText, type ResultTable } from './csvText.ts';

/** Characters that a sheet's name may not hold, and the longest name. */
const forbidden = /[\\/?*[\]:\p{Cc}\p{Cs}]/gu;
const longestName = 31;
/** A cell of a spreadsheet holds no more. */
const longestCellText = 32_767;

/**
 * Tables as one `.xlsx` workbook, a sheet each, header frozen. Texts are written as
 * texts and never as formulas (those over `longestCellText` end in `…[+n]`, n characters fewer), finite numbers as numbers, missing ones as
 * blank cells. Equal tables written at the same `time` give equal bytes. The writer is loaded when it
 * is first needed.
 */
export async function workbookBytes(
  tables: readonly ResultTable[],
  time: Date,
): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const names = sheetNames(tables.map(({ name }) => name));
  const sheets = tables.map(({ columns, rows }, index) => ({
    name: names[index] ?? '',
    rows: [columns, ...rows].map((row) => row.map(workbookCell)),
    freezePane: { rows: 1 },
  }));
  return writeXlsx({ sheets, properties: { created: time, modified: time } });
}

/**
 * Names as sheets may bear them: without the forbidden characters, at most 31 long, not blank, no
 * apostrophe at either end, and none twice (upper and lower case being the same).
 */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const clean = name.replaceAll(forbidden, ' ').replace(/^[\s']+/u, '');
    const plain = cut(clean, longestName) || 'Sheet';
    let free = plain === 'History' ? 'History 1' : plain;
    for (let number = 2; taken.has(free.toLowerCase()); number++) {
      const suffix = ` (${number})`;
      free = cut(plain, longestName - suffix.length) + suffix;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

function cut(name: string, length: number): string {
  return name.slice(0, length).replace(/[\s'\p{Cs}]+$/u, '');
}

function workbookCell(cell: Cell): string | number | null {
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  const text = cellText(cell);
  return text === '' ? null : escapeText(shortened(text));
}

/** A text that a cell can hold: what is left out at its end is counted there. */
function shortened(text: string): string {
  if (text.length <= longestCellText) return text;
  const room = longestCellText - `…[+${text.length}]`.length;
  const kept = text.slice(0, room).replace(/[\ud800-\udbff]$/u, '');
  return `${kept}…[+${text.length - kept.length}]`;
}

/**
 * Characters that XML cannot hold as `_xHHHH_`, and texts that look so as themselves.
 * Source: ECMA-376 part 1, 22.9.2.19.
 */
function escapeText(text: string): string {
  return text
    .replaceAll(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_')
    .replaceAll(/[\p{Cs}\ufffe\uffff]/gu, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `_x${code}_`;
    });
}
