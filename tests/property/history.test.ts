import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addScenario } from '../../src/edit/addScenario.ts';
import type { Change } from '../../src/edit/change.ts';
import { changeSettings } from '../../src/edit/changeSettings.ts';
import { closeFacility } from '../../src/edit/closeFacility.ts';
import { moveFacility } from '../../src/edit/moveFacility.ts';
import { openFacility } from '../../src/edit/openFacility.ts';
import { removeFacility } from '../../src/edit/removeFacility.ts';
import { removeScenario } from '../../src/edit/removeScenario.ts';
import { reopenFacility } from '../../src/edit/reopenFacility.ts';
import type { Project } from '../../src/model/project.ts';
import {
  applyChange,
  type DocumentState,
  redoChange,
  undoChange,
} from '../../src/state/history.ts';
import { buildProject } from '../helpers/buildProject.ts';

type Command = (project: Project, scenarioId: string) => Change;

const facilityId = fc.constantFrom('a', 'b', 'new-1', 'new-2', 'gone');
const degree = fc.double({ min: -90, max: 90, noNaN: true });
const gesture = fc.option(fc.constantFrom('one', 'two'), { nil: undefined });

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(degree, degree).map(
    ([lng, lat]): Command =>
      (project, scenarioId) =>
        openFacility(project, scenarioId, {
          name: '',
          service: 'both',
          lng,
          lat,
          seats: 1,
          places: 2,
        }),
  ),
  fc.tuple(facilityId, degree, gesture).map(
    ([id, lng, drag]): Command =>
      (project, scenarioId) =>
        moveFacility(project, scenarioId, {
          facilityId: id,
          lng,
          lat: 1,
          ...(drag === undefined ? {} : { gesture: drag }),
        }),
  ),
  facilityId.map(
    (id): Command =>
      (project, scenario) =>
        closeFacility(project, scenario, id),
  ),
  facilityId.map(
    (id): Command =>
      (project, scenario) =>
        reopenFacility(project, scenario, id),
  ),
  facilityId.map(
    (id): Command =>
      (project, scenario) =>
        removeFacility(project, scenario, id),
  ),
  fc.constant<Command>((project) => addScenario(project)),
  fc.constant<Command>((project, scenario) => removeScenario(project, scenario)),
  fc.tuple(fc.integer({ min: 1, max: 60 }), gesture).map(
    ([minutes, drag]): Command =>
      (project) =>
        changeSettings(project, { minutes }, drag),
  ),
);

it('undoes any sequence of commands to the identical start, and redoes it to the identical end', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
      const project = buildProject();
      const before = structuredClone(project);
      const start: DocumentState = { project, scenarioId: 'baseline', past: [], future: [] };
      let state = start;
      for (const run of commands) {
        if (state.project) state = applyChange(state, run(state.project, state.scenarioId));
      }
      const end = state;
      const steps = end.past.length;
      for (let step = 0; step < steps; step += 1) state = undoChange(state);
      expect(state.project).toBe(project);
      expect(state.scenarioId).toBe('baseline');
      expect(project).toEqual(before);
      for (let step = 0; step < steps; step += 1) state = redoChange(state);
      expect(state.project).toBe(end.project);
      expect(state.scenarioId).toBe(end.scenarioId);
      expect(state.past.map((entry) => entry.project)).toEqual(
        end.past.map((entry) => entry.project),
      );
    }),
    { seed: 20251122, numRuns: 300 },
  );
});
