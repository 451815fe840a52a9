import type { Status } from '../../coverage/coverageResult.ts';
import { useText } from '../i18n/useText.ts';
import styles from './StatusTag.module.css';
import { Tag } from './Tag.tsx';

/** The sign that stands beside the colour, so that colour never speaks alone. */
const statusGlyphs: Readonly<Record<Status, string>> = {
  short: '✖',
  near: '▲',
  met: '✔',
  noData: '▨',
  notAssessed: '–',
};

interface StatusTagProps {
  readonly status: Status;
  /** What the statuses are called, where no target is met or missed. */
  readonly names?: Readonly<Record<Status, string>>;
}

export function StatusTag({ status, names }: StatusTagProps) {
  const text = useText().common;
  return (
    <Tag
      className={styles.status}
      data-status={status}
      tone={status === 'noData' || status === 'notAssessed' ? 'plain' : status}
    >
      <span aria-hidden="true">{statusGlyphs[status]}</span> {(names ?? text.statuses)[status]}
    </Tag>
  );
}
