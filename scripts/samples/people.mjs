import { apportion, lognormal } from './random.mjs';

/** Children under three of the whole city, as the plan states them (14.4 万). */
const cityInfants = 144000;

/**
 * Gives every community its people. For each district the sums are the census's own figures, exactly:
 * people, elders (80+ within 65+ within 60+ within all), households. Children under three are the
 * plan's total, shared out to the districts by the census's children under five.
 */
export function addPeople(random, communities, census) {
  const infants = apportion(
    cityInfants,
    census.map((district) => Number(district.pop_0_4)),
  );
  census.forEach((district, d) => {
    const own = communities.filter((community) => community.district_code === district.code);
    addPopulation(random, own, district);
    const age = own.map((community) => lognormal(random, 0.16) * ageOf(community));
    share(own, 'elders60', Number(district.pop_60p), 'population', (_, i) => age[i]);
    share(own, 'elders65', Number(district.pop_65p), 'elders60', () => lognormal(random, 0.05));
    share(own, 'elders80', Number(district.pop_80p), 'elders65', () => lognormal(random, 0.12));
    share(own, 'households', Number(district.households), 'population', () =>
      lognormal(random, 0.06),
    );
    share(own, 'infants', infants[d], 'population', (_, i) => lognormal(random, 0.15) / age[i]);
  });
  return communities;
}

/** Old quarters in the middle are older than new ones at the edge. */
function ageOf({ x, y, urban }) {
  if (!urban) return 1;
  return Math.hypot(x, y) < 6 ? 1.1 : 0.95;
}

function addPopulation(random, own, district) {
  const urban = own.filter((community) => community.urban);
  const villages = own.filter((community) => !community.urban);
  // Where only one side exists in the code list, or in the census, both share one total.
  if (villages.length === 0 || Number(district.pop_rural) === 0) {
    split(random, own, Number(district.pop_total));
    return;
  }
  split(random, urban, Number(district.pop_urban));
  split(random, villages, Number(district.pop_rural));
}

function split(random, group, total) {
  const weights = group.map(({ urban }) => (urban ? 1 : 0.25) * lognormal(random, 0.3));
  const parts = apportion(total, weights);
  group.forEach((community, i) => {
    community.population = parts[i];
  });
}

/** Shares a total out by another figure times a factor; no part exceeds that other figure. */
function share(own, field, total, within, factor) {
  const caps = own.map((community) => community[within]);
  const parts = apportion(
    total,
    own.map((community, i) => community[within] * factor(community, i)),
    caps,
  );
  own.forEach((community, i) => {
    community[field] = parts[i];
  });
}
