import { useCallback, useState } from 'react';
import { moveFacility } from '../../edit/moveFacility.ts';
import type { MapActions } from '../../map/mapProps.ts';
import type { MapWindow } from '../../map/mapLabels.ts';
import { MapView } from '../../map/MapView.tsx';
import type { Status } from '../../coverage/coverageResult.ts';
import type { Project } from '../../model/project.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { Selection } from '../../state/session.ts';
import { useApp, useAppRoot } from '../../state/hooks.ts';
import { useText } from '../i18n/useText.ts';
import { LensSelect } from '../lens/LensSelect.tsx';
import { useLensOnMap } from '../lens/useLensOnMap.ts';
import { Legend } from './Legend.tsx';
import styles from './MapPane.module.css';
import { MapTooltip } from './MapTooltip.tsx';
import { NoPlaceNote } from './NoPlaceNote.tsx';
import { SampleStamp } from './SampleStamp.tsx';
import { SearchPanel } from './SearchPanel.tsx';
import { streetCredit } from '../streets/streetCredit.ts';
import { useStreetView } from '../streets/useStreets.ts';
import { useStreetLines } from '../streets/useStreetLines.ts';
import { usePlaceFacility } from './usePlaceFacility.ts';

interface MapPaneProps {
  readonly analysis: Analysis;
  readonly project: Project;
  readonly communityStatuses: readonly Status[];
}

/** The map with what floats on it: stamp, search, legend. */
export function MapPane({ analysis, project, communityStatuses }: MapPaneProps) {
  const { main, streetEdits } = useText();
  const text = main.map;
  const session = useApp((state) => state.session);
  const actions = useMapActions();
  const { looks, legend } = useLensOnMap(analysis, communityStatuses);
  const [isAvailable, setAvailable] = useState(true);
  const [view, setView] = useState<MapWindow | null>(null);
  const shownStreets = useStreetLines(view);
  const tooltip = useCallback(
    (selection: Selection) => (
      <MapTooltip analysis={analysis} selection={selection} settings={project.settings} />
    ),
    [analysis, project.settings],
  );
  return (
    <div className={styles.pane}>
      <MapView
        actions={actions}
        analysis={analysis}
        colourBy={{ type: 'status', ...looks }}
        credit={streetCredit(project)}
        labels={{
          region: text.region,
          zoomIn: text.zoomIn,
          zoomOut: text.zoomOut,
          zoomAll: text.zoomAll,
          zoomAllShort: text.zoomAllShort,
          unavailable: text.unavailable,
        }}
        onUnavailable={() => setAvailable(false)}
        sample={project.sample}
        session={session}
        settings={project.settings}
        onLook={setView}
        streetLines={shownStreets.lines}
        streets={useStreetView(analysis)}
        tooltip={tooltip}
      />
      <SampleStamp sample={project.sample} />
      <LensSelect />
      <SearchPanel analysis={analysis} />
      {shownStreets.tooMany && (
        <p className={styles.zoomNote} role="status">
          {streetEdits.zoomIn}
        </p>
      )}
      {isAvailable && <NoPlaceNote analysis={analysis} />}
      {isAvailable && (
        <Legend
          analysis={analysis}
          communityStatuses={communityStatuses}
          lens={legend}
          settings={project.settings}
        />
      )}
    </div>
  );
}

let lastGesture = 0;

/** What the map may ask for. */
export function useMapActions(): MapActions {
  const { store } = useAppRoot();
  const place = usePlaceFacility();
  return {
    select: (selection) => store.getState().select(selection),
    hover: (hover) => store.getState().hover(hover),
    placeAt: place,
    dragFacility(facilityId, lng, lat, phase) {
      const { project, session, apply } = store.getState();
      if (!project) return;
      // All steps from one start to its end are one gesture, and so one step of undo.
      if (phase === 'start') lastGesture += 1;
      const gesture = `move ${facilityId} ${lastGesture}`;
      apply(moveFacility(project, session.scenarioId, { facilityId, lng, lat, gesture }));
    },
  };
}
