/**
 * 整改 in three steps (登记 → 落实 → 确认; policy R-41), as one table: states, what can be done in each,
 * and where it leads. What the table does not name cannot be.
 */

/**
 * 待落实 (registered), 待确认 (the unit replied), 退回补充 (the reply was sent back), 已确认, 已撤销
 * (registered by mistake).
 */
export const RECTIFICATION_STATES = ['open', 'replied', 'returned', 'confirmed', 'revoked'] as const
export type RectificationState = (typeof RECTIFICATION_STATES)[number]

/** 落实 (the unit's reply), 确认, 退回, 延期, 撤销. */
export const RECTIFICATION_ACTS = ['reply', 'confirm', 'return', 'extend', 'revoke'] as const
export type RectificationActKind = (typeof RECTIFICATION_ACTS)[number]

export const RECTIFICATION_WAY: {
  readonly [state in RectificationState]: { readonly [kind in RectificationActKind]?: RectificationState }
} = {
  open: { reply: 'replied', extend: 'open', revoke: 'revoked' },
  returned: { reply: 'replied', extend: 'returned', revoke: 'revoked' },
  replied: { confirm: 'confirmed', return: 'returned' },
  confirmed: {},
  revoked: {},
}

/** Not settled: it warns of, or blocks, next year's request of the same project. */
export const UNSETTLED = ['open', 'replied', 'returned'] as const satisfies readonly RectificationState[]

/** The unit has to do something. */
export const AWAITING_UNIT = ['open', 'returned'] as const satisfies readonly RectificationState[]

export function isUnsettled(state: RectificationState): boolean {
  return UNSETTLED.some((one) => one === state)
}

export function isAwaitingUnit(state: RectificationState): boolean {
  return AWAITING_UNIT.some((one) => one === state)
}
