import type { Edit, Project } from '../model/project.ts';
import type { FacilityKind } from '../model/service.ts';
import type { Change } from './change.ts';
import { ensureScenario, withEdits } from './scenarios.ts';

/** What is to be opened; degrees are WGS-84. */
export interface NewFacility {
  /** Blank: the facility is named after its id. */
  readonly name: string;
  readonly service: 'elder' | 'childcare' | 'both';
  /** Absent: the usual one of the service. */
  readonly kind?: FacilityKind;
  readonly lng: number;
  readonly lat: number;
  /** Day-care seats; not used when the service is childcare. */
  readonly seats: number;
  /** Daycare places; not used when the service is elder. */
  readonly places: number;
}

/** A change that opens a facility, with the id it was given. */
export type OpenChange = Change & { readonly facilityId: string };

/** Opens a facility in a scenario; in the baseline a new scenario is made for it. */
export function openFacility(project: Project, scenarioId: string, args: NewFacility): OpenChange {
  const target = ensureScenario(project, scenarioId);
  const facilityId = nextFacilityId(project);
  const name = args.name.trim() || facilityId;
  const edit: Edit = {
    type: 'open',
    facilityId,
    name,
    service: args.service,
    ...(args.kind === undefined ? {} : { kind: args.kind }),
    lng: args.lng,
    lat: args.lat,
    seats: args.service === 'childcare' ? Number.NaN : args.seats,
    places: args.service === 'elder' ? Number.NaN : args.places,
  };
  return {
    note: { key: 'openFacility', facts: { name } },
    project: withEdits(target.project, target.scenarioId, (edits) => [...edits, edit]),
    scenarioId: target.scenarioId,
    facilityId,
  };
}

/** `new-1`, `new-2`, …: the first that no file and no scenario of the project uses. */
function nextFacilityId(project: Project): string {
  const taken = new Set(project.inputs.facilities?.id);
  for (const scenario of project.scenarios) {
    for (const edit of scenario.edits) taken.add(edit.facilityId);
  }
  let number = 1;
  while (taken.has(`new-${number}`)) number += 1;
  return `new-${number}`;
}
