import type { Inputs } from '../../../model/project.ts';
import type { BlendedFloorArea } from '../../../scorecard/blendedFloorArea.ts';
import type { CatalogueEntry } from '../../../scorecard/catalogue.ts';
import type { Language } from '../../../state/session.ts';
import type { Dictionary } from '../../i18n/dictionary.ts';
import { figureText, withUnit } from '../figureText.ts';
import { knownText } from './knownText.ts';

/** What has to be known of how an entry came about on these tables; '' where nothing has. */
export function remarkOf(
  entry: CatalogueEntry,
  inputs: Inputs,
  words: Dictionary,
  language: Language,
): string {
  const { indicatorId, answer, status, derived, target, blended, method } = entry;
  const text = words.plan.remarks;
  if (blended) return blendedRemark(blended, words, language);
  if (indicatorId === 'residential-area-facility-compliance' && answer === 'computed') {
    const isTold = inputs.facilities?.estate.some((estate) => estate !== '') ?? false;
    return isTold ? '' : text.estatesTogether;
  }
  if (indicatorId === 'max-distance-elder-institution-hospital' && answer === 'computed') {
    const how = method === 'street' ? 'street' : 'straight';
    return text.hospitalDistance[entry.value === Infinity ? 'noWay' : how];
  }
  const isLimitOther =
    indicatorId === 'service-circle-minutes' &&
    status === 'notAssessed' &&
    !derived &&
    !Number.isNaN(target);
  return isLimitOther ? text.otherLimit : '';
}

/** The floor area that both norms together want, how it is made, and what there is of it. */
function blendedRemark(blended: BlendedFloorArea, words: Dictionary, language: Language): string {
  const { requiredM2, floorAreaM2, gapM2, partly } = blended;
  const text = words.plan.remarks.blended;
  const say = (value: number) => figureText(value, language);
  if (Number.isNaN(requiredM2)) return text.householdsUnknown;
  const { normNewM2, normExistingM2, householdsNew, householdsExisting } = blended;
  const required = text.required({
    normNew: say(normNewM2),
    householdsNew: say(householdsNew),
    normExisting: say(normExistingM2),
    householdsExisting: say(householdsExisting),
    result: say(requiredM2),
  });
  if (Number.isNaN(floorAreaM2)) return text.joined(required, text.areaUnknown);
  const verdict = gapM2 === 0 ? text.enough : text.missing(say(gapM2));
  const known = knownText(partly, words, language);
  const area = withUnit(say(floorAreaM2), 'm2', words);
  const there = known === '' ? area : words.plan.known.beside(area, known);
  return text.joined(required, text.there(there, verdict));
}
