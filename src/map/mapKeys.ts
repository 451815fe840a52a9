import type { MapCanvas } from './mapCanvas.ts';
import { moveMilliseconds } from './mapCanvas.ts';
import { cellNearest } from './pick.ts';
import { type Moment, selectionOf } from './usePointer.ts';
import { isMovable } from './useMoves.ts';
import { degreesOfMetres } from './webMercator.ts';

/** East and north of each arrow key. */
const arrows: Readonly<Record<string, readonly [east: number, north: number]>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Metres of one key press, and with Shift; pixels of one press that moves the map. */
const stepMetres = 10;
const longStepMetres = 100;
const panPixels = 100;

/** A facility that keys are moving: the gesture ends when the key is let go. */
export interface HeldKey {
  readonly id: string;
  readonly lng: number;
  readonly lat: number;
}

/**
 * One key press on the map. Returns the facility being moved (then the key's release must go to
 * `endKey`), `true` when the key did something else, `false` when it means nothing here.
 */
export function pressKey(
  event: { readonly key: string; readonly shiftKey: boolean },
  canvas: MapCanvas,
  moment: Moment,
  held: HeldKey | null,
): HeldKey | boolean {
  const arrow = arrows[event.key];
  const { map } = canvas;
  if (arrow) {
    const start = held ?? movableFacility(moment);
    const metres = event.shiftKey ? longStepMetres : stepMetres;
    if (start) return moveByKey(start, arrow, metres, held === null, moment);
    const offset: [number, number] = [arrow[0] * panPixels, -arrow[1] * panPixels];
    map.panBy(offset, { duration: moveMilliseconds() });
    return true;
  }
  if (event.key === '+' || event.key === '=') map.zoomIn({ duration: moveMilliseconds() });
  else if (event.key === '-') map.zoomOut({ duration: moveMilliseconds() });
  else if (event.key === 'Enter') return selectAtCentre(canvas, moment);
  else return false;
  return true;
}

/** Ends the gesture of a held key. */
export function endKey(held: HeldKey, moment: Moment): void {
  moment.moves.move(held.id, held.lng, held.lat, 'end');
}

function moveByKey(
  from: HeldKey,
  [east, north]: readonly [number, number],
  metres: number,
  isFirst: boolean,
  moment: Moment,
): HeldKey {
  if (isFirst) moment.moves.move(from.id, from.lng, from.lat, 'start');
  const step = degreesOfMetres(from.lat, east * metres, north * metres);
  const next = { id: from.id, lng: from.lng + step.lng, lat: from.lat + step.lat };
  moment.moves.move(next.id, next.lng, next.lat, 'move');
  return next;
}

function movableFacility({ props, scene }: Moment): HeldKey | null {
  const { selection } = props.session;
  if (selection?.type !== 'facility' || !scene) return null;
  const mark = [...scene.flags, ...scene.marks].find(({ id }) => id === selection.id);
  return mark && isMovable(mark, selection.id) ? mark : null;
}

function selectAtCentre(canvas: MapCanvas, moment: Moment): boolean {
  const { props, scene } = moment;
  const { lng, lat } = canvas.map.getCenter();
  if (props.session.placing) {
    props.actions.placeAt(lng, lat);
    return true;
  }
  const selection = selectionOf(moment, scene && cellNearest(scene.cells, lng, lat));
  if (!selection) return false;
  props.actions.select(selection);
  return true;
}
