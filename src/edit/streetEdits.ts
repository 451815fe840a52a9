import type { Project } from '../model/project.ts';
import type { StreetEdit, StreetPlace } from '../model/streetEdit.ts';
import type { Change } from './change.ts';
import { ensureScenario, scenarioById } from './scenarios.ts';

/** A street edit that has no id yet. */
export type NewStreetEdit =
  | { readonly type: 'closure'; readonly at: StreetPlace }
  | { readonly type: 'link'; readonly from: StreetPlace; readonly to: StreetPlace };

/** A change that edits streets, with the id of the edit. */
export type StreetChange = Change & { readonly editId: string };

const noEdits: readonly StreetEdit[] = [];

/** What a scenario changes about the streets; of the baseline nothing. The same list until it changes. */
export function streetEditsOf(
  scenario: { readonly streetEdits?: readonly StreetEdit[] } | null,
): readonly StreetEdit[] {
  return scenario?.streetEdits ?? noEdits;
}

/** Closes a street or links two in a scenario; in the baseline a new scenario is made for it. */
export function addStreetEdit(
  project: Project,
  scenarioId: string,
  edit: NewStreetEdit,
): StreetChange {
  const target = ensureScenario(project, scenarioId);
  const before = streetEditsOf(scenarioById(target.project, target.scenarioId));
  const id = nextId(before, edit.type);
  return {
    note: {
      key: edit.type === 'link' ? 'addLink' : 'closeStreet',
      facts: { number: streetEditNumber(id) },
    },
    project: withStreetEdits(target.project, target.scenarioId, [...before, { ...edit, id }]),
    scenarioId: target.scenarioId,
    editId: id,
  };
}

/** Takes a link away, or opens a closed street again; another id changes nothing. */
export function removeStreetEdit(project: Project, scenarioId: string, editId: string): Change {
  const before = streetEditsOf(scenarioById(project, scenarioId));
  const isLink = before.some(({ id, type }) => id === editId && type === 'link');
  return {
    note: {
      key: isLink ? 'removeLink' : 'reopenStreet',
      facts: { number: streetEditNumber(editId) },
    },
    project: withStreetEdits(
      project,
      scenarioId,
      before.filter(({ id }) => id !== editId),
    ),
  };
}

/** The number by which people call an edit: 2 of `link-2`. */
export function streetEditNumber(id: string): string {
  return id.slice(id.lastIndexOf('-') + 1);
}

/** `link-1`, `link-2`, …, `closure-1`, …: after the last of the scenario, so that no number comes twice. */
function nextId(edits: readonly StreetEdit[], type: StreetEdit['type']): string {
  const numbers = edits
    .filter((edit) => edit.type === type)
    .map(({ id }) => Number(streetEditNumber(id)))
    .filter((number) => Number.isSafeInteger(number));
  return `${type}-${Math.max(0, ...numbers) + 1}`;
}

/** A scenario without street edits is written as before there were any. */
function withStreetEdits(
  project: Project,
  scenarioId: string,
  streetEdits: readonly StreetEdit[],
): Project {
  return {
    ...project,
    scenarios: project.scenarios.map((scenario) => {
      if (scenario.id !== scenarioId) return scenario;
      const { streetEdits: _, ...others } = scenario;
      return streetEdits.length > 0 ? { ...others, streetEdits } : others;
    }),
  };
}
