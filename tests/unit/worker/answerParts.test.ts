import { describe, expect, it } from 'vitest';
import { buildInputs } from '../../../src/ingest/merge/buildInputs.ts';
import { readTable } from '../../../src/ingest/readTable.ts';
import { createPartCollector, cutAnswer } from '../../../src/worker/answerParts.ts';
import type { WorkerAnswer } from '../../../src/worker/protocol.ts';

function inputsOf(rows: number): WorkerAnswer {
  const lines = Array.from(
    { length: rows },
    (_, row) => `c${row},${row % 3}区,123.4,约${row},注${row}`,
  );
  const text = ['社区名称,区县,经度,60岁及以上人口,备注', ...lines].join('\n');
  const file = { name: 'p.csv', bytes: new TextEncoder().encode(text) };
  const { inputs, issues } = buildInputs([readTable(file, { datum: 'wgs84' })]);
  return { type: 'inputs', id: 1, loaded: { inputs, issues, sources: [0] } };
}

describe('answer parts', () => {
  it('put a long answer together again as it was', () => {
    const answer = inputsOf(45_001);
    const collector = createPartCollector();
    const sizes: number[] = [];
    const words = new Map<string, readonly string[]>();
    const cut = cutAnswer(answer, (told) => {
      if (told.type !== 'part') throw new Error('Not a part');
      const { part } = told;
      if (part.type === 'issues') sizes.push(part.issues.length);
      if (part.type === 'texts') sizes.push(part.texts.length);
      if (part.type === 'repeated') words.set(part.column, part.words);
      collector.add(structuredClone(part));
    });
    // Names that repeat themselves travel once.
    expect(words.get('district')).toEqual(['0区', '1区', '2区']);
    expect(words.has('name')).toBe(false);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(20_000);
    const left = cut.type === 'inputs' ? cut.loaded.inputs.population : null;
    expect([left?.name, left?.lng]).toEqual([[], new Float64Array(0)]);
    expect(left?.extra).toEqual(new Map([['备注', []]]));
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
