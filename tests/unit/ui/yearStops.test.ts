import { describe, expect, it } from 'vitest';
import { builtInPlan } from '../../../src/plan/builtInPlans.ts';
import { yearStops } from '../../../src/ui/year/yearStops.ts';
import { facilityTable, populationTable } from '../../helpers/tables.ts';

const fuxin = builtInPlan('fuxin-2025');
const benxi = builtInPlan('benxi-2025');
const none = { population: null, facilities: null, plan: null, shown: null };
const yearsOf = (source: Partial<Parameters<typeof yearStops>[0]>) =>
  yearStops({ ...none, ...source }).map(({ year }) => year);

describe('the stops of the year axis', () => {
  it('are the target years of the plan where nobody was counted', () => {
    expect(yearsOf({ plan: fuxin })).toEqual([2021, 2022, 2023, 2024, 2025]);
    expect(yearsOf({})).toEqual([]);
  });

  it('have the year shown among them, in order', () => {
    expect(yearsOf({ plan: fuxin, shown: 2020 })).toEqual([2020, 2021, 2022, 2023, 2024, 2025]);
    expect(yearsOf({ shown: 2019 })).toEqual([2019]);
  });

  it('begin with the first year in which people were counted', () => {
    const population = populationTable([{ year: 2022 }, { year: 2024 }, { year: 2024 }, {}]);
    expect(yearsOf({ population })).toEqual([2022, 2024]);
    expect(yearsOf({ population, plan: benxi })).toEqual([2022, 2023, 2024, 2025]);
  });

  it('tell openings and closings within the span of the plan, and what is due', () => {
    const population = populationTable([{ year: 2020 }]);
    const facilities = facilityTable([
      { opened: 2010 },
      { opened: 2019, closed: 2022 },
      { opened: 2022 },
      { opened: 2022, status: 'planned' },
      { opened: 2030 },
      {},
    ]);
    expect(yearStops({ population, facilities, plan: benxi, shown: 2020 })).toEqual([
      { year: 2020, isCounted: true, targets: 0, opens: 0, closes: 0 },
      { year: 2022, isCounted: false, targets: 0, opens: 2, closes: 1 },
      { year: 2023, isCounted: false, targets: 5, opens: 0, closes: 0 },
      { year: 2025, isCounted: false, targets: 40, opens: 0, closes: 0 },
    ]);
    expect(yearsOf({ population, facilities })).toEqual([2020, 2022, 2030]);
  });
});
