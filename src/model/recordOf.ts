function hasEvery<Field extends string, Value>(
  record: Record<string, Value>,
  fields: readonly Field[],
): record is Record<Field, Value> {
  return fields.every((field) => Object.hasOwn(record, field));
}

/** An object with one value for each field of a closed list, in the order of the list. */
export function recordOf<Field extends string, Value>(
  fields: readonly Field[],
  valueOf: (field: Field) => Value,
): Record<Field, Value> {
  const record: Record<string, Value> = {};
  for (const field of fields) record[field] = valueOf(field);
  if (!hasEvery(record, fields)) throw new Error('A field of the list was not built');
  return record;
}
