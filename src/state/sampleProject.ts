import type { ReadOptions } from '../ingest/reading.ts';
import { defaultSettings } from '../model/defaultSettings.ts';
import type { InputKind, Project, SampleId, Settings } from '../model/project.ts';
import type { AnalysisClient, Watch } from '../worker/analysisClient.ts';
import type { Session } from './session.ts';
import { inputsFromFiles } from './inputIssues.ts';

interface Sample {
  readonly name: string;
  /** Kinds of its tables, each a file of that name. */
  readonly tables: readonly InputKind[];
  /** Name of the street file beside them; absent: it has none. */
  readonly streets?: string;
  readonly settings: Partial<Settings>;
  /** Where its answer is; the main screen where nothing is said. */
  readonly view?: Pick<Session, 'screen' | 'planTab' | 'year' | 'indicator'>;
}

const placed = ['facilities', 'population'] as const;

const samples: Readonly<Record<SampleId, Sample>> = {
  shenyang: { name: '沈阳示例', tables: placed, settings: { planId: 'shenyang-2025' } },
  // The figures of two plan documents: totals without places, so that there is no map of them.
  benxi: {
    name: '本溪市',
    tables: [...placed, 'projects'],
    settings: { planId: 'benxi-2025' },
    view: { screen: 'plan', planTab: 'projects', year: 2025, indicator: 'places-per-1000' },
  },
  fuxin: {
    name: '阜新市',
    tables: [...placed, 'statistics'],
    settings: { planId: 'fuxin-2025' },
    view: { screen: 'plan', planTab: 'official', year: null, indicator: 'places-per-1000' },
  },
  // Stand-ins for elder care and daycare of a city without a plan: a plain 1,000 m, along its streets.
  'porto-alegre': {
    name: 'Porto Alegre',
    tables: placed,
    streets: 'poa_osm.pbf',
    settings: { metres: 1000, method: 'street' },
  },
};

/** The view that a sample is opened with, whatever was looked at before. */
export function viewOfSample(sample: SampleId): Partial<Session> {
  return { indicator: 'elder-circle', lens: 'status', ...samples[sample].view };
}

/** Fetches and reads a sample that lies beside the app. Throws where a file cannot be had. */
export async function sampleProject(
  sample: SampleId,
  fetchBytes: (path: string) => Promise<Uint8Array>,
  client: Pick<AnalysisClient, 'load'>,
  watch: Watch,
): Promise<Project> {
  const { name, tables, settings, streets } = samples[sample];
  const wanted: readonly (readonly [string, ReadOptions])[] = [
    ...tables.map((kind) => [`${kind}.csv`, { kind, datum: 'wgs84' }] as const),
    ...(streets ? [[streets, { kind: 'streets' }] as const] : []),
  ];
  const files = await Promise.all(
    wanted.map(async ([file, options]) => ({
      file: { name: file, bytes: await fetchBytes(`samples/${sample}/${file}`) },
      options,
    })),
  );
  const inputs = await inputsFromFiles(client.load, files, watch);
  if (!inputs.facilities || !inputs.population) throw new Error('A table of the sample is missing');
  return {
    name,
    sample,
    inputs,
    settings: { ...defaultSettings, ...settings },
    scenarios: [],
  };
}
