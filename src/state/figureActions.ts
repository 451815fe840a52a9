import type { Change } from '../edit/change.ts';
import { numberText } from '../model/numberText.ts';
import type { InputFile, Project } from '../model/project.ts';
import { fileToLoad } from './acceptance.ts';
import type { AppDependencies, GetState, SetState } from './appDependencies.ts';
import type { AppState } from './appState.ts';
import type { ConfirmedFigure } from './pendingFile.ts';
import { documentOf, showDocument } from './documentState.ts';
import { applyChange } from './history.ts';
import { rememberIssues } from './inputIssues.ts';

/** The action by which the figures that were read out of the words of projects are confirmed. */
export function buildFigureActions(
  set: SetState,
  get: GetState,
  { client }: Pick<AppDependencies, 'client'>,
): Pick<AppState, 'confirmFigures'> {
  async function confirmFigures(figures: readonly ConfirmedFigure[]): Promise<void> {
    const { project } = get();
    if (!project || figures.length === 0) return;
    const lists = project.inputs.files.filter(({ kind }) => kind === 'projects');
    const files = project.inputs.files.map((file) =>
      withFigures(
        file,
        figures.filter(({ list }) => lists[list] === file),
      ),
    );
    try {
      const { inputs, issues } = await client.load(files.map(fileToLoad), {});
      const now = get();
      // Other data came meanwhile; the figures were not about those.
      if (now.project?.inputs !== project.inputs) return;
      rememberIssues(inputs, issues);
      const confirmed = change({ ...now.project, inputs }, figures);
      set(showDocument(now, applyChange(documentOf(now), confirmed)));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      get().notify('error', 'fileUnreadable', { name: project.name, message });
    }
  }
  return { confirmFigures };
}

function change(project: Project, figures: readonly ConfirmedFigure[]): Change {
  const facts = { count: String(figures.length) };
  return { note: { key: 'confirmFigures', facts }, project };
}

function withFigures(file: InputFile, figures: readonly ConfirmedFigure[]): InputFile {
  if (figures.length === 0) return file;
  const added = figures.map(
    ({ line, header, value }) => [`${line}:${header}`, numberText(value)] as const,
  );
  const before = file.decisions?.figures ?? {};
  return {
    ...file,
    decisions: { ...file.decisions, figures: { ...before, ...Object.fromEntries(added) } },
  };
}
