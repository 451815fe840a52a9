import { haversineMetres } from '../../geo/haversine.ts';
import type { StreetEdit, StreetPlace } from '../../model/streetEdit.ts';
import { editGraph, type LinkEnd } from '../../network/graph/editGraph.ts';
import { snapPoints } from '../../network/search/snapPoints.ts';
import type { StreetNetwork } from './streetNetwork.ts';

/** A place of an edit farther from every street than this leads nowhere, metres; no setting changes it. */
export const editSnapMetres = 200;

/** A link longer than this is a slip of coordinates, metres. */
export const longestLinkMetres = 2000;

/** Ends nearer to each other than this are one place. */
const shortestLinkMetres = 0.5;

/** Why an edit does nothing: no street is near a place, both ends are one place, or the link is too long. */
export type EditFailure = 'farFromStreets' | 'samePlace' | 'tooLong';

/** An edit where it meets the streets. */
export type PlacedEdit =
  | {
      readonly type: 'closure';
      readonly edit: StreetEdit;
      readonly at: LinkEnd;
      /** The street from junction to junction. */
      readonly path: readonly StreetPlace[];
    }
  | {
      readonly type: 'link';
      readonly edit: StreetEdit;
      readonly from: LinkEnd;
      readonly to: LinkEnd;
      readonly metres: number;
    }
  | { readonly type: 'none'; readonly edit: StreetEdit; readonly failure: EditFailure };

/** Leads the places of an edit to the nearest streets of the file, whatever was edited. */
export function placeEdit(network: StreetNetwork, edit: StreetEdit): PlacedEdit {
  if (edit.type === 'closure') {
    const at = streetAt(network, edit.at);
    if (!at) return { type: 'none', edit, failure: 'farFromStreets' };
    return { type: 'closure', edit, at, path: pathOf(network, at.edge) };
  }
  const from = streetAt(network, edit.from);
  const to = streetAt(network, edit.to);
  if (!from || !to) return { type: 'none', edit, failure: 'farFromStreets' };
  const metres = haversineMetres(from.lng, from.lat, to.lng, to.lat);
  if (metres < shortestLinkMetres) return { type: 'none', edit, failure: 'samePlace' };
  if (metres > longestLinkMetres) return { type: 'none', edit, failure: 'tooLong' };
  return { type: 'link', edit, from, to, metres };
}

function streetAt({ grid }: StreetNetwork, [lng, lat]: StreetPlace): LinkEnd | null {
  const place = { lng: Float64Array.of(lng), lat: Float64Array.of(lat) };
  const snaps = snapPoints(grid, place, editSnapMetres);
  const edge = snaps.edge[0]!;
  if (edge < 0) return null;
  return { edge, offset: snaps.offset[0]!, lng: snaps.lng[0]!, lat: snaps.lat[0]! };
}

function pathOf({ grid: { edges } }: StreetNetwork, edge: number): StreetPlace[] {
  const path: StreetPlace[] = [];
  for (let v = edges.vertexStart[edge]!; v < edges.vertexStart[edge + 1]!; v++) {
    path.push([edges.lng[v]!, edges.lat[v]!]);
  }
  return path;
}

/** The last edited networks of each network: the scenarios that are compared while one is dragged. */
const kept = new WeakMap<StreetNetwork, readonly Kept[]>();

interface Kept {
  readonly key: string;
  readonly network: StreetNetwork;
}

const mostKept = 4;

/**
 * A network after the edits of a scenario. Equal edits of one network get the same object. Places keep
 * meeting the streets where they did, so that a closure never shortens a way and a link never lengthens one.
 *
 * @param network Without edits. It stays as it is.
 */
export function editedStreets(network: StreetNetwork, edits: readonly StreetEdit[]): StreetNetwork {
  if (edits.length === 0) return network;
  const key = JSON.stringify(edits);
  const known = kept.get(network) ?? [];
  const found = known.find((one) => one.key === key)?.network;
  if (found) return found;
  const edited = buildEditedStreets(network, edits);
  kept.set(network, [...known, { key, network: edited }].slice(-mostKept));
  return edited;
}

/** The same without keeping it: for a question that is asked once. */
export function buildEditedStreets(
  network: StreetNetwork,
  edits: readonly StreetEdit[],
): StreetNetwork {
  if (edits.length === 0) return network;
  const placed = edits.map((edit) => placeEdit(network, edit));
  const cuts = placed.flatMap((edit) => (edit.type === 'closure' ? [edit.at] : []));
  const links = placed.flatMap((edit) => (edit.type === 'link' ? [edit] : []));
  const { graph, pieces } = editGraph(network.graph, { cuts, links });
  return { ...network, graph, edited: { base: network, pieces } };
}
