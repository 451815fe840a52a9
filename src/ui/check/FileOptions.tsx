import type { Encoding, ReadOptions } from '../../ingest/reading.ts';
import type { InputKind } from '../../model/project.ts';
import type { PendingFile } from '../../state/pendingFile.ts';
import { Select } from '../controls/Select.tsx';
import type { Dictionary } from '../i18n/dictionary.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from './CheckScreen.module.css';
import { DatumSelect } from './DatumSelect.tsx';
import { KeepPersonal } from './KeepPersonal.tsx';
import { sheetLabel } from './sheetLabel.ts';

const encodings: readonly Encoding[] = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'];
const delimiters = [',', ';', '\t', '|', '，', '；', '、', ' '] as const;
const quotes = ['"', "'"] as const;
const kinds: readonly InputKind[] = [
  'facilities',
  'population',
  'boundaries',
  'projects',
  'statistics',
  'matrix',
];

interface FileOptionsProps {
  readonly pending: PendingFile;
  readonly onChange: (options: ReadOptions) => void;
}

/** How the file is to be read; a change reads it again, columns recognised anew. */
export function FileOptions({ pending, onChange }: FileOptionsProps) {
  const { options, reading } = pending;
  const { check, common } = useText();
  const { mapping: _dropped, ...kept } = options;
  const isText = (reading.opened?.container ?? 'text') === 'text';
  return (
    <div className={styles.options}>
      <Select
        label={check.kind}
        onChange={(kind) => onChange({ ...kept, kind })}
        options={kinds.map((kind) => ({ value: kind, label: common.inputKinds[kind] }))}
        placeholder={check.chooseKind}
        showLabel
        value={options.kind ?? reading.kind}
      />
      <SheetSelect kept={kept} onChange={onChange} pending={pending} />
      {isText && (
        <>
          <EncodingSelect kept={kept} onChange={onChange} pending={pending} />
          <DelimiterSelect kept={kept} onChange={onChange} pending={pending} />
          <QuoteSelect kept={kept} onChange={onChange} pending={pending} />
        </>
      )}
      {reading.kind !== 'matrix' && reading.kind !== 'statistics' && (
        <DatumSelect onChange={onChange} pending={pending} />
      )}
      <KeepPersonal onChange={onChange} pending={pending} />
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

/** Options without typed cells, whose places another sheet or way of cutting makes others. */
function withoutEdits({ cellEdits: _dropped, ...kept }: ReadOptions): ReadOptions {
  return kept;
}

/** Which sheet of a workbook is read; nothing where there is only one. */
function SheetSelect({ pending, kept, onChange }: OptionSelectProps) {
  const text = useText().check;
  const language = useLanguage();
  const sheets = pending.reading.opened?.sheets ?? [];
  if (sheets.length < 2) return null;
  const { headerLines: _dropped, ...rest } = withoutEdits(kept);
  const options = sheets.map((sheet) => ({
    value: sheet.name,
    label: sheetLabel(sheet, text, language),
  }));
  return (
    <Select
      label={text.sheet}
      onChange={(sheet) => onChange({ ...rest, sheet })}
      options={options}
      showLabel
      value={pending.reading.sheet ?? ''}
    />
  );
}

function QuoteSelect({ pending, kept, onChange }: OptionSelectProps) {
  const text = useText().check;
  const { quote: chosen, ...rest } = withoutEdits(kept);
  const recognised = pending.reading.opened?.quote ?? '"';
  const names: Readonly<Record<string, string>> = text.quotes;
  const options = [
    automaticOption(chosen ?? '', names[recognised] ?? recognised, text),
    ...quotes.map((value) => ({ value, label: text.quotes[value] })),
  ];
  const choose = (value: string) => {
    const quote = quotes.find((one) => one === value);
    onChange(quote ? { ...rest, quote } : rest);
  };
  return (
    <Select label={text.quote} onChange={choose} options={options} showLabel value={chosen ?? ''} />
  );
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
  const { delimiter: chosen = '', ...rest } = withoutEdits(kept);
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
