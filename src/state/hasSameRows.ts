import { populationTextFields } from '../model/emptyPopulationTable.ts';
import type { Inputs } from '../model/project.ts';
import type { FacilityTable, PopulationTable } from '../model/tables.ts';

/**
 * Whether two readings have the same facilities, people of the same names and years, and with them the
 * same areas, whatever figures stand in their rows: what the eye is on in one is in the other too. Cost:
 * one comparison a cell of names.
 */
export function hasSameRows(one: Inputs, other: Inputs): boolean {
  return (
    areSameFacilities(one.facilities, other.facilities) &&
    areSamePeople(one.population, other.population)
  );
}

/** Years in which facilities open and close are years that can be shown. */
function areSameFacilities(one: FacilityTable | null, other: FacilityTable | null): boolean {
  return (
    areSame(one?.id, other?.id) &&
    areSame(one?.opened, other?.opened) &&
    areSame(one?.closed, other?.closed)
  );
}

function areSamePeople(one: PopulationTable | null, other: PopulationTable | null): boolean {
  return (
    areSame(one?.year, other?.year) &&
    populationTextFields.every((field) => areSame(one?.[field], other?.[field]))
  );
}

function areSame(
  one: ArrayLike<string | number> | undefined,
  other: ArrayLike<string | number> | undefined,
): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined || one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (!Object.is(one[i], other[i])) return false;
  return true;
}
