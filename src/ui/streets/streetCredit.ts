import type { Project } from '../../model/project.ts';
import { osmCredit } from '../../model/streets.ts';

/** The credit that the licence of the streets asks for wherever they were walked; '' for none. */
export function streetCredit({ inputs, settings }: Project): string {
  const isOwed = settings.method === 'street' && inputs.streets?.summary.isOsm === true;
  return isOwed ? osmCredit : '';
}
