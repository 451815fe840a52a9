import { describe, expect, it } from 'vitest';
import { haversineMetres } from '../../../../src/geo/haversine.ts';
import { type RoutePlace, streetRoute } from '../../../../src/network/search/streetRoute.ts';
import { toyStreets } from '../../../helpers/toyStreets.ts';
import { toyWalk } from '../../../helpers/toyWalk.ts';

const drawing = `
A----B----C
|         |
D----E----F
`;

/** Letters that the route passes, in order; `.` for a place between them. */
function lettersOf(path: readonly RoutePlace[] | null): string {
  const { at } = toyStreets(drawing);
  return (path ?? [])
    .map(([lng, lat]) => {
      const near = (letter: string) => {
        const place = at(letter);
        return haversineMetres(place.lng, place.lat, lng, lat) < 0.01;
      };
      return [...'ABCDEF'].find(near) ?? '.';
    })
    .join('');
}

function lengthOf(path: readonly RoutePlace[]): number {
  return path.slice(1).reduce((sum, [lng, lat], k) => {
    const [fromLng, fromLat] = path[k]!;
    return sum + haversineMetres(fromLng, fromLat, lng, lat);
  }, 0);
}

describe('the way of a point', () => {
  it('leads along whole edges and the parts at its ends', () => {
    const walk = toyWalk(drawing, [['A', 60]], [['F', -10]]);
    const path = streetRoute(walk, 0);
    expect(lettersOf(path)).toBe('.BCF.');
    expect(lengthOf(path ?? [])).toBeCloseTo(65 + 125 + 100 + 10, 0);
  });

  it('stays on the edge that both ends are on, in either direction', () => {
    expect(lettersOf(streetRoute(toyWalk(drawing, [['A', 0, -20]], [['D', 0, 10]]), 0))).toBe('..');
    expect(lettersOf(streetRoute(toyWalk(drawing, [['D', 0, 10]], [['A', 0, -20]]), 0))).toBe('..');
    const acrossCorner = streetRoute(toyWalk(drawing, [['A', 10]], [['D', 10]]), 0);
    expect(lettersOf(acrossCorner)).toBe('.AD.');
  });

  it('is none where no street leads', () => {
    const apart = 'A--B   C--D';
    expect(streetRoute(toyWalk(apart, [['A']], [['D']]), 0)).toBeNull();
    expect(streetRoute(toyWalk(drawing, [null], [['D']]), 0)).toBeNull();
  });
});
