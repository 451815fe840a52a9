import { describe, expect, it } from 'vitest';
import {
  facilitiesOf,
  populationOf,
  prototypeKeys,
  throughEverything,
} from '../helpers/hostileTexts.ts';
import { objectNames, xssVectors } from '../helpers/xssVectors.ts';

const texts = [...xssVectors, ...objectNames];

describe.each(['csv', 'xlsx'] as const)('texts that mean harm, in %s', (format) => {
  it('are names, headers and cells like any others, and nothing else', async () => {
    expect(xssVectors).toHaveLength(40);
    const before = prototypeKeys();
    const { inputs, records, opened, tables } = await throughEverything(
      populationOf(texts),
      facilitiesOf(texts),
      format,
    );
    expect(prototypeKeys()).toBe(before);
    expect(inputs.population?.name).toEqual(texts);
    expect(inputs.population?.street).toEqual(texts);
    expect(inputs.facilities?.name).toEqual(texts);
    const { extra } = inputs.facilities ?? {};
    expect([...(extra?.keys() ?? [])]).toEqual(texts);
    for (const [at, text] of texts.entries()) expect(extra?.get(text)?.[at]).toBe(text);
    expect(records.map(({ name }) => name)).toEqual([...texts, ...texts]);
    if (!opened.ok) throw new Error('the saved project was refused');
    expect(opened.value.inputs).toEqual(inputs);
    const communities = tables.find(({ name }) => name === 'communities');
    const name = communities?.columns.indexOf('name') ?? -1;
    expect(new Set(communities?.rows.map((row) => row[name]))).toEqual(new Set(texts));
  });
});
