import type { Inputs } from '../../../model/project.ts';
import type { CatalogueEntry } from '../../../scorecard/catalogue.ts';
import type { Dictionary } from '../../i18n/dictionary.ts';

/** What has to be known of how an entry came about on these tables; '' where nothing has. */
export function remarkOf(entry: CatalogueEntry, inputs: Inputs, { plan }: Dictionary): string {
  const { indicatorId, answer, status, derived, target } = entry;
  if (indicatorId === 'residential-area-facility-compliance' && answer === 'computed') {
    const isTold = inputs.facilities?.estate.some((estate) => estate !== '') ?? false;
    return isTold ? '' : plan.remarks.estatesTogether;
  }
  const isLimitOther =
    indicatorId === 'service-circle-minutes' &&
    status === 'notAssessed' &&
    !derived &&
    !Number.isNaN(target);
  return isLimitOther ? plan.remarks.otherLimit : '';
}
