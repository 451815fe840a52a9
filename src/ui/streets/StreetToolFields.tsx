import { useEffect, useRef } from 'react';
import { editSnapMetres, longestLinkMetres } from '../../reach/streets/editedStreets.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { StreetTool } from '../../state/session.ts';
import { useApp } from '../../state/hooks.ts';
import { formatCount } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { PositionForm } from '../main/PositionForm.tsx';
import styles from '../main/panel.module.css';
import own from './StreetChanges.module.css';
import { usePlaceStreetEdit } from './usePlaceStreetEdit.ts';

interface StreetToolFieldsProps {
  readonly analysis: Analysis;
  readonly tool: StreetTool;
}

/** Where the street tool is used: a click on the map, or a typed place. */
export function StreetToolFields({ analysis, tool }: StreetToolFieldsProps) {
  const text = useText().streetEdits;
  const place = usePlaceStreetEdit();
  const setSession = useApp((state) => state.setSession);
  const fields = useRef<HTMLDivElement>(null);
  // The tool is taken up far below; whoever took it up is led to where it is used.
  useEffect(() => {
    fields.current?.focus();
  }, [tool.type]);
  const isAlongStreets = analysis.method === 'street';
  useEffect(() => {
    if (!isAlongStreets) setSession({ placing: null });
  }, [isAlongStreets, setSession]);
  const step = tool.type === 'closure' ? 'closure' : tool.from ? 'linkTo' : 'linkFrom';
  return (
    <div
      aria-label={text.add[tool.type]}
      className={own.fields}
      ref={fields}
      role="group"
      tabIndex={-1}
    >
      <p className={styles.note} role="status">
        {text.hint[step]}
      </p>
      <Failure tool={tool} />
      <PositionForm
        action={text.action[step]}
        key={step}
        lat={Number.NaN}
        lng={Number.NaN}
        onPlace={place}
      />
    </div>
  );
}

function Failure({ tool: { failure } }: Pick<StreetToolFieldsProps, 'tool'>) {
  const text = useText().streetEdits.failure;
  const language = useLanguage();
  if (failure === null) return null;
  const words = {
    farFromStreets: text.farFromStreets(formatCount(editSnapMetres, language)),
    samePlace: text.samePlace,
    tooLong: text.tooLong(formatCount(longestLinkMetres, language)),
  };
  return (
    <p className={styles.note} role="alert">
      {words[failure]}
    </p>
  );
}
