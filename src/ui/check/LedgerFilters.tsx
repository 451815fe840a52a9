import { useMemo } from 'react';
import { issueCodes, type IssueSeverity } from '../../model/issue.ts';
import { Select, type SelectOption } from '../controls/Select.tsx';
import { formatCount } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { findingName } from '../../report/words/findingName.ts';
import styles from './IssueLedger.module.css';
import { countedValues, type LedgerEntry, type LedgerFilter } from './ledger.ts';

interface LedgerFiltersProps {
  readonly entries: readonly LedgerEntry[];
  readonly filter: LedgerFilter;
  readonly manyFiles: boolean;
  /** Place of the file that is shown. */
  readonly thisFile: number;
  readonly onChange: (filter: LedgerFilter) => void;
}

const severities: readonly IssueSeverity[] = ['error', 'warning', 'info'];

/** Which findings are listed; only what occurs can be chosen. */
export function LedgerFilters(props: LedgerFiltersProps) {
  const { entries, filter, manyFiles, thisFile, onChange } = props;
  const language = useLanguage();
  const text = useText().check;
  const counted = (label: string, count: number) => `${label} (${formatCount(count, language)})`;
  const codes = useMemo(() => countedValues(entries, (issue) => issue.code), [entries]);
  const columns = useMemo(() => countedValues(entries, (issue) => issue.column), [entries]);
  if (entries.length === 0 && !manyFiles) return null;
  return (
    <div className={styles.filters}>
      {manyFiles && (
        <Select
          label={text.filterFile}
          onChange={(value) => onChange({ ...filter, file: value === 'all' ? null : thisFile })}
          options={[
            { value: 'this', label: text.thisFile },
            { value: 'all', label: text.allFiles },
          ]}
          value={filter.file === null ? 'all' : 'this'}
        />
      )}
      <Select
        label={text.severity}
        onChange={(value) => onChange({ ...filter, severity: severityOf(value) })}
        options={withAll(
          text.allSeverities,
          severities.map((value) => ({ value, label: text.severities[value] })),
        )}
        value={filter.severity}
      />
      <Select
        label={text.filterCode}
        onChange={(value) =>
          onChange({ ...filter, code: issueCodes.find((code) => code === value) ?? '' })
        }
        options={withAll(
          text.allCodes,
          codes.map(([value, count]) => ({
            value,
            label: counted(findingName(value, language), count),
          })),
        )}
        value={filter.code}
      />
      <Select
        label={text.filterColumn}
        onChange={(column) => onChange({ ...filter, column })}
        options={withAll(
          text.allColumns,
          columns.map(([value, count]) => ({ value, label: counted(value, count) })),
        )}
        value={filter.column}
      />
    </div>
  );
}

function withAll(label: string, options: readonly SelectOption<string>[]) {
  return [{ value: '', label }, ...options];
}

function severityOf(value: string): IssueSeverity | '' {
  return severities.find((severity) => severity === value) ?? '';
}
