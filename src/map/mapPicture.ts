import type { MapCanvas } from './mapCanvas.ts';
import { groundColour, inkColour } from './palette.ts';
import { scaleStep, scaleText } from './scaleStep.ts';
import { metresPerPixel } from './webMercator.ts';

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

/**
 * Copies the map as it is on the screen. Throws when no map is shown or when nothing is drawn yet, so
 * that a blank picture is never handed out.
 */
export async function captureMap(): Promise<CapturedMap> {
  const canvas = shown;
  if (!canvas) throw new Error('captureMap: no map is on the screen');
  await new Promise<void>((resolve) => {
    canvas.map.once('render', () => resolve());
    canvas.map.triggerRepaint();
  });
  // The ground below is one colour without content, so that the overlay is the whole picture.
  const overlay = canvas.overlayCanvas();
  if (!overlay || overlay.width === 0) throw new Error('captureMap: the map has no picture yet');
  const copy = document.createElement('canvas');
  copy.width = overlay.width;
  copy.height = overlay.height;
  const pen = penOf(copy);
  pen.fillStyle = groundColour;
  pen.fillRect(0, 0, copy.width, copy.height);
  pen.drawImage(overlay, 0, 0);
  const { data } = pen.getImageData(0, 0, copy.width, copy.height);
  if (isBlank(data)) throw new Error('captureMap: the map is blank');
  const { zoom, north, south } = canvas.view();
  return {
    canvas: copy,
    pixelRatio: overlay.width / Math.max(1, overlay.clientWidth),
    metresPerScreenPixel: metresPerPixel((north + south) / 2, zoom),
  };
}

/** The bare map as a picture. */
export async function capturePicture(): Promise<HTMLCanvasElement> {
  return (await captureMap()).canvas;
}

/** True when every pixel (four bytes each) is the first one again. */
export function isBlank(pixels: ArrayLike<number>): boolean {
  for (let i = 4; i < pixels.length; i++) if (pixels[i] !== pixels[i % 4]) return false;
  return true;
}

export interface PictureLegendRow {
  readonly fill: string;
  readonly outline: string;
  readonly text: string;
  readonly count: string;
}

/** Everything that stands round a map picture. */
export interface PictureContent {
  readonly map: CapturedMap;
  readonly title: string;
  readonly legendTitle: string;
  readonly legend: readonly PictureLegendRow[];
  /** For example 示例数据 · 位置为示意; drawn top right in a frame. */
  readonly stamps: readonly string[];
  /** Lines under the map: limit, source, date. */
  readonly notes: readonly string[];
}

const fontFamily = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** Draws map, title, legend, stamps and scale bar on one sheet and makes a PNG of it. */
export async function drawPicture(content: PictureContent): Promise<Blob> {
  const { map, notes } = content;
  const unit = map.pixelRatio;
  const sheet = document.createElement('canvas');
  const top = 52 * unit;
  sheet.width = map.canvas.width;
  sheet.height = top + map.canvas.height + (notes.length * 20 + 16) * unit;
  const pen = penOf(sheet);
  pen.fillStyle = '#FFFFFF';
  pen.fillRect(0, 0, sheet.width, sheet.height);
  pen.drawImage(map.canvas, 0, top);
  pen.scale(unit, unit);
  const width = sheet.width / unit;
  const bottom = (top + map.canvas.height) / unit;
  write(pen, content.title, 16, 26, `600 20px ${fontFamily}`);
  drawStamps(pen, content.stamps, width);
  drawLegend(pen, content, bottom);
  drawScale(pen, map.metresPerScreenPixel, width, bottom);
  notes.forEach((note, i) => {
    write(pen, note, 16, bottom + 18 + i * 20, `12px ${fontFamily}`, '#4B5563');
  });
  return pngOf(sheet);
}

type Pen = CanvasRenderingContext2D;

function penOf(canvas: HTMLCanvasElement): Pen {
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('mapPicture: the browser gives no 2d canvas');
  return pen;
}

function write(
  pen: Pen,
  text: string,
  x: number,
  y: number,
  font: string,
  colour = inkColour,
): void {
  pen.font = font;
  pen.fillStyle = colour;
  pen.textBaseline = 'middle';
  pen.fillText(text, x, y);
}

function drawStamps(pen: Pen, stamps: readonly string[], width: number): void {
  let right = width - 16;
  for (const stamp of stamps) {
    pen.font = `600 13px ${fontFamily}`;
    const wide = pen.measureText(stamp).width + 20;
    pen.strokeStyle = '#8A5300';
    pen.lineWidth = 1;
    pen.strokeRect(right - wide, 13, wide, 26);
    write(pen, stamp, right - wide + 10, 26, pen.font, '#8A5300');
    right -= wide + 8;
  }
}

function drawLegend(pen: Pen, { legend, legendTitle }: PictureContent, bottom: number): void {
  if (legend.length === 0) return;
  pen.font = `13px ${fontFamily}`;
  const textWidth = Math.max(...legend.map((row) => pen.measureText(row.text).width));
  const countWidth = Math.max(...legend.map((row) => pen.measureText(row.count).width));
  pen.font = `600 13px ${fontFamily}`;
  const wide = Math.max(textWidth + countWidth + 68, pen.measureText(legendTitle).width + 24);
  const high = legend.length * 22 + 40;
  const top = bottom - high - 12;
  pen.fillStyle = '#FFFFFF';
  pen.fillRect(12, top, wide, high);
  pen.strokeStyle = '#D5D9E0';
  pen.lineWidth = 1;
  pen.strokeRect(12, top, wide, high);
  write(pen, legendTitle, 24, top + 18, `600 13px ${fontFamily}`);
  legend.forEach((row, i) => {
    const y = top + 42 + i * 22;
    pen.fillStyle = row.fill;
    pen.fillRect(24, y - 6, 16, 12);
    pen.strokeStyle = row.outline;
    pen.strokeRect(24, y - 6, 16, 12);
    write(pen, row.text, 48, y, `13px ${fontFamily}`);
    write(pen, row.count, 12 + wide - 12 - pen.measureText(row.count).width, y, pen.font);
  });
}

function drawScale(pen: Pen, metresPerScreenPixel: number, width: number, bottom: number): void {
  const step = scaleStep(metresPerScreenPixel, 110);
  const right = width - 16;
  const y = bottom - 16;
  pen.beginPath();
  pen.moveTo(right - step.pixels, y - 5);
  pen.lineTo(right - step.pixels, y);
  pen.lineTo(right, y);
  pen.lineTo(right, y - 5);
  pen.strokeStyle = inkColour;
  pen.lineWidth = 1.5;
  pen.stroke();
  pen.font = `12px ${fontFamily}`;
  const text = scaleText(step.metres);
  write(pen, text, right - step.pixels / 2 - pen.measureText(text).width / 2, y - 12, pen.font);
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('drawPicture: the browser could not make a PNG of the map'));
    }, 'image/png');
  });
}
