/** A label that would like to be shown; `x` and `y` are its middle, in pixels of the screen. */
export interface LabelWish {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Smaller goes first. */
  readonly rank: number;
}

const bucketPixels = 64;

/** Width of a text as drawn, estimated: a Chinese character is as wide as high, a Latin one about half. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0x2e7f ? size : size * 0.58;
  return width;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boxOf(wish: LabelWish): Box {
  const lines = wish.text.split('\n');
  const width = Math.max(...lines.map((line) => textWidth(line, wish.size)));
  const height = wish.size * 1.25 * lines.length;
  return {
    left: wish.x - width / 2 - 3,
    right: wish.x + width / 2 + 3,
    top: wish.y - height / 2,
    bottom: wish.y + height / 2,
  };
}

function bucketsOf(box: Box): string[] {
  const keys: string[] = [];
  for (
    let column = Math.floor(box.left / bucketPixels);
    column * bucketPixels <= box.right;
    column++
  )
    for (let row = Math.floor(box.top / bucketPixels); row * bucketPixels <= box.bottom; row++)
      keys.push(`${column},${row}`);
  return keys;
}

/**
 * Positions in `wishes` of the labels that are shown: by rank, then by position in the list, each one
 * that overlaps none before it.
 */
export function placeLabels(wishes: readonly LabelWish[]): number[] {
  const order = wishes.map((_, i) => i);
  order.sort((a, b) => (wishes[a]?.rank ?? 0) - (wishes[b]?.rank ?? 0) || a - b);
  const buckets = new Map<string, Box[]>();
  const shown: number[] = [];
  for (const i of order) {
    const wish = wishes[i];
    if (!wish || wish.text === '') continue;
    const box = boxOf(wish);
    const keys = bucketsOf(box);
    if (keys.some((key) => buckets.get(key)?.some((other) => overlaps(box, other)))) continue;
    for (const key of keys) {
      const boxes = buckets.get(key);
      if (boxes) boxes.push(box);
      else buckets.set(key, [box]);
    }
    shown.push(i);
  }
  return shown;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
