import type { Inputs } from '../../../model/project.ts';
import type { Cell, ResultTable } from '../../../report/csvText.ts';
import type { CatalogueEntry } from '../../../scorecard/catalogue.ts';
import type { Language } from '../../../state/session.ts';
import type { Dictionary } from '../../i18n/dictionary.ts';
import { comparatorSign } from '../figureText.ts';
import { kindOf, verdictOf } from './catalogueView.ts';
import { knownText } from './knownText.ts';
import { remarkOf } from './remarkOf.ts';
import { verdictWord } from './verdictWord.ts';
import { whyNoData } from './whyNoData.ts';

/** What the cells of the table are made with. */
export interface TableWords {
  readonly inputs: Inputs;
  readonly words: Dictionary;
  readonly language: Language;
}

/**
 * Entries of the list as a table for file and clipboard, in the words of the screen; numbers stand
 * unrounded, each in a column of its own beside its unit.
 */
export function catalogueTable(
  entries: readonly CatalogueEntry[],
  { inputs, words, language }: TableWords,
): ResultTable {
  const { columns, groups, kinds, entered, contradiction } = words.plan;
  const more = words.plan.tableColumns;
  const cells: readonly (readonly [string, (entry: CatalogueEntry) => Cell])[] = [
    [more.group, ({ group }) => groups[group]],
    [columns.name, ({ name }) => name[language]],
    [columns.kind, (entry) => kinds[kindOf(entry)]],
    [columns.value, ({ value }) => value],
    [more.unit, ({ unit }) => words.planUnits[unit] ?? unit],
    [entered, ({ answer }) => (answer === 'entered' ? entered : '')],
    [more.comparator, ({ comparator }) => comparatorSign(comparator).trim()],
    [columns.target, ({ target }) => target],
    [more.yearDue, ({ yearDue }) => yearDue],
    [columns.gap, ({ gap }) => gap],
    [columns.status, (entry) => verdictWord(verdictOf(entry), words)],
    [more.numerator, ({ numerator }) => numerator],
    [more.denominator, ({ denominator }) => denominator],
    [columns.source, ({ source }) => source],
    [more.why, (entry) => whyNoData(entry, inputs, words, language)],
    [more.known, ({ partly }) => knownText(partly, words, language)],
    [more.remark, (entry) => remarkOf(entry, inputs, words, language)],
    [contradiction, (entry) => entry.contradiction?.[language] ?? ''],
    [more.note, ({ note }) => note?.[language] ?? ''],
    [more.id, ({ indicatorId }) => indicatorId],
  ];
  return {
    name: 'indicators',
    columns: cells.map(([header]) => header),
    rows: entries.map((entry) => cells.map(([, cellOf]) => cellOf(entry))),
  };
}
