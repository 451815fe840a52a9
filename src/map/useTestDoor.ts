import { useEffect } from 'react';
import type { MapScene } from './buildLayers.ts';
import type { MapCanvas } from './mapCanvas.ts';

/** What a browser test may ask the map; there in test builds only. */
export interface MapTestDoor {
  readonly ready: boolean;
  project(lng: number, lat: number): { readonly x: number; readonly y: number };
  readonly counts: Readonly<Record<string, number>>;
  readonly labels: readonly string[];
  readonly zoom: number;
}

declare global {
  interface Window {
    __kinreachMap?: MapTestDoor;
  }
}

/** Puts the door on the window in builds of mode `e2e`; `project` gives pixels of the page. */
export function useTestDoor(canvas: MapCanvas | null, scene: MapScene | null): void {
  useEffect(() => {
    if (import.meta.env.MODE !== 'e2e' || !canvas) return;
    window.__kinreachMap = {
      ready: scene?.atlas != null,
      project(lng, lat) {
        const box = canvas.map.getCanvas().getBoundingClientRect();
        const { x, y } = canvas.map.project([lng, lat]);
        return { x: x + box.left, y: y + box.top };
      },
      counts: {
        cells: scene?.cells.length ?? 0,
        dots: scene?.dots.length ?? 0,
        short: scene?.look.statuses?.filter((status) => status === 'short').length ?? 0,
        schematicCells: scene?.cells.filter((cell) => cell.isSchematic).length ?? 0,
        facilities: scene?.marks.length ?? 0,
        newFacilities: scene?.flags.length ?? 0,
        catchmentPieces: scene?.catchment?.pieces.length ?? 0,
        limitOutlines: scene?.circles.length ?? 0,
        innerOutlines: scene?.innerOutlines.length ?? 0,
        walkedPlaces: scene?.walked?.length ?? 0,
        streetLines: scene?.streetRings.length ?? 0,
        links: scene?.streetEdits.links.length ?? 0,
        linkEnds: scene?.streetEdits.ends.length ?? 0,
        closures: scene?.streetEdits.barriers.length ?? 0,
        hatched: scene?.strokes.length ?? 0,
        selected: scene ? scene.selected.rings.length + scene.selected.dots.length : 0,
      },
      labels: scene?.labels.map((label) => label.text) ?? [],
      zoom: canvas.map.getZoom(),
    };
  });
}
