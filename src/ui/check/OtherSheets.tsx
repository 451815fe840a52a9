import type { PendingFile } from '../../state/pendingFile.ts';
import { unreadSheetsOf } from '../../state/bookSheets.ts';
import { useApp } from '../../state/hooks.ts';
import { MenuButton } from '../controls/MenuButton.tsx';
import { formatCount } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from './CheckScreen.module.css';
import { sheetLabel } from './sheetLabel.ts';

interface OtherSheetsProps {
  readonly pending: PendingFile;
  readonly index: number;
}

/** The sheets of a workbook that nobody reads, each to be read too; nothing where all are read. */
export function OtherSheets({ pending, index }: OtherSheetsProps) {
  const files = useApp((state) => state.pending);
  const addSheet = useApp((state) => state.addSheet);
  const language = useLanguage();
  const text = useText().check;
  const unread = unreadSheetsOf(pending, files);
  if (unread.length === 0) return null;
  const names = unread.map(({ name }) => name);
  return (
    <div className={styles.otherSheets}>
      <p>{text.sheetsUnread(formatCount(unread.length, language), names)}</p>
      <MenuButton
        actions={unread.map((sheet) => ({
          id: sheet.name,
          label: sheetLabel(sheet, text, language),
          onAction: () => void addSheet(index, sheet.name),
        }))}
        label={text.readSheetToo}
      />
    </div>
  );
}
