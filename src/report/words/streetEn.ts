import type { IssueCode } from '../../model/issue.ts';
import { around, fact } from './facts.ts';
import type { IssueWords } from './issueText.ts';

/** What is found about street files, in English. */
export const streetWords = {
  'streets-unreadable': {
    what: ({ facts }) => faults[fact(facts, 'reason')] ?? 'the street file is damaged',
    advice: 'Download the extract again; circles work without it',
  },
  'streets-projected': {
    what: ({ facts }) =>
      fact(facts, 'order') === 'swapped'
        ? 'the coordinates of the streets seem to name the latitude first'
        : 'the coordinates of the streets are metres of a projection, not degrees',
    advice: 'Write them as WGS-84 degrees, longitude first; circles work without streets',
  },
  'streets-none': {
    what: () => 'the file holds no street that can be walked',
    advice:
      'Choose an OSM extract or lines with a “highway” property; circles work without streets',
  },
  'streets-elsewhere': {
    what: () => 'all streets lie outside the area of the data',
    advice: 'Choose an extract of the same city; circles work without streets',
  },
  'streets-node-missing': {
    what: ({ facts }) =>
      `ways name ${fact(facts, 'count')} points that the file does not hold; the ways are cut there`,
    advice: 'Use an extract with complete ways',
  },
  'streets-areas': {
    what: ({ facts }) =>
      `${fact(facts, 'count')} pedestrian areas of the file, such as squares, are drawn of several lines and not read`,
    advice: 'Walks go round them by the streets beside them',
  },
  'streets-no-length': {
    what: ({ facts }) => `${fact(facts, 'count')} pieces of street have no length`,
    advice: '',
  },
  'streets-duplicate': {
    what: ({ facts }) => `${fact(facts, 'count')} pieces of street stand twice; counted once`,
    advice: '',
  },
  'streets-too-long': {
    what: ({ facts }) =>
      `${fact(facts, 'count')} pieces of street are longer than ${fact(facts, 'limitKm')} km without a bend`,
    advice: 'Check these streets',
  },
  'streets-unconnected': {
    what: ({ facts }) =>
      `${fact(facts, 'count')} islands of streets, ${fact(facts, 'km')} km in all, are not connected with the main network`,
    advice: 'Places on an island reach only what is on it; check the streets there',
  },
  'street-too-far': {
    what: ({ facts }) =>
      `no street ${around('within ', fact(facts, 'metres'), ' m') || 'near'}; the place counts as unreachable`,
    advice: 'Check the coordinates, or use an extract with more streets',
  },
  'street-island': {
    what: () => 'its street is not connected with the main network; it reaches only what is there',
    advice: 'Check whether a link is missing there',
  },
  'street-edit-lost': {
    what: ({ facts }) =>
      `a change to the streets has no effect: ${lostEn[fact(facts, 'reason')] ?? ''}`,
    advice: 'Remove this change, or make it anew on a street',
  },
  'streets-second-file': {
    what: ({ facts }) => `another street file is in use${around(': ', fact(facts, 'used'), '')}`,
    advice:
      'Streets of several files are not joined, the first counts; remove the others and keep the one that covers the data',
  },
  'streets-data-first': {
    what: ({ facts }) =>
      `a street file${around(' of more than ', fact(facts, 'limitMegabytes'), ' MB')} is read only near the data, which are not there yet`,
    advice: 'Add the facility and population tables first, then this file once more',
  },
} as const satisfies Partial<Record<IssueCode, IssueWords>>;

const lostEn: Readonly<Record<string, string>> = {
  farFromStreets: 'no street is near',
  samePlace: 'both ends meet the streets in one place',
  tooLong: 'its ends are too far apart',
};

const faults: Readonly<Record<string, string>> = {
  truncated: 'the street file is cut short',
  compression: 'the street file is packed in a way that is not supported (only zlib or none)',
  features: 'the street file asks for features that are not supported',
  xml: 'the street file is not well-formed XML',
  doctype: 'the street file has a DOCTYPE, which is refused for safety',
  json: 'the street file is not GeoJSON',
  kind: 'neither .osm.pbf, .osm, .osm.gz nor GeoJSON lines',
};
