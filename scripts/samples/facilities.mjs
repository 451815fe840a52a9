import { counties } from './places.mjs';
import { apportion, lognormal, shuffled } from './random.mjs';

/** What the plan counts at the end of 2020. */
const counts = {
  institution: 271,
  publicInstitution: 45,
  centre: 279,
  station: 955,
  childcare: 651,
};
const totals = { beds: 41800, places: 36900, enrolled: 28305 };
/** Of these kinds, so many stand in villages. */
const inVillages = { station: 110, centre: 55, institution: 85, childcare: 70 };
/** Urban communities that have no elder facility of their own. */
const urbanWithoutElder = 266;
/** Of the childcare, all but nine are classes of kindergartens. */
const childcareInstitutions = 9;
/** Middles and radii, in kilometres, of new quarters that services have not followed to yet. */
const newQuarters = [
  { x: -8.2, y: 5.6, radius: 2.04 },
  { x: -9.8, y: 0.8, radius: 1.32 },
  { x: 8, y: -5.2, radius: 1.92 },
  { x: 5.2, y: -8.4, radius: 1.56 },
  { x: 2.2, y: 7.4, radius: 1.5 },
  { x: -3.6, y: 7.8, radius: 1.32 },
  { x: -1.6, y: -8.4, radius: 1.68 },
  { x: 2.4, y: -6.4, radius: 1.26 },
  { x: 9.4, y: 2.4, radius: 1.68 },
  { x: 6.2, y: 5.8, radius: 1.08 },
  { x: -6.8, y: -4.2, radius: 1.2 },
  { x: 3.4, y: -2.6, radius: 1.14 },
  { x: -5, y: 1.9, radius: 1.02 },
  ...counties.map(({ x, y }) => ({ x: x - 0.6, y: y + 0.5, radius: 0.96 })),
];
const institutionWords = [
  '松鹤',
  '颐和',
  '康宁',
  '福寿',
  '万寿',
  '夕阳红',
  '长青',
  '安康',
  '瑞祥',
  '金秋',
];

/** All facilities, in the order of their kinds; each belongs to the community it stands in. */
export function buildFacilities(random, communities) {
  const urban = communities.filter((community) => community.urban);
  const villages = communities.filter((community) => !community.urban);
  const without = communitiesWithout(random, urban);
  const hosts = hostsOf(
    random,
    shuffled(
      random,
      urban.filter((c) => !without.has(c)),
    ),
    villages,
  );
  const names = new Map();
  const at = (kind) => (host) => facility(random, names, kind, host);
  const institutions = hosts.institution.map(at('institution'));
  const centres = hosts.centre.map(at('regional_centre'));
  const stations = hosts.station.map(at('community_station'));
  const childcare = childcareHosts(random, urban, villages).map((host, i) =>
    facility(
      random,
      names,
      i < childcareInstitutions ? 'childcare_institution' : 'kindergarten_class',
      host,
    ),
  );
  addBeds(random, institutions);
  addSeats(random, centres, stations);
  addPlaces(random, childcare);
  return withIds('E', [...institutions, ...centres, ...stations]).concat(withIds('C', childcare));
}

function isNewQuarter({ x, y }) {
  return newQuarters.some((quarter) => Math.hypot(x - quarter.x, y - quarter.y) <= quarter.radius);
}

function communitiesWithout(random, urban) {
  const without = new Set(urban.filter(isNewQuarter));
  for (const community of shuffled(random, urban)) {
    if (without.size >= urbanWithoutElder) break;
    // Few of those that are left out lie in the old districts.
    if (random() < (Math.hypot(community.x, community.y) < 6 ? 0.45 : 0.8)) without.add(community);
  }
  return without;
}

/** Every urban host gets a station or, where these run out, a centre or an institution; then doubles. */
function hostsOf(random, urban, villages) {
  const village = streetByStreet(shuffled(random, villages));
  const take = (count) => village.splice(0, count);
  const urbanStations = counts.station - inVillages.station;
  const urbanCentres = counts.centre - inVillages.centre;
  const urbanInstitutions = counts.institution - inVillages.institution;
  const rest = shuffled(random, urban.slice(urbanStations));
  const doubles = shuffled(random, urban.slice(0, urbanStations));
  const others = streetByStreet([...rest, ...doubles].slice(0, urbanCentres + urbanInstitutions));
  return {
    station: [...urban.slice(0, urbanStations), ...take(inVillages.station)],
    centre: [...others.slice(0, urbanCentres), ...take(inVillages.centre)],
    institution: [...others.slice(urbanCentres), ...take(inVillages.institution)],
  };
}

/** One community of every street first, then a second of every street, and so on. */
function streetByStreet(communities) {
  const seen = new Map();
  const ranked = communities.map((community) => {
    const rank = seen.get(community.township_code) ?? 0;
    seen.set(community.township_code, rank + 1);
    return { community, rank };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ community }) => community);
}

/** About a fifth of the communities have childcare; some of the large ones have two. */
function childcareHosts(random, urban, villages) {
  const keyed = urban.map((community) => ({
    community,
    key: community.infants * lognormal(random, 0.9) * (isNewQuarter(community) ? 0.3 : 1),
  }));
  keyed.sort((a, b) => b.key - a.key);
  const single = keyed.slice(0, 490).map(({ community }) => community);
  const second = single.slice(0, counts.childcare - inVillages.childcare - single.length);
  return [...single, ...second, ...shuffled(random, villages).slice(0, inVillages.childcare)];
}

/** Facilities stand up to 250 m from the point of their community, nearer where it is dense. */
function facility(random, names, kind, host) {
  const angle = 2 * Math.PI * random();
  const distance = Math.min(0.25, 0.4 * host.spacing) * Math.sqrt(random());
  const name = unique(names, nameOf(random, kind, host));
  const opened = kind === 'institution' ? 2008 : 2012;
  return {
    name,
    kind,
    service: kind.startsWith('childcare') || kind.startsWith('kinder') ? 'childcare' : 'elder',
    host,
    x: host.x + distance * Math.cos(angle),
    y: host.y + distance * Math.sin(angle),
    opened: opened + Math.floor(random() * (2021 - opened)),
  };
}

function nameOf(random, kind, host) {
  const base = host.name.replace(/(社区|村)?(居民委员会|居委会|村民委员会|村委会)$|社区$/, '');
  const street = host.township.replace(/(街道|镇|乡)$/, '');
  switch (kind) {
    case 'institution':
      return `${street}${institutionWords[Math.floor(random() * institutionWords.length)]}养老院`;
    case 'regional_centre':
      return `${host.township}区域养老服务中心`;
    case 'community_station':
      return host.urban ? `${base}社区养老服务站` : `${base}村养老服务站`;
    case 'childcare_institution':
      return `${base}托育园`;
    default:
      return `${base}幼儿园托班`;
  }
}

/** A name that is taken gets a number, so that rows can be told apart. */
function unique(names, name) {
  const number = (names.get(name) ?? 0) + 1;
  names.set(name, number);
  return number === 1 ? name : `${name}（${number}）`;
}

function addBeds(random, institutions) {
  const weights = institutions.map(() => lognormal(random, 0.5));
  const beds = apportion(
    totals.beds,
    weights,
    [],
    institutions.map(() => 20),
  );
  institutions.forEach((row, i) => {
    row.beds = beds[i];
    row.nursing_beds = Math.round(beds[i] * (0.2 + 0.45 * random()));
    row.ownership = i % 6 === 0 && i / 6 < counts.publicInstitution ? 'public' : 'private';
  });
}

function addSeats(random, centres, stations) {
  for (const row of centres) {
    row.seats = 20 + 5 * Math.floor(random() * 7);
    row.floor_area_m2 = 600 + 50 * Math.floor(random() * 15);
  }
  for (const row of stations) {
    // Two stations in three state how many people they can take.
    if (random() < 0.67) row.seats = 6 + 2 * Math.floor(random() * 10);
    row.floor_area_m2 = 120 + 20 * Math.floor(random() * 18);
  }
}

function addPlaces(random, childcare) {
  const weights = childcare.map(() => lognormal(random, 0.35));
  const places = apportion(
    totals.places,
    weights,
    [],
    childcare.map(() => 15),
  );
  const enrolled = apportion(
    totals.enrolled,
    places.map((count) => count * lognormal(random, 0.12)),
    places,
  );
  childcare.forEach((row, i) => {
    row.places = places[i];
    row.enrolled = enrolled[i];
    row.ownership = random() < 0.35 ? 'public' : 'private';
  });
}

function withIds(letter, rows) {
  return rows.map((row, i) => ({ ...row, id: `SY-${letter}${String(i + 1).padStart(4, '0')}` }));
}
