import { type KeyboardEvent, useId, useMemo, useState } from 'react';
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
  const listId = useId();
  const isLost = words.trim() !== '' && hits.length === 0;
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
        answers={hits.length === 0 ? null : { list: listId, active: `${listId}-${active}` }}
        label={text.search}
        onChange={search}
        onSubmit={() => open(hits[active])}
        value={words}
      />
      {hits.length > 0 && (
        <div aria-label={text.hits} className={styles.hits} id={listId} role="listbox">
          {hits.map((hit, position) => (
            <div
              aria-selected={position === active}
              className={classes(styles.hit, position === active && styles.activeHit)}
              id={`${listId}-${position}`}
              key={`${hit.selection.type} ${'id' in hit.selection ? hit.selection.id : position}`}
              onClick={() => open(hit)}
              onMouseEnter={() => setActive(position)}
              role="option"
            >
              <span>{hit.name}</span>
              <span className={styles.where}>{hit.where}</span>
            </div>
          ))}
        </div>
      )}
      <div className={isLost ? styles.hits : undefined} role="status">
        {isLost && <p className={styles.hit}>{text.noHits}</p>}
      </div>
    </div>
  );
}
