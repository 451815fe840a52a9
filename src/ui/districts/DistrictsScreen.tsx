import { useMemo, useState } from 'react';
import type { Project } from '../../model/project.ts';
import { needsSuppression } from '../../report/publication.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { serviceOfIndicator } from '../../state/session.ts';
import { useAnalysis, useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { Select } from '../controls/Select.tsx';
import { useText } from '../i18n/useText.ts';
import { copyTable } from '../main/copyTable.ts';
import { useCopy } from '../main/useCopy.ts';
import { downloadTable } from '../downloadTable.ts';
import { indicatorIds } from '../main/indicator.ts';
import { useStreetFacts } from '../streets/useStreets.ts';
import { WaitingScreen } from '../main/WaitingScreen.tsx';
import styles from './DistrictsScreen.module.css';
import { ReasonPanel } from './ReasonPanel.tsx';
import { RulesNote } from './RulesNote.tsx';
import { UnitBreadcrumb } from './UnitBreadcrumb.tsx';
import { UnitMap } from './UnitMap.tsx';
import { UnitSentence } from './UnitSentence.tsx';
import { UnitTableView } from './UnitTableView.tsx';
import { comparisonTable } from './comparisonTable.ts';
import { sortUnits } from './sortUnits.ts';
import { compareUnits, type UnitColumn, type UnitComparison } from './unitRows.ts';
import { useUnitCamera } from './useUnitCamera.ts';
import { useColumnNames } from './useColumnNames.ts';

/** Districts, or the streets of one, side by side: a sentence, a table and a map. */
export function DistrictsScreen() {
  const project = useApp((state) => state.project);
  const analysis = useAnalysis();
  if (!project || !analysis) return <WaitingScreen />;
  return <Comparison analysis={analysis} project={project} />;
}

interface ComparisonProps {
  readonly analysis: Analysis;
  readonly project: Project;
}

function Comparison({ analysis, project }: ComparisonProps) {
  const indicator = useApp((state) => state.session.indicator);
  const filter = useApp((state) => state.session.filter);
  const setSession = useApp((state) => state.setSession);
  const [sort, setSort] = useState<{ column: UnitColumn; descending: boolean }>({
    column: 'figure',
    descending: true,
  });
  const facts = useStreetFacts(analysis);
  const comparison = useMemo(
    () => compareUnits(analysis, indicator, serviceOfIndicator(indicator), filter, facts),
    [analysis, indicator, filter, facts],
  );
  const rows = useMemo(
    () => sortUnits(comparison.rows, sort.column, sort.descending),
    [comparison, sort],
  );
  useUnitCamera(analysis, comparison);
  const open = (key: string) =>
    comparison.level === 'district'
      ? setSession({ filter: { district: key, street: null }, level: 'street' })
      : setSession({ filter: { ...filter, street: key }, screen: 'main' });
  return (
    <main className={styles.screen}>
      <div className={styles.bar}>
        <UnitBreadcrumb comparison={comparison} />
        <Actions analysis={analysis} comparison={{ ...comparison, rows }} />
      </div>
      <div className={styles.columns}>
        <div className={styles.left}>
          <UnitSentence analysis={analysis} comparison={comparison} />
          <UnitTableView
            analysis={analysis}
            comparison={comparison}
            onOpen={(row) => open(row.key)}
            onSort={(column) =>
              setSort({ column, descending: sort.column === column ? !sort.descending : true })
            }
            rows={rows}
            sort={sort}
          />
          <ReasonPanel analysis={analysis} comparison={{ ...comparison, rows }} />
          <RulesNote settings={project.settings} />
        </div>
        <UnitMap analysis={analysis} comparison={comparison} onOpen={open} project={project} />
      </div>
    </main>
  );
}

interface ActionsProps {
  readonly analysis: Analysis;
  readonly comparison: UnitComparison;
}

function Actions({ analysis, comparison }: ActionsProps) {
  const { districts: text, main: mainText } = useText();
  const indicator = useApp((state) => state.session.indicator);
  const setSession = useApp((state) => state.setSession);
  const copy = useCopy();
  const names = useColumnNames(analysis, comparison);
  // The export menu has the tables without small numbers.
  const isPersonal = useApp(
    ({ project }) => project !== null && needsSuppression(project.inputs, 'internal'),
  );
  const table = () => comparisonTable(comparison, names, text.whole);
  return (
    <div className={styles.actions}>
      <Select
        label={text.by}
        onChange={(chosen) => setSession({ indicator: chosen })}
        options={indicatorIds.map((id) => ({
          value: id,
          label: mainText.indicators.names[id],
        }))}
        showLabel
        value={indicator}
      />
      <Button disabled={isPersonal} onPress={() => copy(text.caption, () => copyTable(table()))}>
        {text.copy}
      </Button>
      <Button disabled={isPersonal} onPress={() => downloadTable(table())}>
        {text.csv}
      </Button>
    </div>
  );
}
