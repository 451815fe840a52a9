import { moveFacility } from '../../edit/moveFacility.ts';
import { openFacility } from '../../edit/openFacility.ts';
import { scenarioById } from '../../edit/scenarios.ts';
import type { Project } from '../../model/project.ts';
import { useApp } from '../../state/hooks.ts';
import { isStreetTool, usePlaceStreetEdit } from '../streets/usePlaceStreetEdit.ts';
import { useText } from '../i18n/useText.ts';

/** Uses the placing tool at a place; a facility that stands there now is selected. */
export function usePlaceFacility(): (lng: number, lat: number) => void {
  const text = useText().main.placing;
  const project = useApp((state) => state.project);
  const { placing, scenarioId } = useApp((state) => state.session);
  const apply = useApp((state) => state.apply);
  const setSession = useApp((state) => state.setSession);
  const placeStreetEdit = usePlaceStreetEdit();
  const done = (id: string) => setSession({ placing: null, selection: { type: 'facility', id } });
  return (lng, lat) => {
    if (!project || !placing) return;
    if (isStreetTool(placing)) {
      placeStreetEdit(lng, lat);
      return;
    }
    if (placing.type === 'move') {
      const { facilityId } = placing;
      apply(moveFacility(project, scenarioId, { facilityId, lng, lat }));
      done(facilityId);
      return;
    }
    const name = text.newName(nextNumber(project, scenarioId));
    const change = openFacility(project, scenarioId, { ...placing, name, lng, lat });
    apply(change);
    done(change.facilityId);
  };
}

/** 1, 2, … of the facilities that a scenario opens. */
export function nextNumber(project: Project, scenarioId: string): string {
  const edits = scenarioById(project, scenarioId)?.edits ?? [];
  return String(edits.filter((edit) => edit.type === 'open').length + 1);
}
