import { type RefObject, useEffect, useState } from 'react';
import { drawGlyphAtlas } from './glyphAtlas.ts';
import type { Atlas, Device } from './layers/facilityLayers.ts';
import { createMapCanvas, type MapCanvas } from './mapCanvas.ts';
import type { MapWindow } from './mapLabels.ts';
import { showForPicture } from './captureMap.ts';

/** The living map of a component and what its frames depend on. */
export interface LiveMap {
  readonly canvas: MapCanvas | null;
  /** null until a graphics device is there; another one after a loss of the context. */
  readonly atlas: Atlas | null;
  readonly view: MapWindow | null;
}

/** Milliseconds between two placings of the labels while the map moves. */
const viewPause = 120;

/** Builds the map in the element when it appears and takes it down with it. */
export function useMapCanvas(
  element: RefObject<HTMLElement | null>,
  onFailure: () => void,
): LiveMap {
  const [canvas, setCanvas] = useState<MapCanvas | null>(null);
  const [atlas, setAtlas] = useState<Atlas | null>(null);
  const [view, setView] = useState<MapWindow | null>(null);

  useEffect(() => {
    if (!element.current) return;
    let built: MapCanvas;
    try {
      built = createMapCanvas(element.current, (device) => setAtlas(atlasOn(device)));
    } catch {
      // The browser promised WebGL and then could not give it: the tables still work.
      onFailure();
      return;
    }
    const stop = followView(built, setView);
    showForPicture(built);
    setCanvas(built);
    return () => {
      stop();
      showForPicture(null);
      setCanvas(null);
      setAtlas(null);
      built.remove();
    };
  }, [element, onFailure]);

  return { canvas, atlas, view };
}

function atlasOn(device: Device): Atlas {
  const { data, width, height } = drawGlyphAtlas();
  const atlas = device.createTexture({
    data,
    width,
    height,
    mipLevels: device.getMipLevelCount(width, height),
    sampler: { minFilter: 'linear', magFilter: 'linear', mipmapFilter: 'linear' },
  });
  if (device.type === 'webgl') atlas.generateMipmapsWebGL();
  return atlas;
}

/** Tells the window now, while it moves (not more often than the pause) and when it has come to rest. */
function followView(canvas: MapCanvas, tell: (view: MapWindow) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    clearTimeout(timer);
    timer = undefined;
    tell(canvas.view());
  };
  const soon = (): void => {
    timer ??= setTimeout(now, viewPause);
  };
  canvas.map.on('move', soon);
  // Never at once: a jump of the camera ends within the drawing that asked for it, and an update then,
  // at every step through the cards, is an endless one to React.
  const rested = (): void => {
    clearTimeout(timer);
    timer = setTimeout(now);
  };
  canvas.map.on('moveend', rested);
  canvas.map.on('resize', now);
  now();
  return () => clearTimeout(timer);
}
