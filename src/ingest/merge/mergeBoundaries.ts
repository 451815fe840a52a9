import type { BoundaryTable } from '../../model/tables.ts';

/** Boundaries of several files as one table, in the order of the files; null for none. */
export function mergeBoundaries(tables: readonly BoundaryTable[]): BoundaryTable | null {
  const [first, ...others] = tables;
  if (first === undefined || others.length === 0) return first ?? null;
  const files = tables.map((table) => table.origin.files[0] ?? '');
  const file = Uint16Array.from(
    tables.flatMap(({ count }, at) => new Array<number>(count).fill(at)),
  );
  const line = Int32Array.from(tables.flatMap((table) => Array.from(table.origin.line)));
  return {
    count: line.length,
    origin: { files, file, line },
    level: tables.flatMap((table) => table.level),
    code: tables.flatMap((table) => table.code),
    name: tables.flatMap((table) => table.name),
    city: tables.flatMap((table) => table.city),
    district: tables.flatMap((table) => table.district),
    street: tables.flatMap((table) => table.street),
    polygons: tables.flatMap((table) => table.polygons),
  };
}
