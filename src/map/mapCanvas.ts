import type { LayersList } from '@deck.gl/core';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import { Map as MapLibreMap, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Device } from './layers/facilityLayers.ts';
import { mapFontFamily } from './layers/labelLayers.ts';
import type { Bounds } from './mapGeometry.ts';
import type { MapWindow } from './mapLabels.ts';
import { groundColour } from './palette.ts';

setWorkerUrl(workerUrl);

/** A style of our own: a ground and nothing else, so that no tile, glyph or sprite is ever asked for. */
const style: StyleSpecification = {
  version: 8,
  sources: {},
  layers: [{ id: 'ground', type: 'background', paint: { 'background-color': groundColour } }],
};

/** MapLibre with a deck.gl overlay; the overlay is built anew when its graphics context is lost. */
export interface MapCanvas {
  readonly map: MapLibreMap;
  setLayers(layers: LayersList): void;
  /** The overlay's canvas, null while it is being built. */
  overlayCanvas(): HTMLCanvasElement | null;
  /**
   * Draws what is on the screen with so many pixels a pixel of the screen; what it gives puts the usual
   * number back. Throws where the browser does not draw within 20 seconds.
   */
  drawFiner(pixelRatio: number): Promise<() => void>;
  view(): MapWindow;
  fit(bounds: Bounds): void;
  remove(): void;
}

/** True when the browser can draw the map at all. */
export function hasWebGl(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}

/**
 * Builds the map inside `container`. `onDevice` is called with each new graphics device, at the start
 * and after every loss of the context: textures of the former device are dead then.
 */
export function createMapCanvas(
  container: HTMLElement,
  onDevice: (device: Device) => void,
): MapCanvas {
  const map = new MapLibreMap({
    container,
    style,
    center: [0, 20],
    zoom: 1,
    maxZoom: 19,
    attributionControl: false,
    localIdeographFontFamily: mapFontFamily,
    fadeDuration: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    keyboard: false,
    renderWorldCopies: false,
    trackResize: true,
  });
  map.touchZoomRotate.disableRotation();
  let layers: LayersList = [];
  let overlay = addOverlay();

  function addOverlay(): MapLibreOverlay {
    const added = new MapLibreOverlay({
      interleaved: false,
      layers: [],
      // A picture of the map is read after its frame has been shown.
      deviceProps: { webgl: { preserveDrawingBuffer: true } },
      onDeviceInitialized: (device) => {
        added.getCanvas()?.addEventListener('webglcontextlost', rebuild, { once: true });
        onDevice(device);
      },
    });
    map.addControl(added);
    return added;
  }

  // MapLibre restores itself after a context loss; deck.gl does not and says nothing.
  function rebuild(): void {
    const lost = overlay;
    setTimeout(() => {
      map.removeControl(lost);
      layers = [];
      overlay = addOverlay();
    }, 0);
  }

  return {
    map,
    setLayers(next) {
      layers = next;
      overlay.setProps({ layers });
    },
    overlayCanvas: () => overlay.getCanvas(),
    drawFiner(pixelRatio) {
      const restore = () =>
        overlay.setProps({
          useDevicePixels: true,
          onAfterRender: () => undefined,
          layerFilter: () => true,
        });
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          restore();
          reject(new Error('drawFiner: the map was not drawn'));
        }, 20_000);
        const drawn = () => {
          const canvas = overlay.getCanvas();
          // The first frame may still be one that was begun before.
          if (!canvas || canvas.width < Math.floor(canvas.clientWidth * pixelRatio)) return;
          clearTimeout(late);
          resolve(restore);
        };
        // More pixels alone are no reason to draw; a new filter, which keeps every layer, is one.
        overlay.setProps({
          useDevicePixels: pixelRatio,
          onAfterRender: drawn,
          layerFilter: () => true,
        });
        map.triggerRepaint();
      });
    },
    view() {
      const bounds = map.getBounds();
      return {
        west: bounds.getWest(),
        south: bounds.getSouth(),
        east: bounds.getEast(),
        north: bounds.getNorth(),
        zoom: map.getZoom(),
      };
    },
    fit([west, south, east, north]) {
      map.fitBounds([west, south, east, north], { padding: 32, duration: moveMilliseconds() });
    },
    remove: () => map.remove(),
  };
}

/** How long a camera movement may take: no time at all for readers who asked for less motion. */
export function moveMilliseconds(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 350;
}
