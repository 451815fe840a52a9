import { useCallback } from 'react';
import { statuses } from '../../coverage/coverageResult.ts';
import { scenarioById } from '../../edit/scenarios.ts';
import { captureMap, drawPicture } from '../../map/mapPicture.ts';
import { statusFill, statusOutline } from '../../map/palette.ts';
import type { Settings } from '../../model/project.ts';
import type { Audience } from '../../report/publication.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { serviceOfIndicator } from '../../state/appState.ts';
import { useApp } from '../../state/hooks.ts';
import { downloadFile, safeFileName } from '../downloadFile.ts';
import { formatCount, formatMetres } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { areaNote } from './areaNote.ts';
import { datumNote } from './datumNote.ts';
import { communityVerdict } from './communityVerdict.ts';
import { countsUrbanOnly } from './indicator.ts';
import { useLegendTitle } from './Legend.tsx';
import { statusCounts } from './legendCounts.ts';
import { limitMetres } from './limit.ts';
import { verdictWords } from './verdictWords.ts';
import { useSampleWords } from './SampleStamp.tsx';

/** Saves the map as it is on the screen, with title, legend, stamp, scale and the rule of the circle. */
export function useSavePicture(
  analysis: Analysis,
  settings: Settings,
  audience: Audience,
  onFailure: () => void,
): () => Promise<void> {
  const text = useText();
  const language = useLanguage();
  const title = usePictureTitle(analysis);
  const legendTitle = useLegendTitle(settings);
  const rule = useRule(settings);
  const indicator = useApp((state) => state.session.indicator);
  const stamp = useSampleWords(useApp((state) => state.project?.sample ?? null));
  const files = useApp((state) => state.project?.inputs.files);
  const datum = datumNote(files ?? [], text.main.map);
  return useCallback(async () => {
    const counts = statusCounts(communityVerdict(analysis, indicator).status);
    const rural = countsUrbanOnly(analysis, indicator);
    const names = {
      ...verdictWords(analysis, indicator, text).statuses,
      ...(rural ? { notAssessed: text.main.map.rural } : {}),
    };
    try {
      const picture = await drawPicture({
        map: await captureMap(),
        title,
        legendTitle,
        legend: statuses.map((status) => ({
          fill: statusFill[status],
          outline: statusOutline[status],
          text: names[status],
          count: formatCount(counts[status], language),
        })),
        stamps: [text.main.export.audiences[audience], ...(stamp === null ? [] : [stamp])],
        notes: [rule, areaNote(analysis, 'community', text.main.map, language), datum].filter(
          (note) => note !== null,
        ),
      });
      const bytes = new Uint8Array(await picture.arrayBuffer());
      const suffix = audience === 'public' ? `-${text.main.export.audiences.public}` : '';
      downloadFile(
        `${safeFileName(title.replaceAll(' · ', ' '))}${suffix}.png`,
        bytes,
        'image/png',
      );
    } catch {
      // A hidden or blank map is the only cause, and the user can show it and try again.
      onFailure();
    }
  }, [
    analysis,
    audience,
    datum,
    indicator,
    language,
    legendTitle,
    onFailure,
    rule,
    stamp,
    text,
    title,
  ]);
}

/** Project, scenario and year: two pictures of one city can be told apart. */
function usePictureTitle({ year }: Analysis): string {
  const text = useText().header;
  const project = useApp((state) => state.project);
  const scenarioId = useApp((state) => state.session.scenarioId);
  const scenario = project && scenarioById(project, scenarioId);
  return [
    project?.name ?? '',
    scenario?.name ?? text.baseline,
    year === null ? '' : text.yearOption(String(year)),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Where the circle's limit comes from; null where the title says it all: a straight distance. */
function useRule(settings: Settings): string | null {
  const text = useText().main;
  const language = useLanguage();
  const service = useApp((state) => serviceOfIndicator(state.session.indicator));
  if (settings.method === 'matrix') return text.rules.matrixNote;
  if (settings.metres !== null) return null;
  return text.card.formulaLimit(
    String(settings.minutes),
    String(settings.speedMetresPerSecond[service]),
    String(settings.detour),
    formatMetres(limitMetres(settings, service), language),
  );
}
