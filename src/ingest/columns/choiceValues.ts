import type { FacilityKind, FacilityService } from '../../model/service.ts';

type Choices = Readonly<Record<string, readonly string[]>>;

const serviceChoices: Readonly<Record<Exclude<FacilityService, ''>, readonly string[]>> = {
  elder: ['养老', '养老服务', '为老服务', '老年', 'elderly', 'eldercare', 'elder care'],
  childcare: ['托育', '托育服务', '托幼', '婴幼儿照护', 'daycare', 'nursery'],
  both: ['综合', '一老一小', '养老托育', '养老和托育', '养老、托育', '养老+托育', '养老及托育'],
};

const kindChoices: Readonly<Record<Exclude<FacilityKind, ''>, readonly string[]>> = {
  institution: ['养老院', '养老机构', '福利院', '社会福利院', '老年公寓', '护理院', '养护院'],
  regional_centre: [
    '区域性居家养老服务中心',
    '区域性养老服务中心',
    '区域养老服务中心',
    '区域居家养老服务中心',
    '街道养老服务中心',
    '综合养老服务中心',
  ],
  community_station: [
    '社区养老服务站',
    '居家养老服务站',
    '社区居家养老服务站',
    '养老服务站',
    '社区养老服务中心',
    '社区居家养老服务中心',
  ],
  day_care: [
    '日间照料中心',
    '日间照料室',
    '日间照料站',
    '日间照料',
    '社区日间照料中心',
    '日照',
    '日照中心',
    '老年人日间照料中心',
  ],
  rural_mutual_aid: ['农村互助幸福院', '互助幸福院', '农村幸福院', '幸福院'],
  destitute_home: [
    '敬老院',
    '特困供养',
    '敬老院/特困供养',
    '特困人员供养',
    '特困人员供养服务机构',
    '特困人员供养机构',
    '特困供养机构',
    '农村敬老院',
  ],
  childcare_institution: [
    '托育机构',
    '托育园',
    '托育中心',
    '托儿所',
    '托育服务机构',
    '早教托育机构',
  ],
  kindergarten_class: ['幼儿园托班', '托班', '幼儿园托幼班', '托幼一体', '托幼一体化'],
  senior_university: ['老年大学', '老年学校'],
  hospital: ['医院', '医疗机构', '卫生院', '社区卫生服务中心'],
  other: ['其他', '其它', '其他设施'],
};

const yesNo: Choices = {
  yes: ['是', '有', '已', '√', '1', 'y', 'true', '已备案', '已登记'],
  no: ['否', '无', '没有', '未', '×', 'x', '0', 'n', 'false', '未备案', '未登记'],
};

/** Canonical word → what files write for it, by field. The canonical word itself always counts. */
export const choiceWords: Readonly<Record<string, Choices>> = {
  service: serviceChoices,
  kind: kindChoices,
  setting: {
    urban: ['城市', '城镇', '城区', '城', '居委会', '社区居委会'],
    rural: ['农村', '乡村', '乡', '村', '村委会', '村民委员会'],
  },
  status: {
    existing: ['现有', '已有', '现状', '已建', '建成', '已建成', '在用', '运营', '运营中', '正常'],
    planned: ['规划', '规划中', '在建', '拟建', '待建', '新建中', '计划'],
    candidate: ['备选', '候选', '备选点'],
  },
  ownership: {
    public: ['公办', '公立', '公建公营', '国有'],
    private: ['民办', '私立', '民营'],
    public_private: ['公建民营', '公办民营', '公私合作', '民办公助'],
  },
  estate: {
    new: ['新建', '新建居住区', '新建小区'],
    existing: ['已建', '已建成', '已建居住区', '老旧小区', '老旧'],
  },
  medical: yesNo,
  registered: yesNo,
  demonstration: yesNo,
  geriatrics: yesNo,
  greenChannel: yesNo,
};

/** The form in which choices are compared: width folded, lower case, without white space. */
export function normaliseChoice(text: string): string {
  const folded = text.slice(0, 64).normalize('NFKC').toLowerCase();
  return Array.from(folded)
    .filter((character) => character.trim() !== '')
    .join('');
}

const lookups: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(choiceWords).map(([field, choices]) => [field, lookupFrom(choices)]),
);

function lookupFrom(choices: Choices): ReadonlyMap<string, string> {
  const lookup = new Map<string, string>();
  for (const [word, texts] of Object.entries(choices)) {
    for (const text of [word, ...texts]) lookup.set(normaliseChoice(text), word);
  }
  return lookup;
}

/** Canonical word of a cell of a choice column: '' when blank, null when the value is not known. */
export function choiceFromCell(field: string, cell: string): string | null {
  const written = lookups.get(field)?.get(cell);
  if (written !== undefined) return written;
  const text = normaliseChoice(cell);
  if (text === '' || (text.length <= 2 && '-—–/--——'.includes(text))) return '';
  return lookups.get(field)?.get(text) ?? null;
}
