/** Levels of the units that a plan speaks for, the narrowest first. */
export const unitScopes = ['street', 'district', 'city', 'province'] as const;

export type UnitScope = (typeof unitScopes)[number];

/** What a figure that was entered is of: one indicator of a plan, in one unit and year. */
export interface FigureKey {
  readonly planId: string;
  readonly indicatorId: string;
  readonly scope: UnitScope;
  /** city/district/street, as the scorecard names it. */
  readonly unitName: string;
  readonly year: number;
}

/** A figure that was entered on the screen, in the plan's unit (94 % is 94). */
export interface EnteredFigure extends FigureKey {
  readonly value: number;
  /** NaN: not stated. */
  readonly numerator: number;
  readonly denominator: number;
}

/** True where two figures are of the same indicator, unit and year, so that one replaces the other. */
export function isSameKey(one: FigureKey, other: FigureKey): boolean {
  return (
    one.planId === other.planId &&
    one.indicatorId === other.indicatorId &&
    one.scope === other.scope &&
    one.unitName === other.unitName &&
    one.year === other.year
  );
}
