import { describe, expect, it } from 'vitest';
import { readCount } from '../../../../src/ingest/cells/readCount.ts';
import { scaledUnitOf } from '../../../../src/ingest/cells/units.ts';

const nothing = Number.NaN;

/** Column unit, unit in the header, cell, value, code, suggestion. */
const cases = (
  [
    ['people', '', '120', 120, ''],
    ['people', '', '', nothing, ''],
    ['people', '', '１２０', 120, 'number-repaired', '120'],
    ['people', '', '3.2万', 32000, 'number-repaired', '32000'],
    ['people', '', '约120', nothing, 'number-approximate', '120'],
    ['people', '', '120斤', nothing, 'unit-unknown', '120'],
    ['people', '', '1e5', nothing, 'number-unreadable', '100000'],
    ['people', '', '1.2.3', nothing, 'number-unreadable'],
    ['people', '', '-5', nothing, 'number-negative'],
    ['people', '', '35户', nothing, 'unit-conflict', '35'],
    ['people', '', '94%', nothing, 'unit-conflict'],
    ['people', '', '2亩', nothing, 'unit-conflict'],
    ['households', '', '35户', 35, 'number-repaired', '35'],
    ['households', '', '35人', nothing, 'unit-conflict', '35'],
    ['beds', '', '60张', 60, 'number-repaired', '60'],
    ['beds', '', '2所', nothing, 'unit-conflict', '2'],
    ['square metres', '', '1.8亩', 1200, 'number-repaired', '1200'],
    ['square metres', '', '60张', nothing, 'unit-conflict', '60'],
    ['people', '万人', '3.2', 32000, ''],
    ['people', '万人', '３.２', 32000, 'number-repaired', '3.2'],
    ['people', '万人', '一百二十', 1200000, 'number-repaired', '120'],
    ['people', '万人', '3.2万', 32000, 'number-repaired', '3.2'],
    ['people', '万人', '3.2万人', 32000, 'number-repaired', '3.2'],
    ['people', '万人', '1万2千', 12000, 'number-repaired', '1.2'],
    ['people', '万人', '32000人', nothing, 'unit-conflict', '3.2'],
    ['people', '万人', '3千', nothing, 'unit-conflict', '0.3'],
    ['people', '万人', '约3.2', nothing, 'number-approximate', '3.2'],
    ['people', '万人', '约3.2万', nothing, 'number-approximate', '3.2'],
    ['people', '万人', '', nothing, ''],
    ['people', '人', '3.2万', 32000, 'number-repaired', '32000'],
    ['people', '人', '3.2万人', 32000, 'number-repaired', '32000'],
    ['square metres', '亩', '1.8', 1200, ''],
    ['square metres', '亩', '1200㎡', nothing, 'unit-conflict', '1.8'],
    ['square metres', '亩', '1.8亩', 1200, 'number-repaired', '1.8'],
    ['square metres', 'm2', '1.8亩', nothing, 'unit-conflict', '1200'],
    ['square metres', '公顷', '0.12', 1200, ''],
    ['square metres', '万m2', '0.12', 1200, ''],
  ] satisfies readonly (readonly [string, string, string, number, string, string?])[]
).map(([unit, header, cell, value, code, suggestion]) => ({
  unit,
  header,
  cell,
  value,
  code,
  suggestion,
}));

describe('readCount', () => {
  it.each(cases)('counts $unit under ($header): $cell', (one) => {
    const { unit, header, cell, value, code, suggestion } = one;
    const headerUnit = header === '' ? null : scaledUnitOf(header);
    expect(header === '').toBe(headerUnit === null);
    const read = readCount(cell, { unit, headerUnit });
    expect(read.value).toBe(value);
    expect(read.finding?.code ?? '').toBe(code);
    expect(read.finding?.facts['suggestion']).toBe(suggestion);
    if (suggestion === undefined) return;
    expect(read.finding?.facts['before']).toBe(cell);
    // What is suggested can be written into the cell and is then read without a question.
    const again = readCount(suggestion, { unit, headerUnit });
    expect(again.finding).toBeNull();
    if (!Number.isNaN(value)) expect(again.value).toBe(value);
  });

  it('shows both ends of a span and prefers neither', () => {
    const { value, finding } = readCount('3-5万', {
      unit: 'people',
      headerUnit: scaledUnitOf('万人'),
    });
    expect(value).toBeNaN();
    expect(finding).toMatchObject({
      code: 'number-range',
      action: 'asked',
      facts: { before: '3-5万', low: '3', high: '5' },
    });
  });
});
