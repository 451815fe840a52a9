import type { ReadOptions } from '../../ingest/reading.ts';
import { datumNames, datums } from '../../model/datum.ts';
import type { PendingFile } from '../../state/pendingFile.ts';
import { Select } from '../controls/Select.tsx';
import { useText } from '../i18n/useText.ts';

interface DatumSelectProps {
  readonly pending: PendingFile;
  readonly onChange: (options: ReadOptions) => void;
}

/** States the datum of a file's coordinates, which are then converted; columns stay as they are. */
export function DatumSelect({ pending, onChange }: DatumSelectProps) {
  const text = useText().check;
  const { datum: chosen, ...rest } = pending.options;
  const stated = chosen === undefined ? pending.reading.input.datum : null;
  const options = [
    { value: '', label: stated ? text.automatic(datumNames[stated]) : text.datumUnstated },
    ...datums.map((datum) => ({
      value: datum,
      label: `${datumNames[datum]} ${text.datums[datum]}`,
    })),
  ];
  const choose = (value: string) => {
    const datum = datums.find((one) => one === value);
    onChange(datum ? { ...rest, datum } : rest);
  };
  return (
    <Select label={text.datum} onChange={choose} options={options} showLabel value={chosen ?? ''} />
  );
}
