import { areaCounts } from '../../map/boundaryPolygons.ts';
import { mostSchematicAreas } from '../../map/cells.ts';
import type { BoundaryLevel } from '../../model/tables.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import type { Language } from '../../state/session.ts';
import { formatCount } from '../i18n/format.ts';

/** What of the areas on the map is schematic, or that communities are dots; null where every one is drawn by its boundary. */
export function areaNote(
  { territory, boundaries }: Analysis,
  level: BoundaryLevel,
  text: Dictionary['main']['map'],
  language: Language,
): string | null {
  const { own, schematic } = areaCounts(territory, boundaries, level);
  if (schematic > 0 && territory.communities.count > mostSchematicAreas) return text.dots;
  if (own === 0) return text.cells;
  return schematic === 0 ? null : text.someCells(formatCount(schematic, language));
}
