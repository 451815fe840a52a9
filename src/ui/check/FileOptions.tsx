import type { Encoding, ReadOptions } from '../../ingest/reading.ts';
import type { InputKind } from '../../model/project.ts';
import type { PendingFile } from '../../state/appState.ts';
import { Select } from '../controls/Select.tsx';
import { useText } from '../i18n/useText.ts';
import styles from './CheckScreen.module.css';

const encodings: readonly Encoding[] = ['utf-8', 'gb18030'];
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
    </div>
  );
}

interface OptionSelectProps extends FileOptionsProps {
  /** Options that stay when this one changes. */
  readonly kept: ReadOptions;
}

function EncodingSelect({ pending, kept, onChange }: OptionSelectProps) {
  const text = useText().check;
  const recognised = pending.reading.input.encoding;
  const names: Readonly<Record<string, string>> = text.encodings;
  const { encoding: _dropped, ...rest } = kept;
  const automatic = { value: '', label: text.automatic(names[recognised] ?? recognised) } as const;
  const options = [
    ...(pending.options.encoding ? [] : [automatic]),
    ...encodings.map((value) => ({ value, label: text.encodings[value] })),
  ];
  return (
    <Select
      label={text.encoding}
      onChange={(encoding) => onChange(encoding ? { ...rest, encoding } : rest)}
      options={options}
      showLabel
      value={pending.options.encoding ?? ''}
    />
  );
}

function DelimiterSelect({ pending, kept, onChange }: OptionSelectProps) {
  const text = useText().check;
  const recognised = pending.reading.input.delimiter;
  const names: Readonly<Record<string, string>> = text.delimiters;
  const automatic = { value: '', label: text.automatic(names[recognised] ?? recognised) };
  const options = [
    ...(pending.options.delimiter ? [] : [automatic]),
    ...delimiters.map((value) => ({ value: value as string, label: text.delimiters[value] })),
  ];
  const { delimiter: _dropped, ...rest } = kept;
  return (
    <Select
      label={text.delimiter}
      onChange={(delimiter) => onChange(delimiter ? { ...rest, delimiter } : rest)}
      options={options}
      showLabel
      value={pending.options.delimiter ?? ''}
    />
  );
}
