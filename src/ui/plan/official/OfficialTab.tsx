import { useState } from 'react';
import type { Project } from '../../../model/project.ts';
import { planById } from '../../../plan/planById.ts';
import type { OfficialTable, OfficialTableId } from '../../../report/official/officialTable.ts';
import type { Audience } from '../../../report/publication.ts';
import type { Analysis } from '../../../scorecard/analysis.ts';
import { useAnalysis } from '../../../state/hooks.ts';
import { Button } from '../../controls/Button.tsx';
import { Select } from '../../controls/Select.tsx';
import { downloadWorkbook } from '../../downloadWorkbook.ts';
import { useLanguage, useText } from '../../i18n/useText.ts';
import type { PlanTabProps } from '../planTab.ts';
import shared from '../plan.module.css';
import styles from './OfficialTab.module.css';
import { PaperTable } from './PaperTable.tsx';
import { useOfficialTables } from './useOfficialTables.ts';

/** The tables that an office hands in, as they stand in the plan documents. */
export function OfficialTab({ project }: PlanTabProps) {
  const analysis = useAnalysis();
  const text = useText();
  if (!analysis) return <p className={shared.empty}>{text.main.list.computing}</p>;
  return <Tables analysis={analysis} project={project} />;
}

interface TablesProps {
  readonly analysis: Analysis;
  readonly project: Project;
}

function Tables({ analysis, project }: TablesProps) {
  const { official: text, main } = useText();
  const language = useLanguage();
  const [audience, setAudience] = useState<Audience>('internal');
  const [chosen, choose] = useState<OfficialTableId | null>(null);
  const tables = useOfficialTables(project, analysis, audience);
  const shown = tables.find(({ id }) => id === chosen) ?? tables[0];
  const plan = planById(project.plans, project.settings.planId);
  if (!shown) {
    const why = plan ? text.otherCity(plan.name[language]) : text.nothing;
    return <p className={shared.empty}>{why}</p>;
  }
  const stamp = audience === 'public' ? main.export.audiences.public : '';
  const audiences = main.export.audienceNames;
  return (
    <div className={styles.tab}>
      <div className={styles.side}>
        <TableList chosen={shown.id} onChoose={choose} tables={tables} />
        <Select
          label={text.audience}
          onChange={setAudience}
          options={[
            { value: 'internal', label: audiences.internal },
            { value: 'public', label: audiences.public },
          ]}
          showLabel
          value={audience}
          wide
        />
        <Button
          onPress={() =>
            void downloadWorkbook(
              [text.fileName(project.name), stamp].filter(Boolean).join('-'),
              tables.map(({ title, table }) => ({ ...table, name: title })),
            )
          }
        >
          {text.all}
        </Button>
        <MissingNote project={project} tables={tables} />
      </div>
      <div className={styles.paper}>
        <PaperTable key={shown.id} official={shown} project={project} stamp={stamp} />
      </div>
    </div>
  );
}

interface TableListProps {
  readonly tables: readonly OfficialTable[];
  readonly chosen: OfficialTableId;
  readonly onChoose: (id: OfficialTableId) => void;
}

function TableList({ tables, chosen, onChoose }: TableListProps) {
  return (
    <nav aria-label={useText().official.tables} className={styles.list}>
      {tables.map(({ id, title }) => (
        <button
          className={styles.item}
          key={id}
          onClick={() => onChoose(id)}
          type="button"
          {...(id === chosen ? { 'aria-current': 'true' } : {})}
        >
          {title}
        </button>
      ))}
    </nav>
  );
}

interface MissingNoteProps {
  readonly project: Project;
  readonly tables: readonly OfficialTable[];
}

/** Why there are no tables of indicators. */
function MissingNote({ project, tables }: MissingNoteProps) {
  const text = useText().official;
  const language = useLanguage();
  const plan = planById(project.plans, project.settings.planId);
  if (tables.some(({ id }) => id === 'main-indicators')) return null;
  return (
    <p className={styles.note} role="note">
      {plan ? text.otherCity(plan.name[language]) : text.noPlan}
    </p>
  );
}
