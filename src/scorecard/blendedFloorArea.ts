import type { KnownRows } from '../coverage/coverageResult.ts';
import { countNeeded } from '../coverage/judge.ts';
import { knownSum } from '../coverage/knownSum.ts';
import { supplyOf } from '../coverage/supply/supplyOf.ts';
import { isFilled } from '../coverage/supply/supplyMeasure.ts';
import type { Comparator, Plan } from '../model/plan.ts';
import { jointComparator, standardsOf } from '../plan/standardsOf.ts';
import type { Analysis } from './analysis.ts';
import type { ScoredUnit } from './keptRows.ts';
import { scoredUnits } from './scoreUnits.ts';

/** Floor area of elder care in one unit against what the plan wants for its households, square metres. */
export interface BlendedFloorArea {
  /** Of all facilities, whatever their estates; NaN where none is known. */
  readonly floorAreaM2: number;
  /** Facilities of which that area is known, where not of all. */
  readonly partly: readonly KnownRows[];
  /** What the plan wants for 100 households of new and of existing estates. */
  readonly normNewM2: number;
  readonly normExistingM2: number;
  /** Households in new estates and all others; NaN unless those of every community are known. */
  readonly householdsNew: number;
  readonly householdsExisting: number;
  /** (new norm × new households + existing norm × the others) ÷ 100; NaN unless all are known. */
  readonly requiredM2: number;
  /** What is missing, rounded up; 0 where nothing is; NaN where either is unknown. */
  readonly gapM2: number;
}

const floorAreaId = 'floor-area-per-100-households';

/**
 * Holds floor area against the norms for new and for existing estates together, for want of a column
 * that tells the two apart. null where facilities tell their estates, where the plan has not both norms,
 * or where it does not speak for the unit.
 */
export function blendedFloorArea(
  analysis: Analysis,
  plan: Plan,
  { scope, unit }: Pick<ScoredUnit, 'scope' | 'unit'>,
): BlendedFloorArea | null {
  const { territory, coverage, facilities } = analysis;
  const norms = standardsOf(plan, analysis.year ?? plan.lastTargetYear);
  const { floorAreaNew, floorAreaExisting } = norms;
  const hasBoth = !Number.isNaN(floorAreaNew.value + floorAreaExisting.value);
  const asked = scoredUnits(plan, territory, coverage).find(
    (one) => one.scope === scope && one.unit === unit,
  );
  if (!hasBoth || asked === undefined || isFilled(facilities.estate)) return null;
  const { communities } = territory;
  const unitOf = {
    street: communities.streetUnit,
    district: communities.districtUnit,
    city: communities.cityUnit,
    province: null,
  }[scope];
  const rows = [...communities.id.keys()].filter((row) => unitOf === null || unitOf[row] === unit);
  const sumOf = (column: Float64Array) => {
    const { value, known, rows: of } = knownSum(column, rows);
    return known === of ? value : Number.NaN;
  };
  const { numerator: floorAreaM2, partly } = supplyOf(asked.coverage, floorAreaId);
  const householdsNew = sumOf(communities.householdsNew);
  const householdsExisting = sumOf(communities.householdsExisting);
  const [normNewM2, normExistingM2] = [floorAreaNew.value, floorAreaExisting.value];
  const requiredM2 = (normNewM2 * householdsNew + normExistingM2 * householdsExisting) / 100;
  return {
    floorAreaM2,
    partly: partly.filter(({ of }) => of === 'facilities'),
    normNewM2,
    normExistingM2,
    householdsNew,
    householdsExisting,
    requiredM2,
    gapM2: gapOf(floorAreaM2, jointComparator(norms), requiredM2),
  };
}

/** Square metres that are missing, rounded up; nothing is missing to a limit. */
function gapOf(floorAreaM2: number, comparator: Comparator, requiredM2: number): number {
  return Math.max(0, countNeeded(requiredM2 - floorAreaM2, comparator));
}
