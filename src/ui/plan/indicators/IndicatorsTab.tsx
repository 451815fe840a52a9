import { useMemo, useState } from 'react';
import type { Plan } from '../../../model/plan.ts';
import type { Project } from '../../../model/project.ts';
import { planById } from '../../../plan/planById.ts';
import type { Analysis } from '../../../scorecard/analysis.ts';
import { catalogueOf } from '../../../scorecard/catalogue.ts';
import { useAnalysis, useApp } from '../../../state/hooks.ts';
import { classes } from '../../controls/classes.ts';
import { useText } from '../../i18n/useText.ts';
import shared from '../plan.module.css';
import type { PlanTabProps } from '../planTab.ts';
import { CatalogueFilters } from './CatalogueFilters.tsx';
import { CatalogueMenu } from './CatalogueMenu.tsx';
import { CatalogueTable } from './CatalogueTable.tsx';
import { byGroup, fitsFilter, noFilter } from './catalogueView.ts';
import { DocumentNote } from './DocumentNote.tsx';
import { EnteredList } from './EnteredList.tsx';
import styles from './IndicatorsTab.module.css';
import { MissingTables } from './MissingTables.tsx';
import { PlanHeading } from './PlanHeading.tsx';
import { chosenUnit, type PlanUnit, planUnits } from './planUnits.ts';
import { UnitSelects } from './UnitSelects.tsx';
import { VerdictSummary } from './VerdictSummary.tsx';

/** Every indicator and rule of the chosen plan in one unit: what there is, what is due, what is missing. */
export function IndicatorsTab({ project }: PlanTabProps) {
  const text = useText().plan;
  const analysis = useAnalysis();
  const chosen = useApp((state) => state.session.planUnit);
  const plan = planById(project.plans, project.settings.planId);
  const units = useMemo(
    () => (plan && analysis ? planUnits(analysis, plan) : []),
    [analysis, plan],
  );
  const unit = chosenUnit(units, chosen);
  if (!plan) return <p className={shared.empty}>{text.noPlan}</p>;
  if (!analysis) {
    return (
      <p className={shared.empty} role="status">
        {text.computing}
      </p>
    );
  }
  if (!unit) return <p className={shared.empty}>{text.otherCity(plan.city ?? '')}</p>;
  return <Catalogue analysis={analysis} plan={plan} project={project} unit={unit} units={units} />;
}

interface CatalogueProps {
  readonly analysis: Analysis;
  readonly plan: Plan;
  readonly project: Project;
  readonly unit: PlanUnit;
  readonly units: readonly PlanUnit[];
}

function Catalogue({ analysis, plan, project, unit, units }: CatalogueProps) {
  const text = useText().plan;
  const [filter, setFilter] = useState(noFilter);
  const { year } = analysis;
  const entries = useMemo(() => catalogueOf(analysis, plan, unit), [analysis, plan, unit]);
  const shown = useMemo(
    () => entries.filter((entry) => fitsFilter(entry, filter, year)),
    [entries, filter, year],
  );
  return (
    <>
      <PlanHeading plan={plan} sample={project.sample} year={year} />
      <VerdictSummary entries={entries} />
      <DocumentNote sample={project.sample} />
      <MissingTables inputs={project.inputs} />
      <div className={classes(shared.bar, styles.tools)}>
        <UnitSelects chosen={unit} units={units} />
        <CatalogueFilters
          entries={entries}
          filter={filter}
          onChange={setFilter}
          shown={shown.length}
          year={year}
        />
        <div className={styles.end}>
          <EnteredList project={project} />
          <CatalogueMenu entries={shown} project={project} unitName={unit.unitName} year={year} />
        </div>
      </div>
      {shown.length === 0 ? (
        <p className={shared.empty}>{text.filters.nothing}</p>
      ) : (
        <CatalogueTable
          groups={byGroup(shown)}
          key={`${plan.id}/${unit.scope}/${unit.key}/${year}`}
          plan={plan}
          project={project}
          unit={unit}
          year={year ?? plan.lastTargetYear}
        />
      )}
    </>
  );
}
