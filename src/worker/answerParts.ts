import type { Issue } from '../model/issue.ts';
import type { FacilityTable, PopulationTable } from '../model/tables.ts';
import type { AnswerPart, WorkerAnswer } from './protocol.ts';

/** Items of one part: few enough that taking one in keeps the screen's thread for a moment only. */
const partLength = 20_000;
/** Issues have many fields each. */
const issuePartLength = 2000;
/** A column with more different texts than this hardly repeats itself. */
const mostShared = 10_000;

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
    facilities: facilities && cutTexts(facilities, 'facilities', tellPart),
    population: population && cutTexts(population, 'population', tellPart),
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

function cutTexts<Rows extends Table>(
  rows: Rows,
  table: 'facilities' | 'population',
  tell: (part: AnswerPart) => void,
): Rows {
  if (rows.count <= partLength) return rows;
  const cut: Record<string, readonly string[]> = {};
  for (const [field, texts] of Object.entries(rows)) {
    if (!Array.isArray(texts)) continue;
    const column: readonly string[] = texts;
    for (let at = 0; at < column.length; at += partLength) {
      tell({ type: 'texts', table, field, texts: column.slice(at, at + partLength) });
    }
    cut[field] = [];
  }
  return { ...rows, ...cut };
}

/** Gathers the parts of one answer, and puts them back where they belong. */
export interface PartCollector {
  add(part: AnswerPart): void;
  join(answer: WorkerAnswer): WorkerAnswer;
}

/** Starts a collector for the parts of one answer. */
export function createPartCollector(): PartCollector {
  const issues: Issue[] = [];
  const columns = { facilities: new Map<string, Texts>(), population: new Map<string, Texts>() };

  function joined<Rows extends Table>(rows: Rows, table: keyof typeof columns): Rows {
    const entries = [...columns[table]].map(([field, { texts }]) => [field, texts] as const);
    return { ...rows, ...Object.fromEntries(entries) };
  }

  return {
    add(part) {
      if (part.type === 'issues') {
        for (const issue of part.issues) issues.push(issue);
        return;
      }
      const column = columns[part.table].get(part.field) ?? { texts: [], shared: new Map() };
      columns[part.table].set(part.field, column);
      addTexts(column, part.texts);
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
        facilities: facilities && joined(facilities, 'facilities'),
        population: population && joined(population, 'population'),
      };
      const found = issues.length > 0 ? issues : answer.loaded.issues;
      return { ...answer, loaded: { ...answer.loaded, inputs: whole, issues: found } };
    },
  };
}

interface Texts {
  readonly texts: string[];
  readonly shared: Map<string, string>;
}

/** Names of districts come a thousand times, each as a text of its own; one of each is kept. */
function addTexts({ texts, shared }: Texts, more: readonly string[]): void {
  for (const text of more) {
    const known = shared.get(text);
    if (known === undefined && shared.size < mostShared) shared.set(text, text);
    texts.push(known ?? text);
  }
}
