import { describe, expect, it } from 'vitest';
import { writeProjectFile } from '../../../src/ingest/project/projectFile.ts';
import type { FileBytes } from '../../../src/ingest/reading.ts';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import type { Inputs, Settings } from '../../../src/model/project.ts';
import { untold } from '../../../src/ingest/progress.ts';
import { readStreetFile } from '../../../src/reach/streets/streetFile.ts';
import { tablesOf } from '../../../src/scorecard/tablesOf.ts';
import { createAnalysisClient } from '../../../src/worker/client.ts';
import type { AnalysisQuestion } from '../../../src/worker/protocol.ts';
import { openCopyingChannel } from '../../helpers/copyingChannel.ts';
import { placesAlongStreets, townFile } from '../../helpers/streetDatumTrials.ts';
import { linesFile, placeAt, riverTown } from '../../helpers/streetFiles.ts';

const client = createAnalysisClient(openCopyingChannel);
const { facilities, population, streets } = riverTown;
const along: Settings = { ...defaultSettings, method: 'street' };

function load(files: readonly FileBytes[]) {
  return client.load(files.map((file) => ({ file, options: {} })));
}

function questionOf(inputs: Inputs, settings: Settings): AnalysisQuestion {
  const source = inputs.streets ?? null;
  return { ...tablesOf(inputs), streets: source, settings, scenario: null, year: null };
}

async function metresOf(question: AnalysisQuestion, from = client): Promise<number[]> {
  const analysis = await from.analyse('main', question);
  return Array.from(analysis?.coverage.points.elder.metres ?? []);
}

describe('streets of a project', () => {
  it('are walked where the settings say so, and only then', async () => {
    const { inputs } = await load([streets, facilities, population]);
    expect(inputs.streets?.bytes).toEqual(streets.bytes);
    expect(inputs.streets?.summary.metres).toBeCloseTo(2400, -1);
    // Points come in the order of their ids: far, near.
    const ways = await metresOf(questionOf(inputs, along));
    expect(ways.map(Math.round)).toEqual([2000, 400]);
    const circles = await metresOf(questionOf(inputs, defaultSettings));
    expect(circles.map(Math.round)).toEqual([400, 400]);
  });

  it('are known to a worker that has not read them', async () => {
    const { inputs } = await load([facilities, population, streets]);
    const other = createAnalysisClient(openCopyingChannel);
    const metres = await metresOf(questionOf(inputs, along), other);
    expect(metres.map(Math.round)).toEqual([2000, 400]);
  });

  it('are walked as the scenario has them, and again as they were', async () => {
    const { inputs } = await load([streets, facilities, population]);
    const question = questionOf(inputs, along);
    const bridge = {
      type: 'link',
      id: 'link-1',
      from: placeAt(0, 0),
      to: placeAt(400, 0),
    } as const;
    const scenario = { id: 's', name: 's', edits: [], streetEdits: [bridge] };
    const before = await metresOf(question);
    const linked = await metresOf({ ...question, scenario });
    expect(linked.map(Math.round)).toEqual([400, 400]);
    expect(await metresOf(question)).toEqual(before);
  });

  it('go with a project file and come back with it', async () => {
    const { inputs } = await load([facilities, population, streets]);
    const project = { name: 'Town', sample: null, inputs, settings: along, scenarios: [] };
    const opened = await client.open(
      writeProjectFile({ ...project, settings: { ...along, snapMetres: 50 } }),
    );
    if (!opened.ok) throw new Error('The project was not opened');
    expect(opened.value.settings).toEqual({ ...along, snapMetres: 50 });
    expect(opened.value.inputs.streets).toEqual(inputs.streets);
  });

  it('leave a place unreachable that is farther from them than the snap limit', async () => {
    const { inputs } = await load([
      facilities,
      linesFile('s.geojson', [
        [
          [-400, 60],
          [0, 60],
        ],
      ]),
      population,
    ]);
    const [far, near] = await metresOf(questionOf(inputs, along));
    expect([far, Math.round(near ?? 0)]).toEqual([Infinity, 520]);
    const tight = await metresOf(questionOf(inputs, { ...along, snapMetres: 50 }));
    expect(tight).toEqual([Infinity, Infinity]);
  });

  it('of another city are refused, kept in the list and walked by nobody', async () => {
    const elsewhere = linesFile('other.geojson', [
      [
        [90_000, 0],
        [90_500, 0],
      ],
    ]);
    const [evidence] = await client.compare(
      [elsewhere, facilities, population].map((file) => ({ file, options: {} })),
    );
    expect(evidence?.code).toBe('streets-elsewhere');
    const { inputs, issues } = await load([elsewhere, facilities, population]);
    expect(issues.map(({ code }) => code)).toContain('streets-elsewhere');
    expect(inputs.streets).toBeUndefined();
    expect(inputs.files.map(({ kind }) => kind)).toContain('streets');
    const analysis = await client.analyse('main', questionOf(inputs, along));
    expect(analysis?.method).toBe('circle');
  });

  it('tell the datum of a table that nothing else speaks of', async () => {
    const town = townFile(123.4, 41.78);
    const grid = readStreetFile(town, { box: null, stepsSpeedFactor: 1 }, untold);
    if (!grid.ok) throw new Error('The town was not read');
    const { lng, lat } = placesAlongStreets(
      grid.value.grid.edges,
      { count: 200, datum: 'gcj02', metres: 15, within: [123.42, 41.8, 123.44, 41.82] },
      1,
    );
    const rows = Array.from(lng, (x, i) => `站${i},day_care,${x},${lat[i]}`);
    const table = {
      name: '设施.csv',
      bytes: new TextEncoder().encode(`name,kind,lng,lat\n${rows.join('\n')}\n`),
    };
    const [evidence] = await client.compare([table, town].map((file) => ({ file, options: {} })));
    expect(evidence).toMatchObject({ code: 'datum-suspect', facts: { evidence: 'streets' } });
    const { issues } = await load([table, town]);
    expect(issues.map(({ code }) => code)).toContain('datum-suspect');
  });

  it('of a second file are not joined', async () => {
    const { inputs, issues } = await load([
      streets,
      { ...streets, name: 'more.geojson' },
      facilities,
    ]);
    expect(inputs.streets?.name).toBe('streets.geojson');
    expect(issues.find(({ code }) => code === 'streets-second-file')).toMatchObject({
      file: 'more.geojson',
      facts: { used: 'streets.geojson' },
    });
  });

  it('of a second file are said to be unused before they are accepted', async () => {
    const elsewhere = linesFile('other.geojson', [
      [
        [90_000, 0],
        [90_500, 0],
      ],
    ]);
    const more = { ...streets, name: 'more.geojson' };
    const other = createAnalysisClient(openCopyingChannel);
    const evidence = await other.compare(
      [elsewhere, streets, more, facilities].map((file) => ({ file, options: {} })),
    );
    expect(evidence.map((issue) => issue && [issue.code, issue.facts['used']])).toEqual([
      ['streets-elsewhere', undefined],
      null,
      ['streets-second-file', 'streets.geojson'],
      null,
    ]);
  });

  it('of a large file wait until there is something to read them near of', async () => {
    const large = { name: 'province.osm.pbf', bytes: new Uint8Array(41 * 1024 * 1024) };
    const { input, issues } = await client.read(large, {});
    expect(issues.map(({ code, facts }) => [code, facts])).toEqual([
      ['streets-data-first', { limitMegabytes: '40' }],
    ]);
    expect(input).toMatchObject({ kind: 'streets', read: 0, accepted: 0 });
  });
});
