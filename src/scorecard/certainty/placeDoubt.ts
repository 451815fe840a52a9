import { earthRadiusMetres, radiansPerDegree } from '../../geo/haversine.ts';
import { numberText } from '../../model/numberText.ts';

/** With so many decimals a position is as good as any other. */
const fineDecimals = 3;

/**
 * How far a place may be from its coordinates, metres: the stated radius, or half a step of the last
 * decimal where both coordinates have fewer than three.
 */
export function placeDoubt(lng: number, lat: number, statedMetres: number): number {
  const decimals = Math.max(decimalsOf(lng), decimalsOf(lat));
  if (!(decimals < fineDecimals)) return statedMetres;
  const step = 10 ** -decimals * radiansPerDegree * earthRadiusMetres;
  return Math.max(statedMetres, step / 2);
}

function decimalsOf(degrees: number): number {
  return numberText(degrees).split('.')[1]?.length ?? 0;
}
