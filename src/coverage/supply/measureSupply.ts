import type { IndicatorFigure, KnownRows } from '../coverageResult.ts';
import { knownSum, noFigure, partlyKnown, share } from '../knownSum.ts';
import type { UnitParts } from '../unitParts.ts';
import type { UnitMembers } from '../unitMembers.ts';
import { elderMeasures } from './elderMeasures.ts';
import { estateRule, measureEstates } from './estateRule.ts';
import { facilityRules, measureFacilityRule } from './facilityRules.ts';
import { type GroupMeasure, groupMeasures, kindNotListed, measureGroups } from './groupMeasures.ts';
import { childMeasures, hospitalMeasures } from './otherMeasures.ts';
import { packFigures } from './packedFigures.ts';
import { hasNeeds, type SupplyMeasure } from './supplyMeasure.ts';

/** Those that facilities are added up for, wherever they are. */
export const sumMeasures: readonly SupplyMeasure[] = [
  ...elderMeasures,
  ...childMeasures,
  ...hospitalMeasures,
];

/** What the figures of `UnitCoverage.supply` are, in their order. */
export const supplyMeasures: readonly Pick<SupplyMeasure, 'id' | 'needs'>[] = [
  ...sumMeasures,
  ...groupMeasures,
  ...facilityRules,
  estateRule,
];

/** What the facilities of one unit add up to: value, numerator and denominator of each measure. Only facilities in service count. */
export function measureSums(
  parts: UnitParts,
  communities: readonly number[],
  facilities: readonly number[],
): Float64Array {
  const inService = facilities.filter((row) => parts.inService[row] === 1);
  const summed = sumMeasures.map((measure) => {
    const { service, of } = measure;
    const isAssessed = service === null || parts.assessed[service];
    if (!isAssessed || !hasNeeds(measure, parts.facilities)) return noFigure;
    const added = addUp(measure, parts, inService);
    if (typeof of !== 'string') return figureOf(measure, added);
    const people = parts.territory.communities[of];
    const isBlocked = added.rows.some((row) =>
      Number.isNaN(people[parts.belonging.community[row] ?? -1] ?? 0),
    );
    const all = knownSum(people, communities);
    const value = isBlocked ? Number.NaN : share(added.part, all.value, measure.factor);
    const partly = [...partlyOf(added), ...partlyKnown('communities', all.known, all.rows)];
    return { value, numerator: added.part, denominator: all.value, partly };
  });
  return packFigures(summed);
}

/** The rules of groups, facilities and estates of a unit, in the same way. */
export function measureRules(parts: UnitParts, members: UnitMembers): Float64Array {
  const { communities, facilities } = members;
  return packFigures([
    ...groupMeasures.map((measure) =>
      isTold(measure, parts) ? measureGroups(measure, parts, communities, facilities) : noFigure,
    ),
    ...facilityRules.map((rule) =>
      parts.assessed[rule.service] ? measureFacilityRule(rule, parts, facilities) : noFigure,
    ),
    parts.assessed[estateRule.service] ? measureEstates(parts, members) : noFigure,
  ]);
}

/** Whether the table can say anything of a rule: what it needs is filled, and such facilities are listed. */
function isTold(
  { id, needs, service }: GroupMeasure,
  { assessed, facilities }: UnitParts,
): boolean {
  const isAssessed = service === null || assessed[service];
  return isAssessed && hasNeeds({ needs }, facilities) && kindNotListed(id, facilities) === null;
}

interface Added {
  /** NaN when rows exist and none is known. */
  readonly part: number;
  readonly of: number;
  readonly rows: readonly number[];
  readonly known: number;
}

function partlyOf({ known, rows }: Added): readonly KnownRows[] {
  return partlyKnown('facilities', known, rows.length);
}

function addUp(
  { counts, part, of }: SupplyMeasure,
  parts: UnitParts,
  inService: readonly number[],
): Added {
  const { facilities } = parts;
  const rows: number[] = [];
  let known = 0;
  const sums = { part: 0, of: 0 };
  for (const row of inService) {
    if (!counts(facilities, row, parts)) continue;
    rows.push(row);
    const mine = part(facilities, row, parts);
    const whole = typeof of === 'function' ? of(facilities, row) : 0;
    if (Number.isNaN(mine) || Number.isNaN(whole)) continue;
    known++;
    sums.part += mine;
    sums.of += whole;
  }
  if (rows.length > 0 && known === 0) {
    return { part: Number.NaN, of: Number.NaN, rows, known };
  }
  return { ...sums, rows, known };
}

function figureOf({ of, factor }: SupplyMeasure, added: Added): IndicatorFigure {
  const partly = partlyOf(added);
  const numerator = added.part;
  if (of === null) return { value: numerator, numerator, denominator: Number.NaN, partly };
  return { value: share(numerator, added.of, factor), numerator, denominator: added.of, partly };
}
