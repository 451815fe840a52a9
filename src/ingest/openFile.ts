import { buildIssue } from '../model/issue.ts';
import { fileTooLarge, maxFileBytes } from './fileSize.ts';
import { type Progress, untold } from './progress.ts';
import type { FileBytes, ReadOptions } from './reading.ts';
import type { SheetNote } from './sheet.ts';
import { type Opened, openText } from './text/openText.ts';
import { nameMismatch, openWorkbook } from './workbook/openWorkbook.ts';

/**
 * Opens a file by what it is, whatever its name says: a workbook as its sheets, everything else as
 * delimited text. What cannot be opened is refused with its reason.
 */
export function openFile(
  file: FileBytes,
  options: ReadOptions,
  progress: Progress = untold,
): Opened {
  const { name, bytes } = file;
  if (bytes.length > maxFileBytes) return { ok: false, issues: [fileTooLarge(name)] };
  const workbook = openWorkbook(bytes, name);
  if (workbook === null) {
    // A copy is text, whatever its file was.
    const note = options.copyOf ? null : nameMismatch('text', name);
    return withNote(openText(file, options, progress), note);
  }
  if (workbook.ok) return { ok: true, opened: workbook.file };
  return { ok: false, issues: [buildIssue({ ...workbook.note, file: name })] };
}

function withNote(result: Opened, note: SheetNote | null): Opened {
  if (note === null || !result.ok) return result;
  const sheets = result.opened.sheets.map((sheet) => ({ ...sheet, notes: [note, ...sheet.notes] }));
  return { ok: true, opened: { ...result.opened, sheets } };
}
