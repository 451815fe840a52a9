import { statisticsOf } from '../../../edit/figures/statisticsOf.ts';
import type { Project } from '../../../model/project.ts';
import { needsSuppression } from '../../../report/publication.ts';
import { statisticsTable } from '../../../report/statisticsTable.ts';
import type { CatalogueEntry } from '../../../scorecard/catalogue.ts';
import { MenuButton } from '../../controls/MenuButton.tsx';
import { downloadTable } from '../../downloadTable.ts';
import { downloadWorkbook } from '../../downloadWorkbook.ts';
import { useLanguage, useText } from '../../i18n/useText.ts';
import { copyTable } from '../../main/copyTable.ts';
import { useCopy } from '../../main/useCopy.ts';
import { useBasis } from '../useBasis.ts';
import { catalogueTable } from './catalogueTable.ts';

interface CatalogueMenuProps {
  readonly project: Project;
  /** The entries that are listed. */
  readonly entries: readonly CatalogueEntry[];
  readonly unitName: string;
  readonly year: number | null;
}

/** Takes the list along as it is shown, and the entered figures as a table that can be read again. */
export function CatalogueMenu({ project, entries, unitName, year }: CatalogueMenuProps) {
  const words = useText();
  const language = useLanguage();
  const text = words.plan;
  const copy = useCopy();
  const basis = useBasis(project);
  const heading = [...basis, unitName, ...(year === null ? [] : [text.year(String(year))])];
  const statistics = statisticsOf(project);
  // The export menu has the tables without small numbers.
  const isPersonal = needsSuppression(project.inputs, 'internal');
  const shown = () => catalogueTable(entries, { inputs: project.inputs, words, language });
  return (
    <MenuButton
      actions={[
        {
          id: 'copy',
          label: text.menu.copy,
          onAction: () => copy(text.caption, () => copyTable(shown(), heading)),
          disabled: isPersonal,
        },
        {
          id: 'csv',
          label: text.menu.csv,
          onAction: () => downloadTable(shown()),
          disabled: isPersonal,
        },
        {
          id: 'xlsx',
          label: text.menu.xlsx,
          onAction: () => void downloadWorkbook(text.caption, [shown()]),
          disabled: isPersonal,
        },
        {
          id: 'statistics-csv',
          label: text.menu.statisticsCsv,
          onAction: () => statistics && downloadTable(statisticsTable(statistics)),
          disabled: statistics === null,
        },
        {
          id: 'statistics-xlsx',
          label: text.menu.statisticsXlsx,
          onAction: () =>
            statistics && void downloadWorkbook('statistics', [statisticsTable(statistics)]),
          disabled: statistics === null,
        },
      ]}
      label={text.menu.open}
    />
  );
}
