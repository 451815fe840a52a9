import type { Project } from '../model/project.ts';

/** What a command did, in the words of the undo button: a dictionary key and the facts it needs. */
export interface ChangeNote {
  readonly key:
    | 'openFacility'
    | 'moveFacility'
    | 'placeAtCommunity'
    | 'closeFacility'
    | 'reopenFacility'
    | 'resizeFacility'
    | 'bringForward'
    | 'keepYears'
    | 'addLink'
    | 'removeLink'
    | 'closeStreet'
    | 'reopenStreet'
    | 'removeFacility'
    | 'renameFacility'
    | 'addScenario'
    | 'removeScenario'
    | 'renameScenario'
    | 'changeSettings'
    | 'choosePlan'
    | 'copyPlan'
    | 'addPlan'
    | 'removePlan'
    | 'renamePlan'
    | 'changeFigure'
    | 'removeFigure'
    | 'addFigure'
    | 'enterFigure'
    | 'clearFigure'
    | 'confirmFigures'
    | 'loadInputs';
  readonly facts: Readonly<Record<string, string>>;
}

/** The description of a change; the store applies it and records it for undo. */
export interface Change {
  readonly note: ChangeNote;
  readonly project: Project;
  /** Changes of one gesture (one drag, one held key) are one step of undo. */
  readonly gesture?: string;
  /** Scenario that shows the change; absent: the one that is shown already. */
  readonly scenarioId?: string;
}
