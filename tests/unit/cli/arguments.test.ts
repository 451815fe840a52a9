import { describe, expect, it } from 'vitest';
import { readOptions, UsageError } from '../../../src/cli/arguments.ts';
import { coverageRequest, coverageSpecs } from '../../../src/cli/coverageOptions.ts';

const request = (line: string) =>
  coverageRequest(readOptions(line.split(' ').filter(Boolean), coverageSpecs));
const files = '--facilities f.csv g.csv --population p.csv --out o';

describe('options of kinreach coverage', () => {
  it('has the defaults of the definitions', () => {
    const { settings, facilities, bands, year } = request(files);
    expect(facilities).toEqual(['f.csv', 'g.csv']);
    expect(settings).toMatchObject({
      minutes: 15,
      detour: 1.3,
      metres: null,
      method: 'circle',
      planId: null,
    });
    expect(settings.speedMetresPerSecond).toEqual({ elder: 0.9, childcare: 0.9 });
    expect(bands).toEqual([15]);
    expect(year).toBeNull();
  });

  it('reads one datum for all tables or one for each kind', () => {
    expect(request(files).datum).toEqual({});
    expect(request(`${files} --datum gcj02`).datum).toEqual({
      facilities: 'gcj02',
      population: 'gcj02',
      boundaries: 'gcj02',
      projects: 'gcj02',
    });
    expect(request(`${files} --datum projects=bd09`).datum).toEqual({ projects: 'bd09' });
    expect(request(`${files} --datum facilities=bd09,population=wgs84`).datum).toEqual({
      facilities: 'bd09',
      population: 'wgs84',
    });
    for (const wrong of ['mars', 'facilities=mars', 'matrix=wgs84']) {
      expect(() => request(`${files} --datum ${wrong}`)).toThrow(UsageError);
    }
  });

  it('reads bands, speeds by service and takes the matrix when one is given', () => {
    const { settings, bands } = request(
      `${files} --minutes 5,10,15 --speed elder=0.6 --matrix m.csv`,
    );
    expect(bands).toEqual([5, 10, 15]);
    expect(settings).toMatchObject({ minutes: 15, method: 'matrix' });
    expect(settings.speedMetresPerSecond).toEqual({ elder: 0.6, childcare: 0.9 });
  });

  it('takes a matrix before streets, and streets before circles', () => {
    const streets = `${files} --streets s.pbf`;
    expect(request(files)).toMatchObject({ method: 'circle', streets: null });
    expect(request(streets)).toMatchObject({
      method: 'street',
      streets: { path: 's.pbf', rules: { snapMetres: 200, stepsSpeedFactor: 0.5 } },
    });
    expect(request(`${streets} --snap 80 --metres 500`).streets?.rules).toEqual({
      snapMetres: 80,
      stepsSpeedFactor: 1,
    });
    const both = `${streets} --matrix m.csv`;
    expect(request(both)).toMatchObject({ method: 'matrix', streets: null });
    expect(request(`${both} --method street`).settings.method).toBe('street');
    expect(request(`${both} --method circle`)).toMatchObject({ method: 'circle', streets: null });
  });

  it('refuses in one line what it does not know', () => {
    for (const line of [
      '--population p.csv --out o',
      `${files} --method street`,
      `${files} --streets s.pbf --snap 0`,
      `${files} --snap 100`,
      `${files} --minutes 15,10`,
      `${files} --minutes 0`,
      `${files} --speed dog=1`,
      `${files} --detour 0.5`,
      `${files} --year 24`,
      `${files} --plan nowhere`,
      `${files} --method matrix`,
      `${files} --method fly`,
      `${files} --reach yes`,
      `${files} --year`,
      `${files} --out p`,
      `stray ${files}`,
    ]) {
      expect(() => request(line), line).toThrow(UsageError);
    }
  });
});
