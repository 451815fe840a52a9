import { defaultSettings } from '../model/defaultSettings.ts';
import { type Datum, datums, isDatum } from '../model/datum.ts';
import type { Method, Settings } from '../model/project.ts';
import type { ServiceId } from '../model/service.ts';
import { builtInPlan } from '../plan/builtInPlans.ts';
import { stepsSpeedFactorOf } from '../reach/streets/streetFile.ts';
import { defaultSnapMetres, type StreetRules } from '../reach/streets/streetNetwork.ts';
import type { Audience } from '../report/publication.ts';
import { type Options, type OptionSpec, oneOf, positive, UsageError } from './arguments.ts';

export const coverageSpecs: Readonly<Record<string, OptionSpec>> = {
  facilities: { takes: 'many' },
  population: { takes: 'one' },
  boundaries: { takes: 'many' },
  streets: { takes: 'one' },
  matrix: { takes: 'one' },
  projects: { takes: 'one' },
  statistics: { takes: 'one' },
  plan: { takes: 'one' },
  year: { takes: 'one' },
  minutes: { takes: 'one' },
  speed: { takes: 'one' },
  detour: { takes: 'one' },
  metres: { takes: 'one' },
  snap: { takes: 'one' },
  method: { takes: 'one' },
  mapping: { takes: 'one' },
  datum: { takes: 'one' },
  reach: { takes: 'flag' },
  public: { takes: 'flag' },
  workers: { takes: 'one' },
  out: { takes: 'one' },
};

/** The datum of each kind of file, where it is stated. */
export type StatedDatums = Readonly<Partial<Record<PlacedKind, Datum>>>;

/** Kinds of files with coordinates whose datum is the user's to state; streets are WGS-84. */
const placedKinds = ['facilities', 'population', 'boundaries', 'projects'] as const;
type PlacedKind = (typeof placedKinds)[number];

/** A street file and how its streets are walked. */
export interface StreetRequest {
  readonly path: string;
  readonly rules: StreetRules;
}

/** What a coverage run was asked for, checked. */
export interface CoverageRequest {
  readonly facilities: readonly string[];
  readonly population: string;
  readonly boundaries: readonly string[];
  readonly matrix: string | null;
  readonly projects: string | null;
  readonly statistics: string | null;
  readonly method: Method;
  /** null: walks are not measured by streets, and a street file that is given is not read. */
  readonly streets: StreetRequest | null;
  readonly mapping: string | null;
  /** Stated datums by kind of input. */
  readonly datum: StatedDatums;
  readonly out: string;
  readonly reach: boolean;
  readonly audience: Audience;
  /** File of the plan, where it is not a built-in one; its id is then not in the settings. */
  readonly planFile: string | null;
  readonly workers: number;
  readonly year: number | null;
  /** Bands in minutes, ascending; the last is the limit. */
  readonly bands: readonly number[];
  readonly settings: Settings;
}

/** @throws UsageError with the reason in one line */
export function coverageRequest(options: Options): CoverageRequest {
  const facilities = options.get('facilities');
  const population = oneOf(options, 'population');
  const out = oneOf(options, 'out');
  if (!facilities) throw new UsageError('--facilities is missing');
  if (!population) throw new UsageError('--population is missing');
  if (!out) throw new UsageError('--out is missing');
  if (options.has('snap') && !options.has('streets')) {
    throw new UsageError('--snap needs --streets');
  }
  const method = methodOf(options);
  const bands = bandsOf(oneOf(options, 'minutes'));
  const plan = planOf(oneOf(options, 'plan'));
  const builtIn = plan !== null && builtInPlan(plan) !== null;
  const metres = metresOf(options);
  return {
    facilities,
    population,
    boundaries: options.get('boundaries') ?? [],
    matrix: oneOf(options, 'matrix'),
    projects: oneOf(options, 'projects'),
    statistics: oneOf(options, 'statistics'),
    method,
    streets: method === 'street' ? streetsOf(options, metres) : null,
    mapping: oneOf(options, 'mapping'),
    datum: datumsOf(oneOf(options, 'datum')),
    out,
    reach: options.has('reach'),
    audience: options.has('public') ? 'public' : 'internal',
    planFile: builtIn ? null : plan,
    workers: wholeOf(options, 'workers') ?? 1,
    year: yearOf(options),
    bands,
    settings: {
      ...defaultSettings,
      minutes: bands.at(-1) ?? defaultSettings.minutes,
      speedMetresPerSecond: speedsOf(oneOf(options, 'speed')),
      detour: detourOf(oneOf(options, 'detour')),
      metres,
      method,
      planId: builtIn ? plan : null,
    },
  };
}

/** The method asked for, else the best that was given: matrix, streets, circles. */
function methodOf(options: Options): Method {
  const given = (['matrix', 'streets'] as const).find((name) => options.has(name));
  const asked = oneOf(options, 'method');
  if (asked === null) return given === 'streets' ? 'street' : (given ?? 'circle');
  if (asked !== 'circle' && asked !== 'street' && asked !== 'matrix') {
    throw new UsageError(`--method wants circle, street or matrix, not ${asked}`);
  }
  if (asked === 'matrix' && !options.has('matrix')) {
    throw new UsageError('--method matrix needs --matrix');
  }
  if (asked === 'street' && !options.has('streets')) {
    throw new UsageError('--method street needs --streets');
  }
  return asked;
}

function metresOf(options: Options): number | null {
  const text = oneOf(options, 'metres');
  return text === null ? null : positive(text, 'metres');
}

function streetsOf(options: Options, metres: number | null): StreetRequest | null {
  const path = oneOf(options, 'streets');
  if (path === null) return null;
  const snap = oneOf(options, 'snap');
  return {
    path,
    rules: {
      snapMetres: snap === null ? defaultSnapMetres : positive(snap, 'snap'),
      stepsSpeedFactor: stepsSpeedFactorOf({ metres }),
    },
  };
}

function bandsOf(text: string | null): number[] {
  if (text === null) return [defaultSettings.minutes];
  const bands = text.split(',').map((part) => positive(part, 'minutes'));
  if (bands.some((band, i) => i > 0 && band <= (bands[i - 1] ?? 0))) {
    throw new UsageError('--minutes wants rising bands, such as 5,10,15');
  }
  return bands;
}

function speedsOf(text: string | null): Record<ServiceId, number> {
  const speeds = { ...defaultSettings.speedMetresPerSecond };
  if (text === null) return speeds;
  if (!text.includes('=')) {
    const speed = positive(text, 'speed');
    return { elder: speed, childcare: speed };
  }
  for (const part of text.split(',')) {
    const [service = '', value = ''] = part.split('=');
    if (service !== 'elder' && service !== 'childcare') {
      throw new UsageError(`--speed knows elder and childcare, not ${service}`);
    }
    speeds[service] = positive(value, 'speed');
  }
  return speeds;
}

function datumsOf(text: string | null): StatedDatums {
  if (text === null) return {};
  if (!text.includes('=')) {
    const datum = datumOf(text);
    return { facilities: datum, population: datum, boundaries: datum, projects: datum };
  }
  const stated: Partial<Record<PlacedKind, Datum>> = {};
  for (const part of text.split(',')) {
    const [word = '', name = ''] = part.split('=');
    const kind = placedKinds.find((one) => one === word);
    if (!kind) throw new UsageError(`--datum knows ${placedKinds.join(', ')}, not ${word}`);
    stated[kind] = datumOf(name);
  }
  return stated;
}

function datumOf(name: string): Datum {
  if (isDatum(name)) return name;
  throw new UsageError(`--datum wants one of ${datums.join(', ')}, not ${name}`);
}

function detourOf(text: string | null): number {
  if (text === null) return defaultSettings.detour;
  const detour = positive(text, 'detour');
  if (detour < 1) throw new UsageError('--detour wants a factor of at least 1');
  return detour;
}

function yearOf(options: Options): number | null {
  const text = oneOf(options, 'year');
  if (text === null) return null;
  if (!/^(?:19|20|21)\d\d$/u.test(text)) throw new UsageError(`--year wants a year, not ${text}`);
  return Number(text);
}

function wholeOf(options: Options, name: string): number | null {
  const text = oneOf(options, name);
  if (text === null) return null;
  const value = positive(text, name);
  if (!Number.isInteger(value)) throw new UsageError(`--${name} wants a whole number, not ${text}`);
  return value;
}

/** The id of a built-in plan, or a path; a bare word that is neither is a slip of the pen. */
function planOf(word: string | null): string | null {
  if (word !== null && !builtInPlan(word) && !/[./\\]/u.test(word)) {
    throw new UsageError(`unknown plan ${word}; kinreach plans lists them, a file has an ending`);
  }
  return word;
}
