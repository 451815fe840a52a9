import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildInputs } from '../../../../src/ingest/merge/buildInputs.ts';
import { readProjectFile, writeProjectFile } from '../../../../src/ingest/project/projectFile.ts';
import { readTable } from '../../../../src/ingest/readTable.ts';
import type { Project } from '../../../../src/model/project.ts';
import { defaultQualifyingKinds } from '../../../../src/model/service.ts';

function project(): Project {
  const bytes = new TextEncoder().encode('名称,类型,lng,lat,规模\n甲,养老院,123.4,41.8,12\n');
  const options = { mapping: { beds: '规模' } };
  const reading = readTable({ name: '../机构/甲.csv', bytes }, options);
  return {
    name: '试算',
    sample: null,
    inputs: buildInputs([reading]).inputs,
    settings: {
      minutes: 15,
      speedMetresPerSecond: { elder: 0.9, childcare: 1 },
      detour: 1.3,
      metres: null,
      method: 'circle',
      planId: 'fuxin-2025',
      qualifying: defaultQualifyingKinds,
    },
    scenarios: [
      {
        id: 's1',
        name: '__proto__',
        edits: [
          {
            type: 'open',
            facilityId: 'new-1',
            name: '新站',
            service: 'elder',
            kind: 'community_station',
            lng: 123.4,
            lat: 41.8,
            seats: 30,
            places: Number.NaN,
          },
          { type: 'move', facilityId: '甲', lng: 123.5, lat: 41.9 },
          { type: 'resize', facilityId: '甲', seats: Number.NaN, places: 5 },
          { type: 'bringForward', facilityId: '乙', year: 2025 },
          { type: 'close', facilityId: '甲' },
          { type: 'move', facilityId: '乙', lng: 123.6, lat: 41.7, approximate: true },
        ],
        streetEdits: [
          { type: 'closure', id: 'closure-1', at: [123.4, 41.81] },
          { type: 'link', id: 'link-1', from: [123.41, 41.8], to: [123.42, 41.8] },
        ],
      },
    ],
  };
}

/** A project file whose `project.json` has been changed as text. */
function tampered(change: (json: string) => string): Uint8Array {
  const parts = unzipSync(writeProjectFile(project()));
  const json = new TextDecoder().decode(parts['project.json']);
  return zipSync({ ...parts, 'project.json': strToU8(change(json)) });
}

function refusal(bytes: Uint8Array) {
  const opened = readProjectFile(bytes);
  expect(opened.ok).toBe(false);
  expect(opened.issues).toMatchObject([{ code: 'file-unreadable', action: 'rejected' }]);
  return opened.issues[0]?.facts;
}

describe('project file', () => {
  it('opens as it was saved, and saves to the same bytes', () => {
    const saved = writeProjectFile(project());
    const opened = readProjectFile(saved);
    if (!opened.ok) throw new Error('not opened');
    expect(opened.value).toEqual(project());
    expect(opened.value.inputs.facilities?.beds[0]).toBe(12);
    expect(writeProjectFile(opened.value)).toEqual(saved);
  });

  it('keeps inputs inside its own folder', () => {
    const names = Object.keys(unzipSync(writeProjectFile(project())));
    expect(names).toEqual(['inputs/001-.._机构_甲.csv', 'project.json']);
  });

  it('refuses a newer format by name', () => {
    const bytes = tampered((json) => json.replace('"formatVersion": 1', '"formatVersion": 2'));
    expect(refusal(bytes)).toEqual({ reason: 'newer', version: '2' });
  });

  it.each<[string, Uint8Array]>([
    ['no zip', strToU8('not a zip')],
    ['nothing', new Uint8Array(0)],
    ['cut off', writeProjectFile(project()).slice(0, 300)],
    ['no project.json', zipSync({ 'a.txt': strToU8('a') })],
    ['no JSON', tampered((json) => json.slice(1))],
    ['another hash', tampered((json) => json.replace(/"sha256": "../, '"sha256": "zz'))],
    ['an unknown key', tampered((json) => json.replace('"name"', '"nom"'))],
    ['a position off the earth', tampered((json) => json.replace('"lat": 41.8', '"lat": 418'))],
    ['a street off the earth', tampered((json) => json.replace('41.81', '418.1'))],
    ['a limit of zero', tampered((json) => json.replace('"minutes": 15', '"minutes": 0'))],
    ['infinity', tampered((json) => json.replace('"minutes": 15', '"minutes": 1e999'))],
  ])('refuses %s as damaged', (_, bytes) => {
    expect(refusal(bytes)).toEqual({ reason: 'damaged' });
  });

  it('does not unpack a bomb', () => {
    const bomb = zipSync({ 'project.json': new Uint8Array(30 * 1024 * 1024) }, { level: 9 });
    expect(refusal(bomb)).toEqual({ reason: 'too-large' });
  });

  it('is not harmed by names that are keys of every object', () => {
    const opened = readProjectFile(
      tampered((json) => json.replace('[\n          "beds"', '[\n          "__proto__"')),
    );
    expect(opened.ok).toBe(true);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
