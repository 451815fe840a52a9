import { effectiveFacilities } from '../edit/effectiveFacilities.ts';
import type { Scenario, Settings } from '../model/project.ts';
import type { ServiceId } from '../model/service.ts';
import type { FacilityTable } from '../model/tables.ts';
import type { Norm, PlanStandards } from '../plan/standardsOf.ts';
import { type LoadedMeans, limitBy, meansInUse } from '../reach/means.ts';
import { type Belonging, findBelonging } from './belonging.ts';
import { type CommunityRules, coverCommunities } from './communityCoverage.ts';
import { countedFacilities, countedFlags, hasService } from './counted.ts';
import type { Coverage } from './coverageResult.ts';
import { share } from './knownSum.ts';
import { coverPoints, forServices } from './pointCoverage.ts';
import { hospitalKmOf } from './supply/hospitalKm.ts';
import type { Frame } from './territory.ts';
import type { UnitParts, UnknownOwn } from './unitParts.ts';
import { coverLevels } from './unitLevels.ts';
import { findUnknownOwn } from './unknownOwn.ts';
import { inServiceIn } from './years.ts';

export interface CoverageInput extends LoadedMeans {
  readonly frame: Frame;
  readonly facilities: FacilityTable | null;
  readonly settings: Settings;
  readonly scenario: Scenario | null;
  /** The plan's places per 1,000 residents in the year, or null. */
  readonly placesTarget: Norm | null;
  /** The plan's norms in the year. */
  readonly standards: PlanStandards;
}

export interface MeasuredCoverage {
  readonly facilities: FacilityTable;
  readonly inService: Uint8Array;
  readonly belonging: Belonging;
  readonly coverage: Coverage;
}

/**
 * The whole of coverage for one scenario: points, communities, streets, districts, cities and all.
 * Cost: one nearest search a service, then sums over communities and facilities.
 */
export function measureCoverage(input: CoverageInput): MeasuredCoverage {
  const { frame, settings } = input;
  const { territory } = frame;
  const { table: facilities, closed } = effectiveFacilities(input.facilities, input.scenario);
  const inService = inServiceIn(facilities, closed, territory.year);
  const belonging = findBelonging(frame, input.facilities, facilities, input.scenario);
  const assessed = forServices((service) => hasService(facilities, service));
  const means = meansInUse(settings, input);
  const limits = forServices((service) => limitBy(means, settings, service));
  const points = forServices((service) => {
    const rows = countedFacilities(facilities, inService, service, settings.qualifying);
    return coverPoints(territory.points, service, {
      facilities,
      rows,
      means,
      limit: limits[service],
      assessed: assessed[service],
    });
  });
  const parts = {
    territory,
    facilities,
    inService,
    belonging,
    counted: countedFlags(facilities, inService, settings.qualifying),
    assessed,
    standards: input.standards,
    hospitalKm: hospitalKmOf(facilities, inService, means.streets),
  };
  const unknownOwn = forServices((service) => findUnknownOwn(parts, service));
  const own = forServices((service) => ownFacilities(parts, service, unknownOwn[service]));
  const places = ownPlaces(parts, own.childcare);
  const placesPer1000 = places.map((value, row) =>
    share(value, territory.communities.population[row] ?? Number.NaN, 1000),
  );
  const communities = forServices((service) => {
    const rules: CommunityRules = {
      limit: limits[service],
      assessed: assessed[service],
      hasPlan: settings.planId !== null,
      placesTarget: service === 'childcare' ? input.placesTarget : null,
      places,
      placesPer1000,
      ownFacilities: own[service],
    };
    return coverCommunities(territory, points[service], service, rules);
  });
  const coverage = {
    points,
    communities,
    communityPlaces: places,
    communityPlacesPer1000: placesPer1000,
  };
  return {
    facilities,
    inService,
    belonging,
    coverage: { ...coverage, ...coverLevels({ ...parts, unknownOwn, communities }) },
  };
}

type Parts = Omit<UnitParts, 'communities' | 'unknownOwn'>;

/** How many facilities of its own each community has that count for a service; NaN where nobody says. */
function ownFacilities(parts: Parts, service: ServiceId, unknown: UnknownOwn): Float64Array {
  const { streetUnit, count } = parts.territory.communities;
  const own = new Float64Array(count);
  if (!parts.assessed[service]) return own.fill(Number.NaN);
  // A typed array made by a callback takes ten times as long, at every step of a drag.
  for (let community = 0; community < count; community++) {
    if (unknown.streets[streetUnit[community] ?? -1] === 1) own[community] = Number.NaN;
  }
  const { community } = parts.belonging;
  const counts = parts.counted[service];
  for (let row = 0; row < community.length; row++) {
    const its = community[row] ?? -1;
    if (its >= 0 && counts[row] === 1) own[its]! += 1;
  }
  return own;
}

/** Places of each community's own facilities: 0 without any, NaN where none of them is known. */
function ownPlaces(parts: Parts, own: Float64Array): Float64Array {
  const known = new Int32Array(own.length);
  const sum = new Float64Array(own.length);
  parts.belonging.community.forEach((community, row) => {
    const places = parts.facilities.places[row] ?? Number.NaN;
    const counts = community >= 0 && parts.counted.childcare[row] === 1;
    if (!counts || Number.isNaN(places)) return;
    known[community]! += 1;
    sum[community]! += places;
  });
  return sum.map((places, row) => (known[row] === 0 && own[row] !== 0 ? Number.NaN : places));
}
