import { choiceWords } from '../ingest/columns/choiceWords.ts';
import {
  type ColumnSpec,
  type FacilityField,
  facilityColumns,
  type PopulationField,
  populationColumns,
} from '../model/columns.ts';
import { type Cell, csvText, type ResultTable } from './csvText.ts';
import { facilityExamples, populationExamples } from './templateExamples.ts';
import { columnNotes } from './words/columnNotes.ts';
import { workbookBytes } from './workbookBytes.ts';

export type TemplateKind = 'facilities' | 'population';
export type TemplateFormat = 'csv' | 'xlsx';
type Language = 'zh' | 'en';

type TemplateColumn = ColumnSpec & { readonly field: FacilityField | PopulationField };

/**
 * A table to fill in, as the bytes of a file: every column that is read, two example rows, and in a
 * workbook a second sheet that explains each column. Chinese headers and words, or the canonical
 * ones that scripts use. A template reads back without a warning. `time` is written into a workbook.
 */
export async function buildTemplate(
  kind: TemplateKind,
  format: TemplateFormat,
  language: Language,
  time: Date,
): Promise<Uint8Array> {
  const table = templateTable(kind, language);
  if (format === 'csv') return new TextEncoder().encode(csvText(table.columns, table.rows));
  return workbookBytes([table, notesTable(kind, language)], time);
}

function columnsOf(kind: TemplateKind): readonly TemplateColumn[] {
  return kind === 'facilities' ? facilityColumns : populationColumns;
}

function headerOf(column: TemplateColumn, language: Language): string {
  return language === 'zh' ? column.zh : column.header;
}

function templateTable(kind: TemplateKind, language: Language): ResultTable {
  const columns = columnsOf(kind);
  const examples =
    kind === 'facilities' ? facilityExamples[language] : populationExamples[language];
  return {
    name: tableNames[language][kind],
    columns: columns.map((column) => headerOf(column, language)),
    rows: examples.map((example) =>
      columns.map(({ field }): Cell => {
        const value = new Map<string, Cell>(Object.entries(example)).get(field) ?? null;
        return typeof value === 'string' ? wordOf(field, value, language) : value;
      }),
    ),
  };
}

/** A canonical word as the language writes it first; every other text as it is. */
function wordOf(field: string, word: string, language: Language): string {
  const written = choiceWords[field]?.[word]?.[0];
  return language === 'zh' && written !== undefined ? written : word;
}

const tableNames = {
  zh: { facilities: '设施', population: '社区人口' },
  en: { facilities: 'facilities', population: 'population' },
} as const;

/** The notes: title, canonical header, how to fill it in, unit, the words that are allowed. */
function notesTable(kind: TemplateKind, language: Language): ResultTable {
  const { name, columns, rule } = noteWords[language];
  return {
    name,
    columns,
    rows: [
      [rule, null, null, null, null],
      ...columnsOf(kind).map((column): Cell[] => [
        headerOf(column, language),
        language === 'zh' ? column.header : column.zh,
        columnNotes[column.field][language],
        unitOf(column, language),
        allowedWords(column.field, language),
      ]),
    ],
  };
}

function allowedWords(field: string, language: Language): string {
  const words = Object.keys(choiceWords[field] ?? {});
  return words.map((word) => wordOf(field, word, language)).join(language === 'zh' ? '、' : ', ');
}

function unitOf({ unit = '' }: TemplateColumn, language: Language): string {
  return language === 'zh' ? (chineseUnits.get(unit) ?? '') : unit;
}

const chineseUnits: ReadonlyMap<string, string> = new Map([
  ['people', '人'],
  ['households', '户'],
  ['beds', '张'],
  ['places', '个'],
  ['seats', '人'],
  ['square metres', '平方米'],
]);

const noteWords = {
  zh: {
    name: '填写说明',
    columns: ['标题', '英文标题', '怎么填', '单位', '可填的值'],
    rule: '先删去两行示例。没有的数据请留空，空白不当作 0；用不到的列可以删去，列的顺序不限。',
  },
  en: {
    name: 'Notes',
    columns: ['Header', 'Chinese header', 'How to fill it in', 'Unit', 'Allowed values'],
    rule: 'Delete the two example rows. Leave blank what is not known, blank is not 0; columns that are not needed may go, in any order.',
  },
} as const;
