import type { CapturedMap } from './captureMap.ts';
import { inkColour } from './palette.ts';
import { drawLegend, type PictureLegend } from './pictureLegend.ts';
import { type Pen, penOf, pictureFont, write } from './picturePen.ts';
import { scaleStep, scaleText } from './scaleStep.ts';

/** Everything that stands round a map picture. */
export interface PictureContent {
  readonly map: CapturedMap;
  /** City, indicator and scenario. */
  readonly title: string;
  /** Years and plan. */
  readonly subtitle: string;
  readonly legend: PictureLegend;
  /** For example 示例数据 · 位置为示意; drawn top right, each in a frame. */
  readonly stamps: readonly string[];
  /** Lines under the map: limit, source, datum. */
  readonly notes: readonly string[];
}

/** Height of the head above the map, in pixels of the screen. */
const headHeight = 72;
const noteHeight = 20;
const mutedColour = '#4B5563';

/** Draws map, title, legend, stamp and scale bar on one sheet and makes a PNG of it. */
export async function drawPicture(content: PictureContent): Promise<Blob> {
  const { map, notes } = content;
  const unit = map.pixelRatio;
  const sheet = document.createElement('canvas');
  const top = Math.round(headHeight * unit);
  sheet.width = map.canvas.width;
  sheet.height = top + map.canvas.height + Math.round((notes.length * noteHeight + 16) * unit);
  const pen = penOf(sheet);
  pen.fillStyle = '#FFFFFF';
  pen.fillRect(0, 0, sheet.width, sheet.height);
  pen.drawImage(map.canvas, 0, top);
  pen.scale(unit, unit);
  const width = sheet.width / unit;
  const bottom = (top + map.canvas.height) / unit;
  const free = drawStamps(pen, content.stamps, width);
  writeWithin(pen, content.title, 26, pictureFont(20, 600), inkColour, free - 16);
  writeWithin(pen, content.subtitle, 52, pictureFont(14), mutedColour, width - 32);
  drawLegend(pen, content.legend, bottom);
  drawScale(pen, map.metresPerScreenPixel, width, bottom);
  notes.forEach((note, i) => {
    const y = bottom + 18 + i * noteHeight;
    writeWithin(pen, note, y, pictureFont(13), mutedColour, width - 32);
  });
  return pngOf(sheet);
}

/** Writes from the left margin; a line that is too long is set narrower rather than cut. */
function writeWithin(
  pen: Pen,
  text: string,
  y: number,
  font: string,
  colour: string,
  width: number,
): void {
  pen.font = font;
  const scale = Math.min(1, width / Math.max(1, pen.measureText(text).width));
  pen.save();
  pen.translate(16, y);
  pen.scale(scale, scale);
  write(pen, text, 0, 0, font, colour);
  pen.restore();
}

/** Draws the stamps from the right and returns where the room left of them ends. */
function drawStamps(pen: Pen, stamps: readonly string[], width: number): number {
  let right = width - 16;
  for (const stamp of stamps) {
    pen.font = pictureFont(14, 600);
    const wide = pen.measureText(stamp).width + 20;
    pen.strokeStyle = '#8A5300';
    pen.lineWidth = 1;
    pen.strokeRect(right - wide, 12, wide, 28);
    write(pen, stamp, right - wide + 10, 26, pen.font, '#8A5300');
    right -= wide + 8;
  }
  return right;
}

function drawScale(pen: Pen, metresPerScreenPixel: number, width: number, bottom: number): void {
  const step = scaleStep(metresPerScreenPixel, 110);
  const right = width - 16;
  const y = bottom - 16;
  pen.fillStyle = 'rgba(255, 255, 255, 0.85)';
  pen.fillRect(right - step.pixels - 8, y - 24, step.pixels + 16, 32);
  pen.beginPath();
  pen.moveTo(right - step.pixels, y - 5);
  pen.lineTo(right - step.pixels, y);
  pen.lineTo(right, y);
  pen.lineTo(right, y - 5);
  pen.strokeStyle = inkColour;
  pen.lineWidth = 1.5;
  pen.stroke();
  pen.font = pictureFont(13);
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
