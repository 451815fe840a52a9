import { useEffect, useRef } from 'react';
import { removeStreetEdit, streetEditNumber, streetEditsOf } from '../../edit/streetEdits.ts';
import type { Project, Scenario } from '../../model/project.ts';
import type { StreetEdit } from '../../model/streetEdit.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { dictionaries } from '../i18n/dictionary.ts';
import { formatCount } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from '../main/panel.module.css';
import own from './StreetChanges.module.css';
import { gainWords } from './gainWords.ts';
import { useStreetGains, useStreetView } from './useStreets.ts';

interface StreetChangesProps {
  readonly analysis: Analysis;
  readonly project: Project;
  readonly scenario: Scenario;
}

/** What the scenario changes about the streets, each with the people that it brings. */
export function StreetChanges({ analysis, project, scenario }: StreetChangesProps) {
  const text = useText().streetEdits;
  const apply = useApp((state) => state.apply);
  const edits = streetEditsOf(scenario);
  const list = useRef<HTMLUListElement>(null);
  const count = edits.length;
  useEffect(() => showLast(list.current, count), [count]);
  if (count === 0) return null;
  return (
    <>
      <h3 className={own.heading} id="street-changes">
        {text.list}
      </h3>
      {analysis.method !== 'street' && <p className={styles.note}>{text.otherMethod}</p>}
      <ul aria-labelledby="street-changes" aria-live="polite" ref={list}>
        {edits.map((edit) => {
          const number = streetEditNumber(edit.id);
          return (
            <li className={own.change} key={edit.id} tabIndex={-1}>
              <div className={own.head}>
                <b>{text.name[edit.type](number)}</b>
                <Length analysis={analysis} edit={edit} />
                <Button
                  label={text.removeLabel[edit.type](number)}
                  onPress={() => apply(removeStreetEdit(project, scenario.id, edit.id))}
                  variant="link"
                >
                  {text.remove[edit.type]}
                </Button>
              </div>
              {analysis.method === 'street' && <Gain analysis={analysis} edit={edit} />}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Brings the newest change into sight, and the focus to it where the form that made it has taken it along. */
function showLast(list: HTMLUListElement | null, count: number): void {
  const last = list?.children.item(count - 1);
  if (!(last instanceof HTMLElement)) return;
  if (document.activeElement === document.body) last.focus();
  else last.scrollIntoView({ block: 'nearest' });
}

interface ChangeProps {
  readonly analysis: Analysis;
  readonly edit: StreetEdit;
}

function Length({ analysis, edit }: ChangeProps) {
  const text = useText().streetEdits;
  const language = useLanguage();
  const view = useStreetView(analysis);
  const placed = view?.edits.find((one) => one.edit.id === edit.id);
  if (placed?.type !== 'link') return null;
  return <span className={styles.quiet}>{text.metres(formatCount(placed.metres, language))}</span>;
}

function Gain({ analysis, edit }: ChangeProps) {
  const language = useLanguage();
  const dictionary = dictionaries[language];
  const text = dictionary.streetEdits;
  const { gains, hasFailed } = useStreetGains(analysis);
  const isLost = analysis.issues.some(
    ({ code, value }) => code === 'street-edit-lost' && value === edit.id,
  );
  if (isLost) return <p className={own.lost}>{text.lost}</p>;
  const gain = gains?.find(({ editId }) => editId === edit.id);
  if (!gain) return <p className={styles.note}>{hasFailed ? text.failed : text.computing}</p>;
  const { elder, childcare } = gain.people;
  const isLoss = elder < 0 || childcare < 0;
  const isGain = elder > 0 || childcare > 0;
  return (
    <p className={isLoss ? styles.loss : isGain ? styles.gain : styles.note}>
      {gainWords(gain, analysis.territory.standIn, dictionary, language)}
    </p>
  );
}
