import { cluster, meanOf, relax, shareOut, spiral } from './layout.mjs';
import { shuffled } from './random.mjs';

/** The districts that make up the city, each with the side on which it lies, in kilometres. */
const cityDistricts = [
  { name: '和平区', x: -1.6, y: -2.4, rural: { x: -4, y: -12 } },
  { name: '沈河区', x: 2.4, y: -1.2, rural: { x: 9, y: -3 } },
  { name: '大东区', x: 4.6, y: 3.2, rural: { x: 13, y: 5 } },
  { name: '皇姑区', x: -1, y: 4, rural: { x: -3, y: 12 } },
  { name: '铁西区', x: -6, y: -2.6, rural: { x: -12, y: -9 } },
  { name: '浑南区', x: 6.5, y: -6.5, rural: { x: 12, y: -10 } },
  { name: '于洪区', x: -7, y: 5, rural: { x: -14, y: 6 } },
  { name: '沈北新区', x: 3, y: 10, rural: { x: 4, y: 15 } },
  { name: '苏家屯区', x: -2.5, y: -9.5, rural: { x: -3, y: -15 } },
];

const oldDistricts = ['和平区', '大东区', '皇姑区'];

/** Counties around a seat of their own, kilometres from the centre, near enough to be seen with it. */
export const counties = [
  { name: '辽中区', x: -35, y: -44 },
  { name: '新民市', x: -47, y: 10 },
  { name: '康平县', x: -20, y: 60 },
  { name: '法库县', x: 16, y: 50 },
];

const centre = { lng: 123.43, lat: 41.8 };
const kmPerDegree = 111.195;

/** Kilometres east and north of the nominal centre as degrees with six digits. */
export function degreesOf({ x, y }) {
  const lat = centre.lat + y / kmPerDegree;
  const lng = centre.lng + x / (kmPerDegree * Math.cos((centre.lat * Math.PI) / 180));
  return { lng: lng.toFixed(6), lat: lat.toFixed(6) };
}

/** Communities (rows of the code list) with `urban` and a schematic place `x, y` in kilometres. */
export function placeCommunities(random, rows) {
  const communities = rows.map((row) => ({ ...row, urban: row.kind === 'residents_committee' }));
  const of = (name) => communities.filter((community) => community.district === name);
  placeCity(random, of);
  for (const county of counties) placeCounty(random, county, of(county.name));
  return communities;
}

function placeCity(random, of) {
  const groups = cityDistricts.map((district) => {
    const own = of(district.name);
    // Villages of the old districts have been built over and lie within the city.
    const isInside = (community) => community.urban || oldDistricts.includes(district.name);
    const villages = own.filter((community) => !isInside(community));
    return { ...district, urban: own.filter(isInside), villages };
  });
  const urbanCount = groups.reduce((sum, { urban }) => sum + urban.length, 0);
  const villageCount = groups.reduce((sum, { villages }) => sum + villages.length, 0);
  // Blocks are close together in the middle and grow towards the edge; villages lie around.
  const spacingAt = (index) => {
    if (index >= urbanCount) return 1.3;
    return 0.42 + 0.5 * Math.max(0, index / urbanCount - 0.3);
  };
  const count = urbanCount + villageCount;
  const sites = relax(spiral(random, { centre: { x: 0, y: 0 }, count, spacingAt }));
  const inner = sites.slice(0, urbanCount);
  const outer = sites.slice(urbanCount);
  const innerTaken = shareOut(
    inner,
    groups.map(({ x, y, urban }) => ({ x, y, count: urban.length })),
  );
  const outerTaken = shareOut(
    outer,
    groups.map(({ rural, villages }) => ({ ...rural, count: villages.length })),
  );
  groups.forEach(({ urban, villages }, g) => {
    placeByStreet(
      random,
      urban,
      inner.filter((_, i) => innerTaken[i] === g),
    );
    placeByStreet(
      random,
      villages,
      outer.filter((_, i) => outerTaken[i] === g),
    );
  });
}

function placeCounty(random, county, own) {
  // Only the committees of the seat's own subdistricts stand in the town; others in their townships.
  const isSeat = ({ urban, township }) => urban && township.endsWith('街道');
  const seat = own.filter(isSeat);
  const country = own.filter((community) => !isSeat(community));
  const spacingAt = (index) => (index < seat.length ? 0.55 : 1.7);
  const sites = relax(spiral(random, { centre: county, count: own.length, spacingAt }));
  placeByStreet(random, seat, sites.slice(0, seat.length));
  placeByStreet(random, country, sites.slice(seat.length));
}

/** Streets get neighbouring sites, as many as they have communities; a town's committee the middle one. */
function placeByStreet(random, communities, sites) {
  if (communities.length === 0) return;
  const codes = [...new Set(communities.map((community) => community.township_code))].sort();
  const members = codes.map((code) => communities.filter((c) => c.township_code === code));
  const taken = cluster(
    random,
    sites,
    members.map((group) => group.length),
  );
  members.forEach((group, g) => {
    const own = sites.filter((_, i) => taken[i] === g);
    const middle = meanOf(own);
    const fromMiddle = ({ x, y }) => Math.hypot(x - middle.x, y - middle.y);
    own.sort((a, b) => fromMiddle(a) - fromMiddle(b));
    const order = shuffled(random, group).sort((a, b) => Number(b.urban) - Number(a.urban));
    order.forEach((community, i) => {
      Object.assign(community, { x: own[i].x, y: own[i].y, spacing: own[i].spacing });
    });
  });
}
