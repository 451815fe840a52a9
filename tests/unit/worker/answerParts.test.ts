import { describe, expect, it } from 'vitest';
import { buildInputs } from '../../../src/ingest/merge/buildInputs.ts';
import { readTable } from '../../../src/ingest/readTable.ts';
import { createPartCollector, cutAnswer } from '../../../src/worker/answerParts.ts';
import type { WorkerAnswer } from '../../../src/worker/protocol.ts';

function inputsOf(rows: number): WorkerAnswer {
  const lines = Array.from({ length: rows }, (_, row) => `c${row},${row % 3}区,123.4,约${row}`);
  const text = ['社区名称,区县,经度,60岁及以上人口', ...lines].join('\n');
  const file = { name: 'p.csv', bytes: new TextEncoder().encode(text) };
  const { inputs, issues } = buildInputs([readTable(file, { datum: 'wgs84' })]);
  return { type: 'inputs', id: 1, loaded: { inputs, issues, sources: [0] } };
}

describe('answer parts', () => {
  it('put a long answer together again as it was', () => {
    const answer = inputsOf(45_001);
    const collector = createPartCollector();
    const sizes: number[] = [];
    const cut = cutAnswer(answer, (told) => {
      if (told.type !== 'part') throw new Error('Not a part');
      const { part } = told;
      sizes.push(part.type === 'issues' ? part.issues.length : part.texts.length);
      collector.add(structuredClone(part));
    });
    expect(Math.max(...sizes)).toBeLessThanOrEqual(20_000);
    expect(cut.type === 'inputs' && cut.loaded.inputs.population?.name).toEqual([]);
    expect(cut.type === 'inputs' && cut.loaded.issues).toEqual([]);
    expect(collector.join(structuredClone(cut))).toEqual(answer);
  });

  it('leave a short answer whole', () => {
    const answer = inputsOf(20);
    const fail = () => {
      throw new Error('A part was told');
    };
    expect(cutAnswer(answer, fail)).toEqual(answer);
    expect(createPartCollector().join(answer)).toEqual(answer);
  });
});
