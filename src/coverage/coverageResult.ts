import type { FacilityKind, ServiceId } from '../model/service.ts';

/** The fixed words of an assessment. */
export type Status = 'met' | 'near' | 'short' | 'noData' | 'notAssessed';

/** Statuses in the order of lists and legends. */
export const statuses: readonly Status[] = ['short', 'near', 'met', 'noData', 'notAssessed'];

export type ShortfallUnit = 'elders' | 'infants' | 'people' | 'places';

/** A sum that says how many of its rows are known. `value` is NaN when rows exist and none is known. */
export interface KnownSum {
  readonly value: number;
  readonly known: number;
  readonly rows: number;
}

/** A ratio with what it is made of. `value` = `numerator` × factor ÷ `denominator`, NaN when not to be had. */
export interface Ratio {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
  /** Communities whose figures are known, of all communities concerned. */
  readonly known: number;
  readonly of: number;
}

/** What a figure is added up over: facilities, groups, residential areas, or rows of people. */
export const knownOfs = [
  'facilities',
  'communities',
  'streets',
  'districts',
  'estates',
  'peopleRows',
] as const;

export type KnownOf = (typeof knownOfs)[number];

/** Of how many of the things that a figure is about it is known. */
export interface KnownRows {
  readonly of: KnownOf;
  readonly known: number;
  readonly rows: number;
}

/** A figure in its own unit with what it is made of; NaN is no data, also where nothing is divided. */
export interface IndicatorFigure {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
  /** What is known in part only; empty where the figure knows everything that it is about. */
  readonly partly: readonly KnownRows[];
}

/** Demand points of the year, in id order; one entry a point in every column. */
export interface PointTable {
  readonly count: number;
  readonly id: readonly string[];
  readonly name: readonly string[];
  /** Row in the population table. */
  readonly row: Int32Array;
  /** Row in the community table. */
  readonly community: Int32Array;
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly population: Float64Array;
  readonly elders60: Float64Array;
  readonly infants0To3: Float64Array;
  readonly households: Float64Array;
  /** Demand of each service: its own group, or the whole population where the table has no such column. */
  readonly demand: Readonly<Record<ServiceId, Float64Array>>;
}

/** Groups of people within a greater one, by the column of the part. */
export type PeopleShare = 'elders60' | 'elders65' | 'elders80' | 'toddlers2To3';

/** A part and its whole over the rows that name both, so that one is a share of the other. */
export interface PartAndWhole<Value> {
  readonly part: Value;
  readonly whole: Value;
}

/** Communities of the year, in id order. */
export interface CommunityTable {
  readonly count: number;
  readonly id: readonly string[];
  readonly name: readonly string[];
  readonly city: readonly string[];
  readonly district: readonly string[];
  readonly street: readonly string[];
  /** Row in the streets, districts and cities of the territory. */
  readonly streetUnit: Int32Array;
  readonly districtUnit: Int32Array;
  readonly cityUnit: Int32Array;
  /** False only when no row says urban and one says rural. */
  readonly urban: Uint8Array;
  readonly setting: readonly string[];
  /** Mean of the placed points, NaN when none is placed. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly population: Float64Array;
  readonly elders60: Float64Array;
  readonly elders65: Float64Array;
  readonly elders80: Float64Array;
  readonly infants0To3: Float64Array;
  readonly toddlers2To3: Float64Array;
  readonly households: Float64Array;
  readonly householdsNew: Float64Array;
  /** Households but those in new estates. */
  readonly householdsExisting: Float64Array;
  /** Groups of people within greater ones, of the rows that name both. */
  readonly peopleShares: Readonly<Record<PeopleShare, PartAndWhole<Float64Array>>>;
  /** Points of community `i`: `points[pointStart[i]]` up to `points[pointStart[i + 1]]`. */
  readonly pointStart: Uint32Array;
  readonly points: Int32Array;
}

/** Streets, districts or cities; name '' stands for 未注明. */
export interface UnitTable {
  readonly count: number;
  /** Code or path; stable, used for selection. */
  readonly key: readonly string[];
  readonly name: readonly string[];
  readonly city: readonly string[];
  readonly district: readonly string[];
  /** Row in the next higher table; -1 for cities. */
  readonly parent: Int32Array;
}

/** Who lives where in the year shown: the frame that coverage is counted in. */
export interface Territory {
  readonly year: number | null;
  readonly points: PointTable;
  readonly communities: CommunityTable;
  readonly streets: UnitTable;
  readonly districts: UnitTable;
  readonly cities: UnitTable;
  /**
   * For each loaded boundary the row of the community, street or district, by its own level, that it
   * stands for; -1 for none. Empty without boundaries.
   */
  readonly boundaryUnit: Int32Array;
  /** False: the table has no city column, and a blank city name means just that. */
  readonly citiesNamed: boolean;
  /** Services whose own group the population table has no column for, so that people stand in. */
  readonly standIn: Readonly<Record<ServiceId, boolean>>;
}

/** One service, point by point (`points.csv`). */
export interface PointCoverage {
  /** Row in the effective facility table, -1 for none. */
  readonly nearestFacility: Int32Array;
  readonly metres: Float64Array;
  readonly seconds: Float64Array;
  /** 1 or 0; NaN where the point has no place or the service no facility row at all. */
  readonly covered: Float64Array;
}

/** One service, community by community (`communities.csv`). NaN is no data. */
export interface CommunityCoverage {
  /** Point whose nearest facility is farthest: it stands for the community. -1: no point is placed. */
  readonly farthestPoint: Int32Array;
  readonly nearestFacility: Int32Array;
  readonly metres: Float64Array;
  readonly seconds: Float64Array;
  readonly peopleAssessed: Float64Array;
  readonly coveredPeople: Float64Array;
  /** Σ covered ÷ Σ people, 0…1. */
  readonly covered: Float64Array;
  readonly rowsMissing: Int32Array;
  /** How many of its own count; NaN where facilities are there and none says whose own it is. */
  readonly ownFacilities: Float64Array;
  readonly status: readonly Status[];
  readonly shortfall: Float64Array;
  readonly shortfallUnit: ShortfallUnit;
  /** The circle's own verdict and people beyond reach, whatever `status` follows. */
  readonly circleStatus: readonly Status[];
  readonly circleShortfall: Float64Array;
}

/** One service in one street, district or city. */
export interface UnitServiceCoverage {
  readonly peopleAssessed: number;
  readonly peopleAssessedUrban: number;
  readonly coveredPeople: number;
  readonly coveredPeopleUrban: number;
  /** 0…1, NaN for no data. */
  readonly coverage: number;
  readonly coverageUrban: number;
  readonly facilities: number;
  readonly communitiesWithFacility: number;
  readonly communitiesWithFacilityUrban: number;
  readonly communityCoverage: number;
  readonly communityCoverageUrban: number;
  readonly byStatus: Readonly<Record<Status, number>>;
  readonly circleByStatus: Readonly<Record<Status, number>>;
  readonly shortfall: number;
  readonly circleShortfall: number;
  readonly rowsMissing: number;
  /** The same in urban communities, and how many demand rows those have. */
  readonly rowsMissingUrban: number;
  readonly rowsUrban: number;
}

/** Everything about one street, district or city. */
export interface UnitCoverage {
  readonly communities: number;
  readonly communitiesUrban: number;
  readonly population: KnownSum;
  readonly elders60: KnownSum;
  readonly elders65: KnownSum;
  readonly elders80: KnownSum;
  readonly infants0To3: KnownSum;
  readonly toddlers2To3: KnownSum;
  /** Sums over the rows that name part and whole; NaN where there are rows and none does. */
  readonly peopleShares: Readonly<Record<PeopleShare, PartAndWhole<KnownSum>>>;
  readonly households: KnownSum;
  readonly beds: KnownSum;
  /** Known beds of elder care whose kind is not in the list of beds, and those kinds, in their order. */
  readonly otherBeds: { readonly value: number; readonly kinds: readonly FacilityKind[] };
  readonly bedsPer1000Elders: Ratio;
  readonly places: KnownSum;
  readonly placesPer1000: Ratio;
  readonly service: Readonly<Record<ServiceId, UnitServiceCoverage>>;
  /** The figures of `supplyMeasures`, in their order, packed. */
  readonly supply: Float64Array;
  /** Facilities placed in this unit by nearness, not by name. */
  readonly inferredFacilities: number;
}

/** The cheap stage's answer for one scenario and year. */
export interface Coverage {
  readonly points: Readonly<Record<ServiceId, PointCoverage>>;
  readonly communities: Readonly<Record<ServiceId, CommunityCoverage>>;
  /** Places of a community's own facilities, and per 1,000 of its residents (折算). */
  readonly communityPlaces: Float64Array;
  readonly communityPlacesPer1000: Float64Array;
  readonly streets: readonly UnitCoverage[];
  readonly districts: readonly UnitCoverage[];
  readonly cities: readonly UnitCoverage[];
  /** Everything that was loaded, added up. */
  readonly all: UnitCoverage;
}
