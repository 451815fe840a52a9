import type { PlanUnitKey } from '../../../state/session.ts';
import { useApp } from '../../../state/hooks.ts';
import { Select } from '../../controls/Select.tsx';
import type { PlanText } from '../../i18n/zh/plan.ts';
import { useText } from '../../i18n/useText.ts';
import type { PlanUnit } from './planUnits.ts';

interface UnitSelectsProps {
  readonly units: readonly PlanUnit[];
  readonly chosen: PlanUnit;
}

/** A unit as the key of an option. */
function valueOf({ scope, key }: PlanUnitKey): string {
  return `${scope}/${key}`;
}

/** The last name of a path, or the whole path but for the only city. */
function areaLabel({ scope, unitName }: PlanUnit, hasOneCity: boolean, text: PlanText): string {
  if (scope === 'province') return text.everything;
  const names = unitName.split('/');
  if (scope === 'city') return hasOneCity ? text.wholeCity(unitName) : unitName || text.unnamed;
  return (hasOneCity ? names.slice(1) : names).join(' · ') || text.unnamed;
}

/** Whose figures are shown: everything, a city, a district, and within a district a street. */
export function UnitSelects({ units, chosen }: UnitSelectsProps) {
  const setSession = useApp((state) => state.setSession);
  const text = useText().plan;
  const isStreet = chosen.scope === 'street';
  const areas = units.filter(({ scope }) => scope !== 'street');
  const hasOneCity = units.filter(({ scope }) => scope === 'city').length === 1;
  const area = isStreet
    ? (areas.find(({ scope, unit }) => scope === 'district' && unit === chosen.district) ?? chosen)
    : chosen;
  const streets =
    area.scope === 'district' ? units.filter(({ district }) => district === area.unit) : [];
  const choose = (value: string) => {
    const unit = units.find((one) => valueOf(one) === value);
    if (unit) setSession({ planUnit: { scope: unit.scope, key: unit.key } });
  };
  return (
    <>
      <Select
        label={text.unit}
        onChange={choose}
        options={areas.map((unit) => ({
          value: valueOf(unit),
          label: areaLabel(unit, hasOneCity, text),
        }))}
        showLabel
        value={valueOf(area)}
      />
      {streets.length > 0 && (
        <Select
          label={text.street}
          onChange={choose}
          options={[
            { value: valueOf(area), label: text.wholeDistrict },
            ...streets.map((unit) => ({
              value: valueOf(unit),
              label: unit.unitName.split('/').at(-1) || text.unnamed,
            })),
          ]}
          value={valueOf(chosen)}
        />
      )}
    </>
  );
}
