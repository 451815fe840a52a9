import { defaultSettings } from '../model/defaultSettings.ts';
import type { Project, SampleId, Settings } from '../model/project.ts';
import type { AnalysisClient, Watch } from '../worker/analysisClient.ts';
import { inputsFromFiles } from './inputIssues.ts';

interface Sample {
  readonly name: string;
  readonly settings: Partial<Settings>;
}

const samples: Readonly<Record<SampleId, Sample>> = {
  shenyang: { name: '沈阳示例', settings: { planId: 'shenyang-2025' } },
  // Stand-ins for elder care and daycare of a city without a plan: a plain 1,000 m circle.
  'porto-alegre': { name: 'Porto Alegre', settings: { metres: 1000 } },
};

/** Fetches and reads a sample that lies beside the app. Throws where a file cannot be had. */
export async function sampleProject(
  sample: SampleId,
  fetchBytes: (path: string) => Promise<Uint8Array>,
  client: Pick<AnalysisClient, 'load'>,
  watch: Watch,
): Promise<Project> {
  const names = ['facilities.csv', 'population.csv'];
  const files = await Promise.all(
    names.map(async (name) => ({
      file: { name, bytes: await fetchBytes(`samples/${sample}/${name}`) },
      options: { datum: 'wgs84' } as const,
    })),
  );
  const inputs = await inputsFromFiles(client.load, files, watch);
  if (!inputs.facilities || !inputs.population) throw new Error('A table of the sample is missing');
  const { name, settings } = samples[sample];
  return {
    name,
    sample,
    inputs,
    settings: { ...defaultSettings, ...settings },
    scenarios: [],
  };
}
