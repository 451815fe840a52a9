/** Why a person is short of a service; a reason that comes later takes its place in this union. */
export type ShortReason =
  /** The demand row has no place, or the facility table no row of the service at all. */
  | 'dataMissing'
  /** Of the right kind there is only a closed or not yet open facility within reach. */
  | 'notOpen'
  /** Only an open facility of another kind of the service, a hospital or a senior university is. */
  | 'otherKind'
  | 'outOfReach';

/** Reasons in the order in which they are asked: the first that holds is the person's. */
export const shortReasons: readonly ShortReason[] = [
  'dataMissing',
  'notOpen',
  'otherKind',
  'outOfReach',
];
