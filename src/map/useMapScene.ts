import { useMemo, useState } from 'react';
import type { Status } from '../coverage/coverageResult.ts';
import { unionOfCircles } from '../geo/circleUnion.ts';
import { buildLimit } from '../reach/limit.ts';
import { type Selection, serviceOfIndicator } from '../state/session.ts';
import { circlesOf, highlightOf, type MapScene, routeOf } from './buildLayers.ts';
import { buildFacilityMarks, catchmentPlaces, type MovedFacility } from './facilityMarks.ts';
import { catchmentShape } from './layers/catchmentLayers.ts';
import { type CellLook, noDataStrokes, outlineGroups } from './layers/cellLayers.ts';
import { dotsInOrder } from './layers/dotLayers.ts';
import { buildMapGeometry, type MapGeometry } from './mapGeometry.ts';
import { type Cell, isDot } from './cells.ts';
import { buildLabels } from './mapLabels.ts';
import type { ColourBy, MapViewProps } from './mapProps.ts';
import { classOfValue, rampFill, rgba, statusFill } from './palette.ts';
import type { LiveMap } from './useMapCanvas.ts';
import { useStreetEdits, useStreetRings } from './useStreetEdits.ts';
import { useStreetScene } from './useStreetScene.ts';

const noStatuses: readonly Status[] = [];

/**
 * Everything on the map, each part computed only when what it is made of has changed: cells by
 * territory, colours by status, circles by the places of facilities, labels by the window.
 */
export function useMapScene(
  props: MapViewProps,
  live: LiveMap,
  moved: MovedFacility | null,
): MapScene | null {
  const { analysis, session, settings, colourBy, fontScale = 1 } = props;
  const territory = analysis?.territory;
  const service = serviceOfIndicator(session.indicator);
  const boundaries = analysis?.boundaries ?? null;
  const geometry = useMemo(
    () => (territory ? buildMapGeometry(territory, boundaries) : null),
    [territory, boundaries],
  );

  const statuses = useStatuses(colourBy);
  const ramp = colourBy.type === 'ramp' ? colourBy : null;
  const ownFills = colourBy.type === 'status' ? colourBy.fills : undefined;
  const look = useMemo(
    (): CellLook => ({ fills: fillsOf(ramp, statuses, ownFills), statuses }),
    [ramp, statuses, ownFills],
  );
  const cells = geometry && cellsOf(geometry, ramp?.level ?? null);
  const outlines = useMemo(() => cells && outlineGroups(cells, statuses), [cells, statuses]);
  const areas = useMemo(() => cells?.filter((cell) => !isDot(cell)) ?? [], [cells]);
  const dots = useMemo(() => dotsInOrder(cells?.filter(isDot) ?? [], statuses), [cells, statuses]);
  const hatchZoom = Math.round(live.view?.zoom ?? 10);
  const strokes = useMemo(
    () => (cells ? noDataStrokes(cells, statuses ?? noStatuses, hatchZoom) : []),
    [cells, statuses, hatchZoom],
  );

  const limit = settings?.method === 'circle' ? buildLimit(settings, service).limit : NaN;
  const isAlongStreets = settings?.method === 'street';
  const isStatusMap = colourBy.type === 'status';
  const circleUnion = useMemo(() => {
    if (!analysis || !settings || !isStatusMap || !Number.isFinite(limit)) return null;
    const { lng, lat } = catchmentPlaces(analysis, service, settings.qualifying, moved);
    return catchmentShape(unionOfCircles(lng, lat, limit));
  }, [analysis, settings, service, moved, limit, isStatusMap]);

  const marks = useMemo(
    () => (analysis && isStatusMap ? buildFacilityMarks(analysis, moved) : []),
    [analysis, moved, isStatusMap],
  );
  const flags = useMemo(
    () =>
      marks
        .filter((mark) => mark.flag > 0)
        .map((mark) => ({ ...mark, service: analysis?.facilities.service[mark.row] ?? '' })),
    [marks, analysis],
  );
  const circles = useMemo(
    () => circlesOf(marks, session.selection, limit),
    [marks, session.selection, limit],
  );
  const streets = useStreetScene(
    isAlongStreets && isStatusMap ? (props.streets ?? null) : null,
    session.selection,
    moved,
  );
  const edits = isAlongStreets && isStatusMap ? props.streets?.edits : undefined;
  const streetEdits = useStreetEdits(edits, session.placing);
  const streetRings = useStreetRings(props.streetLines ?? null);
  const existing = useMemo(() => marks.filter((mark) => mark.flag === 0), [marks]);

  const selectedRow =
    session.selection?.type === 'community'
      ? (territory?.communities.id.indexOf(session.selection.id) ?? -1)
      : -1;
  const labels = useMemo(() => {
    if (!territory || !geometry || !live.view) return [];
    return buildLabels(
      {
        territory,
        geometry,
        level: ramp?.level ?? 'district',
        unitText: (unit) => ramp?.text[unit] ?? '',
        statuses,
        // A map of units names units only.
        selected: isStatusMap ? selectedRow : -1,
        flags: flags.map((mark) => [mark.lng, mark.lat] as const),
        fontScale,
      },
      live.view,
    );
  }, [territory, geometry, live.view, ramp, statuses, isStatusMap, selectedRow, flags, fontScale]);

  const hovered = useHighlight(session.hover, analysis, geometry);
  const selected = useHighlight(session.selection, analysis, geometry);
  if (!analysis || !geometry || !cells || !outlines) return null;
  return {
    geometry,
    cells,
    areas,
    dots,
    look,
    outlines,
    strokes,
    service,
    catchment: isAlongStreets ? streets.catchment : circleUnion,
    marks: existing,
    flags,
    circles: isAlongStreets ? streets.limits : circles,
    innerOutlines: streets.inner,
    walked: streets.walked,
    streetEdits,
    streetRings,
    route: isStatusMap ? routeOf(session.selection, analysis, service, moved) : null,
    labels,
    hovered,
    selected,
    // Sizes of symbols in quarter steps of zoom are as good to the eye and spare most frames.
    zoom: Math.round((live.view?.zoom ?? 10) * 4) / 4,
    atlas: live.atlas,
  };
}

/** The statuses with one identity for as long as none of them changes. */
function useStatuses(colourBy: ColourBy): readonly Status[] | null {
  const present = colourBy.type === 'status' ? colourBy.statuses : null;
  const [kept, keep] = useState(present);
  if (kept === present || kept?.join() === present?.join()) return kept;
  keep(present);
  return present;
}

function useHighlight(
  selection: Selection | null,
  analysis: MapViewProps['analysis'],
  geometry: MapScene['geometry'] | null,
): MapScene['hovered'] {
  const territory = analysis?.territory;
  return useMemo(
    () => highlightOf(selection, territory, geometry),
    [selection, territory, geometry],
  );
}

/** The areas of a level; null is that of communities. */
function cellsOf(geometry: MapGeometry, level: 'district' | 'street' | null): readonly Cell[] {
  if (level === null) return geometry.cells;
  return level === 'district' ? geometry.districtCells : geometry.streetCells;
}

function fillsOf(
  ramp: Extract<ColourBy, { type: 'ramp' }> | null,
  statuses: readonly Status[] | null,
  ownFills: readonly string[] | undefined,
): CellLook['fills'] {
  if (ownFills) return ownFills.map((fill) => rgba(fill));
  if (statuses) return statuses.map((status) => rgba(statusFill[status]));
  return Array.from(ramp?.values ?? [], (value) =>
    rgba(rampFill(classOfValue(value, ramp?.breaks ?? []))),
  );
}
