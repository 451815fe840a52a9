import { type EnteredFigure, isSameKey } from '../../model/enteredFigure.ts';
import type { Project } from '../../model/project.ts';
import type { Change } from '../change.ts';
import { noteOfFigure } from './noteOfFigure.ts';

/**
 * Enters a figure for one unit and year, in the place of one entered before. A value that is not a
 * number, or is below 0, and a year that is not whole are faults: the form asks again before.
 */
export function enterFigure(project: Project, figure: EnteredFigure): Change {
  if (!(figure.value >= 0) || !Number.isInteger(figure.year)) {
    throw new Error(`A figure of ${figure.value} in ${figure.year} cannot be entered`);
  }
  const { entered = [] } = project;
  const isKnown = entered.some((other) => isSameKey(other, figure));
  return {
    note: noteOfFigure('enterFigure', project, figure),
    project: {
      ...project,
      entered: isKnown
        ? entered.map((other) => (isSameKey(other, figure) ? figure : other))
        : [...entered, figure],
    },
  };
}
