import 'maplibre-gl/dist/maplibre-gl.css';
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { buildLayers } from './buildLayers.ts';
import { facilityBounds } from './facilityBounds.ts';
import { MapControls } from './MapControls.tsx';
import { MapTooltip } from './MapTooltip.tsx';
import styles from './MapView.module.css';
import { hasWebGl } from './mapCanvas.ts';
import { endKey, type HeldKey, pressKey } from './mapKeys.ts';
import type { MapViewProps } from './mapProps.ts';
import { ScaleBar } from './ScaleBar.tsx';
import { useCamera } from './useCamera.ts';
import { useMapCanvas } from './useMapCanvas.ts';
import { useMapScene } from './useMapScene.ts';
import { useMoves } from './useMoves.ts';
import { type Moment, usePointer } from './usePointer.ts';
import { useTestDoor } from './useTestDoor.ts';
import { metresPerPixel } from './webMercator.ts';

/** The map. Where the browser cannot draw it, it says so and the tables go on working. */
export function MapView(props: MapViewProps) {
  const [isAvailable, setAvailable] = useState(hasWebGl);
  const { onUnavailable } = props;
  useEffect(() => {
    if (!isAvailable) onUnavailable?.();
  }, [isAvailable, onUnavailable]);
  const fail = useCallback(() => setAvailable(false), []);
  if (isAvailable) return <LiveMapView {...props} onFailure={fail} />;
  return (
    <div className={styles.view}>
      <p className={styles.unavailable} role="status">
        {props.labels.unavailable}
      </p>
    </div>
  );
}

function LiveMapView(props: MapViewProps & { readonly onFailure: () => void }) {
  const { analysis, session, labels, tooltip } = props;
  const element = useRef<HTMLDivElement>(null);
  const live = useMapCanvas(element, props.onFailure);
  const moves = useMoves(props.actions, analysis);
  const scene = useMapScene(props, live, moves.moved);
  const { canvas, view } = live;

  const moment = useRef<Moment>({ props, scene, moves });
  useEffect(() => {
    moment.current = { props, scene, moves };
  });
  useEffect(() => {
    if (canvas && scene) canvas.setLayers(buildLayers(scene));
  });
  useEffect(() => {
    const drawn = canvas?.map.getCanvas();
    drawn?.setAttribute('role', 'application');
    drawn?.setAttribute('aria-label', labels.region);
  }, [canvas, labels.region]);
  const { onLook } = props;
  useEffect(() => {
    if (view) onLook?.(view);
  }, [view, onLook]);
  const bounds = scene?.geometry.bounds ?? null;
  const extent = bounds ?? (analysis && facilityBounds(analysis.facilities));
  useCamera(canvas, session.camera, bounds);
  useTestDoor(canvas, scene);
  const pointed = usePointer(canvas, moment);
  const keys = useKeys(canvas, moment);

  const content = pointed && !session.placing ? tooltip?.(pointed.selection) : null;
  return (
    <div className={styles.view}>
      <div ref={element} className={styles.canvas} {...keys} />
      {canvas && <MapControls canvas={canvas} bounds={extent} labels={labels} />}
      {view && extent && (
        <ScaleBar metresPerPixel={metresPerPixel((view.north + view.south) / 2, view.zoom)} />
      )}
      {props.credit && <p className={styles.credit}>{props.credit}</p>}
      {content && pointed && (
        <MapTooltip
          x={pointed.x}
          y={pointed.y}
          width={element.current?.clientWidth ?? 0}
          height={element.current?.clientHeight ?? 0}
        >
          {content}
        </MapTooltip>
      )}
    </div>
  );
}

/** Keys of the focused map; a held arrow is one gesture until it is let go or the focus leaves. */
function useKeys(canvas: ReturnType<typeof useMapCanvas>['canvas'], moment: RefObject<Moment>) {
  const held = useRef<HeldKey | null>(null);
  const end = (): void => {
    if (held.current) endKey(held.current, moment.current);
    held.current = null;
  };
  return {
    onKeyDown(event: KeyboardEvent) {
      if (!canvas || event.ctrlKey || event.metaKey || event.altKey) return;
      const done = pressKey(event, canvas, moment.current, held.current);
      if (done === false) return;
      event.preventDefault();
      event.stopPropagation();
      if (done !== true) held.current = done;
    },
    onKeyUp(event: KeyboardEvent) {
      if (event.key.startsWith('Arrow')) end();
    },
    onBlur: end,
  };
}
