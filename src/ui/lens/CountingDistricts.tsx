import { useApp } from '../../state/hooks.ts';
import { formatCount, formatPercent } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import type { Counting, CountingTotals } from './counting.ts';
import styles from './lens.module.css';

/** Both figures of each district, and their sum below; a name goes into the district. */
export function CountingDistricts({ counting }: { readonly counting: Counting }) {
  const text = useText().lens.counting;
  const setSession = useApp((state) => state.setSession);
  const { district, own, any, people } = text.districtHeads;
  return (
    <div className={styles.districts}>
      <table>
        <thead>
          <tr>
            <th scope="col">{district}</th>
            <th scope="col">{own}</th>
            <th scope="col">{any}</th>
            <th scope="col">{people}</th>
          </tr>
        </thead>
        <tbody>
          {counting.districts.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <button
                  className={styles.link}
                  onClick={() => setSession({ filter: { district: row.key, street: null } })}
                  type="button"
                >
                  {row.name || text.unnamed}
                </button>
              </th>
              <Figures totals={row} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.total}</th>
            <Figures totals={counting.totals} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Figures({ totals }: { readonly totals: CountingTotals }) {
  const language = useLanguage();
  return (
    <>
      <td>{formatPercent(totals.ownShare, language)}</td>
      <td>{formatPercent(totals.anyShare, language)}</td>
      <td>{formatCount(totals.people, language)}</td>
    </>
  );
}
