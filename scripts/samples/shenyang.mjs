import { csvFromRows } from './csv.mjs';
import { buildFacilities } from './facilities.mjs';
import { addPeople } from './people.mjs';
import { degreesOf, placeCommunities } from './places.mjs';
import { randomFrom, shuffled } from './random.mjs';

const city = '沈阳市';
/** So many communities have no coordinates, as some rows of any real table. */
const unplaced = 6;

const facilityHeaders =
  'id,name,service,kind,lng,lat,city,district,district_code,street,street_code,community,community_code,beds,nursing_beds,seats,places,enrolled,floor_area_m2,ownership,opened';
const populationHeaders =
  'id,name,city,district,district_code,street,street_code,community_code,setting,lng,lat,population,elders_60,elders_65,elders_80,infants_0_3,households,year';

/** The Shenyang sample: real names, codes and district sums; invented places and facilities. */
export function buildShenyang(codeRows, census) {
  const random = randomFrom(20201101);
  const communities = addPeople(random, placeCommunities(random, codeRows), census);
  const facilities = buildFacilities(random, communities);
  const hidden = new Set(
    shuffled(
      random,
      communities.filter((community) => community.urban),
    ).slice(0, unplaced),
  );
  return {
    facilities: csvFromRows(facilityHeaders.split(','), facilities.map(facilityRow)),
    population: csvFromRows(
      populationHeaders.split(','),
      communities.map((community) => populationRow(community, hidden.has(community))),
    ),
  };
}

function groupOf(community) {
  return {
    city,
    district: community.district,
    district_code: community.district_code,
    street: community.township,
    street_code: community.township_code,
    community_code: community.code,
  };
}

function facilityRow(facility) {
  const { host } = facility;
  return { ...facility, ...degreesOf(facility), ...groupOf(host), community: host.name };
}

function populationRow(community, isHidden) {
  return {
    ...groupOf(community),
    id: community.code,
    name: community.name,
    setting: community.urban ? 'urban' : 'rural',
    ...(isHidden ? {} : degreesOf(community)),
    population: community.population,
    elders_60: community.elders60,
    elders_65: community.elders65,
    elders_80: community.elders80,
    infants_0_3: community.infants,
    households: community.households,
    year: 2020,
  };
}
