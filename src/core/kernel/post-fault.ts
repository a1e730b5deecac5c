/** Why a post cannot be given or ended. */

export const POST_FAULTS = [
  /** The role is held at a unit, and none is named. */
  'post-place-missing',
  /** The role is held over the whole region, or by a finance office alone. */
  'post-place-unfit',
  'post-unit-closed',
  /** The person holds it already. */
  'post-held',
  /** 三员分立 keeps it apart from what the person holds. */
  'post-conflict',
] as const

export type PostFault = (typeof POST_FAULTS)[number]
