import type { Encoding, ReadOptions } from '../../ingest/reading.ts';
import type { InputKind } from '../../model/project.ts';
import type { PendingFile } from '../../state/appState.ts';
import { Select } from '../controls/Select.tsx';
import type { Dictionary } from '../i18n/dictionary.ts';
import { useText } from '../i18n/useText.ts';
import styles from './CheckScreen.module.css';
import { DatumSelect } from './DatumSelect.tsx';

const encodings: readonly Encoding[] = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'];
const delimiters = [',', ';', '\t', '|'] as const;
const kinds: readonly InputKind[] = ['facilities', 'population', 'matrix'];

interface FileOptionsProps {
  readonly pending: PendingFile;
  readonly onChange: (options: ReadOptions) => void;
}

/** How the file is to be read; a change reads it again, columns recognised anew. */
export function FileOptions({ pending, onChange }: FileOptionsProps) {
  const { options, reading } = pending;
  const { check, common } = useText();
  const { mapping: _dropped, ...kept } = options;
  return (
    <div className={styles.options}>
      <Select
        label={check.kind}
        onChange={(kind) => onChange({ ...kept, kind })}
        options={kinds.map((kind) => ({ value: kind, label: common.inputKinds[kind] }))}
        placeholder={check.chooseKind}
        showLabel
        value={reading.kind}
      />
      <EncodingSelect kept={kept} onChange={onChange} pending={pending} />
      <DelimiterSelect kept={kept} onChange={onChange} pending={pending} />
      {reading.kind !== 'matrix' && <DatumSelect onChange={onChange} pending={pending} />}
    </div>
  );
}

interface OptionSelectProps extends FileOptionsProps {
  /** Options that stay when this one changes. */
  readonly kept: ReadOptions;
}

/** The entry for what was recognised; after a choice by hand it only offers to recognise anew. */
function automaticOption(chosen: string, recognised: string, text: Dictionary['check']) {
  return { value: '', label: chosen ? text.recognise : text.automatic(recognised) };
}

function EncodingSelect({ pending, kept, onChange }: OptionSelectProps) {
  const text = useText().check;
  const { encoding: chosen = '', ...rest } = kept;
  const recognised = pending.reading.input.encoding;
  const names: Readonly<Record<string, string>> = text.encodings;
  const options = [
    automaticOption(chosen, names[recognised] ?? recognised, text),
    ...encodings.map((value) => ({ value, label: text.encodings[value] })),
  ];
  const choose = (value: string) => {
    const encoding = encodings.find((one) => one === value);
    onChange(encoding ? { ...rest, encoding } : rest);
  };
  return (
    <Select label={text.encoding} onChange={choose} options={options} showLabel value={chosen} />
  );
}

function DelimiterSelect({ pending, kept, onChange }: OptionSelectProps) {
  const text = useText().check;
  const { delimiter: chosen = '', ...rest } = kept;
  const recognised = pending.reading.input.delimiter;
  const names: Readonly<Record<string, string>> = text.delimiters;
  const options = [
    automaticOption(chosen, names[recognised] ?? recognised, text),
    ...delimiters.map((value) => ({ value, label: text.delimiters[value] })),
  ];
  const choose = (delimiter: string) => onChange(delimiter ? { ...rest, delimiter } : rest);
  return (
    <Select label={text.delimiter} onChange={choose} options={options} showLabel value={chosen} />
  );
}
