import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { haversineMetres } from '../../src/geo/haversine.ts';
import { defaultSettings } from '../../src/model/defaultSettings.ts';
import { type ServiceId, serviceIds } from '../../src/model/service.ts';
import type { Analysis } from '../../src/scorecard/analysis.ts';
import { reasonsOf } from '../../src/scorecard/reasonsOf.ts';
import { type ShortReason, shortReasons } from '../../src/scorecard/shortReason.ts';
import { analyseTables, east } from '../helpers/analyseTables.ts';
import type { FacilityRow, PopulationRow } from '../helpers/tables.ts';

const year = 2024;
const metres = 1000;
const people = fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined, freq: 6 });
const place = fc.option(
  fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
    .map(([x, y]) => ({ lng: east(x * 100).lng, lat: east(y * 100).lng })),
  { nil: undefined, freq: 8 },
);

const demandRow = fc
  .record({
    city: fc.constantFrom('甲市', '乙市'),
    district: fc.constantFrom('东区', '西区', ''),
    street: fc.constantFrom('一街道', '二街道', ''),
    name: fc.constantFrom('和平社区', '胜利社区', ''),
    setting: fc.constantFrom('urban', 'rural', ''),
    at: place,
    elders60: people,
    infants0To3: people,
  })
  .map(({ at, ...row }): PopulationRow => defined({ ...row, ...at }));

const facilityRow = fc
  .record({
    service: fc.constantFrom('elder' as const, 'childcare' as const, 'both' as const),
    kind: fc.constantFrom(
      ...(['institution', 'day_care', 'childcare_institution', 'hospital'] as const),
      ...(['senior_university', 'other', ''] as const),
    ),
    status: fc.constantFrom('existing', 'planned', 'candidate', ''),
    at: place,
    opened: fc.option(fc.integer({ min: 2022, max: 2026 }), { nil: undefined }),
    closed: fc.option(fc.integer({ min: 2022, max: 2026 }), { nil: undefined }),
  })
  .map(({ at, ...row }): FacilityRow => defined({ ...row, ...at }));

const world = fc.record({
  demand: fc.array(demandRow, { minLength: 1, maxLength: 20 }).map(withIds),
  facilities: fc.array(facilityRow, { maxLength: 10 }).map(withIds),
  planId: fc.constantFrom(null, 'liaoning-2025'),
});

function withIds<Row>(rows: readonly Row[]): (Row & { id: string })[] {
  return rows.map((row, i) => ({ ...row, id: `n${String(i).padStart(2, '0')}` }));
}

function defined<Row extends object>(
  row: Row,
): { [Key in keyof Row]: Exclude<Row[Key], undefined> };
function defined(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

/** The definition said plainly: one person row and one facility after the other. */
function oracle(row: PopulationRow, facilities: readonly FacilityRow[], service: ServiceId) {
  const kinds: readonly string[] = defaultSettings.qualifying[service];
  const { elder, childcare } = defaultSettings.qualifying;
  const care: readonly string[] = [...elder, ...childcare];
  const isRight = ({ service: offered = '', kind = '' }: FacilityRow) =>
    offered === 'both' ? care.includes(kind) : offered === service && kinds.includes(kind);
  const isOpen = ({ status = '', opened, closed }: FacilityRow) =>
    status !== 'candidate' &&
    (opened === undefined ? status !== 'planned' : opened <= year) &&
    (closed === undefined || closed > year);
  const isNear = ({ lng = NaN, lat = NaN }: FacilityRow) =>
    haversineMetres(row.lng ?? NaN, row.lat ?? NaN, lng, lat) <= metres;
  const offers = ({ service: offered }: FacilityRow) => offered === service || offered === 'both';
  const supports = ({ kind = '' }: FacilityRow) => /hospital|senior_university/u.test(kind);
  if (row.lng === undefined || !facilities.some(offers)) return 'dataMissing';
  const near = facilities.filter(isNear);
  if (near.some((one) => isRight(one) && isOpen(one))) return '';
  if (near.some((one) => isRight(one) && one.status !== 'candidate')) return 'notOpen';
  const isOther = (one: FacilityRow) => !isRight(one) && (offers(one) || supports(one));
  return near.some((one) => isOther(one) && isOpen(one)) ? 'otherKind' : 'outOfReach';
}

function explain({
  demand,
  facilities,
  planId,
}: {
  demand: PopulationRow[];
  facilities: FacilityRow[];
  planId: string | null;
}) {
  const settings = { planId, metres };
  const analysis = analyseTables(demand, facilities, { year, settings });
  const whole = { ...defaultSettings, ...settings };
  return { analysis, reasons: reasonsOf(analysis, { settings: whole, matrix: null }) };
}

const total = (column: ArrayLike<number>) =>
  Array.from(column).reduce((sum, value) => sum + (value || 0), 0);

describe('the ledger of a shortfall', () => {
  it('gives each person the reason of the definition', () => {
    fc.assert(
      fc.property(world, (given) => {
        const { analysis, reasons } = explain(given);
        const { points, communities } = analysis.territory;
        for (const service of serviceIds) {
          const field = service === 'elder' ? 'elders60' : 'infants0To3';
          const hasColumn = given.demand.some((row) => row[field] !== undefined);
          if (!hasColumn) continue;
          for (let community = 0; community < communities.count; community++) {
            const rows = given.demand.filter((_, row) => communityOf(analysis, row) === community);
            const known = rows.filter((row) => row[field] !== undefined);
            for (const reason of shortReasons) {
              const expected = known
                .filter((row) => oracle(row, given.facilities, service) === reason)
                .reduce((sum, row) => sum + (row[field] ?? 0), 0);
              expect(reasons[service].communities[reason][community]).toBe(
                known.length === 0 ? NaN : expected,
              );
            }
          }
        }
        expect(points.count).toBe(given.demand.length);
      }),
    );
  });

  it('adds up to the shortfall of every community, street, district and city', () => {
    fc.assert(
      fc.property(world, (given) => {
        const { analysis, reasons } = explain(given);
        const { coverage, territory } = analysis;
        for (const service of serviceIds) {
          const ledger = reasons[service];
          const shortfall = coverage.communities[service].circleShortfall;
          const beyond = (columns: Readonly<Record<ShortReason, Float64Array>>, row: number) =>
            (columns.notOpen[row] || 0) +
            (columns.otherKind[row] || 0) +
            (columns.outOfReach[row] || 0);
          shortfall.forEach((missing, row) =>
            expect(beyond(ledger.communities, row)).toBe(missing || 0),
          );
          for (const level of ['streets', 'districts', 'cities'] as const) {
            coverage[level].forEach((unit, row) =>
              expect(beyond(ledger[level], row)).toBe(unit.service[service].circleShortfall || 0),
            );
            expect(ledger[level].outOfReach.length).toBe(territory[level].count);
            for (const reason of shortReasons) {
              expect(total(ledger[level][reason])).toBe(total(ledger.communities[reason]));
            }
          }
        }
      }),
    );
  });

  it('names the reason of most of the people', () => {
    fc.assert(
      fc.property(world, (given) => {
        const { reasons } = explain(given);
        for (const service of serviceIds) {
          const { communities, main } = reasons[service];
          main.forEach((reason, row) => {
            const parts = shortReasons.map((one) => communities[one][row] ?? NaN);
            const most = Math.max(...parts);
            const expected =
              most === 0
                ? ''
                : Number.isNaN(most)
                  ? 'dataMissing'
                  : shortReasons[parts.indexOf(most)];
            expect(reason).toBe(expected);
          });
        }
      }),
    );
  });
});

function communityOf({ territory: { points } }: Analysis, row: number): number {
  return points.community[points.row.indexOf(row)] ?? -1;
}
