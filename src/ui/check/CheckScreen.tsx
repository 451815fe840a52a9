import { useCallback, useEffect, useState } from 'react';
import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { LanguageSwitch } from '../header/LanguageSwitch.tsx';
import { Logo } from '../header/Logo.tsx';
import { useText } from '../i18n/useText.ts';
import styles from './CheckScreen.module.css';
import { FileCheck } from './FileCheck.tsx';
import { FileList } from './FileList.tsx';
import { Later } from './Later.tsx';
import { IssueLedger } from './IssueLedger.tsx';
import type { ShownRow } from './RowPanel.tsx';
import { isUsable } from '../../state/projectFromInputs.ts';

/** Enter accepts and Esc cancels, unless a control or an open list has the key. */
function useAnswerKeys(accept: () => void, cancel: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !(event.target instanceof HTMLElement)) return;
      const inControl = event.target.closest('button, input, a, [role="option"], [role="listbox"]');
      if (event.key === 'Enter' && !inControl) accept();
      if (event.key === 'Escape' && !event.target.closest('[role="listbox"], [role="dialog"]')) {
        cancel();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [accept, cancel]);
}

/** Accepts now, or, when Enter comes before the last file is read, as soon as it is. */
function useAcceptWhenReady(
  ready: boolean,
  reading: boolean,
  accept: () => Promise<void>,
): () => void {
  const [waits, setWaits] = useState(false);
  useEffect(() => {
    if (waits && ready) void accept();
    if (waits && !reading) setWaits(false);
  }, [waits, ready, reading, accept]);
  return useCallback(() => {
    if (ready) void accept();
    else setWaits(reading);
  }, [ready, reading, accept]);
}

/** What is still missing for a judgement, or why nothing can be taken over. */
function Hint() {
  const pending = useApp((state) => state.pending);
  const checksProject = useApp((state) => state.checksProject);
  const inputs = useApp((state) => (state.checksProject ? undefined : state.project?.inputs));
  const text = useText().check;
  const usable = pending.map((file) => file.reading).filter(isUsable);
  if (usable.length === 0) return <p className={styles.unusable}>✖ {text.nothingUsable}</p>;
  const hasFacilities =
    inputs?.facilities || usable.some((reading) => reading.kind === 'facilities');
  const hasPopulation =
    inputs?.population || usable.some((reading) => reading.kind === 'population');
  return (
    <>
      {checksProject && <p className={styles.hint}>{text.againHint}</p>}
      {!hasFacilities && <p className={styles.hint}>{text.missingKinds.facilities}</p>}
      {hasFacilities && !hasPopulation && (
        <p className={styles.hint}>{text.missingKinds.population}</p>
      )}
    </>
  );
}

interface TopBarProps {
  readonly ready: boolean;
}

function TopBar({ ready }: TopBarProps) {
  const acceptPending = useApp((state) => state.acceptPending);
  const cancelPending = useApp((state) => state.cancelPending);
  const checksProject = useApp((state) => state.checksProject);
  const text = useText().check;
  return (
    <header className={styles.header}>
      <Logo />
      <h1 className={styles.title}>{checksProject ? text.titleAgain : text.title}</h1>
      <div className={styles.end}>
        <LanguageSwitch />
        <Button onPress={cancelPending}>
          {text.cancel} <kbd>{text.cancelShortcut}</kbd>
        </Button>
        <Button disabled={!ready} onPress={() => void acceptPending()} variant="primary">
          {text.accept} <kbd>{text.acceptShortcut}</kbd>
        </Button>
      </div>
    </header>
  );
}

/** How each file was read, before anything is taken over. */
export function CheckScreen() {
  const pending = useApp((state) => state.pending);
  const reading = useApp((state) => state.reading);
  const acceptPending = useApp((state) => state.acceptPending);
  const cancelPending = useApp((state) => state.cancelPending);
  const text = useText().check;
  const [chosen, setChosen] = useState(0);
  const [row, setRow] = useState<{ readonly file: number; readonly shown: ShownRow } | null>(null);
  const index = Math.min(chosen, pending.length - 1);
  const file = pending[index];
  const ready = reading === null && pending.some((one) => isUsable(one.reading));
  const accept = useAcceptWhenReady(ready, reading !== null, acceptPending);
  useAnswerKeys(accept, cancelPending);
  return (
    <div className={styles.page}>
      <TopBar ready={ready} />
      <div className={styles.body}>
        <FileList chosen={index} files={pending} onChoose={setChosen} />
        <main className={styles.main}>
          <Hint />
          {file && (
            <FileCheck
              index={index}
              key={index}
              onCloseRow={() => setRow(null)}
              pending={file}
              row={row?.file === index ? row.shown : null}
            />
          )}
        </main>
        {/* Reachable by keyboard, because it scrolls. */}
        <aside aria-label={text.issuesTitle} className={styles.aside} tabIndex={0}>
          {file && (
            <Later>
              <IssueLedger
                files={pending}
                index={index}
                onShow={(at, shown) => {
                  setChosen(at);
                  setRow({ file: at, shown });
                }}
              />
            </Later>
          )}
        </aside>
      </div>
    </div>
  );
}
