/** The two services of the plans: care for older people (养老) and care for children under three (托育). */
export type ServiceId = 'elder' | 'childcare';

/** Both services in the order in which they are always listed. */
export const serviceIds: readonly ServiceId[] = ['elder', 'childcare'];

/** What a facility row says it offers; '' is blank and is inferred from the kind where possible. */
export type FacilityService = ServiceId | 'both' | '';

/** Facility types of the plan documents; '' is blank. */
export type FacilityKind =
  | 'institution'
  | 'regional_centre'
  | 'community_station'
  | 'day_care'
  | 'rural_mutual_aid'
  | 'destitute_home'
  | 'childcare_institution'
  | 'kindergarten_class'
  | 'senior_university'
  | 'hospital'
  | 'other'
  | '';

/** Every facility kind, blank last. */
export const facilityKinds: readonly FacilityKind[] = [
  'institution',
  'regional_centre',
  'community_station',
  'day_care',
  'rural_mutual_aid',
  'destitute_home',
  'childcare_institution',
  'kindergarten_class',
  'senior_university',
  'hospital',
  'other',
  '',
];

/** Which kinds count for what; each list is a setting of the project and is printed with every result. */
export interface QualifyingKinds {
  readonly elder: readonly FacilityKind[];
  readonly childcare: readonly FacilityKind[];
  /** Kinds whose beds count as elder-care beds; day-care beds stand apart. */
  readonly beds: readonly FacilityKind[];
}

/** Defaults of the definitions page. */
export const defaultQualifyingKinds: QualifyingKinds = {
  elder: [
    'regional_centre',
    'community_station',
    'day_care',
    'rural_mutual_aid',
    'institution',
    'destitute_home',
    'other',
    '',
  ],
  childcare: ['childcare_institution', 'kindergarten_class', 'other', ''],
  beds: ['institution', 'destitute_home', 'other', ''],
};

/** Kinds that need no service and never count as care. */
export const supportingKinds: readonly FacilityKind[] = ['senior_university', 'hospital'];
