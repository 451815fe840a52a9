import type { Status, Territory } from '../coverage/coverageResult.ts';
import type { Place } from './cells.ts';
import type { MapGeometry } from './mapGeometry.ts';
import { placeLabels } from './placeLabels.ts';
import { worldX, worldY } from './webMercator.ts';

/** A label as it is drawn. */
export interface MapLabel {
  readonly text: string;
  readonly lng: number;
  readonly lat: number;
  readonly size: number;
  readonly bold: boolean;
  /** Pixels of the screen by which it stands below its place. */
  readonly below: number;
}

/** The part of the world on the screen. */
export interface MapWindow {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly zoom: number;
}

/** What the labels depend on. `unitText` is a second line under a unit's name, '' for none. */
export interface LabelWishes {
  readonly territory: Territory;
  readonly geometry: MapGeometry;
  readonly level: 'district' | 'street';
  readonly unitText: (unit: number) => string;
  readonly statuses: readonly Status[] | null;
  /** Row of the selected community, -1 for none. */
  readonly selected: number;
  /** Symbols that no name may cover: the flags of new facilities. */
  readonly flags: readonly Place[];
  /** 1 is the normal size of text. */
  readonly fontScale: number;
}

/** Communities are named from this zoom on. */
export const communityLabelZoom = 12.5;

interface Candidate extends MapLabel {
  readonly rank: number;
  /** A second, smaller line under the text; '' for none. */
  readonly value: string;
}

/** Labels of the window without overlap: selected before new, districts, short and all others. */
export function buildLabels(wishes: LabelWishes, view: MapWindow): MapLabel[] {
  const candidates = [
    ...flagGaps(wishes),
    ...unitCandidates(wishes),
    ...communityCandidates(wishes, view),
  ].filter(
    ({ lng, lat }) => lng > view.west && lng < view.east && lat > view.south && lat < view.north,
  );
  const shown = placeLabels(
    candidates.map((label) => ({
      text: label.value === '' ? label.text : `${label.text}\n${label.value}`,
      x: worldX(label.lng, view.zoom),
      y: worldY(label.lat, view.zoom),
      size: label.size,
      rank: label.rank,
    })),
  );
  return shown.flatMap((i) => {
    const label = candidates[i];
    return label && label.text !== flagText ? linesOf(label) : [];
  });
}

/** Name and value are two labels, because the value is the smaller one. */
function linesOf(label: Candidate): MapLabel[] {
  const { value, size } = label;
  if (value === '') return [label];
  return [
    { ...label, below: -0.55 * size },
    { ...label, text: value, size: size - 1, below: 0.65 * size },
  ];
}

/** Stands for a flag in the placing of names and is not drawn itself. */
const flagText = '█';

function flagGaps({ flags }: LabelWishes): Candidate[] {
  return flags.map(([lng, lat]) => ({
    text: flagText,
    value: '',
    lng,
    lat,
    size: 26,
    bold: false,
    below: 0,
    rank: -1,
  }));
}

/**
 * The names of the units. Under a value they are short and small, and where the two lines find no room
 * the name alone may: it is a second wish at the same place, which the first one keeps out.
 */
function unitCandidates(wishes: LabelWishes): Candidate[] {
  const { territory, geometry, level, unitText, fontScale } = wishes;
  const units = level === 'district' ? territory.districts : territory.streets;
  const middles = level === 'district' ? geometry.districtMiddles : geometry.streetMiddles;
  return middles.flatMap(([lng, lat], unit) => {
    if (Number.isNaN(lng)) return [];
    const value = unitText(unit);
    const name = units.name[unit] ?? '';
    const place = { lng, lat, bold: true, below: 0 };
    const size = (level === 'district' ? 15 : 13) * fontScale;
    if (name === '' || value === '') {
      return [{ ...place, text: spaced(name) || value, value: '', size, rank: 2 }];
    }
    const short = { ...place, text: shortName(name), size: 13 * fontScale };
    return [
      { ...short, value, rank: 2 },
      { ...short, value: '', rank: 2.5 },
    ];
  });
}

/** A Chinese name without the word for what the unit is, where two characters stay: 和平区 → 和平. */
function shortName(name: string): string {
  return name.replace(/^([\u4e00-\u9fff]{2,}?)(?:新区|区|县|市|街道|镇|乡)$/, '$1');
}

/** A thin space between Chinese characters: names of areas are set wider than names of places. */
function spaced(name: string): string {
  return /^[\u4e00-\u9fff]+$/.test(name) ? [...name].join('\u2009') : name;
}

function communityCandidates(wishes: LabelWishes, view: MapWindow): Candidate[] {
  const { territory, geometry, statuses, selected, fontScale } = wishes;
  const { communities } = territory;
  const candidates: Candidate[] = [];
  const named = new Set<number>();
  for (const { row: community, west, south, east, north } of geometry.cells) {
    const isSelected = community === selected;
    if (!isSelected && view.zoom < communityLabelZoom) continue;
    if (east < view.west || west > view.east || north < view.south || south > view.north) continue;
    if (named.has(community)) continue;
    named.add(community);
    const name = communities.name[community] ?? '';
    // The id of a row without a name would only be noise beside all others of its kind.
    const isNamed = name !== communities.id[community];
    if (!isSelected && !isNamed) continue;
    candidates.push({
      text: name,
      value: '',
      // An area may be known where no point is.
      lng: numberOr(communities.lng[community], (west + east) / 2),
      lat: numberOr(communities.lat[community], (south + north) / 2),
      size: 12 * fontScale,
      bold: isSelected,
      below: 0,
      rank: isSelected ? 0 : rankOf(statuses?.[community]),
    });
  }
  return candidates;
}

function numberOr(value: number | undefined, other: number): number {
  return value === undefined || Number.isNaN(value) ? other : value;
}

function rankOf(status: Status | undefined): number {
  if (status === 'short') return 3;
  return status === 'near' ? 4 : 5;
}
