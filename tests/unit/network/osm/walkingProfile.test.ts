import { describe, expect, it } from 'vitest';
import { isPassable, walkRuleOfWay } from '../../../../src/network/osm/walkingProfile.ts';

const tags = (text: string) =>
  new Map(text.split(' ').map((pair) => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']));

describe('walking profile', () => {
  it.each(
    (
      'footway pedestrian path corridor elevator platform living_street residential service ' +
      'unclassified road track cycleway bridleway tertiary tertiary_link secondary secondary_link ' +
      'primary primary_link trunk trunk_link'
    ).split(' '),
  )('walks highway=%s', (value) => {
    expect(walkRuleOfWay(tags(`highway=${value}`))).toBe('walked');
  });

  it.each(
    'motorway motorway_link raceway busway bus_guideway escape construction proposed'.split(' '),
  )('does not walk highway=%s', (value) => {
    expect(walkRuleOfWay(tags(`highway=${value}`))).toBe('closed');
  });

  it.each([
    ['highway=steps', 'steps'],
    ['highway=residential oneway=yes', 'walked'],
    ['highway=residential oneway=-1', 'walked'],
    ['highway=pedestrian area=yes', 'walked'],
    ['highway=rest_area', 'notStreet'],
    ['building=yes', 'notStreet'],
    ['railway=platform', 'walked'],
    ['public_transport=platform', 'walked'],
    ['man_made=pier', 'walked'],
    ['railway=rail', 'notStreet'],
    ['route=ferry', 'ferry'],
    ['route=ferry foot=yes', 'ferry'],
    ['highway=residential foot=no', 'closed'],
    ['highway=residential foot=private', 'closed'],
    ['highway=secondary foot=use_sidepath', 'closed'],
    ['highway=steps foot=no', 'closed'],
    ['highway=service access=private', 'closed'],
    ['highway=service access=no', 'closed'],
    ['highway=track access=agricultural', 'closed'],
    ['highway=track access=forestry', 'closed'],
    ['highway=service access=delivery', 'closed'],
    ['highway=service access=customers', 'walked'],
    ['highway=service access=destination', 'walked'],
    ['highway=service access=permissive', 'walked'],
    ['highway=service access=private foot=yes', 'walked'],
    ['highway=service access=no foot=permissive', 'walked'],
    ['highway=steps access=private foot=designated', 'steps'],
    ['highway=motorway foot=yes', 'walked'],
    ['highway=construction foot=yes', 'closed'],
    ['highway=trunk motorroad=yes', 'closed'],
    ['highway=trunk motorroad=yes foot=yes', 'walked'],
    ['highway=trunk motorroad=no', 'walked'],
  ])('%s: %s', (text, rule) => {
    expect(walkRuleOfWay(tags(text))).toBe(rule);
  });

  it.each([
    ['barrier=gate', true],
    ['barrier=bollard', true],
    ['barrier=stile', true],
    ['barrier=gate access=private', false],
    ['barrier=gate access=private foot=yes', true],
    ['barrier=gate foot=no', false],
    ['barrier=gate locked=yes', false],
    ['barrier=gate locked=yes foot=yes', true],
    ['barrier=wall', false],
    ['barrier=fence', false],
    ['barrier=fence foot=yes', true],
    ['highway=crossing access=no', true],
  ])('%s passable: %s', (text, passable) => {
    expect(isPassable(tags(text))).toBe(passable);
  });
});
