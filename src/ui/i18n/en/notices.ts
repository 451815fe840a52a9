import { around, fact } from '../../../report/words/facts.ts';
import { startText } from './start.ts';
import type { NoticesText } from '../zh/notices.ts';

const saveReasons: Readonly<Record<string, string>> = {
  otherTab: 'another tab has saved newer work',
  full: "the browser's storage is full",
};

/** The sentence of a known reason; what the browser says by itself is passed on. */
function saveReason(reason: string): string {
  return saveReasons[reason] ?? reason;
}

function sampleName(id: string): string {
  const names: Readonly<Record<string, { readonly name: string }>> = startText.samples;
  return names[id]?.name ?? id;
}

export const noticesText = {
  label: 'Notices',
  dismiss: 'Dismiss notice',
  sentences: {
    fileTooLarge: (f) =>
      `${fact(f, 'name')} is over the limit of ${fact(f, 'limit') || '200 MB'} and was not read. Split it and try again.`,
    fileUnreadable: (f) =>
      `${fact(f, 'name')} cannot be read${around(' (', fact(f, 'reason'), ')')}. Save it as CSV and try again.`,
    projectNewer: (f) =>
      `The project file ${fact(f, 'name')} was saved by a newer version and cannot be opened here. Your present work is untouched.`,
    projectDamaged: (f) =>
      `The project file ${fact(f, 'name')} is damaged and cannot be opened. Your present work is untouched.`,
    saveFailed: (f) =>
      `Autosave failed${around(' (', saveReason(fact(f, 'reason', 'message')), ')')}. Press Ctrl+S to save a project file.`,
    sampleFailed: (f) =>
      `The sample${around(' “', sampleName(fact(f, 'name')), '”')} could not be loaded. Check the network and try again.`,
    analysisFailed: (f) =>
      `The analysis did not finish${around(': ', fact(f, 'message', 'reason'), '')}. Earlier results are shown.`,
    copied: (f) => `Copied${around(' ', fact(f, 'what'), '')}; paste it into Excel or a document.`,
    copyFailed: (f) =>
      `Could not copy ${fact(f, 'what')}: the browser does not allow the clipboard. Export it as CSV.`,
    nothingUsable: () =>
      'The files hold no usable rows. Check the table type and the required columns.',
  },
} satisfies NoticesText;
