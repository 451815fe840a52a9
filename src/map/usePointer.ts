import type { MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Selection } from '../state/session.ts';
import type { MapScene } from './buildLayers.ts';
import type { Cell } from './cells.ts';
import type { FacilityMark } from './facilityMarks.ts';
import { dotPixels } from './layers/dotLayers.ts';
import { facilityPixels } from './layers/facilityLayers.ts';
import type { MapCanvas } from './mapCanvas.ts';
import type { MapViewProps } from './mapProps.ts';
import { cellAt, dotAt, facilityAt } from './pick.ts';
import { isMovable, type Moves } from './useMoves.ts';

/** What the pointer is on and where, in pixels of the map; null when it is on nothing. */
export interface Pointed {
  readonly selection: Selection;
  readonly x: number;
  readonly y: number;
}

/** The present moment of the component, read by event handlers. */
export interface Moment {
  readonly props: MapViewProps;
  readonly scene: MapScene | null;
  readonly moves: Moves;
}

/** Hover, click, placing and dragging on the map. */
export function usePointer(canvas: MapCanvas | null, moment: RefObject<Moment>): Pointed | null {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const last = useRef<string>('');

  useEffect(() => {
    if (!canvas) return;
    const { map } = canvas;
    const point = (next: Pointed | null): void => {
      setPointed(next);
      const key = next ? JSON.stringify(next.selection) : '';
      if (key === last.current) return;
      last.current = key;
      moment.current.props.actions.hover(next?.selection ?? null);
    };
    const onMove = (event: MapMouseEvent): void => {
      const at = markAt(canvas, moment.current, event.lngLat.lng, event.lngLat.lat);
      const selection = selectionAt(canvas, moment.current, event.lngLat.lng, event.lngLat.lat);
      map.getCanvas().style.cursor = cursorOf(moment.current, at, selection);
      point(selection ? { selection, x: event.point.x, y: event.point.y } : null);
    };
    const onOut = (): void => point(null);
    const onClick = (event: MapMouseEvent): void => {
      const { props } = moment.current;
      const { lng, lat } = event.lngLat;
      if (props.session.placing) props.actions.placeAt(lng, lat);
      else props.actions.select(selectionAt(canvas, moment.current, lng, lat));
    };
    const onDown = (event: MapMouseEvent | MapTouchEvent): void => {
      const { lng, lat } = event.lngLat;
      const mark = markAt(canvas, moment.current, lng, lat);
      if (!mark || !canMove(moment.current, mark)) return;
      event.preventDefault();
      point(null);
      startDrag(canvas, moment, mark);
    };
    map.on('mousemove', onMove);
    map.on('mouseout', onOut);
    map.on('movestart', onOut);
    map.on('click', onClick);
    map.on('mousedown', onDown);
    map.on('touchstart', onDown);
    return () => {
      map.off('mousemove', onMove);
      map.off('mouseout', onOut);
      map.off('movestart', onOut);
      map.off('click', onClick);
      map.off('mousedown', onDown);
      map.off('touchstart', onDown);
    };
  }, [canvas, moment]);

  return pointed;
}

function markAt(
  canvas: MapCanvas,
  { scene }: Moment,
  lng: number,
  lat: number,
): FacilityMark | null {
  if (!scene) return null;
  const zoom = canvas.map.getZoom();
  const reach = Math.max(6, facilityPixels(zoom) * 0.6);
  return facilityAt([...scene.flags, ...scene.marks], lng, lat, zoom, reach);
}

function selectionAt(
  canvas: MapCanvas,
  moment: Moment,
  lng: number,
  lat: number,
): Selection | null {
  const { scene } = moment;
  if (!scene) return null;
  const mark = markAt(canvas, moment, lng, lat);
  if (mark) return { type: 'facility', id: mark.id };
  const zoom = canvas.map.getZoom();
  const dot = dotAt(scene.dots, lng, lat, zoom, dotPixels(zoom) + 3);
  return selectionOf(moment, dot ?? cellAt(scene.cells, lng, lat));
}

/** What a filled area of the map stands for. */
export function selectionOf({ props }: Moment, cell: Cell | null): Selection | null {
  const territory = props.analysis?.territory;
  if (!cell || !territory) return null;
  if (props.colourBy.type === 'status') {
    const id = territory.communities.id[cell.row];
    return id === undefined ? null : { type: 'community', id };
  }
  const { level } = props.colourBy;
  const key = (level === 'district' ? territory.districts : territory.streets).key[cell.row];
  return key === undefined ? null : { type: level, key };
}

function canMove({ props }: Moment, mark: FacilityMark): boolean {
  const { selection, placing } = props.session;
  if (placing) return false;
  const selectedId = selection?.type === 'facility' ? selection.id : null;
  return isMovable(mark, selectedId);
}

function cursorOf(moment: Moment, mark: FacilityMark | null, selection: Selection | null): string {
  if (moment.props.session.placing) return 'crosshair';
  if (mark && canMove(moment, mark)) return 'grab';
  return selection ? 'pointer' : '';
}

/** Pixels that the pointer must go before a press becomes a drag. */
const dragThreshold = 3;

/** Follows the pointer outside the map too, until the button is let go. */
function startDrag(canvas: MapCanvas, moment: RefObject<Moment>, mark: FacilityMark): void {
  const { map } = canvas;
  let from: { x: number; y: number } | null = null;
  let isDragging = false;
  const placeUnder = (event: PointerEvent): { lng: number; lat: number } => {
    const box = map.getCanvas().getBoundingClientRect();
    return map.unproject([event.clientX - box.left, event.clientY - box.top]);
  };
  const onMove = (event: PointerEvent): void => {
    from ??= { x: event.clientX, y: event.clientY };
    const gone = Math.hypot(event.clientX - from.x, event.clientY - from.y);
    if (!isDragging && gone < dragThreshold) return;
    const { moves, props } = moment.current;
    if (!isDragging) {
      isDragging = true;
      props.actions.select({ type: 'facility', id: mark.id });
      moves.move(mark.id, mark.lng, mark.lat, 'start');
    }
    map.getCanvas().style.cursor = 'grabbing';
    const { lng, lat } = placeUnder(event);
    moves.move(mark.id, lng, lat, 'move');
  };
  const onUp = (event: PointerEvent): void => {
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onUp);
    map.getCanvas().style.cursor = '';
    if (!isDragging) return;
    const { lng, lat } = placeUnder(event);
    moment.current.moves.move(mark.id, lng, lat, 'end');
  };
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onUp);
}
