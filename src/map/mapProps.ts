import type { ReactNode } from 'react';
import type { Status } from '../coverage/coverageResult.ts';
import type { SampleId, Settings } from '../model/project.ts';
import type { StreetLines } from '../reach/streets/streetLines.ts';
import type { StreetView } from '../scorecard/streets/streetView.ts';
import type { Analysis } from '../scorecard/analysis.ts';
import type { Selection, Session } from '../state/session.ts';
import type { MapWindow } from './mapLabels.ts';

/** What the fill of a cell means. */
export type ColourBy =
  /**
   * One status a community row of the territory, which tells outline and hatch; `fills`: the colours of
   * the areas as hex texts where they mean something else than the status.
   */
  | {
      readonly type: 'status';
      readonly statuses: readonly Status[];
      readonly fills?: readonly string[];
    }
  /**
   * Blues-5 by district or street. `values`: one a unit row, NaN for no data; `breaks`: the four rising
   * borders of the classes, in the unit of `values`; `text`: the value under the unit's name.
   */
  | {
      readonly type: 'ramp';
      readonly level: 'district' | 'street';
      readonly values: Float64Array;
      readonly breaks: readonly number[];
      readonly text: readonly string[];
    };

export type DragPhase = 'start' | 'move' | 'end';

/** What the map asks the application to do. */
export interface MapActions {
  select(selection: Selection | null): void;
  hover(selection: Selection | null): void;
  placeAt(lng: number, lat: number): void;
  /** Called at most once a frame while a facility is dragged or moved by key. */
  dragFacility(id: string, lng: number, lat: number, phase: DragPhase): void;
}

/** Words of the map's own controls. */
export interface MapLabels {
  /** Name of the map for a screen reader, with how to use the keys. */
  readonly region: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomAll: string;
  /** Text of the 全图 button. */
  readonly zoomAllShort: string;
  /** Shown in place of the map where the browser cannot draw it. */
  readonly unavailable: string;
}

export interface MapViewProps {
  readonly analysis: Analysis | null;
  readonly session: Session;
  readonly settings: Settings | null;
  readonly sample: SampleId | null;
  readonly colourBy: ColourBy;
  readonly actions: MapActions;
  readonly labels: MapLabels;
  /** Outlines and the way along streets, where walks are measured so; absent or null: not yet known. */
  readonly streets?: StreetView | null;
  /** Streets to be seen for themselves; absent or null: none. */
  readonly streetLines?: StreetLines | null;
  /** Told the window whenever the map has come to show another. */
  readonly onLook?: (view: MapWindow) => void;
  /** Whose data are drawn; absent or '': nobody asks to be named. */
  readonly credit?: string;
  /** Content of the box beside the pointer, null for none. */
  readonly tooltip?: (selection: Selection) => ReactNode;
  /** 1, 1.25 or 1.5. */
  readonly fontScale?: number;
  readonly onUnavailable?: () => void;
}
