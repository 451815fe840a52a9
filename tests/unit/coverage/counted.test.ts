import { describe, expect, it } from 'vitest';
import { countedFacilities } from '../../../src/coverage/counted.ts';
import { defaultQualifyingKinds } from '../../../src/model/service.ts';
import { facilityTable } from '../../helpers/tables.ts';

describe('countedFacilities', () => {
  it('puts a repeated id in the order of its coordinates, also after one of them has moved', () => {
    const table = facilityTable([
      { id: 'b', lng: 2, lat: 0 },
      { id: 'b', lng: 1, lat: 0 },
      { id: 'a', lng: 3, lat: 0 },
    ]);
    const open = new Uint8Array(3).fill(1);
    const rows = (lng: readonly number[]) => [
      ...countedFacilities(
        { ...table, lng: Float64Array.from(lng) },
        open,
        'elder',
        defaultQualifyingKinds,
      ),
    ];
    expect(rows([2, 1, 3])).toEqual([2, 1, 0]);
    expect(rows([2, 5, 3])).toEqual([2, 0, 1]);
    expect(rows([2, 1, 3])).toEqual([2, 1, 0]);
  });
});
