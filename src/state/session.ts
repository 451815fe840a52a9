import type { StreetPlace } from '../model/streetEdit.ts';
import type { FacilityKind, ServiceId } from '../model/service.ts';
import type { ScorecardScope } from '../scorecard/scorecardResult.ts';
import type { Certainty } from '../scorecard/certainty/certaintyOf.ts';
import type { OwnArea } from '../scorecard/countBothWays.ts';
import type { EditFailure } from '../reach/streets/editedStreets.ts';

export type Language = 'zh' | 'en';

/** What the eye is on. Ids and keys, never row numbers. */
export type Selection =
  | { readonly type: 'community'; readonly id: string }
  | { readonly type: 'facility'; readonly id: string }
  | { readonly type: 'street'; readonly key: string }
  | { readonly type: 'district'; readonly key: string };

/** The indicators of the left column; map, list and card follow the chosen one. */
export type IndicatorId =
  | 'elder-circle'
  | 'childcare-circle'
  | 'elder-own-facility'
  | 'childcare-own-facility'
  | 'places-per-1000'
  | 'beds-per-1000';

/** A filter by place: everything shown lies inside it. Keys of the unit tables. */
export interface PlaceFilter {
  readonly district: string | null;
  readonly street: string | null;
}

/** What the main screen shows of the communities: their status, or what lies behind it. */
export type Lens =
  | 'status'
  /** Who is reached only by facilities of other areas. */
  | 'counting'
  /** Whom circles count and streets do not; the status where walks are not along streets. */
  | 'streetGap'
  /** Whether the status holds under other assumptions. */
  | 'certainty';

export type Screen = 'start' | 'check' | 'main' | 'districts' | 'plan';

/** Tabs of the plan screen. */
export type PlanTab = 'indicators' | 'targets' | 'projects' | 'official';

/** A step of the camera that somebody asked for; `nonce` lets the same step be asked twice. */
export interface CameraRequest {
  readonly nonce: number;
  readonly to:
    | { readonly type: 'all' }
    | { readonly type: 'bounds'; readonly bounds: readonly [number, number, number, number] }
    | { readonly type: 'point'; readonly lng: number; readonly lat: number };
}

/** What a click on the map puts there: a new centre, or a facility of the tables. */
export type PlacingTool =
  | {
      readonly type: 'open';
      readonly service: 'elder' | 'childcare' | 'both';
      /** Absent: the usual one of the service. */
      readonly kind?: FacilityKind;
      readonly seats: number;
      readonly places: number;
    }
  | { readonly type: 'move'; readonly facilityId: string }
  | StreetTool;

/** What a click does to the streets. `failure`: why the last place would have done nothing. */
export type StreetTool =
  | { readonly type: 'closure'; readonly failure: EditFailure | null }
  | {
      readonly type: 'link';
      /** The first end, on a street; null: it is the next. */
      readonly from: StreetPlace | null;
      readonly failure: EditFailure | null;
    };

/** A unit that a plan speaks for, by its key in the unit table of its scope; '' for everything loaded. */
export interface PlanUnitKey {
  readonly scope: ScorecardScope;
  readonly key: string;
}

/** Attention: never saved in the project, never undone. */
export interface Session {
  readonly language: Language;
  readonly screen: Screen;
  readonly scenarioId: string;
  /** null: the default year of the definitions. */
  readonly year: number | null;
  readonly indicator: IndicatorId;
  readonly selection: Selection | null;
  readonly hover: Selection | null;
  readonly filter: PlaceFilter;
  /** By what the list of short communities is sorted; its keys and its copy follow. */
  readonly listOrder: ListOrder;
  readonly lens: Lens;
  /** Whose own facilities the lens `counting` counts. */
  readonly ownArea: OwnArea;
  /** How far every place may be from its coordinates for the lens `certainty`, metres. */
  readonly placeMetres: number;
  /** Which communities the lens `certainty` lists. */
  readonly certaintyShown: Certainty;
  readonly placing: PlacingTool | null;
  readonly camera: CameraRequest | null;
  /** Unit level of the districts screen. */
  readonly level: 'district' | 'street';
  readonly planTab: PlanTab;
  /** Unit of the plan screen; null: the widest that the plan speaks for. */
  readonly planUnit: PlanUnitKey | null;
}

export type ListOrder = 'shortfall' | 'distance' | 'name';

/** The service an indicator is about. */
export function serviceOfIndicator(indicator: IndicatorId): ServiceId {
  switch (indicator) {
    case 'elder-circle':
    case 'elder-own-facility':
    case 'beds-per-1000':
      return 'elder';
    case 'childcare-circle':
    case 'childcare-own-facility':
    case 'places-per-1000':
      return 'childcare';
  }
}
