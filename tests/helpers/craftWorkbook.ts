import { strToU8, zipSync } from 'fflate';

export interface CraftedSheet {
  readonly name?: string;
  readonly state?: string;
  /** Everything inside `<worksheet>`. */
  readonly xml: string;
}

interface Options {
  readonly strings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  /** Parts that take the place of, or join, the usual ones. */
  readonly parts?: Readonly<Record<string, string>>;
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook from the XML of its sheets, as spreadsheet programs lay it out. */
export function craftWorkbook(sheets: readonly CraftedSheet[], options: Options = {}): Uint8Array {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, id: index + 1 }));
  const listed = numbered.map(
    ({ id, name = `Sheet${id}`, state }) =>
      `<sheet name="${name}" sheetId="${id}"${state ? ` state="${state}"` : ''} r:id="rId${id}"/>`,
  );
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const links = numbered.map(({ id }) =>
    relation(`rId${id}`, 'worksheet', `worksheets/sheet${id}.xml`),
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="${relations}">${options.workbookPr ?? ''}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${links.join('')}${relation('rIdS', 'sharedStrings', 'sharedStrings.xml')}${relation('rIdT', 'styles', '/xl/styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${options.strings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet>${options.styles ?? ''}</styleSheet>`,
  };
  for (const { id, xml } of numbered) {
    parts[`xl/worksheets/sheet${id}.xml`] = `<worksheet>${xml}</worksheet>`;
  }
  const entries = Object.entries({ ...parts, ...options.parts });
  return zipSync(Object.fromEntries(entries.map(([name, text]) => [name, strToU8(text)])));
}
