import { streetEditsOf } from '../edit/streetEdits.ts';
import { buildIssue, type Issue } from '../model/issue.ts';
import type { Scenario } from '../model/project.ts';
import { placeEdit } from '../reach/streets/editedStreets.ts';
import type { StreetNetwork } from '../reach/streets/streetNetwork.ts';

/** Lists every change of a scenario to the streets that does nothing. */
export function lostEdits(streets: StreetNetwork, scenario: Scenario | null): Issue[] {
  return streetEditsOf(scenario).flatMap((edit) => {
    const placed = placeEdit(streets, edit);
    if (placed.type !== 'none') return [];
    return buildIssue({
      code: 'street-edit-lost',
      severity: 'warning',
      action: 'skipped',
      value: edit.id,
      facts: { reason: placed.failure },
    });
  });
}
