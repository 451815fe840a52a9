import type { LensText } from '../zh/lens.ts';

export const lensText: LensText = {
  label: 'Map shows',
  lenses: {
    status: 'Status',
    counting: 'Own and reachable',
    certainty: 'How sure',
    streetGap: 'Overstated by circles',
  },
  waiting: 'Computing…',
  outdated: 'Earlier result; updating…',
  failed: 'This could not be computed; the next change tries again.',
  export: 'CSV',
  copy: 'Copy table',
  tableName: 'the list',
  counting: {
    legend: {
      community: 'Reached by other communities only',
      street: 'Reached by other streets only',
      district: 'Reached by other districts only',
    },
    heading: {
      community: 'By other communities only',
      street: 'By other streets only',
      district: 'By other districts only',
    },
    from: (low) => `${low} or more`,
    between: (low, high) => `${low}–${high}`,
    exactly: (low) => low,
    classSum: (range, sum) => `${range} (${sum} people)`,
    noneOf: {
      community: 'Nobody',
      street: 'Nobody',
      district: 'Nobody',
    },
    count: (differing, assessed) => `${differing} / ${assessed}`,
    area: 'Own means',
    areas: {
      community: 'Own: same community',
      street: 'Own: same street',
      district: 'Own: same district',
    },
    sentence: {
      community: (own, any) =>
        `By facilities of their own community ${own}%, by all within reach ${any}%: a difference of `,
      street: (own, any) =>
        `By facilities of their own street ${own}%, by all within reach ${any}%: a difference of `,
      district: (own, any) =>
        `By facilities of their own district ${own}%, by all within reach ${any}%: a difference of `,
    },
    people: {
      elders: (count) => `${count} older people`,
      infants: (count) => `${count} infants`,
      people: (count) => `${count} people`,
    },
    stop: '.',
    noneDiffer: 'No community depends on other areas only',
    by: 'Listed',
    byCommunity: 'By community',
    byDistrict: 'By district',
    row: {
      community: (people) => `${people} reached by other communities only`,
      street: (people) => `${people} reached by other streets only`,
      district: (people) => `${people} reached by other districts only`,
    },
    nearest: (name, where) => `Nearest: ${name} (${where})`,
    nowhere: 'in no area',
    districtHeads: { district: 'District', own: 'Own %', any: 'Reach %', people: 'People' },
    total: 'Total',
    unnamed: 'Not stated',
    columns: {
      id: 'id',
      name: 'community',
      district: 'district',
      street: 'street',
      assessed: 'people assessed',
      any: 'covered by any facility',
      own: 'covered by own facilities',
      people: 'difference',
    },
  },
  certainty: {
    legend: 'Under all assumptions · communities',
    names: {
      surelyShort: (status) => `Surely ${status.toLowerCase()}`,
      borderline: () => 'Borderline',
      surelyMet: (status) => `Surely ${status.toLowerCase()}`,
      noData: (status) => status,
      notAssessed: (status) => status,
    },
    tooltip: {
      surelyShort: 'The same under other assumptions',
      borderline: 'Borderline: other assumptions change it',
      surelyMet: 'The same under other assumptions',
      noData: 'No data',
    },
    heading: 'How sure',
    shown: 'List',
    error: 'Coordinates off by',
    metres: (value) => `±${value} m`,
    sentence: (short, borderline, met, assessed) =>
      `Of ${assessed} communities assessed: ${short}, ${borderline}, ${met}.`,
    counted: (name, count) => `${name.toLowerCase()} ${count}`,
    assumptions: {
      circle: (speeds, winter, detours, metres) =>
        `Assumed: ${speeds} m/s, × ${winter} in winter, detour ${detours}, either end ±${metres} m.`,
      way: (speeds, winter, metres) =>
        `Assumed: ${speeds} m/s, × ${winter} in winter, either end ±${metres} m.`,
      lengths: (speeds, winter) =>
        `Assumed: ${speeds} m/s, × ${winter} in winter; lengths as in the travel table.`,
      seconds: (winter) => `Assumed: speeds × ${winter} in winter; times as in the travel table.`,
      straight: (metres) =>
        `The limit is a distance, whatever the speed; assumed: either end ±${metres} m.`,
      given: 'Limit and lengths are given; there is nothing to assume.',
    },
    coarse:
      ' Coordinates of fewer than three decimals: ± half the last digit; facilities put at their community: ±500 m.',
    speedNote: ' On the right: the lowest speed that is enough, all else as set.',
    none: 'No such community',
    speed: (value) => `≥ ${value} m/s`,
    speedWords: (value) => `met from ${value} m/s on`,
    card: {
      surely: (status) => `“${status}” under all assumptions.`,
      speed: (value, status) => `It depends: “${status}” from ${value} m/s on, all else as set.`,
      other: 'It depends on detour, season or exact coordinates.',
      otherAlongStreets: 'It depends on season or exact coordinates.',
      otherByMetres: 'It depends on exact coordinates.',
      otherByMatrix: 'It depends on speed or season.',
      waiting: 'Trying other assumptions…',
    },
    columns: {
      id: 'id',
      name: 'community',
      district: 'district',
      street: 'street',
      certainty: 'certainty',
      speed: 'speed from which met, m/s',
    },
  },
};
