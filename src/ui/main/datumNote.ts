import { datumNames } from '../../model/datum.ts';
import type { InputFile } from '../../model/project.ts';
import type { Dictionary } from '../i18n/dictionary.ts';

/** The datum of the coordinates shown, and what they were before or that nobody has said. */
export function datumNote(files: readonly InputFile[], text: Dictionary['main']['map']): string {
  const placed = files.filter(({ kind }) => kind !== 'matrix' && kind !== 'statistics');
  const converted = placed.flatMap(({ name, datum }) =>
    datum === 'gcj02' || datum === 'bd09' ? [`${name} ${datumNames[datum]}`] : [],
  );
  const unstated = placed.filter((file) => !file.datum).map((file) => file.name);
  return text.datum(converted.join(', '), unstated.join(', '));
}
