import type { Analysis } from '../../scorecard/analysis.ts';
import { useApp } from '../../state/hooks.ts';
import { Select } from '../controls/Select.tsx';
import { useText } from '../i18n/useText.ts';

const wholeTerritory = '';

/** Narrows everything shown to one district. */
export function DistrictSelect({ analysis }: { readonly analysis: Analysis }) {
  const { list: text, card } = useText().main;
  const filter = useApp((state) => state.session.filter);
  const setSession = useApp((state) => state.setSession);
  const { districts } = analysis.territory;
  const shown = [...districts.key.keys()]
    .filter((row) => (analysis.coverage.districts[row]?.communities ?? 0) > 0)
    // 未注明 is no district to look for first.
    .sort((a, b) => Number(districts.name[a] === '') - Number(districts.name[b] === ''));
  return (
    <Select
      label={text.district}
      onChange={(key) =>
        setSession({ filter: { district: key === wholeTerritory ? null : key, street: null } })
      }
      options={[
        { value: wholeTerritory, label: text.allDistricts },
        ...shown.map((row) => ({
          value: districts.key[row] ?? '',
          label: districts.name[row] || card.unnamed,
        })),
      ]}
      value={filter.district ?? wholeTerritory}
    />
  );
}
