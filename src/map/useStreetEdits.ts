import { useMemo } from 'react';
import type { StreetLines } from '../reach/streets/streetLines.ts';
import type { PlacedEdit } from '../reach/streets/editedStreets.ts';
import type { PlacingTool } from '../state/session.ts';
import type { Place, Ring } from './cells.ts';
import type { StreetEditShapes } from './layers/streetEditLayers.ts';

const noEdits: readonly PlacedEdit[] = [];

/** Shapes of what a scenario changes about the streets, and of the link that is being made. */
export function useStreetEdits(
  edits: readonly PlacedEdit[] = noEdits,
  placing: PlacingTool | null,
): StreetEditShapes {
  const start = placing?.type === 'link' ? placing.from : null;
  return useMemo(() => {
    const links = edits.flatMap((edit): Ring[] =>
      edit.type === 'link' ? [[placeOf(edit.from), placeOf(edit.to)]] : [],
    );
    const closures = edits.flatMap((edit) => (edit.type === 'closure' ? [edit] : []));
    return {
      links,
      ends: [...links.flat(), ...(start ? [start] : [])],
      closed: closures.map(({ path }) => path),
      barriers: closures.map(({ at }) => placeOf(at)),
    };
  }, [edits, start]);
}

function placeOf({ lng, lat }: { readonly lng: number; readonly lat: number }): Place {
  return [lng, lat];
}

/** Lines to draw; built anew only when they are others. */
export function useStreetRings(lines: StreetLines | null): readonly Ring[] {
  return useMemo(() => {
    if (!lines) return [];
    const { start, lng, lat } = lines;
    return Array.from({ length: start.length - 1 }, (_, k) => {
      const ring: Place[] = [];
      for (let v = start[k] ?? 0; v < (start[k + 1] ?? 0); v++) {
        ring.push([lng[v] ?? Number.NaN, lat[v] ?? Number.NaN]);
      }
      return ring;
    });
  }, [lines]);
}
