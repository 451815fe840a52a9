import { z } from 'zod';
import type { StreetEdit } from '../../model/streetEdit.ts';

const place = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const id = z.string().max(100);

/** A street edit in `project.json`. */
export const streetEditSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('closure'), id, at: place }),
  z.strictObject({ type: z.literal('link'), id, from: place, to: place }),
]);

type SavedStreetEdit = z.infer<typeof streetEditSchema>;

/** The saved form of a street edit, keys always in the same order. */
export function savedStreetEdit(edit: StreetEdit): SavedStreetEdit {
  const { type, id: own } = edit;
  switch (type) {
    case 'closure':
      return { type, id: own, at: [...edit.at] };
    case 'link':
      return { type, id: own, from: [...edit.from], to: [...edit.to] };
  }
}
