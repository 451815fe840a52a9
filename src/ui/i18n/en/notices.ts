import { around, type Facts, fact } from '../../../report/words/facts.ts';
import { formatCount } from '../format.ts';
import { startText } from './start.ts';
import type { NoticesText } from '../zh/notices.ts';

const reasons: Readonly<Record<string, string>> = {
  full: "the browser's storage is full",
  blocked: 'the browser does not let this page keep data, as in a private window',
  stopped: 'the background computation stopped',
  gone: 'the file was changed, moved or locked after it was chosen; choose it again',
  timeout: 'the background computation did not answer',
};

/** The words of a known reason; what the browser says by itself is passed on. */
function reasonOf(f: Facts): string {
  const reason = fact(f, 'reason', 'message');
  return reasons[reason] ?? reason;
}

function sampleName(id: string): string {
  const names: Readonly<Record<string, { readonly name: string }>> = startText.samples;
  return names[id]?.name ?? id;
}

const grouped = (f: Facts, name: string) => formatCount(Number(fact(f, name)), 'en');

export const noticesText = {
  label: 'Notices',
  dismiss: 'Dismiss notice',
  actions: { saveProject: 'Save project file', takeOver: 'Save in this tab', retry: 'Retry' },
  sentences: {
    fileTooLarge: (f) =>
      `${fact(f, 'name')} is over the limit of ${fact(f, 'limit') || '200 MB'} and was not read. Split it and try again.`,
    tooManyRows: (f) =>
      `The population table has ${grouped(f, 'rows')} rows, over the ${grouped(f, 'limit')} that this page can analyse. Nothing was taken over. Split the table by city or county, or use the command kinreach coverage.`,
    fileUnreadable: (f) =>
      `${fact(f, 'name')} cannot be read${around(' (', reasonOf(f), ')')}. Save it as CSV and try again.`,
    projectNewer: (f) =>
      `The project file ${fact(f, 'name')} was saved by a newer version and cannot be opened here. Your present work is untouched.`,
    projectDamaged: (f) =>
      `The project file ${fact(f, 'name')} is damaged and cannot be opened. Your present work is untouched.`,
    saveFailed: (f) =>
      `Autosave failed${around(' (', reasonOf(f), ')')}. You can go on working; press Ctrl+S to save a project file.`,
    streetsNotKept: (f) =>
      `The street network could not be kept in this browser${around(' (', reasonOf(f), ')')}. Results are not affected; the street file will be read again next time.`,
    otherTab: () => 'Another tab is autosaving; changes in this tab are not saved for now.',
    restoreFailed: (f) =>
      `The work of last time could not be opened${around(' (', reasonOf(f), ')')}. It is still in this browser; changes in this tab are not autosaved for now.`,
    sampleFailed: (f) =>
      `The sample${around(' “', sampleName(fact(f, 'name')), '”')} could not be loaded. Check the network and try again.`,
    analysisFailed: (f) =>
      `The analysis did not finish${around(' (', reasonOf(f), ')')}.${fact(f, 'shown') && ' Earlier results are shown.'}`,
    copied: (f) => `Copied${around(' ', fact(f, 'what'), '')}; paste it into Excel or a document.`,
    copyFailed: (f) =>
      `Could not copy ${fact(f, 'what')}: the browser does not allow the clipboard. Export it as CSV.`,
    mappingUnused: (f) =>
      `The mapping file ${fact(f, 'name')} was not used: no file to be checked is a table that it is about. Add the tables first, then this file.`,
    streetsElsewhere: (f) =>
      `All streets of ${fact(f, 'name')} lie outside the area of the data as they are now; walks are no longer measured along streets. Add a street file of the same city.`,
    planLoaded: (f) =>
      `Target set “${fact(f, 'nameEn')}” is loaded and chosen.${around(' Columns of no known meaning were left out: ', fact(f, 'unread'), '.')}`,
    planWaits: (f) =>
      `Target set “${fact(f, 'nameEn')}” is read and will be chosen once facilities and population are loaded.`,
    nothingUsable: () =>
      'None of the files can be used; each says why. Check the table type and the required columns.',
  },
} satisfies NoticesText;
