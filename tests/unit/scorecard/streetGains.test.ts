import { describe, expect, it } from 'vitest';
import { buildInputs } from '../../../src/ingest/merge/buildInputs.ts';
import { readTable } from '../../../src/ingest/readTable.ts';
import { untold } from '../../../src/ingest/progress.ts';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import type { StreetEdit } from '../../../src/model/streetEdit.ts';
import { editedStreets } from '../../../src/reach/streets/editedStreets.ts';
import { readStreetFile } from '../../../src/reach/streets/streetFile.ts';
import { analyse } from '../../../src/scorecard/analyse.ts';
import type { AnalysisInput } from '../../../src/scorecard/analysis.ts';
import { streetGains } from '../../../src/scorecard/streets/streetGains.ts';
import { tablesOf } from '../../../src/scorecard/tablesOf.ts';
import { placeAt, riverTown } from '../../helpers/streetFiles.ts';

const { inputs } = buildInputs([
  readTable(riverTown.facilities, {}),
  readTable(riverTown.population, {}),
]);
const read = readStreetFile(riverTown.streets, { box: null, stepsSpeedFactor: 1 }, untold);
if (!read.ok) throw new Error('unreadable');
const base = { ...read.value, snapMetres: 200 };

function inputWith(streetEdits: readonly StreetEdit[]): AnalysisInput {
  const scenario = { id: 's', name: 's', edits: [], streetEdits };
  const settings = { ...defaultSettings, method: 'street' as const };
  const streets = editedStreets(base, streetEdits);
  return { ...tablesOf(inputs), streets, settings, scenario, year: null };
}

function gainsOf(streetEdits: readonly StreetEdit[]) {
  const input = inputWith(streetEdits);
  return streetGains(analyse(input), input, editedStreets(base, streetEdits));
}

function coveredOf(streetEdits: readonly StreetEdit[]): number {
  return analyse(inputWith(streetEdits)).coverage.all.service.elder.coveredPeople;
}

const footbridge: StreetEdit = {
  type: 'link',
  id: 'link-1',
  from: placeAt(0, 5),
  to: placeAt(400, 5),
};
const works: StreetEdit = { type: 'closure', id: 'closure-1', at: placeAt(-200, 0) };

describe('the gain of a change of the streets', () => {
  it('is the people whom it alone brings within reach', () => {
    expect([coveredOf([]), coveredOf([footbridge])]).toEqual([200, 500]);
    expect(gainsOf([footbridge])).toMatchObject([{ editId: 'link-1', people: { elder: 300 } }]);
  });

  it('is below 0 for a closure that cuts people off', () => {
    expect(coveredOf([works])).toBe(0);
    expect(gainsOf([works])).toMatchObject([{ editId: 'closure-1', people: { elder: -200 } }]);
  });

  it('of each is what the others leave to it', () => {
    expect(coveredOf([footbridge, works])).toBe(300);
    expect(gainsOf([footbridge, works]).map(({ people }) => people.elder)).toEqual([300, -200]);
    const second: StreetEdit = { ...footbridge, id: 'link-2' };
    expect(gainsOf([footbridge, second]).map(({ people }) => people.elder)).toEqual([0, 0]);
  });

  it('has no say in other services’ people, and none where nothing is changed', () => {
    expect(gainsOf([footbridge])[0]?.people.childcare).toBe(Number.NaN);
    expect(gainsOf([])).toEqual([]);
  });
});

describe('a change that does nothing', () => {
  it('is listed with its reason, and changes no figure', () => {
    const lost: StreetEdit = { type: 'closure', id: 'closure-2', at: placeAt(0, -5000) };
    const { issues } = analyse(inputWith([lost]));
    expect(issues.filter(({ code }) => code === 'street-edit-lost')).toMatchObject([
      { value: 'closure-2', severity: 'warning', facts: { reason: 'farFromStreets' } },
    ]);
    expect(coveredOf([lost])).toBe(200);
  });
});
