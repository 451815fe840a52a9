import type { IssueCode } from '../../model/issue.ts';
import { around, type Facts, fact } from './facts.ts';
import type { IssueWords } from './issueText.ts';

/** What is found about coordinates as a whole, in English. */
export const placeWords = {
  'coord-swapped': {
    what: ({ facts }) => {
      const lng = fact(facts, 'lng');
      const where = lng && `longitude ${lng}, latitude ${fact(facts, 'lat')}`;
      if (fact(facts, 'columns') !== 'both') {
        return `longitude and latitude seem swapped${around('; ', where, '')}`;
      }
      const example = around(', for example ', where, '');
      return `the columns of longitude and latitude seem to be swapped (${fact(facts, 'count')} rows)${example}`;
    },
    advice: ({ facts }) =>
      fact(facts, 'columns') === 'both'
        ? 'Swap the two columns and read again; not on the map until then'
        : 'Swap the two cells of this row; not on the map until then',
  },
  'coord-projected': {
    what: ({ facts }) =>
      `the coordinates are metres of a projection${around(', ', systemName(facts), '')}; waits to be placed`,
    advice: 'Please convert them to degrees of CGCS2000 or WGS-84 with surveying software',
  },
  'coord-sexagesimal': {
    what: ({ facts }) =>
      `in degrees, minutes and seconds, or with a hemisphere; converted to${around(' ', fact(facts, 'suggestion'), '')} degrees`,
    advice: '',
  },
  'coord-outside-region': {
    what: () => 'the position is outside Liaoning, while most others are inside',
    advice: 'Please check the coordinates',
  },
  'coord-far-from-group': {
    what: ({ facts }) =>
      `too far from the others${around(' of ', fact(facts, 'district'), '')}${around(', ', fact(facts, 'kilometres'), ' km from their middle')}`,
    advice: 'Please check the coordinates or the district',
  },
  'coord-duplicate': {
    what: ({ facts }) => `${fact(facts, 'count')} facilities of one service share one position`,
    advice: 'Please check for the middle of a street or district, or a facility entered twice',
  },
  'coord-coarse': {
    what: ({ facts }) =>
      `${fact(facts, 'count')} rows have fewer than three decimals and may be off by half a kilometre`,
    advice: 'Please give more decimals, six at best',
  },
  'datum-unknown': {
    what: ({ facts }) =>
      `the datum is not stated and nothing tells it; ${fact(facts, 'count')} rows lie in China and are read as WGS-84 for now`,
    advice:
      'Please confirm: GCJ-02 for points from Amap or Tencent, BD-09 for Baidu, CGCS2000 for surveys',
  },
  'datum-in-header': {
    what: ({ facts }) => `the header states the datum, ${fact(facts, 'datum')}; read so`,
    advice: '',
  },
  'datum-converted': {
    what: ({ facts }) =>
      `the coordinates of ${fact(facts, 'count')} rows were converted from ${fact(facts, 'datum')} to WGS-84`,
    advice: '',
  },
  'datum-suspect': {
    what: ({ facts }) => `the coordinates seem to be ${fact(facts, 'datum')}: ${evidence(facts)}`,
    advice: 'Please check the source and choose the datum; nothing is changed until then',
  },
  'datum-supported': {
    what: ({ facts }) => `the coordinates agree with ${fact(facts, 'datum')}: ${evidence(facts)}`,
    advice: '',
  },
  'boundary-file': {
    what: ({ facts }) =>
      boundaryRefusals[fact(facts, 'reason')]?.(facts) ?? 'the boundaries cannot be read',
    advice: 'Please save polygons as GeoJSON in degrees of WGS-84 or CGCS2000',
  },
  'boundary-unusable': {
    what: ({ facts }) => boundaryFaults[fact(facts, 'reason')] ?? 'this boundary cannot be used',
    advice: 'Please correct it in mapping software',
  },
  'boundary-open': {
    what: ({ facts }) => `rings of ${fact(facts, 'count')} boundaries were open and are closed now`,
    advice: '',
  },
  'boundary-unmatched': {
    what: ({ facts }) =>
      `no ${fact(facts, 'level') || 'group'} of the population table fits this boundary`,
    advice: 'Please check its code, its name and the names of its parents',
  },
  'boundary-missing': {
    what: ({ facts }) =>
      `groups without a boundary, level ${fact(facts, 'level') || 'unknown'}, ${fact(facts, 'count')} in number${around(': ', fact(facts, 'names'), '')}`,
    advice: 'Please add the boundaries, or check codes and names',
  },
} as const satisfies Partial<Record<IssueCode, IssueWords>>;

function evidence(facts: Facts): string {
  const against = fact(facts, 'against');
  const rows = fact(facts, 'rows');
  const before = fact(facts, 'before');
  const after = fact(facts, 'after');
  const change = (unit: string) =>
    before === after ? `${after} ${unit}` : `${before} ${unit} now, ${after} ${unit} converted`;
  if (fact(facts, 'evidence') === 'boundaries') {
    return `of ${rows} rows, the share inside the district they name in ${against} is ${change('%')}`;
  }
  if (fact(facts, 'evidence') === 'streets') {
    return `the mean way of ${rows} places to the nearest street of ${against} is ${change('m')}; only so do they keep to the streets`;
  }
  return `the median offset of ${rows} facilities from their communities (${against}) is ${change('m')}`;
}

function systemName(facts: Facts): string {
  const zone = fact(facts, 'zone');
  const meridian = fact(facts, 'meridian');
  switch (fact(facts, 'system')) {
    case 'gauss-kruger':
      return `probably Gauss–Krüger zone ${zone} (central meridian ${meridian}°, zone before the easting)`;
    case 'gauss-kruger-or-utm':
      return 'probably Gauss–Krüger without its zone (3-degree zones 40 and 41 in Liaoning) or UTM 51N';
    case 'web-mercator':
      return 'probably Web Mercator (EPSG:3857)';
    default:
      return '';
  }
}

const boundaryRefusals: Readonly<Record<string, (facts: Facts) => string>> = {
  json: () => 'not a whole GeoJSON text',
  depth: (facts) => `the GeoJSON is nested deeper than ${fact(facts, 'detail')} levels`,
  kind: () => 'the GeoJSON holds no features',
  crs: (facts) => `the reference system ${fact(facts, 'detail')} is not read`,
  metres: (facts) =>
    `the coordinates ${fact(facts, 'detail')} are metres${around(', ', systemName(facts), '')}`,
  size: (facts) => `the boundaries have more than ${fact(facts, 'detail')} points`,
};

const boundaryFaults: Readonly<Record<string, string>> = {
  geometry: 'not a polygon, so no boundary',
  ring: 'a ring of the polygon is broken',
  unnamed: 'the boundary has neither a code nor a name',
};
