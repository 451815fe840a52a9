import { addStreetEdit, type NewStreetEdit } from '../../edit/streetEdits.ts';
import type { StreetPlace } from '../../model/streetEdit.ts';
import type { PlacedEdit } from '../../reach/streets/editedStreets.ts';
import type { PlacingTool, StreetTool } from '../../state/session.ts';
import { useAppRoot } from '../../state/hooks.ts';
import type { App } from '../../state/store.ts';
import { analysisInputOf } from '../../state/watchAnalysis.ts';

/** True for the tools that change streets. */
export function isStreetTool(tool: PlacingTool | null): tool is StreetTool {
  return tool?.type === 'closure' || tool?.type === 'link';
}

/** Uses the street tool at a place. It is led to the streets first, and nothing without effect is made. */
export function usePlaceStreetEdit(): (lng: number, lat: number) => void {
  const app = useAppRoot();
  return (lng, lat) => {
    placeAt(app, [lng, lat]).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      app.store.getState().notify('error', 'analysisFailed', { message, shown: 'earlier' });
    });
  };
}

async function placeAt({ client, store }: App, place: StreetPlace): Promise<void> {
  const state = store.getState();
  const tool = state.session.placing;
  const input = analysisInputOf(state);
  if (!input || !isStreetTool(tool)) return;
  const placed = await client.placeStreetEdit(input, { ...wantedEdit(tool, place), id: '' });
  // Meanwhile the tool may have been put away, or used again.
  const { project, session, apply, setSession } = store.getState();
  if (!placed || !project || session.placing !== tool) return;
  if (placed.type === 'none') {
    setSession({ placing: { ...tool, failure: placed.failure } });
    return;
  }
  const edit = metStreets(placed);
  if (tool.type === 'link' && edit.type === 'closure') {
    setSession({ placing: { type: 'link', from: edit.at, failure: null } });
    return;
  }
  apply(addStreetEdit(project, session.scenarioId, edit));
  store.getState().setSession({ placing: null });
}

/** The first end of a link is led to the streets as a closure would be. */
function wantedEdit(tool: StreetTool, place: StreetPlace): NewStreetEdit {
  return tool.type === 'link' && tool.from
    ? { type: 'link', from: tool.from, to: place }
    : { type: 'closure', at: place };
}

/** The edit with its places on the streets. */
function metStreets(placed: Exclude<PlacedEdit, { type: 'none' }>): NewStreetEdit {
  if (placed.type === 'closure') return { type: 'closure', at: [placed.at.lng, placed.at.lat] };
  const { from, to } = placed;
  return { type: 'link', from: [from.lng, from.lat], to: [to.lng, to.lat] };
}
