import { buildIssue, type Issue, type IssueCode } from '../model/issue.ts';
import type { FacilityTable, PopulationTable } from '../model/tables.ts';
import type { BoundaryPlaces } from './boundaryPlaces.ts';
import { hasService } from './counted.ts';
import type { MeasuredCoverage } from './measureCoverage.ts';
import type { Frame } from './territory.ts';

/** So many names of groups without a boundary are given; the count is of all. */
const namedMissing = 20;

/** What the meaning of the tables, taken together, gives to say: nothing here is about one cell. */
export function findIssues(
  input: { readonly population: PopulationTable | null; readonly facilities: FacilityTable | null },
  frame: Frame,
  measured: MeasuredCoverage,
): Issue[] {
  return [
    ...populationIssues(input.population, frame),
    ...placeIssues(input.facilities, frame, measured),
    ...(frame.boundaries ? boundaryIssues(frame.boundaries, frame) : []),
  ];
}

function populationIssues(population: PopulationTable | null, frame: Frame): Issue[] {
  if (!population) return [];
  const issues: Issue[] = [];
  const { territory, yearRows } = frame;
  const file = population.origin.files[0] ?? '';
  const blankSettings = territory.communities.setting.filter((setting) => setting === '').length;
  const say = (code: IssueCode, severity: Issue['severity'], facts: Record<string, string>) =>
    issues.push(buildIssue({ file, code, severity, action: 'kept', facts }));
  if (blankSettings > 0) say('setting-blank', 'info', { count: String(blankSettings) });
  if (territory.standIn.elder) say('column-stand-in', 'warning', { column: 'elders_60' });
  if (territory.standIn.childcare) say('column-stand-in', 'warning', { column: 'infants_0_3' });
  for (const [year, count] of [...yearRows.carried].sort(([a], [b]) => a - b)) {
    say('year-carried', 'info', {
      year: String(year),
      asked: String(territory.year),
      count: String(count),
    });
  }
  if (yearRows.ignored > 0) say('year-ignored', 'warning', { count: String(yearRows.ignored) });
  return issues;
}

function placeIssues(
  facilities: FacilityTable | null,
  frame: Frame,
  measured: MeasuredCoverage,
): Issue[] {
  if (!facilities || frame.territory.points.count === 0) return [];
  const issues: Issue[] = [];
  const say = (row: number, start: Pick<Issue, 'code' | 'severity'> & Partial<Issue>) =>
    issues.push(
      buildIssue({
        file: facilities.origin.files[facilities.origin.file[row] ?? 0] ?? '',
        line: facilities.origin.line[row] ?? 0,
        action: 'kept',
        ...start,
      }),
    );
  for (let row = 0; row < facilities.count; row++) {
    const trouble = frame.named[row]?.trouble;
    const name = facilities.name[row] ?? '';
    if (trouble) {
      const code = trouble.many ? 'group-ambiguous' : 'group-unmatched';
      say(row, {
        code,
        severity: 'warning',
        column: trouble.level,
        value: trouble.name,
        facts: { name, level: trouble.level },
      });
    }
    if (measured.belonging.outside[row] === 1)
      say(row, { code: 'facility-outside', severity: 'warning', value: name, facts: { name } });
    else if (measured.belonging.inferred[row] === 1)
      say(row, { code: 'facility-inferred', severity: 'info', value: name, facts: { name } });
  }
  for (const service of ['elder', 'childcare'] as const) {
    if (!hasService(measured.facilities, service)) {
      issues.push(
        buildIssue({
          file: facilities.origin.files[0] ?? '',
          code: 'service-absent',
          severity: 'warning',
          action: 'kept',
          facts: { service },
        }),
      );
    }
  }
  return issues;
}

/** What fits nothing on either side: boundaries without a group, groups without a boundary. */
function boundaryIssues(places: BoundaryPlaces, frame: Frame): Issue[] {
  const { boundaries, named } = places;
  const issues: Issue[] = [];
  const held = {
    district: new Set<string>(),
    street: new Set<string>(),
    community: new Set<string>(),
  };
  for (const [row, level] of boundaries.level.entries()) {
    if (places.isMatched(row)) {
      held[level].add(named[row]?.[level] ?? '');
      continue;
    }
    const file = boundaries.origin.files[boundaries.origin.file[row] ?? 0] ?? '';
    const line = boundaries.origin.line[row] ?? 0;
    const value = boundaries.name[row] || (boundaries.code[row] ?? '');
    const facts = { level };
    const code = 'boundary-unmatched';
    issues.push(
      buildIssue({ file, line, code, severity: 'warning', action: 'kept', value, facts }),
    );
  }
  for (const level of ['district', 'street', 'community'] as const) {
    if (held[level].size === 0) continue;
    const missing = frame.groupsOf(level).filter(({ key }) => !held[level].has(key));
    if (missing.length === 0) continue;
    const names = missing.slice(0, namedMissing).map(({ name, key }) => name || key);
    const facts = { level, count: String(missing.length), names: names.join('、') };
    const code = 'boundary-missing';
    issues.push(buildIssue({ code, severity: 'warning', action: 'kept', facts }));
  }
  return issues;
}
