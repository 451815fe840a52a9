import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleIds } from '../../../src/model/project.ts';
import {
  csv,
  during,
  facilitiesCsv,
  openTestApp,
  populationCsv,
  projectOf,
} from '../../helpers/testApp.ts';

const root = new URL('../../../data/', import.meta.url);

/** A tab that serves the samples of the repository. */
async function openSample(sample: (typeof sampleIds)[number]) {
  const app = openTestApp({ fetchBytes: async (path) => readFileSync(new URL(path, root)) });
  await during(app.restored);
  await during(app.store.getState().openSample(sample));
  return app;
}

describe('samples', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each(sampleIds)('opens %s with every table and street file of its folder', async (sample) => {
    const app = await openSample(sample);
    expect(app.store.getState().notices).toEqual([]);
    expect(projectOf(app).sample).toBe(sample);
    const { inputs } = projectOf(app);
    const tables = readdirSync(new URL(`samples/${sample}`, root)).filter((name) =>
      /\.(?:csv|pbf)$/.test(name),
    );
    expect(inputs.files.map(({ name }) => name).sort()).toEqual(tables.sort());
    expect(inputs.facilities?.count).toBeGreaterThan(0);
    expect(inputs.population?.count).toBeGreaterThan(0);
  });

  it('opens Benxi with its 43 projects and Fuxin with its figures, under their own plans', async () => {
    const benxi = projectOf(await openSample('benxi'));
    expect(benxi.settings.planId).toBe('benxi-2025');
    const services = benxi.inputs.projects?.service ?? [];
    expect(services.filter((one) => one === 'elder')).toHaveLength(26);
    expect(services.filter((one) => one === 'childcare')).toHaveLength(17);
    expect((await openSample('benxi')).store.getState().session).toMatchObject({
      screen: 'plan',
      planTab: 'projects',
      year: 2025,
    });
    const fuxin = projectOf(await openSample('fuxin'));
    expect(fuxin.settings.planId).toBe('fuxin-2025');
    expect(fuxin.inputs.facilities?.places.reduce((a, b) => a + b, 0)).toBe(3380);
    expect(fuxin.inputs.statistics?.count).toBe(1);
  });

  it.each(['porto-alegre', 'benxi', 'shenyang'] as const)(
    'keeps nothing of %s beside other tables in place of both of its own',
    async (sample) => {
      const app = await openSample(sample);
      app.store.getState().moveCamera({ type: 'point', lng: 123.4, lat: 41.8 });
      const { addFiles, acceptPending } = app.store.getState();
      const both = [
        csv('facilities.csv', facilitiesCsv),
        csv('people.csv', populationCsv('阜新市')),
      ];
      await during(addFiles(both));
      await during(acceptPending());
      const project = projectOf(app);
      expect(project).toMatchObject({ name: '阜新市', sample: null });
      expect(project.settings).toMatchObject({ planId: 'fuxin-2025', method: 'circle' });
      expect(project.inputs.files.map(({ kind }) => kind)).toEqual(['facilities', 'population']);
      // The map turns to where the other tables are.
      expect(app.store.getState().session.camera).toBeNull();
    },
  );

  it('opens each with the figure that it is about, whatever was looked at before', async () => {
    const app = await openSample('fuxin');
    const indicator = () => app.store.getState().session.indicator;
    expect(indicator()).toBe('places-per-1000');
    app.store.getState().setSession({ lens: 'counting' });
    await during(app.store.getState().openSample('porto-alegre'));
    expect(indicator()).toBe('elder-circle');
    expect(app.store.getState().session.lens).toBe('status');
  });
});
