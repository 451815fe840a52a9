import type { Glyph } from './facilityMarks.ts';
import { closedColour, selectionColour, serviceHue } from './palette.ts';

/** Every picture of the atlas: the glyphs of facilities and the flag of a new one. */
export type AtlasPicture = Glyph | 'flag-elder' | 'flag-childcare' | 'flag-both';

const pictures: readonly AtlasPicture[] = [
  'elder',
  'childcare',
  'both',
  'built-elder',
  'built-childcare',
  'built-both',
  'planned',
  'closed',
  'support',
  'flag-elder',
  'flag-childcare',
  'flag-both',
];

/** Side of one picture in the atlas, pixels. */
const side = 64;

/** Where each picture lies in the atlas, in deck.gl's words. */
export const atlasMapping = Object.fromEntries(
  pictures.map((picture, i) => [picture, { x: i * side, y: 0, width: side, height: side }]),
);

/** Draws all pictures side by side: no image is ever fetched. */
export function drawGlyphAtlas(): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = side * pictures.length;
  canvas.height = side;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('drawGlyphAtlas: the browser gives no 2d canvas');
  pictures.forEach((picture, i) => {
    context.save();
    context.translate(i * side + side / 2, side / 2);
    drawPicture(context, picture);
    context.restore();
  });
  return whitenEdges(context.getImageData(0, 0, canvas.width, canvas.height));
}

/** Makes see-through pixels white instead of black, or the white rings turn grey when drawn small. */
function whitenEdges(image: ImageData): ImageData {
  const { data } = image;
  for (let i = 0; i < data.length; i += 4) if (data[i + 3] === 0) data.fill(255, i, i + 3);
  return image;
}

type Pen = CanvasRenderingContext2D;

/** Signs of facilities that a legend explains. */
export type LegendSign = 'elder' | 'childcare' | 'both' | 'built-elder' | 'planned';

/** Draws the sign of a legend with its middle at the pen's origin, so many pixels from side to side. */
export function drawSign(pen: Pen, sign: LegendSign, size: number): void {
  pen.save();
  pen.scale(size / side, size / side);
  drawPicture(pen, sign);
  pen.restore();
}

function drawPicture(pen: Pen, picture: AtlasPicture): void {
  switch (picture) {
    case 'elder':
      return drawShape(pen, (half) => squarePath(pen, half), serviceHue.elder);
    case 'childcare':
      return drawShape(pen, (half) => circlePath(pen, half), serviceHue.childcare);
    case 'both':
      return drawHexagon(pen);
    case 'built-elder':
      return drawHollow(pen, (half) => squarePath(pen, half), serviceHue.elder);
    case 'built-childcare':
      return drawHollow(pen, (half) => circlePath(pen, half), serviceHue.childcare);
    case 'built-both':
      return drawHollow(pen, (half) => hexagonPath(pen, half), serviceHue.elder);
    case 'planned':
      return drawPlanned(pen);
    case 'closed':
      return drawClosed(pen);
    case 'support':
      return drawShape(pen, (half) => circlePath(pen, half * 0.75), closedColour);
    case 'flag-elder':
      return drawFlag(pen, serviceHue.elder, serviceHue.elder);
    case 'flag-childcare':
      return drawFlag(pen, serviceHue.childcare, serviceHue.childcare);
    case 'flag-both':
      return drawFlag(pen, serviceHue.elder, serviceHue.childcare);
  }
}

/** A shape on its white ring; without the ring it is lost on a dark cell. */
function drawShape(pen: Pen, path: (half: number) => void, fill: string): void {
  path(30);
  pen.fillStyle = '#FFFFFF';
  pen.fill();
  path(22);
  pen.fillStyle = fill;
  pen.fill();
}

function drawHexagon(pen: Pen): void {
  drawShape(pen, (half) => hexagonPath(pen, half), serviceHue.elder);
  hexagonPath(pen, 22);
  pen.clip();
  pen.fillStyle = serviceHue.childcare;
  pen.fillRect(0, -32, 32, 64);
}

/** The outline of a shape, white inside. */
function drawHollow(pen: Pen, path: (half: number) => void, stroke: string): void {
  drawShape(pen, path, '#FFFFFF');
  path(19);
  pen.lineWidth = 8;
  pen.strokeStyle = stroke;
  pen.stroke();
}

function drawPlanned(pen: Pen): void {
  drawShape(pen, (half) => squarePath(pen, half), '#FFFFFF');
  squarePath(pen, 20);
  pen.lineWidth = 5;
  pen.setLineDash([9, 6]);
  pen.strokeStyle = serviceHue.elder;
  pen.stroke();
}

function drawClosed(pen: Pen): void {
  drawShape(pen, (half) => squarePath(pen, half), closedColour);
  pen.beginPath();
  pen.moveTo(-12, -12);
  pen.lineTo(12, 12);
  pen.moveTo(12, -12);
  pen.lineTo(-12, 12);
  pen.lineWidth = 7;
  pen.strokeStyle = '#FFFFFF';
  pen.stroke();
}

/** Black plate for a number, white gap, and a ring whose halves tell the services. */
function drawFlag(pen: Pen, left: string, right: string): void {
  for (const [colour, from] of [
    [left, -32],
    [right, 0],
  ] as const) {
    pen.save();
    pen.beginPath();
    pen.rect(from, -32, 32, 64);
    pen.clip();
    squarePath(pen, 31);
    pen.fillStyle = colour;
    pen.fill();
    pen.restore();
  }
  squarePath(pen, 28);
  pen.fillStyle = '#FFFFFF';
  pen.fill();
  squarePath(pen, 24);
  pen.fillStyle = selectionColour;
  pen.fill();
}

function squarePath(pen: Pen, half: number): void {
  pen.beginPath();
  pen.roundRect(-half, -half, half * 2, half * 2, half * 0.36);
}

function circlePath(pen: Pen, half: number): void {
  pen.beginPath();
  pen.arc(0, 0, half, 0, 2 * Math.PI);
}

function hexagonPath(pen: Pen, half: number): void {
  pen.beginPath();
  for (let corner = 0; corner < 6; corner++) {
    const angle = (corner * Math.PI) / 3;
    pen.lineTo(half * Math.cos(angle), half * Math.sin(angle));
  }
  pen.closePath();
}
