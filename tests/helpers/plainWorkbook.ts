import { craftWorkbook } from './craftWorkbook.ts';

/** A sheet of texts, by name. */
export interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A workbook whose cells are all texts; at most 26 columns. */
export function plainWorkbook(sheets: readonly PlainSheet[]): Uint8Array {
  return craftWorkbook(
    sheets.map(({ name, rows }) => ({
      name,
      xml: `<sheetData>${rows.map((cells, at) => rowXml(at + 1, cells)).join('')}</sheetData>`,
    })),
  );
}

function rowXml(number: number, cells: readonly string[]): string {
  const written = cells.map((cell, at) => {
    const place = `${letters.charAt(at)}${number}`;
    return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${number}">${written.join('')}</row>`;
}
