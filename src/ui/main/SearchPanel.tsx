import { type KeyboardEvent, useMemo, useState } from 'react';
import type { Analysis } from '../../scorecard/analysis.ts';
import { classes } from '../controls/classes.ts';
import { SearchBox } from '../controls/SearchBox.tsx';
import { useText } from '../i18n/useText.ts';
import styles from './MapPane.module.css';
import { type SearchHit, searchByName } from './searchIndex.ts';
import { useShowCommunity, useShowFacility } from './useShow.ts';

/** Communities and facilities by name; arrows walk the answers, Enter goes there. */
export function SearchPanel({ analysis }: { readonly analysis: Analysis }) {
  const text = useText().main.map;
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const showCommunity = useShowCommunity();
  const showFacility = useShowFacility();
  const hits = useMemo(() => searchByName(analysis, words), [analysis, words]);
  const open = (hit: SearchHit | undefined) => {
    if (hit?.selection.type === 'community') showCommunity(hit.selection.id);
    if (hit?.selection.type === 'facility') showFacility(hit.selection.id);
    if (hit) setWords('');
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || hits.length === 0) return;
    event.preventDefault();
    setActive((active + step + hits.length) % hits.length);
  };
  const search = (value: string) => {
    setWords(value);
    setActive(0);
  };
  return (
    <div className={styles.search} onKeyDown={press} role="search">
      <SearchBox
        label={text.search}
        onChange={search}
        onSubmit={() => open(hits[active])}
        value={words}
      />
      {words.trim() !== '' && (
        <ul aria-live="polite" className={styles.hits}>
          {hits.length === 0 && <li className={styles.hit}>{text.noHits}</li>}
          {hits.map((hit, position) => (
            <li
              className={classes(styles.hit, position === active && styles.activeHit)}
              key={`${hit.selection.type} ${'id' in hit.selection ? hit.selection.id : position}`}
              onClick={() => open(hit)}
              onMouseEnter={() => setActive(position)}
            >
              <span>{hit.name}</span>
              <span className={styles.where}>{hit.where}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
