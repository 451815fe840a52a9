import { qualifies } from '../coverage/counted.ts';
import type { QualifyingKinds, ServiceId } from '../model/service.ts';
import type { FacilityTable } from '../model/tables.ts';
import type { Analysis } from '../scorecard/analysis.ts';

/**
 * What is drawn at a facility. `built-…`: planned, and open in the year shown; `planned`: not open by
 * then; `support`: a place that never counts as care, a hospital for example.
 */
export type Glyph =
  | 'elder'
  | 'childcare'
  | 'both'
  | 'built-elder'
  | 'built-childcare'
  | 'built-both'
  | 'planned'
  | 'closed'
  | 'support';

/** One facility as the map shows it. */
export interface FacilityMark {
  readonly id: string;
  /** Row in the analysis' facility table. */
  readonly row: number;
  readonly lng: number;
  readonly lat: number;
  readonly glyph: Glyph;
  /** Step of capacity: 0, 1 or 2; unknown capacity is 0. */
  readonly step: number;
  /** Number of a facility that the scenario opens, from 1; 0 for the others. */
  readonly flag: number;
}

/** A facility that is being moved: its place on the screen is ahead of the analysis. */
export interface MovedFacility {
  readonly id: string;
  readonly lng: number;
  readonly lat: number;
}

/** Every placed facility with its glyph; a moved one stands where it was moved to. */
export function buildFacilityMarks(
  analysis: Analysis,
  moved: MovedFacility | null,
): FacilityMark[] {
  const { facilities, inService } = analysis;
  const marks: FacilityMark[] = [];
  let opened = 0;
  for (let row = 0; row < facilities.count; row++) {
    const id = facilities.id[row] ?? '';
    const isNew = facilities.origin.line[row] === 0;
    if (isNew) opened++;
    const at = placeOf(facilities, row, moved);
    if (Number.isNaN(at.lng) || Number.isNaN(at.lat)) continue;
    marks.push({
      id,
      row,
      ...at,
      glyph: glyphOf(facilities, row, inService[row] === 1),
      step: capacityStep(facilities, row),
      flag: isNew ? opened : 0,
    });
  }
  return marks;
}

/** Places of the facilities that the catchment of a service is drawn from, as columns. */
export function catchmentPlaces(
  analysis: Analysis,
  service: ServiceId,
  kinds: QualifyingKinds,
  moved: MovedFacility | null,
): { readonly lng: Float64Array; readonly lat: Float64Array } {
  const { facilities, inService } = analysis;
  const lng: number[] = [];
  const lat: number[] = [];
  for (let row = 0; row < facilities.count; row++) {
    if (inService[row] !== 1 || !qualifies(facilities, row, service, kinds)) continue;
    const at = placeOf(facilities, row, moved);
    lng.push(at.lng);
    lat.push(at.lat);
  }
  return { lng: Float64Array.from(lng), lat: Float64Array.from(lat) };
}

/** Where a facility stands, the move in hand included; NaN when it has no place. */
export function placeOf(
  facilities: FacilityTable,
  row: number,
  moved: MovedFacility | null,
): { readonly lng: number; readonly lat: number } {
  if (moved && facilities.id[row] === moved.id) return { lng: moved.lng, lat: moved.lat };
  return { lng: facilities.lng[row] ?? NaN, lat: facilities.lat[row] ?? NaN };
}

function glyphOf(facilities: FacilityTable, row: number, inService: boolean): Glyph {
  const isPlanned = facilities.status[row] === 'planned';
  if (!inService) return isPlanned ? 'planned' : 'closed';
  const service = facilities.service[row] ?? '';
  if (service === '') return 'support';
  return isPlanned ? `built-${service}` : service;
}

/** Up to 50 and 200 beds or seats, up to 30 and 90 places: three steps, the larger one for both services. */
export function capacityStep(facilities: FacilityTable, row: number): number {
  const beds = Math.max(facilities.beds[row] || 0, facilities.seats[row] || 0);
  const places = facilities.places[row] || 0;
  return Math.max(
    Number(beds > 50) + Number(beds > 200),
    Number(places > 30) + Number(places > 90),
  );
}
