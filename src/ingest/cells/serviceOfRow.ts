import {
  defaultQualifyingKinds,
  type FacilityKind,
  type FacilityService,
  facilityKinds,
  supportingKinds,
} from '../../model/service.ts';
import { choiceFromCell, type OwnWords } from '../columns/choiceValues.ts';

/** What a facility row offers, or that it cannot be told. */
export interface RowService {
  readonly service: FacilityService;
  readonly kind: FacilityKind;
  /** Column whose value is not known, with its cell kept out of the table. */
  readonly unknown: readonly ('service' | 'kind')[];
  /** `missing` rejects the row, `mismatch` is told and kept. */
  readonly finding: 'missing' | 'mismatch' | null;
}

const elderKinds: readonly FacilityKind[] = [
  'institution',
  'regional_centre',
  'community_station',
  'day_care',
  'rural_mutual_aid',
  'destitute_home',
];
const childcareKinds: readonly FacilityKind[] = ['childcare_institution', 'kindergarten_class'];

/**
 * Service and kind of a facility from their two cells. A service word in the kind's cell, or a
 * kind in the service's, is taken for what it is where the other cell is blank; a blank service is
 * inferred from the kind. `own` are the user's words for either column. Source: definitions, "Which facilities count".
 */
export function serviceOfRow(
  serviceCell: string,
  kindCell: string,
  own: { readonly service?: OwnWords; readonly kind?: OwnWords } = {},
): RowService {
  const serviceWord = choiceFromCell('service', serviceCell, own.service);
  const kindWord = choiceFromCell('kind', kindCell, own.kind);
  const kindInService = serviceWord === null ? choiceFromCell('kind', serviceCell) : null;
  const serviceInKind = kindWord === null ? choiceFromCell('service', kindCell) : null;
  const kind = asKind(kindWord || (kindInService ?? ''));
  const stated = asService(serviceWord || (serviceInKind ?? ''));

  const unknown: ('service' | 'kind')[] = [];
  if (serviceWord === null && kindInService === null) unknown.push('service');
  if (kindWord === null && serviceInKind === null) unknown.push('kind');

  const service = stated === '' ? inferService(kind) : stated;
  const missing = service === '' && !supportingKinds.includes(kind);
  const finding = missing ? 'missing' : isMismatch(service, kind) ? 'mismatch' : null;
  return { service, kind, unknown, finding };
}

function inferService(kind: FacilityKind): FacilityService {
  if (elderKinds.includes(kind)) return 'elder';
  return childcareKinds.includes(kind) ? 'childcare' : '';
}

function isMismatch(service: FacilityService, kind: FacilityKind): boolean {
  if (service !== 'elder' && service !== 'childcare') return false;
  return !defaultQualifyingKinds[service].includes(kind);
}

function asKind(word: string): FacilityKind {
  return facilityKinds.find((kind) => kind === word) ?? '';
}

function asService(word: string): FacilityService {
  return word === 'elder' || word === 'childcare' || word === 'both' ? word : '';
}
