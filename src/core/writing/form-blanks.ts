/** What nothing is sent in without; `blanks.ts` looks for it. */
export const FORM_BLANKS = ['budget', 'figures', 'goals', 'indicators', 'names', 'values'] as const
/**
 * 预算数, a number in every cell for money and shares, 绩效目标, any indicator at all, the name of one, its
 * value: nothing is sent in without.
 */
export type Blank = (typeof FORM_BLANKS)[number]
