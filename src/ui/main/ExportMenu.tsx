import { useCallback, useState } from 'react';
import { scenarioById } from '../../edit/scenarios.ts';
import { streetEditsOf } from '../../edit/streetEdits.ts';
import type { Settings } from '../../model/project.ts';
import { issueTable } from '../../report/issueTable.ts';
import {
  type Audience,
  needsSuppression,
  publication,
  publishedIssues,
} from '../../report/publication.ts';
import { streetChangesTable } from '../../report/streetChangesTable.ts';
import { resultTables } from '../../report/resultTables.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { useCopy } from './useCopy.ts';
import { useAnalysis, useApp } from '../../state/hooks.ts';
import { Dialog } from '../controls/Dialog.tsx';
import { type MenuAction, MenuButton, type MenuChoice } from '../controls/MenuButton.tsx';
import { downloadTable } from '../downloadTable.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { useSaveProject } from '../useSaveProject.ts';
import { useStreetGains } from '../streets/useStreets.ts';
import { copyTable } from './copyTable.ts';
import { projectExports } from './projectExports.ts';
import { useReasonsNow } from './useReasonsNow.ts';
import { useRanking } from './useRanking.ts';
import { useView } from './useView.ts';
import { viewLines } from './view.ts';
import { useSavePicture } from './useSavePicture.ts';

const audiences: readonly Audience[] = ['internal', 'public'];

/** Everything that leaves the app: tables, findings, map picture, project file. */
export function ExportMenu() {
  const text = useText().main.export;
  const analysis = useAnalysis();
  const settings = useApp((state) => state.project?.settings);
  if (!analysis || !settings) {
    return <MenuButton actions={[]} label={text.open} />;
  }
  return <ReadyMenu analysis={analysis} settings={settings} />;
}

interface ReadyMenuProps {
  readonly analysis: Analysis;
  readonly settings: Settings;
}

function ReadyMenu({ analysis, settings }: ReadyMenuProps) {
  const text = useText().main.export;
  const language = useLanguage();
  const saveProject = useSaveProject();
  const [hasFailed, setFailed] = useState(false);
  const [audience, setAudience] = useState<Audience>('internal');
  const project = useApp((state) => state.project);
  const inputs = project?.inputs;
  const fail = useCallback(() => setFailed(true), []);
  const stamp = audience === 'public' ? text.audiences.public : '';
  const savePicture = useSavePicture(analysis, audience, fail);
  const ranking = useRanking(analysis, settings);
  const view = useView(analysis);
  const copy = useCopy();
  const inputIssues = useApp((state) => state.inputIssues);
  const reasonsNow = useReasonsNow(analysis);
  const notify = useApp((state) => state.notify);
  const tellFailure = (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    notify('error', 'analysisFailed', { message, shown: 'earlier' });
  };
  const screen = useApp((state) => state.session.screen);
  const counts = useApp((state) => state.session.lens === 'counting');
  // The classes of that lens are numbers of people, as small as they come.
  const hidesPeople = counts && inputs !== undefined && needsSuppression(inputs, audience);
  const scenarioId = useApp((state) => state.session.scenarioId);
  const streetChanges = streetEditsOf(project && scenarioById(project, scenarioId));
  const { gains } = useStreetGains(analysis);
  const names: Readonly<Record<string, string>> = text.tables;
  const actions: MenuAction[] = [
    {
      id: 'project',
      label: text.project,
      onAction: saveProject,
      // It holds the tables themselves.
      disabled: audience === 'public',
    },
    {
      id: 'picture',
      label: text.picture,
      onAction: () => void savePicture(),
      disabled: screen !== 'main' || hidesPeople,
    },
    {
      id: 'ranking',
      label: text.copyRanking,
      onAction: () => copy(text.ranking, () => copyTable(ranking(), viewLines(view()))),
      disabled: inputs === undefined || needsSuppression(inputs, audience),
    },
    ...resultNames(analysis).map((name) => ({
      id: name,
      label: text.table(names[name] ?? name),
      onAction: () => {
        if (inputs === undefined) return;
        void reasonsNow().then((reasons) => {
          const whole = resultTables(analysis, reasons).filter((table) => table.name === name);
          const { tables } = publication(whole, analysis, inputs, audience);
          for (const table of tables) downloadTable(table, stamp);
        }, tellFailure);
      },
    })),
    ...projectExports(project).map((table) => ({
      id: table.name,
      label: text.table(names[table.name] ?? table.name),
      onAction: () => downloadTable(table, stamp),
    })),
    ...(streetChanges.length > 0
      ? [
          {
            id: 'street_changes',
            label: text.table(names['street_changes'] ?? 'street_changes'),
            // What one change brings may be a small number of people.
            onAction: () =>
              downloadTable(
                streetChangesTable(streetChanges, audience === 'public' ? null : (gains ?? null)),
                stamp,
              ),
          },
        ]
      : []),
    {
      id: 'issues',
      label: text.issues,
      onAction: () => {
        const issues = publishedIssues([...inputIssues, ...analysis.issues], audience);
        downloadTable(issueTable(issues, language), stamp);
      },
    },
  ];
  const choice: MenuChoice = {
    label: text.audience,
    options: audiences.map((id) => ({ id, label: text.audienceNames[id] })),
    value: audience,
    onChange: (id) => setAudience(id === 'public' ? 'public' : 'internal'),
  };
  return (
    <>
      <MenuButton actions={actions} choice={choice} label={text.open} />
      <Dialog onClose={() => setFailed(false)} open={hasFailed} title={text.picture}>
        <p>{text.failed}</p>
      </Dialog>
    </>
  );
}

/** Names of the tables; the tables themselves are only built when one is wanted. */
function resultNames(analysis: Analysis): string[] {
  const names = ['communities', 'points', 'streets', 'districts', 'city'];
  return analysis.scorecard.length > 0 ? [...names, 'scorecard'] : names;
}
