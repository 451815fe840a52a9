import type { CheckedReading } from '../ingest/reading.ts';
import { defaultSettings } from '../model/defaultSettings.ts';
import type { InputFile, Inputs, Project, Settings } from '../model/project.ts';

/** What came anew that can take the place of circles. */
export interface GivenMeans {
  readonly matrix: boolean;
  readonly streets: boolean;
}

/** True where at least one row was read as something. */
export function isUsable({ kind, input }: CheckedReading): boolean {
  return kind !== null && input.accepted > 0;
}

/**
 * The project that newly read files make together with what is loaded, from the inputs of both.
 * null: there are neither facilities nor people to work with.
 *
 * `kept` are the files of the project that it keeps; `given` tells of a new travel matrix or new streets,
 * which then count instead of circles. A project of the user keeps its settings and
 * scenarios; its first population table names its city and so its plan, as if both tables had come
 * together. The sample's stamp stays as long as any of its files does; when none does, this is a
 * new project.
 */
export function projectFromInputs(
  existing: Project | null,
  inputs: Inputs,
  kept: readonly InputFile[],
  given: GivenMeans,
): Project | null {
  if (!inputs.facilities?.count && !inputs.population?.count) return null;

  const isNew = existing === null || (existing.sample !== null && kept.length === 0);
  const start: Project = isNew ? newProject(inputs) : withFirstPeople(existing, inputs);
  return { ...start, settings: withMethod(start.settings, inputs, given) };
}

function withFirstPeople(existing: Project, inputs: Inputs): Project {
  const project = { ...existing, inputs };
  if (existing.inputs.population || existing.settings.planId !== null) return project;
  const fresh = newProject(inputs);
  const isNamedByFile = existing.name === newProject(existing.inputs).name;
  return {
    ...project,
    name: isNamedByFile ? fresh.name : existing.name,
    settings: { ...existing.settings, planId: fresh.settings.planId },
  };
}

/** A matrix goes before streets, and both before circles; a choice stays for as long as it can. */
function withMethod(settings: Settings, inputs: Inputs, given: GivenMeans): Settings {
  const has = {
    matrix: inputs.matrix !== null,
    street: inputs.streets !== undefined,
    circle: true,
  };
  const best = has.matrix ? 'matrix' : has.street ? 'street' : 'circle';
  if (given.matrix && has.matrix) return { ...settings, method: 'matrix' };
  if (!has[settings.method]) return { ...settings, method: best };
  const isFree = settings.method === 'circle' && given.streets && has.street;
  return isFree ? { ...settings, method: 'street' } : settings;
}

function newProject(inputs: Inputs): Project {
  const city = onlyCity(inputs);
  return {
    name: city || (inputs.files[0]?.name ?? '').replace(/\.[^.]{1,10}$/, ''),
    sample: null,
    inputs,
    settings: { ...defaultSettings, planId: planOfCity(city) },
    scenarios: [],
  };
}

/** The one city that the tables name; '' where they name none or several. */
function onlyCity(inputs: Inputs): string {
  const table = inputs.population ?? inputs.facilities;
  const names = new Set(table?.city.filter((name) => name !== ''));
  const [name] = names;
  return names.size === 1 && name !== undefined ? name : '';
}

const planByCity: readonly (readonly [string, string])[] = [
  ['沈阳', 'shenyang-2025'],
  ['阜新', 'fuxin-2025'],
  ['本溪', 'benxi-2025'],
];

/** The built-in plan of a city, with or without 市 in its name; null where there is none. */
function planOfCity(city: string): string | null {
  const bare = city.trim().replace(/市$/, '');
  return planByCity.find(([name]) => name === bare)?.[1] ?? null;
}
