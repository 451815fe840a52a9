import type { MapCanvas } from './mapCanvas.ts';
import { groundColour } from './palette.ts';
import { metresPerPixel } from './webMercator.ts';

/** A picture is at least so many pixels wide, so that it can be printed across a page. */
const leastWidth = 1600;
/** Wider than this a browser may refuse the canvas. */
const greatestWidth = 8192;

/** The map on the screen, where there is one. */
let shown: MapCanvas | null = null;

/** Called by the map component when it appears (and with null when it goes). */
export function showForPicture(canvas: MapCanvas | null): void {
  shown = canvas;
}

/** A map picture with what its scale bar needs. */
export interface CapturedMap {
  readonly canvas: HTMLCanvasElement;
  /** Pixels of the picture a pixel of the screen. */
  readonly pixelRatio: number;
  readonly metresPerScreenPixel: number;
}

/** Pixels of the picture a pixel of a screen so many of them wide: two at least, as few as will do. */
export function pictureRatio(screenWidth: number, devicePixelRatio: number): number {
  const width = Math.max(1, screenWidth);
  const wanted = Math.max(2, devicePixelRatio, leastWidth / width);
  return Math.min(wanted, greatestWidth / width);
}

/**
 * Draws the part of the map that is on the screen once more, finer, and copies it. Throws when no map
 * is shown or when nothing is drawn yet, so that a blank picture is never handed out.
 */
export async function captureMap(): Promise<CapturedMap> {
  const canvas = shown;
  const overlay = canvas?.overlayCanvas();
  if (!canvas || !overlay) throw new Error('captureMap: no map is on the screen');
  const restore = await canvas.drawFiner(
    pictureRatio(overlay.clientWidth, window.devicePixelRatio),
  );
  try {
    const { zoom, north, south } = canvas.view();
    return {
      canvas: copyOf(overlay),
      pixelRatio: overlay.width / Math.max(1, overlay.clientWidth),
      metresPerScreenPixel: metresPerPixel((north + south) / 2, zoom),
    };
  } finally {
    restore();
  }
}

/** The ground below is one colour without content, so that the overlay is the whole picture. */
function copyOf(overlay: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.width = overlay.width;
  copy.height = overlay.height;
  const pen = copy.getContext('2d');
  if (!pen) throw new Error('captureMap: the browser gives no 2d canvas');
  pen.fillStyle = groundColour;
  pen.fillRect(0, 0, copy.width, copy.height);
  pen.drawImage(overlay, 0, 0);
  const { data } = pen.getImageData(0, 0, copy.width, copy.height);
  if (isBlank(data)) throw new Error('captureMap: the map is blank');
  return copy;
}

/** True when every pixel (four bytes each) is the first one again. */
export function isBlank(pixels: ArrayLike<number>): boolean {
  for (let i = 4; i < pixels.length; i++) if (pixels[i] !== pixels[i % 4]) return false;
  return true;
}
