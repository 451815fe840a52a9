/** What a scale bar says: a round length and how long it is drawn. */
export interface ScaleStep {
  readonly metres: number;
  readonly pixels: number;
}

/**
 * Longest length of the series 1, 2, 5 × 10ⁿ metres that fits in `maxPixels`.
 * `metresPerPixel` and `maxPixels` are greater than 0.
 */
export function scaleStep(metresPerPixel: number, maxPixels: number): ScaleStep {
  const longest = metresPerPixel * maxPixels;
  const power = 10 ** Math.floor(Math.log10(longest));
  const factor = [5, 2, 1].find((step) => step * power <= longest) ?? 1;
  const metres = factor * power;
  return { metres, pixels: metres / metresPerPixel };
}

/** The length in words: `500 m`, `3 km`. */
export function scaleText(metres: number): string {
  return metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
}
