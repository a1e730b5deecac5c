/** That the year's budget was changed and the target does not follow yet; what to do as it stands now. */
import type { ReactNode } from 'react'
import type { FilingView } from '#api/filing/filings.ts'
import { isAtHome } from '#core/filing/filing.ts'
import { fen, wanText } from '#core/kernel/money.ts'
import { FILING } from '#text/interface/filing.ts'
import { useFiling } from '../../api/filings.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'

type Props = {
  readonly project: string
  readonly action?: ReactNode
  /** Left out: whether it follows as it is saved. */ readonly follows?: boolean | null
}

export function BudgetAsked({ project, action, follows = null }: Props) {
  const text = useText(FILING)
  const view = useFiling(project).data
  const change = view?.budgetChange ?? null
  if (view === undefined || change === null || (follows ?? change.follows)) return null
  return (
    <Callout kind="warning" action={action}>
      {text.budgetAsked(wanText(fen(BigInt(change.total))))}
      {text[toDo(view)]}
    </Callout>
  )
}

/** No button is named that is not there. */
function toDo({ state, acts }: Pick<FilingView, 'state' | 'acts'>) {
  if (isAtHome({ state })) return 'budgetInForm'
  if (state !== 'approved') return 'budgetInReview'
  return acts.some(({ kind }) => kind === 'adjust') ? 'budgetAdjust' : 'budgetUnitAdjusts'
}
