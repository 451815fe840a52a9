import type { FacilityKind, FacilityService } from '../../model/service.ts';

const childWords = ['托育', '托位', '婴幼儿', '幼儿园', '幼稚园', '托班', '托儿'];
const elderWords = ['养老', '敬老', '老年', '老人', '康养', '失能', '特困', '福利院', '养护'];

/** Which service a project's words are about: childcare before care of elders, '' for neither. */
export function serviceInText(text: string): FacilityService {
  if (childWords.some((word) => text.includes(word))) return 'childcare';
  return elderWords.some((word) => text.includes(word)) ? 'elder' : '';
}

/** Words of a name with the kind that they tell, the first that is found counts. */
const elderKinds: readonly (readonly [FacilityKind, readonly string[]])[] = [
  ['destitute_home', ['敬老院', '特困']],
  ['day_care', ['日间照料']],
  ['rural_mutual_aid', ['互助', '幸福院']],
  ['regional_centre', ['区域性养老服务中心', '区域养老服务中心', '区域性居家养老服务中心']],
  ['community_station', ['社区居家养老', '居家和社区养老', '社区养老服务']],
];

/** Kinds whose beds are not counted among the beds of a plan. */
const bedless: readonly FacilityKind[] = ['regional_centre', 'community_station'];

/**
 * The kind of facility that a project of a service builds, by the words of its name. A centre or
 * station for which the project states beds is of kind other: the plans count those beds.
 */
export function kindInName(name: string, service: string, beds = Number.NaN): FacilityKind {
  if (service === 'childcare') {
    const isClass = ['幼儿园', '幼稚园'].some((word) => name.includes(word));
    return isClass ? 'kindergarten_class' : 'childcare_institution';
  }
  const found = elderKinds.find(([, words]) => words.some((word) => name.includes(word)));
  const kind = found?.[0] ?? 'institution';
  return bedless.includes(kind) && beds > 0 ? 'other' : kind;
}

/** A project that only fits protection from fire builds nothing new. */
export function isFireRetrofit(name: string): boolean {
  return name.includes('消防');
}
