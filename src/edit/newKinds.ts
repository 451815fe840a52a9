import type { FacilityKind } from '../model/service.ts';

/**
 * Kinds that a new facility of a service may have, the usual one first: those of the community, which
 * its seats and places describe. A home has beds, which nobody is asked about here.
 */
export const newKinds: Readonly<
  Record<'elder' | 'childcare' | 'both', readonly [FacilityKind, ...FacilityKind[]]>
> = {
  elder: ['day_care', 'community_station', 'regional_centre', 'rural_mutual_aid'],
  childcare: ['childcare_institution', 'kindergarten_class'],
  both: ['day_care', 'community_station', 'regional_centre'],
};
