import { useCallback } from 'react';
import { scenarioById } from '../../edit/scenarios.ts';
import { streetEditsOf } from '../../edit/streetEdits.ts';
import { captureMap } from '../../map/captureMap.ts';
import { drawPicture } from '../../map/mapPicture.ts';
import type { Audience } from '../../report/publication.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { useAppRoot } from '../../state/hooks.ts';
import { downloadFile, safeFileName } from '../downloadFile.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { assumptionWords } from '../lens/assumptionWords.ts';
import { lensLegendOf } from '../lens/lensLegend.ts';
import { lensViewOf } from '../lens/lensView.ts';
import { communityVerdict } from './communityVerdict.ts';
import { datumNote } from './datumNote.ts';
import { legendRows } from './legendRows.ts';
import { placeOfFilter } from './place.ts';
import { viewWords } from './view.ts';

/** Saves the map as it is on the screen, with title, legend, stamp, scale and the rule of the circle. */
export function useSavePicture(
  analysis: Analysis,
  audience: Audience,
  onFailure: () => void,
): () => Promise<void> {
  const { store } = useAppRoot();
  const words = useText();
  const language = useLanguage();
  return useCallback(async () => {
    const { project, session } = store.getState();
    if (!project) return;
    const { settings, inputs } = project;
    const { indicator, filter } = session;
    const view = viewWords(project, analysis, session, words, language);
    const { status: statuses } = communityVerdict(analysis, indicator);
    const place = placeOfFilter(analysis, filter);
    const lensView = lensViewOf(session, store.getState(), analysis);
    const lens = lensLegendOf(lensView, { analysis, indicator, place }, words, language);
    const streetEdits = streetEditsOf(scenarioById(project, session.scenarioId));
    const question = { analysis, settings, indicator, place, statuses, lens, streetEdits };
    const legend = legendRows(question, words, language);
    const assumed =
      lensView.lens === 'certainty'
        ? assumptionWords(project, session.placeMetres, words.lens.certainty, language)
        : '';
    const datum = datumNote(inputs.files, words.main.map);
    const notes = [view.rule, assumed, legend.note ?? '', datum, view.credit];
    const title = lens ? `${view.title} · ${words.lens.lenses[lensView.lens]}` : view.title;
    try {
      const picture = await drawPicture({
        map: await captureMap(),
        title,
        subtitle: view.basis,
        legend,
        stamps: [words.main.export.audiences[audience], view.stamp].filter((each) => each !== ''),
        notes: notes.filter((note) => note !== ''),
      });
      const bytes = new Uint8Array(await picture.arrayBuffer());
      const name = [...title.split(' · '), String(analysis.year ?? '')].join(' ').trim();
      const suffix = audience === 'public' ? `-${words.main.export.audiences.public}` : '';
      downloadFile(`${safeFileName(name)}${suffix}.png`, bytes, 'image/png');
    } catch {
      // A hidden or blank map is the only cause, and the user can show it and try again.
      onFailure();
    }
  }, [analysis, audience, language, onFailure, store, words]);
}
