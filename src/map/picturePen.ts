import { inkColour } from './palette.ts';

export type Pen = CanvasRenderingContext2D;

/** The 2d pen of a canvas; throws where the browser gives none. */
export function penOf(canvas: HTMLCanvasElement): Pen {
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('penOf: the browser gives no 2d canvas');
  return pen;
}

/** The font of a picture, in pixels of the screen. */
export function pictureFont(size: number, weight = 400): string {
  return `${weight} ${size}px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif`;
}

/** Writes one line with its middle at `y`. */
export function write(
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
