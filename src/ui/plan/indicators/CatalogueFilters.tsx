import { indicatorGroups } from '../../../model/plan.ts';
import type { CatalogueEntry } from '../../../scorecard/catalogue.ts';
import { Button } from '../../controls/Button.tsx';
import { SearchBox } from '../../controls/SearchBox.tsx';
import { Select } from '../../controls/Select.tsx';
import { formatCount } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/useText.ts';
import { type CatalogueFilter, noFilter, verdictOf, verdicts } from './catalogueView.ts';
import styles from '../plan.module.css';
import { verdictWord } from './verdictWord.ts';

interface CatalogueFiltersProps {
  readonly entries: readonly CatalogueEntry[];
  readonly shown: number;
  readonly filter: CatalogueFilter;
  readonly year: number | null;
  readonly onChange: (filter: CatalogueFilter) => void;
}

/** Which indicators are listed; only what occurs can be chosen. */
export function CatalogueFilters(props: CatalogueFiltersProps) {
  const { entries, shown, filter, year, onChange } = props;
  const words = useText();
  const language = useLanguage();
  const text = words.plan.filters;
  const count = (fits: (entry: CatalogueEntry) => boolean) => entries.filter(fits).length;
  const counted = <Value extends string>(value: Value, label: string, number: number) =>
    number === 0 ? [] : [{ value, label: text.counted(label, formatCount(number, language)) }];
  const due = count(({ yearDue }) => yearDue !== null && yearDue === year);
  return (
    <div aria-label={text.label} className={styles.bar} role="group">
      <SearchBox
        label={text.search}
        onChange={(search) => onChange({ ...filter, search })}
        value={filter.search}
      />
      <Select
        label={text.group}
        onChange={(group) => onChange({ ...filter, group })}
        options={[
          { value: '', label: text.allGroups },
          ...indicatorGroups.flatMap((group) =>
            counted(
              group,
              words.plan.groups[group],
              count((entry) => entry.group === group),
            ),
          ),
        ]}
        value={filter.group}
      />
      <Select
        label={text.status}
        onChange={(verdict) => onChange({ ...filter, verdict })}
        options={[
          { value: '', label: text.allStatuses },
          ...verdicts.flatMap((verdict) =>
            counted(
              verdict,
              verdictWord(verdict, words),
              count((entry) => verdictOf(entry) === verdict),
            ),
          ),
        ]}
        value={filter.verdict}
      />
      <Select
        label={text.target}
        onChange={(target) => onChange({ ...filter, target })}
        options={[
          { value: '', label: text.anyTarget },
          ...counted(
            'withTarget',
            text.withTarget,
            count(({ target }) => !Number.isNaN(target)),
          ),
          ...counted('dueThisYear', text.dueThisYear(String(year)), due),
        ]}
        value={filter.target}
      />
      <span role="status">
        {text.shown(formatCount(shown, language), formatCount(entries.length, language))}
      </span>
      {shown < entries.length && (
        <Button onPress={() => onChange(noFilter)} variant="link">
          {text.reset}
        </Button>
      )}
    </div>
  );
}
