import type { Comparator } from '../../model/plan.ts';
import { jointComparator } from '../../plan/standardsOf.ts';
import { isLimit } from '../../plan/targetsFor.ts';
import type { IndicatorFigure } from '../coverageResult.ts';
import { judge } from '../judge.ts';
import { noFigure, partlyKnown, share } from '../knownSum.ts';
import type { UnitMembers } from '../unitMembers.ts';
import type { UnitParts } from '../unitParts.ts';
import { hasNeeds, isFilled } from './supplyMeasure.ts';

/** Floor area of elder care that facilities of one community offer, and whether some is unknown. */
interface Floor {
  all: number;
  new: number;
  existing: number;
  unknown: boolean;
}

const noFloor: Floor = { all: 0, new: 0, existing: 0, unknown: false };

export const estateRule = {
  id: 'residential-area-facility-compliance',
  service: 'elder',
  needs: ['floorAreaM2'],
} as const;

/**
 * The percentage of residential areas whose own facilities offer the floor area that the plan wants for
 * their households. An area is the new or the existing estates of a community, each with households
 * and a norm of its own. Where no facility tells its estates, it is the community as a whole, held
 * against both norms together. An area of which floor area or households are unknown counts nowhere,
 * unless what is known is enough.
 */
export function measureEstates(
  parts: UnitParts,
  { communities, facilities, unknownOwn }: UnitMembers,
): IndicatorFigure {
  const { floorAreaNew, floorAreaExisting } = parts.standards;
  const { householdsNew, householdsExisting } = parts.territory.communities;
  // Without new households nobody knows the existing ones either.
  const canTell = hasNeeds(estateRule, parts.facilities) && isFilled(householdsNew);
  if (unknownOwn.elder || !canTell) return noFigure;
  const floors = floorByCommunity(parts, facilities);
  const joint = jointComparator(parts.standards);
  const isTold = isFilled(parts.facilities.estate);
  const area = { kept: 0, known: 0, all: 0 };
  const hold = (floor: number, required: number, unknown: boolean, comparator: Comparator) => {
    const isKept = judge(floor, comparator, required) === 'met';
    if (required === 0) return;
    area.all++;
    // What is unknown can bring an area up to a norm, and above a limit.
    if (Number.isNaN(required) || (unknown && isKept === isLimit(comparator))) return;
    area.known++;
    if (isKept) area.kept++;
  };
  for (const row of communities) {
    const floor = floors.get(row) ?? noFloor;
    const required = {
      new: (floorAreaNew.value * (householdsNew[row] ?? Number.NaN)) / 100,
      existing: (floorAreaExisting.value * (householdsExisting[row] ?? Number.NaN)) / 100,
    };
    if (isTold) {
      hold(floor.new, required.new, floor.unknown, floorAreaNew.comparator);
      hold(floor.existing, required.existing, floor.unknown, floorAreaExisting.comparator);
    } else {
      hold(floor.all, required.new + required.existing, floor.unknown, joint);
    }
  }
  const partly = partlyKnown('estates', area.known, area.all);
  if (area.known === 0) return { ...noFigure, partly };
  return {
    value: share(area.kept, area.known, 100),
    numerator: area.kept,
    denominator: area.known,
    partly,
  };
}

function floorByCommunity(
  { counted, facilities: table, belonging }: UnitParts,
  facilities: readonly number[],
): ReadonlyMap<number, Floor> {
  const floors = new Map<number, Floor>();
  const isTold = isFilled(table.estate);
  for (const row of facilities) {
    const community = belonging.community[row] ?? -1;
    if (counted.elder[row] !== 1 || community < 0) continue;
    const floor = floors.get(community) ?? { ...noFloor };
    floors.set(community, floor);
    const estate = table.estate[row] ?? '';
    const area = table.floorAreaM2[row] ?? Number.NaN;
    if (Number.isNaN(area) || (isTold && estate === '')) floor.unknown = true;
    if (Number.isNaN(area)) continue;
    floor.all += area;
    if (estate === 'new' || estate === 'existing') floor[estate] += area;
  }
  return floors;
}
