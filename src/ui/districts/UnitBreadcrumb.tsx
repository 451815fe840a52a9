import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { formatCount } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from './DistrictsScreen.module.css';
import type { UnitComparison } from './unitRows.ts';

/** Where the comparison stands: 全市 › 铁西区 › 街道（20）. */
export function UnitBreadcrumb({ comparison }: { readonly comparison: UnitComparison }) {
  const text = useText().districts;
  const language = useLanguage();
  const setSession = useApp((state) => state.setSession);
  const count = formatCount(comparison.rows.length, language);
  const isStreets = comparison.level === 'street';
  const toWhole = () => setSession({ filter: { district: null, street: null }, level: 'district' });
  return (
    <nav aria-label={text.breadcrumb} className={styles.breadcrumb}>
      {isStreets ? (
        <Button onPress={toWhole} variant="link">
          {text.whole}
        </Button>
      ) : (
        <span>{text.whole}</span>
      )}
      <span aria-hidden="true">›</span>
      {isStreets && (
        <>
          <span>{comparison.total.name || text.unnamed}</span>
          <span aria-hidden="true">›</span>
        </>
      )}
      <h2>{isStreets ? text.streets(count) : text.districts(count)}</h2>
    </nav>
  );
}
