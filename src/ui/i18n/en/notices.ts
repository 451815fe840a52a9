import { around, fact } from '../../../report/words/facts.ts';
import type { NoticesText } from '../zh/notices.ts';

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
      `Autosave failed${around(' (', fact(f, 'reason', 'message'), ')')}. Press Ctrl+S to save a project file.`,
    sampleFailed: (f) =>
      `The sample${around(' “', fact(f, 'name'), '”')} could not be loaded. Check the network and try again.`,
    analysisFailed: (f) =>
      `The analysis did not finish${around(': ', fact(f, 'message', 'reason'), '')}. Earlier results are shown.`,
    copied: (f) => `Copied${around(' ', fact(f, 'what'), '')}; paste it into Excel or a document.`,
    nothingUsable: () =>
      'The files hold no usable rows. Check the table type and the required columns.',
  },
} satisfies NoticesText;
