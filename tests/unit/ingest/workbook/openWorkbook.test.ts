import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { nameMismatch, openWorkbook } from '../../../../src/ingest/workbook/openWorkbook.ts';
import { craftWorkbook } from '../../../helpers/craftWorkbook.ts';

const text = (value: string) => new TextEncoder().encode(value);

function open(bytes: Uint8Array, name = 'a.xlsx') {
  const opened = openWorkbook(bytes, name);
  if (opened === null || !opened.ok) throw new Error(JSON.stringify(opened?.note ?? 'text'));
  return opened.file;
}

function refusal(bytes: Uint8Array, name = 'a.xlsx') {
  const opened = openWorkbook(bytes, name);
  return opened === null || opened.ok ? null : opened.note;
}

/** Sheet data of rows of cells `[attributes, content]`, from A1 on. */
function sheetData(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells, row) => `<row r="${row + 1}">${cells.join('')}</row>`);
  return `<sheetData>${lines.join('')}</sheetData>`;
}

const inline = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;

const styles =
  '<numFmts><numFmt numFmtId="164" formatCode="000000000000"/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="166" formatCode="0.0&quot;days&quot;;[Red]-0.0"/><numFmt numFmtId="167" formatCode="[h]:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="22"/><xf numFmtId="167"/><xf numFmtId="10"/><xf numFmtId="31"/></cellXfs>';

function cellsOf(
  rows: readonly (readonly string[])[],
  options = {},
): readonly (readonly string[])[] {
  const book = craftWorkbook([{ xml: sheetData(rows) }], { styles, ...options });
  return open(book).sheets[0]?.records.map(({ cells }) => cells) ?? [];
}

describe('cells of a workbook', () => {
  it.each([
    ['123.4', 0, '123.4'],
    ['0.1', 0, '0.1'],
    ['1E-7', 0, '0.0000001'],
    ['2.1E+11', 0, '210000000000'],
    ['-5', 0, '-5'],
    ['41.80000000000001', 0, '41.80000000000001'],
    ['21010200100', 1, '021010200100'],
    ['1.5', 1, '1.5'],
    ['45047', 2, '2023-05-01'],
    ['45047', 3, '2023-05-01'],
    ['45047', 8, '2023-05-01'],
    ['45047.5', 5, '2023-05-01 12:00:00'],
    ['0.75', 5, '18:00:00'],
    ['1', 2, '1900-01-01'],
    ['59', 2, '1900-02-28'],
    ['61', 2, '1900-03-01'],
    ['36585', 2, '2000-02-29'],
    ['2958465', 2, '9999-12-31'],
    ['2958466', 2, '2958466'],
    ['-1', 2, '-1'],
    ['12.5', 4, '12.5'],
    ['1.5', 6, '1.5'],
    ['0.94', 7, '0.94'],
  ])('number %s in style %i reads %s', (value, style, shown) => {
    expect(cellsOf([[number(value, style)]])).toEqual([[shown]]);
  });

  it('counts days from 1904 where the workbook does', () => {
    const options = { workbookPr: '<workbookPr date1904="1"/>' };
    expect(cellsOf([[number('0', 2), number('43585', 2)]], options)).toEqual([
      ['1904-01-01', '2023-05-01'],
    ]);
  });

  it('reads texts shared, rich, inline and of formulas, truth values, and stored results', () => {
    const strings =
      '<si><t>021</t></si><si><r><rPr><b/></rPr><t>沈</t></r><r><t xml:space="preserve">阳 </t></r><rPh sb="0" eb="1"><t>shen</t></rPh></si><si><t>a_x000D_&#10;&lt;_x005F_x0041_</t></si>';
    const cells = [
      '<c r="A1" t="s"><v>0</v></c>',
      '<c r="B1" t="s"><v>1</v></c>',
      '<c r="C1" t="s"><v>2</v></c>',
      '<c r="D1" t="str"><f>A1&amp;"x"</f><v>021x</v></c>',
      '<c r="E1"><f>1+1</f><v>2</v></c>',
      '<c r="F1" t="b"><v>1</v></c>',
      '<c r="G1" t="d"><v>2023-05-01T00:00:00</v></c>',
      '<c r="H1" t="s"><v>99</v></c>',
      '<c r="I1"><v>7</v></c>',
    ];
    expect(cellsOf([cells], { strings })).toEqual([
      ['021', '沈阳 ', 'a\r\n<_x0041_', '021x', '2', 'TRUE', '2023-05-01', '', '7'],
    ]);
  });

  it('keeps row numbers, fills rows to one width and ends at the last row that is not blank', () => {
    const xml =
      '<sheetData><row r="2"><c r="B2"><v>1</v></c></row><row r="4"><c r="C4"><v>2</v></c></row><row r="9"><c r="A9" s="1"/></row></sheetData>';
    const sheet = open(craftWorkbook([{ xml }])).sheets[0];
    expect(sheet?.records.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, '', '', ''],
      [2, '', '1', ''],
      [3, '', '', ''],
      [4, '', '', '2'],
    ]);
  });

  it('says errors, formulas without result and codes beyond 15 digits, once each with the count', () => {
    const xml = sheetData([
      [inline('编号'), inline('床位')],
      [number('2.1010219800101E+17'), '<c t="e"><f>NA()</f><v>#N/A</v></c>'],
      [number('123456789012345'), '<c t="e"><v>#REF!</v></c>'],
      [number('1'), '<c><f>A4*2</f></c>'],
    ]);
    const sheet = open(craftWorkbook([{ xml }])).sheets[0];
    expect(sheet?.records.map(({ cells }) => cells)).toEqual([
      ['编号', '床位'],
      ['210102198001010000', ''],
      ['123456789012345', ''],
      ['1', ''],
    ]);
    expect(sheet?.notes.map(({ code, line, facts }) => [code, line, facts])).toEqual([
      ['code-damaged', 2, { count: '1', cell: 'A2' }],
      ['cell-error', 2, { count: '2', cell: 'B2' }],
      ['formula-blank', 4, { count: '1', cell: 'B4' }],
    ]);
  });
});

describe('merged cells', () => {
  const merge = (...names: string[]) =>
    `<mergeCells>${names.map((name) => `<mergeCell ref="${name}"/>`).join('')}</mergeCells>`;

  it('are spread over columns in the header, down in the body; a title and a number stay once', () => {
    const data = sheetData([
      [inline('一览表')],
      [inline('街道'), inline('床位'), '<c/>', inline('人口')],
      ['<c/>', inline('护理型'), inline('普通'), '<c/>'],
      [inline('甲街道'), number('1'), number('2'), number('500')],
      ['<c/>', number('3'), number('4'), '<c/>'],
      [inline('合计'), '<c/>', number('6'), number('500')],
    ]);
    const xml = data + merge('A1:D1', 'A2:A3', 'B2:C2', 'A4:A5', 'D4:D5', 'A6:B6');
    const sheet = open(craftWorkbook([{ xml }])).sheets[0];
    expect(sheet?.records.map(({ cells }) => cells)).toEqual([
      ['一览表', '', '', ''],
      ['街道', '床位', '床位', '人口'],
      ['', '护理型', '普通', ''],
      ['甲街道', '1', '2', '500'],
      ['甲街道', '3', '4', ''],
      ['合计', '', '6', '500'],
    ]);
    expect(sheet?.notes.map(({ code, facts }) => [code, facts?.['count']])).toEqual([
      ['cells-merged', '1'],
      ['cells-merged-number', '1'],
    ]);
  });

  it('of a hostile size cost nothing', () => {
    const xml =
      sheetData([[number('1')], [inline('甲')]]) +
      merge(...Array.from({ length: 9999 }, () => 'A2:XFD1048576'));
    const started = process.cpuUsage();
    expect(open(craftWorkbook([{ xml }])).sheets[0]?.records).toHaveLength(2);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(2);
  });
});

describe('sheets', () => {
  it('are all read; what is hidden is said with its count', () => {
    const xml = `<cols><col min="2" max="2" hidden="1"/><col min="4" max="16384" hidden="1"/></cols><sheetData><row r="1"><c><v>1</v></c><c><v>2</v></c></row><row r="2" hidden="1"><c><v>3</v></c></row><row r="3" hidden="1"/></sheetData>`;
    const file = open(
      craftWorkbook([
        { name: '甲&amp;乙', xml },
        { xml: '', state: 'hidden' },
        { xml: '', state: 'veryHidden' },
      ]),
    );
    expect(file.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['甲&乙', false],
      ['Sheet2', true],
      ['Sheet3', true],
    ]);
    expect(
      file.sheets.map(({ notes }) => notes.map(({ code, facts }) => [code, facts?.['count']])),
    ).toEqual([
      [
        ['rows-hidden', '1'],
        ['columns-hidden', '1'],
      ],
      [['sheet-hidden', '1']],
      [['sheet-hidden', '1']],
    ]);
  });

  it.each([
    ['a row beyond the last', '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ['a column beyond the last', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    [
      'cells at the far end of many rows',
      Array.from({ length: 400 }, (_, row) => `<row><c r="XFD${row + 1}"><v>1</v></c></row>`).join(
        '',
      ),
    ],
    ['a row that is no number', '<row r="x"><c><v>1</v></c></row>'],
  ])('are refused as too large with %s', (_, rows) => {
    const xml = `<sheetData>${rows}</sheetData>`;
    expect(refusal(craftWorkbook([{ xml }]))).toMatchObject({ code: 'sheet-too-large' });
  });
});

describe('a file', () => {
  const wide = (...names: string[]) => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    names.forEach((name, index) => bytes.set(Buffer.from(name, 'utf16le'), 1024 + 128 * index));
    return bytes;
  };
  const part = (name: string) => craftWorkbook([], { parts: { [name]: '<a/>' } });

  it.each([
    [
      'with a password',
      wide('Root Entry', 'EncryptionInfo', 'EncryptedPackage'),
      'workbook-encrypted',
      undefined,
    ],
    ['of old Excel', wide('Root Entry', 'Workbook'), 'workbook-format', 'xls'],
    ['of very old Excel', Uint8Array.of(9, 8, 8, 0, 0, 6), 'workbook-format', 'xls'],
    ['of old Word', wide('Root Entry', 'WordDocument'), 'workbook-format', 'ole'],
    ['of binary Excel', part('xl/workbook.bin'), 'workbook-format', 'xlsb'],
    ['of new Word', part('word/document.xml'), 'workbook-format', 'docx'],
    [
      'in XML of 2003',
      text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      'workbook-format',
      'spreadsheetml',
    ],
    ['of one web page', text('MIME-Version: 1.0\r\n'), 'workbook-format', 'mht'],
    ['of a page without table', text('<html><body>登录</body></html>'), 'workbook-format', 'page'],
  ] as const)('%s is refused by name', (_, bytes, code, format) => {
    expect(refusal(bytes)).toMatchObject(format ? { code, facts: { format } } : { code });
  });

  it('is damaged without its parts, or with XML that is none', () => {
    const xml = sheetData([[number('1')]]);
    for (const parts of [
      { '_rels/.rels': '<Relationships/>' },
      { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' },
      { 'xl/worksheets/sheet1.xml': '<worksheet></sheetData>' },
      { 'xl/workbook.xml': '<workbook' },
      { 'xl/styles.xml': '<a>'.repeat(65) + '</a>'.repeat(65) },
    ]) {
      expect(refusal(craftWorkbook([{ xml }], { parts }))).toMatchObject({
        code: 'workbook-damaged',
      });
    }
  });

  it('is known by its content, not by its name', () => {
    const csv = text('名称,经度\n甲,123\n');
    expect(openWorkbook(csv, 'a.xlsx')).toBeNull();
    expect(nameMismatch('text', 'a.xlsx')).toMatchObject({ code: 'file-name-mismatch' });
    expect(nameMismatch('text', 'a.csv')).toBeNull();
    const book = craftWorkbook([{ xml: sheetData([[number('1')]]) }]);
    expect(open(book, 'a.csv').sheets[0]?.notes).toMatchObject([{ code: 'file-name-mismatch' }]);
    expect(open(book, 'A.XLSX').sheets[0]?.notes).toEqual([]);
    expect(openWorkbook(text('<a>x,y'), 'a.csv')).toBeNull();
  });

  it('of a web page saved as .xls is read, tables as sheets, without its scripts', () => {
    const page =
      '<html><head><meta charset="utf-8"><style>td{}</style></head><body><script>document.write("<table><tr><td>x</td></tr></table>")</script><table><tr><th>名称<th>床位</tr><tr><td>甲&amp;乙<td>021</tr></table><table><tr><td> </td></tr></table></body></html>';
    const file = open(text(page), 'a.xls');
    expect(file).toMatchObject({ container: 'html', encoding: 'utf-8' });
    expect(
      file.sheets.map(({ records }) => records.map(({ line, cells }) => [line, ...cells])),
    ).toEqual([
      [
        [1, '名称', '床位'],
        [2, '甲&乙', '021'],
      ],
    ]);
  });

  it('of a web page has its merged cells filled like those of a workbook', () => {
    const page = `<html><meta charset="utf-8"><table>
      <tr><th colspan="4">某区社区人口</th></tr>
      <tr><th rowspan="2">街道</th><th rowspan="2">社区</th><th colspan="2">人口</th></tr>
      <tr><th>合计</th><th>60岁以上</th></tr>
      <tr><td rowspan="2">东街</td><td>甲</td><td>100</td><td rowspan="2">30</td></tr>
      <tr><td>乙</td><td>200</td></tr>
      <tr></tr>
      <tr><td>西街</td><td>丙</td><td>300</td><td>50</td></tr></table></html>`;
    const [sheet] = open(text(page), 'a.xls').sheets;
    const rows = sheet?.records.map(({ line, cells }) => [line, ...cells].join(' ').trim());
    expect(rows?.filter((row) => row.includes(' '))).toEqual([
      '1 某区社区人口',
      '2 街道 社区 人口 人口',
      '3   合计 60岁以上',
      '4 东街 甲 100 30',
      '5 东街 乙 200',
      '7 西街 丙 300 50',
    ]);
    expect(sheet?.notes).toMatchObject([
      { code: 'file-name-mismatch' },
      { code: 'cells-merged', severity: 'info', facts: { count: '1' } },
      { code: 'cells-merged-number', severity: 'warning', facts: { count: '1' } },
    ]);
  });
});

it('reads what an independent writer wrote', async () => {
  const rows = [
    ['名称', 'a"b<c>&', ' 空 ', '021', null],
    [0.1, -5, 123.456789, 1e15 - 1, true],
    ['x\ny', '', '=1+1', new Date(Date.UTC(2024, 1, 29)), false],
  ];
  for (const stringMode of ['shared', 'inline'] as const) {
    const bytes = await writeXlsx({ sheets: [{ name: '表', rows }], stringMode });
    expect(open(bytes).sheets[0]?.records.map(({ cells }) => cells)).toEqual([
      ['名称', 'a"b<c>&', ' 空 ', '021', ''],
      ['0.1', '-5', '123.456789', '999999999999999', 'TRUE'],
      ['x\ny', '', '=1+1', '2024-02-29', 'FALSE'],
    ]);
  }
});
