/** What was found of a form, without what is answered by what was typed since it was checked. */
import { useState } from 'react'
import type { LivingFinding } from '#core/findings/rows.ts'
import { withoutAnswered } from './answered.ts'
import type { WritingState } from './writing-state.ts'

/** The same list as long as the same is left of it: most keys answer nothing. */
export function useUnanswered(
  { session: { base, form }, findings, listed }: Pick<WritingState, 'session' | 'findings' | 'listed'>,
  order: number,
): readonly LivingFinding[] {
  const left = withoutAnswered(findings, { base, form, order, listed })
  const [kept, keep] = useState({ of: findings, left })
  // Of the same check, what is left of it is told anew at each key.
  const same =
    kept.left === left || (kept.of === findings && JSON.stringify(kept.left) === JSON.stringify(left))
  if (!same) keep({ of: findings, left })
  return same ? kept.left : left
}
