import type { Status } from '../../coverage/coverageResult.ts';
import { classOfValue, gapFills, noGapFill, statusFill } from '../../map/palette.ts';
import type { ServiceId } from '../../model/service.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { Certainty } from '../../scorecard/certainty/certaintyOf.ts';
import type { BothCounts } from '../../scorecard/countBothWays.ts';
import { peopleBreaks } from './counting.ts';
import type { LensView } from './lensView.ts';
import { streetGapLooks } from './streetGap.ts';

/** How the communities look on the map under a lens. */
export interface LensLooks {
  /** Outline, hatch and rank of each community. */
  readonly statuses: readonly Status[];
  /** Hex texts; absent: the colours of the statuses. */
  readonly fills?: readonly string[];
}

/** The colours that readers know: sure is dark red or pale blue, and what hangs in the balance orange. */
export const statusOfCertainty: Readonly<Record<Certainty, Status>> = {
  surelyShort: 'short',
  borderline: 'near',
  surelyMet: 'met',
  noData: 'noData',
  notAssessed: 'notAssessed',
};

/** From this class on a community is outlined and named like one that needs attention. */
const darkClass = 3;

/** Looks of the communities; until the answer is there all areas are blank. */
export function lensLooks(
  view: LensView,
  analysis: Analysis,
  service: ServiceId,
  statuses: readonly Status[],
): LensLooks {
  switch (view.lens) {
    case 'status':
      return { statuses };
    case 'certainty': {
      const { value } = view.certainty;
      return value
        ? { statuses: value.certainty.map((certainty) => statusOfCertainty[certainty]) }
        : blank(statuses);
    }
    case 'streetGap': {
      const { value } = view.facts;
      return value ? streetGapLooks(value, service) : blank(statuses);
    }
    case 'counting': {
      const { value } = view.counts;
      return value ? countingLooks(analysis, value, service) : blank(statuses);
    }
  }
}

function blank(statuses: readonly Status[]): LensLooks {
  return {
    statuses: statuses.map(() => 'notAssessed'),
    fills: statuses.map(() => statusFill.notAssessed),
  };
}

/** Breaks of the whole territory: a class means the same in every district. */
export function countingBreaks(analysis: Analysis, counts: BothCounts, service: ServiceId) {
  const { circleStatus } = analysis.coverage.communities[service];
  const assessed = counts.differing.filter(
    ({ community }) => circleStatus[community] !== 'notAssessed',
  );
  return peopleBreaks(Math.max(0, ...assessed.map(({ people }) => people)));
}

function countingLooks(analysis: Analysis, counts: BothCounts, service: ServiceId): LensLooks {
  const breaks = countingBreaks(analysis, counts, service);
  const { circleStatus } = analysis.coverage.communities[service];
  const looks = circleStatus.map((status, row): { status: Status; fill: string } => {
    const people = (counts.anyArea[row] ?? Number.NaN) - (counts.ownArea[row] ?? Number.NaN);
    if (status === 'notAssessed') return { status, fill: statusFill.notAssessed };
    if (Number.isNaN(people)) return { status: 'noData', fill: statusFill.noData };
    if (people <= 0) return { status: 'met', fill: noGapFill };
    const shade = classOfValue(people, breaks);
    return { status: shade >= darkClass ? 'short' : 'near', fill: gapFills[shade] ?? noGapFill };
  });
  return { statuses: looks.map(({ status }) => status), fills: looks.map(({ fill }) => fill) };
}
