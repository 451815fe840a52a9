import { openFacility } from '../../edit/openFacility.ts';
import { useApp } from '../../state/hooks.ts';
import { useText } from '../i18n/useText.ts';

/** Opens a facility of the placing tool's kind at a place and selects it, ready to be moved. */
export function usePlaceFacility(): (lng: number, lat: number) => void {
  const text = useText().main.placing;
  const project = useApp((state) => state.project);
  const { placing, scenarioId } = useApp((state) => state.session);
  const apply = useApp((state) => state.apply);
  const setSession = useApp((state) => state.setSession);
  return (lng, lat) => {
    if (!project || !placing) return;
    const count = project.scenarios
      .find((scenario) => scenario.id === scenarioId)
      ?.edits.filter((edit) => edit.type === 'open').length;
    const name = text.newName(String((count ?? 0) + 1));
    const change = openFacility(project, scenarioId, { ...placing, name, lng, lat });
    apply(change);
    setSession({ placing: null, selection: { type: 'facility', id: change.facilityId } });
  };
}
