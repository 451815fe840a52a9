import { describe, expect, it } from 'vitest';
import { builtInPlan } from '../../../src/plan/builtInPlans.ts';
import { blendedFloorArea } from '../../../src/scorecard/blendedFloorArea.ts';
import { catalogueOf } from '../../../src/scorecard/catalogue.ts';
import { analyseTables, east } from '../../helpers/analyseTables.ts';
import type { FacilityRow, PopulationRow } from '../../helpers/tables.ts';

const place = { city: '沈阳市', district: '东区', ...east(0) };
const people: readonly PopulationRow[] = [
  { id: 'a', name: 'a', households: 400, householdsNew: 100, ...place },
  { id: 'b', name: 'b', households: 801, householdsNew: 0, ...place, district: '西区' },
];
const care = { kind: 'day_care', community: 'a', ...place } as const;
const facilities: readonly FacilityRow[] = [
  { id: '1', ...care, floorAreaM2: 90 },
  { id: '2', ...care, floorAreaM2: 30 },
];

const norms = { partly: [], normNewM2: 35, normExistingM2: 25 };

function blended(planId: string, rows = facilities, population = people) {
  const plan = builtInPlan(planId);
  if (!plan) throw new Error(`${planId} is built in`);
  const analysis = analyseTables(population, rows, { settings: { planId }, year: 2025 });
  const { name } = analysis.territory.districts;
  return ['东区', '西区']
    .map((district) => ({ scope: 'district' as const, unit: name.indexOf(district) }))
    .map((unit) => blendedFloorArea(analysis, plan, unit));
}

describe('floor area against both norms together', () => {
  it('wants 35 m² for 100 new households and 25 for 100 others, whole square metres short', () => {
    // 东区: 35 + 75; 西区: 8.01 × 25 = 200.25, and nothing there.
    expect(blended('shenyang-basic-2025')).toEqual([
      {
        ...norms,
        householdsNew: 100,
        householdsExisting: 300,
        floorAreaM2: 120,
        requiredM2: 110,
        gapM2: 0,
      },
      {
        ...norms,
        householdsNew: 0,
        householdsExisting: 801,
        floorAreaM2: 0,
        requiredM2: 200.25,
        gapM2: 201,
      },
    ]);
  });

  it('is not asked where facilities tell their estates or the plan has one norm only', () => {
    const [first, ...rest] = facilities;
    const told = [{ ...first, estate: 'new' }, ...rest];
    expect(blended('shenyang-basic-2025', told)).toEqual([null, null]);
    expect(blended('shenyang-2025')).toEqual([null, null]);
  });

  it('is no data where households are not known', () => {
    const [first, second = {}] = people;
    const partly = [{ ...first, householdsNew: Number.NaN }, second];
    expect(blended('shenyang-basic-2025', facilities, partly)[0]).toEqual({
      ...norms,
      householdsNew: NaN,
      householdsExisting: NaN,
      floorAreaM2: 120,
      requiredM2: NaN,
      gapM2: NaN,
    });
  });
});

describe('the catalogue of a plan', () => {
  it('shows both norms together at each of the two, and at nothing else', () => {
    const planId = 'shenyang-basic-2025';
    const plan = builtInPlan(planId);
    if (!plan) throw new Error(`${planId} is built in`);
    const analysis = analyseTables(people, facilities, { settings: { planId }, year: 2025 });
    const entries = catalogueOf(analysis, plan, { scope: 'city', unit: 0 });
    const blendedIn = entries.filter(({ blended: together }) => together !== null);
    expect(new Set(blendedIn.map(({ indicatorId }) => indicatorId))).toEqual(
      new Set(['floor-area-per-100-households-new', 'floor-area-per-100-households-existing']),
    );
    // 110 + 200.25 wanted of the city.
    expect(blendedIn[0]?.blended).toMatchObject({ requiredM2: 310.25, gapM2: 191 });
  });
});
