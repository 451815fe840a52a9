import { describe, expect, it } from 'vitest';
import type { RemedyChange } from '../../../src/edit/adoptRemedy.ts';
import type { CheckedRemedy, RemedyMeasure } from '../../../src/scorecard/remedy/remedies.ts';
import { dictionaries } from '../../../src/ui/i18n/dictionary.ts';
import { remedyWords } from '../../../src/ui/main/remedyWords.ts';
import { analyseTables, east } from '../../helpers/analyseTables.ts';

const analysis = analyseTables(
  [{ id: 'a', name: '和平社区', elders60: 30, year: 2024, ...east(0) }],
  [
    { id: 'f', name: '站', places: 24, opened: 2027, status: 'planned' },
    { id: 'g', closed: 2020 },
    { id: 'h', status: 'planned' },
  ],
);

function wordsOf(
  change: RemedyChange,
  measure: RemedyMeasure = 'circle',
  extra: Partial<CheckedRemedy> = {},
  language: 'zh' | 'en' = 'zh',
  community = 0,
) {
  const { remedy: text, common } = dictionaries[language];
  const remedy: CheckedRemedy = {
    change,
    before: { status: 'short', value: 0 },
    after: { status: 'met', value: 30 },
    oneLess: null,
    people: 30,
    peopleElsewhere: 0,
    communitiesMet: 0,
    ...extra,
  };
  const { statuses } = common;
  const whom = { community, group: 'elders', assessed: 30 } as const;
  return remedyWords({ analysis, measure, statuses, text, language, ...whom }, remedy);
}

describe('remedyWords', () => {
  it('names the point of a site, or its coordinates', () => {
    const site = { type: 'site', service: 'elder', seats: 30, places: Number.NaN } as const;
    expect(wordsOf({ ...site, ...east(0) })).toEqual({
      change: '在“和平社区”点位新设养老设施（30 个名额）',
      result: '圈内老年人 0 → 30 / 30，未达标 → 达标',
      others: '',
    });
    const elsewhere = wordsOf({ ...site, lng: 0.001, lat: 0 }, 'circle', {}, 'en');
    expect(elsewhere.change).toBe('New elder-care facility at 0.00100, 0.00000 (30 seats)');
  });

  it('says what the table says of a facility that is not in service', () => {
    const opening = (facilityId: string) =>
      wordsOf({ type: 'opening', facilityId, year: 2024 }).change;
    expect(opening('f')).toBe('“站”在 2024 年启用（原定 2027 年）');
    expect(opening('g')).toBe('“g”在 2024 年启用（已于 2020 年关停）');
    expect(opening('h')).toBe('“h”在 2024 年启用（未注明开业年份）');
    expect(wordsOf({ type: 'opening', facilityId: 'f', year: null }).change).toBe(
      '恢复方案中关停的“站”',
    );
  });

  it('enters the places of a whole area at one facility, and says that they are a total', () => {
    const site = { type: 'site', service: 'childcare', seats: Number.NaN, places: 5967 } as const;
    const more = { type: 'places', facilityId: 'f', seats: Number.NaN, places: 5991 } as const;
    const ofArea = (change: RemedyChange, language: 'zh' | 'en') =>
      wordsOf(change, 'places', {}, language, -1).change;
    expect(ofArea({ ...site, ...east(0) }, 'zh')).toBe(
      '合计新增 5,967 个托位，暂全部记在“和平社区”点位',
    );
    expect(ofArea({ ...site, ...east(0) }, 'en')).toBe(
      '5,967 new places in all, entered at “和平社区” for now',
    );
    expect(ofArea(more, 'zh')).toBe('合计增加 5,967 个托位，暂全部记在“站”（24 → 5,991）');
    expect(ofArea(more, 'en')).toBe(
      '5,967 more places in all, entered at “站” for now (24 → 5,991)',
    );
  });

  it('counts the places, says what one less does, and who else gains', () => {
    const change = { type: 'places', facilityId: 'f', seats: Number.NaN, places: 38 } as const;
    const words = wordsOf(change, 'places', {
      before: { status: 'short', value: 24 },
      after: { status: 'met', value: 38 },
      oneLess: 'near',
      peopleElsewhere: 1200,
      communitiesMet: 2,
    });
    expect(words).toEqual({
      change: '“站”增加 14 个托位（24 → 38）',
      result: '托位 24 → 38 个，未达标 → 达标；少 1 个托位则为“接近”',
      others: '另使其他社区 1,200 位老年人进入服务圈；另有 2 个社区变为“达标”',
    });
  });
});
