import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import type { Settings } from '../../../src/model/project.ts';
import { tablesOf } from '../../../src/scorecard/tablesOf.ts';
import { createAnalysisClient } from '../../../src/worker/client.ts';
import type { AnalysisQuestion } from '../../../src/worker/protocol.ts';
import { openCopyingChannel } from '../../helpers/copyingChannel.ts';
import { placeAt, riverTown, textFile } from '../../helpers/streetFiles.ts';

const along: Settings = { ...defaultSettings, method: 'street' };

async function ask(settings: Settings = along, facilities = riverTown.facilities) {
  const client = createAnalysisClient(openCopyingChannel);
  const files = [facilities, riverTown.population, riverTown.streets];
  const { inputs } = await client.load(files.map((file) => ({ file, options: {} })));
  const streets = inputs.streets ?? null;
  const question: AnalysisQuestion = {
    ...tablesOf(inputs),
    streets,
    settings,
    scenario: null,
    year: null,
  };
  const analysis = await client.analyse('main', question);
  const facts = await client.streetFacts(question);
  if (!analysis || !facts) throw new Error('Nothing was answered');
  const view = (communityId: string | null, facilityIds: readonly string[] = []) =>
    client.streetView(question, { service: 'elder', communityId, facilityIds });
  return { analysis, facts, view };
}

describe('what only streets tell', () => {
  it('counts the people across the river, whom the circle takes for served', async () => {
    const { analysis, facts } = await ask();
    const { communities, districts, cities } = facts.overstated.elder;
    expect([...communities]).toEqual([300, 0]);
    expect(analysis.territory.districts.name).toEqual(['East', 'West']);
    expect([...districts]).toEqual([300, 0]);
    expect([...cities]).toEqual([300]);
    const { coveredPeople } = analysis.coverage.communities.elder;
    expect([...coveredPeople]).toEqual([0, 200]);
    // Without any facility of the service there is nothing to be within reach of.
    expect([...facts.overstated.childcare.districts]).toEqual([Number.NaN, Number.NaN]);
  });

  it('measures the detour by district', async () => {
    const { facts } = await ask();
    const figures = [...facts.detours.districts, facts.detours.all];
    expect(figures.map(({ pairs }) => pairs)).toEqual([1, 1, 2]);
    for (const [at, factor] of [5, 1, 3].entries()) {
      expect(figures[at]?.factor).toBeCloseTo(factor, 2);
    }
  });

  it('tells who is too far from a street', async () => {
    const far = textFile(
      'facilities.csv',
      `id,name,kind,lng,lat,seats\nf1,Centre,day_care,${placeAt(0, -150).join()},20\nf2,Hill,day_care,${placeAt(-200, -900).join()},20\nf3,None,day_care,,,20\n`,
    );
    const { facts } = await ask(along, far);
    const [centre, hill, none] = facts.facilities.legMetres;
    expect(centre).toBeCloseTo(150, 0);
    expect([hill, none]).toEqual([Infinity, Number.NaN]);
    expect([...facts.facilities.island]).toEqual([0, -1, -1]);
    expect([...facts.points.island]).toEqual([0, 0]);
  });
});

describe('what is drawn along streets', () => {
  it('is the way over the bridge, with its length and the straight line', async () => {
    const { view } = await ask();
    const { route } = (await view('far')) ?? {};
    expect(route?.metres).toBeCloseTo(2000, -1);
    expect(route?.straightMetres).toBeCloseTo(400, 0);
    const corners = [placeAt(400, 0), placeAt(400, 800), placeAt(0, 800), placeAt(0, 0)];
    for (const [lng, lat] of corners) {
      expect(route?.path.some((place) => Math.hypot(place[0] - lng, place[1] - lat) < 1e-5)).toBe(
        true,
      );
    }
  });

  it('is one outline, and shorter walks of a facility that is asked about', async () => {
    const { view } = await ask();
    const drawn = await view(null, ['f1', 'no such']);
    expect(drawn?.catchment).toHaveLength(1);
    expect(drawn?.facilities.map(({ facilityId, bands }) => [facilityId, bands.length])).toEqual([
      ['f1', 3],
    ]);
    expect(drawn?.route).toBeNull();
    const byLength = await ask({ ...along, metres: 500 });
    const [own] = (await byLength.view(null, ['f1']))?.facilities ?? [];
    expect(own?.bands).toHaveLength(1);
  });
});
