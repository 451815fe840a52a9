import { streetEditsOf } from '../../edit/streetEdits.ts';
import { forServices } from '../../coverage/pointCoverage.ts';
import type { ServiceId } from '../../model/service.ts';
import type { Scenario } from '../../model/project.ts';
import { buildEditedStreets } from '../../reach/streets/editedStreets.ts';
import type { StreetNetwork } from '../../reach/streets/streetNetwork.ts';
import { analyse } from '../analyse.ts';
import type { Analysis, AnalysisInput } from '../analysis.ts';

/** What one change of the streets does for a scenario. */
export interface StreetGain {
  readonly editId: string;
  /** Covered people of the scenario less those without the change; below 0 where people lose their way. */
  readonly people: Readonly<Record<ServiceId, number>>;
}

/**
 * Covered people that each change of the streets brings, beside all the others of the scenario: two changes
 * that are of use only together each bring what both do. Cost: one analysis a change.
 *
 * @param analysis of this input, along these streets
 */
export function streetGains(
  analysis: Analysis,
  input: AnalysisInput,
  network: StreetNetwork,
): StreetGain[] {
  const { scenario } = input;
  const edits = streetEditsOf(scenario);
  const base = network.edited?.base ?? network;
  return edits.map(({ id: editId }) => {
    const streetEdits = edits.filter(({ id }) => id !== editId);
    const others: Scenario | null = scenario && { ...scenario, streetEdits };
    const streets = buildEditedStreets(base, streetEdits);
    const without = analyse({ ...input, scenario: others, streets });
    const peopleOf = ({ coverage }: Analysis, service: ServiceId) =>
      coverage.all.service[service].coveredPeople;
    return {
      editId,
      people: forServices((service) => peopleOf(analysis, service) - peopleOf(without, service)),
    };
  });
}
