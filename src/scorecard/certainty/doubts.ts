/** How far the assumptions of a circle may be wrong; an analysis holds under all of them or it does not. */
export interface Doubts {
  /** Least and greatest walking speed, metres per second. */
  readonly speed: readonly [least: number, greatest: number];
  /** Least and greatest walked length over straight length. */
  readonly detour: readonly [least: number, greatest: number];
  /** Share of its speed that a walk keeps in winter, 0…1. */
  readonly winter: number;
  /** Every place lies within this many metres of its coordinates. */
  readonly placeMetres: number;
  /** The same for a facility put at the point of its community, for want of its own. */
  readonly approximateMetres: number;
}

/** Slow elders to brisk adults, straight streets to winding ones, ice, and addresses found by hand. */
export const usualDoubts: Doubts = {
  speed: [0.6, 1.2],
  detour: [1.2, 1.5],
  winter: 0.8,
  placeMetres: 50,
  approximateMetres: 500,
};
