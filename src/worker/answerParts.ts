import type { Issue } from '../model/issue.ts';
import type { FacilityTable, PopulationTable } from '../model/tables.ts';
import type { AnswerPart, WorkerAnswer } from './protocol.ts';

/** Texts of one part: few enough that taking them in keeps the screen's thread for a moment only. */
const partLength = 20_000;
/** Issues have many fields each. */
const issuePartLength = 2000;
/** A column with more different texts than this hardly repeats itself. */
const mostWords = 10_000;

type Table = FacilityTable | PopulationTable;

/**
 * Cuts the long lists out of an answer and tells them as parts before it: taken in at once, a
 * million rows would stop the screen for seconds. Short ones stay where they are.
 */
export function cutAnswer(answer: WorkerAnswer, tell: (part: WorkerAnswer) => void): WorkerAnswer {
  const { id } = answer;
  const tellPart = (part: AnswerPart) => tell({ type: 'part', id, part });
  if (answer.type === 'reading') {
    const issues = cutIssues(answer.reading.issues, tellPart);
    return { ...answer, reading: { ...answer.reading, issues } };
  }
  if (answer.type !== 'inputs') return answer;
  const { inputs, issues } = answer.loaded;
  const { facilities, population } = inputs;
  const cut = {
    ...inputs,
    facilities: facilities && cutTable(facilities, 'facilities', tellPart),
    population: population && cutTable(population, 'population', tellPart),
  };
  const loaded = { ...answer.loaded, inputs: cut, issues: cutIssues(issues, tellPart) };
  return { ...answer, loaded };
}

function cutIssues(issues: readonly Issue[], tell: (part: AnswerPart) => void): readonly Issue[] {
  if (issues.length <= issuePartLength) return issues;
  for (let at = 0; at < issues.length; at += issuePartLength) {
    tell({ type: 'issues', issues: issues.slice(at, at + issuePartLength) });
  }
  return [];
}

function cutTable<Rows extends Table>(
  rows: Rows,
  table: 'facilities' | 'population',
  tell: (part: AnswerPart) => void,
): Rows {
  if (rows.count <= partLength) return rows;
  const tellTexts = (column: string, isExtra: boolean, all: readonly string[]) => {
    const repeated = repeatedTexts(all);
    if (repeated) {
      tell({ type: 'repeated', table, column, isExtra, ...repeated });
      return;
    }
    for (let at = 0; at < all.length; at += partLength) {
      const texts = all.slice(at, at + partLength);
      tell({ type: 'texts', table, column, isExtra, texts });
    }
  };
  const cut: Record<string, readonly string[] | Float64Array> = {};
  for (const [field, column] of Object.entries(rows)) {
    if (Array.isArray(column)) {
      tellTexts(field, false, column);
      cut[field] = [];
    } else if (column instanceof Float64Array) {
      tell({ type: 'numbers', table, field, numbers: column });
      cut[field] = new Float64Array(0);
    }
  }
  for (const [header, texts] of rows.extra) tellTexts(header, true, texts);
  const extra = new Map([...rows.extra.keys()].map((header) => [header, []]));
  return { ...rows, ...cut, extra };
}

/**
 * Names of districts come a thousand times, and would travel and be kept each as a text of its own.
 * null: the column has too many different ones.
 */
function repeatedTexts(
  texts: readonly string[],
): { readonly words: readonly string[]; readonly codes: Uint16Array } | null {
  const places = new Map<string, number>();
  const codes = new Uint16Array(texts.length);
  for (const [row, text] of texts.entries()) {
    let place = places.get(text);
    if (place === undefined) {
      if (places.size === mostWords) return null;
      place = places.size;
      places.set(text, place);
    }
    codes[row] = place;
  }
  return { words: [...places.keys()], codes };
}

/** Gathers the parts of one answer, and puts them back where they belong. */
export interface PartCollector {
  add(part: AnswerPart): void;
  join(answer: WorkerAnswer): WorkerAnswer;
}

/** Starts a collector for the parts of one answer. */
export function createPartCollector(): PartCollector {
  const issues: Issue[] = [];
  const tables = { facilities: newColumns(), population: newColumns() };

  function joined<Rows extends Table>(rows: Rows, { fields, extra, numbers }: Columns): Rows {
    return {
      ...rows,
      ...Object.fromEntries(fields),
      ...Object.fromEntries(numbers),
      extra: new Map(
        [...rows.extra].map(([header, texts]) => [header, extra.get(header) ?? texts]),
      ),
    };
  }

  return {
    add(part) {
      if (part.type === 'issues') {
        for (const issue of part.issues) issues.push(issue);
        return;
      }
      const { fields, extra, numbers } = tables[part.table];
      if (part.type === 'numbers') {
        numbers.set(part.field, part.numbers);
        return;
      }
      const columns = part.isExtra ? extra : fields;
      const texts = columns.get(part.column) ?? [];
      columns.set(part.column, texts);
      if (part.type === 'texts') {
        for (const text of part.texts) texts.push(text);
        return;
      }
      for (const code of part.codes) texts.push(part.words[code] ?? '');
    },
    join(answer) {
      if (answer.type === 'reading' && issues.length > 0) {
        return { ...answer, reading: { ...answer.reading, issues } };
      }
      if (answer.type !== 'inputs') return answer;
      const { inputs } = answer.loaded;
      const { facilities, population } = inputs;
      const whole = {
        ...inputs,
        facilities: facilities && joined(facilities, tables.facilities),
        population: population && joined(population, tables.population),
      };
      const found = issues.length > 0 ? issues : answer.loaded.issues;
      return { ...answer, loaded: { ...answer.loaded, inputs: whole, issues: found } };
    },
  };
}

/** Columns of one table that came in parts. */
interface Columns {
  readonly fields: Map<string, string[]>;
  readonly extra: Map<string, string[]>;
  readonly numbers: Map<string, Float64Array>;
}

function newColumns(): Columns {
  return { fields: new Map(), extra: new Map(), numbers: new Map() };
}
