/** A place, WGS-84 degrees. */
export type StreetPlace = readonly [lng: number, lat: number];

/** One change of the streets in a scenario. Its places are led to the nearest streets of the file. */
export type StreetEdit =
  | {
      /** Nobody walks past this place of a street any more; both sides of it stay streets. */
      readonly type: 'closure';
      readonly id: string;
      readonly at: StreetPlace;
    }
  | {
      /** A straight way between two streets: a gate in a wall, a footbridge. Nobody lives on it. */
      readonly type: 'link';
      readonly id: string;
      readonly from: StreetPlace;
      readonly to: StreetPlace;
    };
