import { expect, it } from 'vitest';
import { readProjectFile } from '../../../src/ingest/project/projectFile.ts';
import { readTable } from '../../../src/ingest/readTable.ts';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import { analyse } from '../../../src/scorecard/analyse.ts';
import type { AnalysisInput } from '../../../src/scorecard/analysis.ts';
import { reasonsOf } from '../../../src/scorecard/reasonsOf.ts';
import { createAnalysisClient } from '../../../src/worker/client.ts';
import { buildHandler } from '../../../src/worker/handleRequest.ts';
import type { WorkerRequest } from '../../../src/worker/protocol.ts';
import { east } from '../../helpers/analyseTables.ts';
import { facilityTable, populationTable } from '../../helpers/tables.ts';

it('answers with the ledger of an analysis without analysing twice or sending it again', async () => {
  const analysed: AnalysisInput[] = [];
  const handle = buildHandler({
    analyse: (input) => {
      analysed.push(input);
      return analyse(input);
    },
    readTable,
    readProjectFile,
  });
  const sent: WorkerRequest[] = [];
  const client = createAnalysisClient((events) => ({
    send: (request) => {
      sent.push(request);
      events.answered(structuredClone(handle(structuredClone(request))));
    },
    close: () => undefined,
  }));
  const input = {
    facilities: facilityTable([{ id: 'far', ...east(9000) }]),
    population: populationTable([{ id: 'p', name: 'P', elders60: 40, ...east(0) }]),
    matrix: null,
    settings: defaultSettings,
    scenario: null,
    year: 2025,
  };
  const analysis = await client.analyse('main', input);
  const reasons = await client.reasons(input);
  expect(reasons).toEqual(analysis && reasonsOf(analysis, input));
  expect([...(reasons?.elder.communities.outOfReach ?? [])]).toEqual([40]);
  expect(analysed.length).toBe(1);
  expect(sent[1]).toMatchObject({ type: 'reasons', inputs: {} });

  const wider = { ...input, settings: { ...defaultSettings, metres: 10_000 } };
  expect((await client.reasons(wider))?.elder.main).toEqual(['']);
  expect(analysed.length).toBe(2);
  // What the screen has is still the first analysis, and the next is told against that.
  expect(await client.analyse('main', wider)).toEqual(analyse(wider));
});
