import { useEffect, useRef } from 'react';
import type { CameraRequest } from '../state/session.ts';
import { communityLabelZoom } from './mapLabels.ts';
import { type MapCanvas, moveMilliseconds } from './mapCanvas.ts';
import type { Bounds } from './mapGeometry.ts';

/** Shows everything when new data come in, and follows the camera steps that are asked for. */
export function useCamera(
  canvas: MapCanvas | null,
  request: CameraRequest | null,
  bounds: Bounds | null,
): void {
  const key = bounds?.join() ?? '';
  const present = useRef(bounds);
  useEffect(() => {
    present.current = bounds;
  });

  useEffect(() => {
    if (!canvas || !present.current) return;
    const [west, south, east, north] = present.current;
    canvas.map.fitBounds([west, south, east, north], { padding: 32, duration: 0 });
    // The text of the bounds stands for them: the same place is not shown twice.
  }, [canvas, key]);

  useEffect(() => {
    if (!canvas || !request) return;
    const { to } = request;
    switch (to.type) {
      case 'all':
        if (present.current) canvas.fit(present.current);
        return;
      case 'bounds':
        canvas.fit(to.bounds);
        return;
      case 'point':
        canvas.map.easeTo({
          center: [to.lng, to.lat],
          zoom: Math.max(canvas.map.getZoom(), communityLabelZoom + 0.7),
          duration: moveMilliseconds(),
        });
    }
  }, [canvas, request]);
}
