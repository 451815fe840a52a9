import { indicatorGroups, type Plan } from '../../../model/plan.ts';
import type { Project } from '../../../model/project.ts';
import { Button } from '../../controls/Button.tsx';
import { classes } from '../../controls/classes.ts';
import { SearchBox } from '../../controls/SearchBox.tsx';
import { Select } from '../../controls/Select.tsx';
import { YearSelect } from '../../header/ViewSelects.tsx';
import { formatCount } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/useText.ts';
import shared from '../plan.module.css';
import styles from './TargetsTab.module.css';
import { figureCount, type IndicatorEntry, noFilter, type TargetsFilter } from './targetsView.ts';

interface TargetsFiltersProps {
  readonly plan: Plan;
  readonly project: Project;
  readonly year: number | null;
  readonly entries: readonly IndicatorEntry[];
  readonly filter: TargetsFilter;
  readonly onChange: (filter: TargetsFilter) => void;
}

/** Which figures are listed, and the year whose targets are marked. */
export function TargetsFilters(props: TargetsFiltersProps) {
  const { plan, project, year, entries, filter, onChange } = props;
  const { plan: words, targets: text } = useText();
  const language = useLanguage();
  const n = (value: number) => formatCount(value, language);
  const used = indicatorGroups.filter((group) =>
    plan.indicators.some((one) => one.group === group),
  );
  const shown = entries.reduce((sum, { figures }) => sum + figures.length, 0);
  const all = figureCount(plan);
  return (
    <div
      aria-label={words.filters.label}
      className={classes(shared.bar, styles.filters)}
      role="group"
    >
      <SearchBox
        label={text.search}
        onChange={(search) => onChange({ ...filter, search })}
        value={filter.search}
      />
      <Select
        label={words.filters.group}
        onChange={(group) => onChange({ ...filter, group })}
        options={[
          { value: '', label: words.filters.allGroups },
          ...used.map((group) => ({ value: group, label: words.groups[group] })),
        ]}
        value={filter.group}
      />
      <Select
        label={text.show}
        onChange={(show) => onChange({ ...filter, show })}
        options={[
          { value: '', label: text.allFigures },
          {
            value: 'inForce',
            label: text.onlyInForce(year === null ? '' : words.year(String(year))),
          },
          { value: 'contradictions', label: text.onlyContradictions },
        ]}
        value={filter.show}
      />
      <YearSelect label={text.year} project={project} showLabel />
      <span role="status">{text.shown(n(shown), n(all))}</span>
      {shown < all && (
        <Button onPress={() => onChange(noFilter)} variant="link">
          {words.filters.reset}
        </Button>
      )}
    </div>
  );
}
