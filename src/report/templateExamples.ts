import type { FacilityField, PopulationField } from '../model/columns.ts';

/** Cells by field; choices by their canonical word. What is absent stays blank. */
type Example<Field extends string> = Readonly<Partial<Record<Field, string | number>>>;

interface Examples<Field extends string> {
  readonly zh: readonly [Example<Field>, Example<Field>];
  readonly en: readonly [Example<Field>, Example<Field>];
}

const groupZh = { city: '示例市', district: '示例区', street: '示例街道' };
const groupEn = { city: 'Example city', district: 'Example district', street: 'Example street' };

const elderCentre: Example<FacilityField> = {
  id: 'F001',
  service: 'elder',
  kind: 'regional_centre',
  lng: 123.4321,
  lat: 41.8012,
  districtCode: '210102',
  beds: 30,
  nursingBeds: 18,
  seats: 40,
  floorAreaM2: 1200,
  estate: 'existing',
  ownership: 'public_private',
  medical: 'yes',
  registered: 'yes',
  opened: 2021,
  status: 'existing',
};

const nursery: Example<FacilityField> = {
  id: 'F002',
  service: 'childcare',
  kind: 'childcare_institution',
  lng: 123.4405,
  lat: 41.7968,
  districtCode: '210102',
  places: 60,
  inclusivePlaces: 40,
  floorAreaM2: 650,
  estate: 'new',
  ownership: 'private',
  registered: 'yes',
  opened: 2026,
  status: 'planned',
};

/** Two invented facilities, one for each service. */
export const facilityExamples: Examples<FacilityField> = {
  zh: [
    { ...elderCentre, ...groupZh, community: '示例一社区', name: '示例区域养老服务中心' },
    { ...nursery, ...groupZh, community: '示例二社区', name: '示例托育园' },
  ],
  en: [
    {
      ...elderCentre,
      ...groupEn,
      community: 'Example community 1',
      name: 'Example elder care centre',
    },
    { ...nursery, ...groupEn, community: 'Example community 2', name: 'Example nursery' },
  ],
};

const urban: Example<PopulationField> = {
  id: '210102001001',
  districtCode: '210102',
  streetCode: '210102001',
  communityCode: '210102001001',
  setting: 'urban',
  lng: 123.4302,
  lat: 41.8025,
  population: 8420,
  elders60: 2410,
  elders65: 1650,
  elders80: 320,
  infants0To3: 118,
  toddlers2To3: 42,
  households: 3380,
  householdsNew: 0,
  year: 2024,
};

const rural: Example<PopulationField> = {
  ...urban,
  id: '210102001201',
  communityCode: '210102001201',
  setting: 'rural',
  lng: 123.5127,
  lat: 41.8536,
  population: 1260,
  elders60: 480,
  elders65: 330,
  elders80: 61,
  infants0To3: 15,
  toddlers2To3: 6,
  households: 520,
};

/** An invented community and an invented village. */
export const populationExamples: Examples<PopulationField> = {
  zh: [
    { ...urban, ...groupZh, name: '示例一社区' },
    { ...rural, ...groupZh, name: '示例村' },
  ],
  en: [
    { ...urban, ...groupEn, name: 'Example community 1' },
    { ...rural, ...groupEn, name: 'Example village' },
  ],
};
