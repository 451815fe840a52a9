import { useEffect, useState } from 'react';
import type { MapWindow } from '../../map/mapLabels.ts';
import type { StreetLines } from '../../reach/streets/streetLines.ts';
import { useApp, useAppRoot } from '../../state/hooks.ts';
import { analysisInputOf } from '../../state/watchAnalysis.ts';
import { isStreetTool } from './usePlaceStreetEdit.ts';

/** Streets in a window of the map, for whoever is about to change one. */
export interface ShownStreets {
  /** null: nobody wants them, or they are too many. */
  readonly lines: StreetLines | null;
  readonly tooMany: boolean;
}

const none: ShownStreets = { lines: null, tooMany: false };

/** The streets within the window while a street tool is in hand; the last ones until others are there. */
export function useStreetLines(view: MapWindow | null): ShownStreets {
  const { client, store } = useAppRoot();
  const isWanted = useApp((state) => isStreetTool(state.session.placing));
  const streets = useApp((state) => state.project?.inputs.streets);
  const [shown, setShown] = useState(none);
  useEffect(() => {
    if (!isWanted || !view || !streets) return;
    const input = analysisInputOf(store.getState());
    if (!input) return;
    let isOver = false;
    const { west, south, east, north } = view;
    client.streetLines(input, { west, south, east, north }).then(
      (answer) => {
        if (isOver || answer === null) return;
        setShown(
          answer === 'tooMany' ? { lines: null, tooMany: true } : { lines: answer, tooMany: false },
        );
      },
      // They are a help to the eye: the tool itself says when the worker cannot answer.
      () => setShown(none),
    );
    return () => {
      isOver = true;
    };
  }, [client, store, isWanted, view, streets]);
  return isWanted ? shown : none;
}
