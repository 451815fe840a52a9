import { useMemo } from 'react';
import type { ProjectTable } from '../../../model/planningTables.ts';
import type { Project } from '../../../model/project.ts';
import { planById } from '../../../plan/planById.ts';
import { projectServices } from '../../../report/official/majorProjects.ts';
import { issueSentence } from '../../../report/words/issueSentence.ts';
import { projectsUnderWay } from '../../../scorecard/projectsUnderWay.ts';
import { useAnalysis, useApp } from '../../../state/hooks.ts';
import { useLanguage, useText } from '../../i18n/useText.ts';
import type { PlanTabProps } from '../planTab.ts';
import { FiguresBar } from './FiguresBar.tsx';
import { figuresOfProjects } from './projectFigures.ts';
import { ProjectList } from './ProjectList.tsx';
import { projectNotes } from './projectNotes.ts';
import shared from '../plan.module.css';
import styles from './ProjectsTab.module.css';
import { YearSums } from './YearSums.tsx';

/** The projects under way: what they add up to, what is to be checked, and the list itself. */
export function ProjectsTab({ project }: PlanTabProps) {
  const text = useText().projects;
  const { projects } = project.inputs;
  if (!projects) return <p className={shared.empty}>{text.none}</p>;
  return <Projects project={project} projects={projects} />;
}

interface ProjectsProps {
  readonly project: Project;
  readonly projects: ProjectTable;
}

function Projects({ project, projects }: ProjectsProps) {
  const inputIssues = useApp((state) => state.inputIssues);
  const figures = useMemo(() => figuresOfProjects(projects, inputIssues), [projects, inputIssues]);
  return (
    <div className={styles.tab}>
      <Sums project={project} projects={projects} />
      <Notes />
      <FiguresBar figures={figures} />
      {projectServices.map((service) => (
        <ProjectList figures={figures} key={service} projects={projects} service={service} />
      ))}
    </div>
  );
}

/** What the projects reach by the plan's own beginning and targets. */
function Sums({ project, projects }: ProjectsProps) {
  const text = useText().projects;
  const plan = planById(project.plans, project.settings.planId);
  const sums = useMemo(() => (plan ? projectsUnderWay(plan, projects) : []), [plan, projects]);
  if (!plan) return <p className={styles.quiet}>{text.noPlan}</p>;
  return (
    <div className={styles.sums}>
      {(['elder-beds-total', 'childcare-places-total'] as const).map((id) => (
        <YearSums key={id} sums={sums.filter(({ indicatorId }) => indicatorId === id)} />
      ))}
    </div>
  );
}

/** Inconsistencies of the list, in itself and with the plan. */
function Notes() {
  const text = useText().projects;
  const language = useLanguage();
  const inputIssues = useApp((state) => state.inputIssues);
  const analysis = useAnalysis();
  const notes = useMemo(
    () => projectNotes([...inputIssues, ...(analysis?.issues ?? [])]),
    [inputIssues, analysis],
  );
  if (notes.length === 0) return null;
  return (
    <section aria-label={text.notes} className={styles.notes}>
      <h2>{text.notes}</h2>
      <ul>
        {notes.map((issue) => (
          <li key={`${issue.code} ${issue.line} ${issue.facts['service'] ?? ''}`}>
            {issueSentence(issue, language)}
          </li>
        ))}
      </ul>
    </section>
  );
}
