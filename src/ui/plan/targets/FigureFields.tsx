import { comparators, type PlanFigure, planScopes } from '../../../model/plan.ts';
import { countedUnit } from '../../../plan/planUnits.ts';
import { NumberField } from '../../controls/NumberField.tsx';
import { Select } from '../../controls/Select.tsx';
import { useText } from '../../i18n/useText.ts';
import styles from './FigureTable.module.css';
import { LineField } from './LineField.tsx';
import type { FigurePart } from './targetsView.ts';

interface FigureFieldsProps {
  readonly figure: PlanFigure;
  readonly indicatorId: string;
  readonly onChange: (part: FigurePart) => void;
}

const noSetting = '';
/** Finer than any plan writes. */
const valueDigits = 6;

/** Everything that can be said about a figure. A unit in which tables are counted stays. */
export function FigureFields({ figure, indicatorId, onChange }: FigureFieldsProps) {
  const words = useText();
  const { plan, targets: text } = words;
  const labels = text.fields;
  const counted = countedUnit(indicatorId);
  return (
    <>
      <NumberField
        digits={valueDigits}
        label={labels.value}
        onChange={(value) => onChange({ value })}
        showLabel
        unit={counted === null ? '' : (words.planUnits[counted] ?? counted)}
        value={figure.value}
        wide
      />
      {counted === null && (
        <LineField
          label={labels.unit}
          onChange={(unit) => onChange({ unit })}
          value={figure.unit}
        />
      )}
      <Select
        label={labels.comparator}
        onChange={(comparator) => onChange({ comparator })}
        options={comparators.map((comparator) => ({
          value: comparator,
          label: text.comparators[comparator],
        }))}
        showLabel
        value={figure.comparator}
      />
      <NumberField
        grouped={false}
        label={labels.year}
        onChange={(year) => onChange({ year: Number.isNaN(year) ? null : year })}
        showLabel
        value={figure.year ?? Number.NaN}
      />
      <Select
        label={labels.kind}
        onChange={(kind) => onChange({ kind })}
        options={(['target', 'baseline'] as const).map((kind) => ({
          value: kind,
          label: text.kinds[kind],
        }))}
        showLabel
        value={figure.kind}
      />
      <Select
        label={labels.scope}
        onChange={(scope) => onChange({ scope })}
        options={planScopes.map((scope) => ({ value: scope, label: plan.scopes[scope] }))}
        showLabel
        value={figure.scope}
      />
      <Select
        label={labels.setting}
        onChange={(setting) => onChange({ setting: setting === noSetting ? null : setting })}
        options={[
          { value: noSetting, label: text.anySetting },
          { value: 'urban', label: plan.settings.urban },
          { value: 'rural', label: plan.settings.rural },
        ]}
        showLabel
        value={figure.setting ?? noSetting}
      />
      <LineField
        label={labels.source}
        onChange={(source) => onChange({ source })}
        value={figure.source}
        wide
      />
      <label className={styles.check}>
        <input
          checked={figure.main}
          onChange={({ target }) => onChange({ main: target.checked })}
          type="checkbox"
        />
        {labels.main}
      </label>
    </>
  );
}
