import { type FigureKey, isSameKey } from '../../model/enteredFigure.ts';
import type { Project } from '../../model/project.ts';
import type { Change } from '../change.ts';
import { noteOfFigure } from './noteOfFigure.ts';

/** Takes an entered figure back; what a statistics table says of the same then counts again. */
export function clearFigure(project: Project, key: FigureKey): Change {
  const entered = project.entered?.filter((other) => !isSameKey(other, key)) ?? [];
  if (entered.length === (project.entered?.length ?? 0)) {
    throw new Error(`No figure of ${key.indicatorId} in ${key.unitName} was entered`);
  }
  return {
    note: noteOfFigure('clearFigure', project, key),
    project: { ...project, entered },
  };
}
