import type { IndicatorFigure, KnownSum } from '../coverage/coverageResult.ts';
import { partlyKnown } from '../coverage/knownSum.ts';
import { supplyMeasures } from '../coverage/supply/measureSupply.ts';
import { supplyOf } from '../coverage/supply/supplyOf.ts';
import { facilityColumns } from '../model/columns.ts';
import type { Asked, ComputedIndicator } from './computedIndicator.ts';

/** Units in which the plans write what facilities add up to. */
const units: readonly (readonly [unit: string, ids: string])[] = [
  [
    'facilities',
    `elder-institutions-total elder-institutions-public elder-institutions-private
     elder-institutions-private-inclusive elder-institutions-private-market
     regional-home-care-centres community-elder-stations community-daycare-rooms
     rural-mutual-aid-homes rural-nursing-homes childcare-sites-total
     kindergartens-with-toddler-class childcare-institutions-registered
     childcare-institutions-demo childcare-institutions-inclusive
     elder-institutions-added demo-home-community-centres`,
  ],
  [
    'beds',
    `elder-beds-public elder-beds-private-inclusive elder-beds-private-market elder-daycare-beds
     elder-beds-inclusive-added`,
  ],
  ['places', 'childcare-places-vacant'],
  ['persons', 'elder-institution-residents childcare-enrolled'],
  [
    '%',
    `elder-bed-utilisation public-institution-occupancy nursing-bed-share
     bottom-line-inclusive-bed-share star-rated-institution-share
     institution-medical-service-share street-centre-coverage township-centre-coverage
     district-public-institution-share county-destitute-nursing-institution-coverage
     geriatrics-dept-share elder-green-channel-hospital-share childcare-vacancy-share
     inclusive-childcare-place-share childcare-enrolment-rate
     residential-area-facility-compliance`,
  ],
  ['m2', 'childcare-min-floor-area'],
  ['km', 'max-distance-elder-institution-hospital'],
  ['m2/person', 'elder-land-per-person'],
  ['m2/100 households', 'floor-area-per-100-households-new floor-area-per-100-households-existing'],
  [
    'facilities/county',
    'county-destitute-nursing-institution-min senior-university-min-per-county',
  ],
];

/** Columns that some of them need besides. */
const otherNeeds: Readonly<Record<string, readonly string[]>> = {
  'elder-land-per-person': ['population.population'],
  'floor-area-per-100-households-new': ['population.households_new'],
  'floor-area-per-100-households-existing': ['population.households', 'population.households_new'],
  'residential-area-facility-compliance': [
    'facilities.estate',
    'population.households',
    'population.households_new',
  ],
  'childcare-enrolment-rate': ['population.infants_0_3'],
};

/**
 * Most plans mean the beds of institutions; a province plan all elder beds, and a figure for
 * counties only the beds of their homes for the destitute.
 */
function nursingReading({ plan, target }: Asked): string {
  if (target?.scope === 'county') return 'nursing-bed-share destitute';
  return plan.city === null ? 'nursing-bed-share all' : 'nursing-bed-share';
}

function needsOf(id: string): readonly string[] {
  const fields: readonly string[] =
    supplyMeasures.find((measure) => measure.id === id)?.needs ?? [];
  const columns = facilityColumns.filter(({ field }) => fields.includes(field));
  return columns.map(({ header }) => `facilities.${header}`);
}

/** A sum over facilities as a figure. */
function total({ value, known, rows }: KnownSum): IndicatorFigure {
  const partly = partlyKnown('facilities', known, rows);
  return { value, numerator: value, denominator: Number.NaN, partly };
}

/** Indicators that facilities answer, some of them with people or households. */
export const supplyIndicators: readonly ComputedIndicator[] = [
  {
    id: 'elder-beds-total',
    unit: 'beds',
    needs: ['facilities.beds'],
    measure: ({ beds }) => total(beds),
  },
  {
    id: 'childcare-places-total',
    unit: 'places',
    needs: ['facilities.places'],
    measure: ({ places }) => total(places),
  },
  ...units.flatMap(([unit, ids]) =>
    ids.split(/\s+/u).map(
      (id): ComputedIndicator => ({
        id,
        unit,
        needs: [...needsOf(id), ...(otherNeeds[id] ?? [])],
        measure: (coverage, asked) =>
          supplyOf(coverage, id === 'nursing-bed-share' ? nursingReading(asked) : id),
      }),
    ),
  ),
];
