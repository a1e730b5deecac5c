/** That an adjustment leaves less than was paid already: it cannot be approved so. */
import { fen, wanText } from '#core/kernel/money.ts'
import { BELOW_PAID } from '#text/interface/below-paid.ts'
import { useFiling } from '../../api/filings.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'

export function BelowPaidNote({ project }: { readonly project: string }) {
  const text = useText(BELOW_PAID)
  const below = useFiling(project).data?.belowPaid ?? null
  if (below === null) return null
  const { of, budget, paid, carryover, day } = below
  return (
    <Callout kind="warning">
      {text.belowPaid({
        of,
        budget: wan(budget),
        carryover: wan(carryover),
        paid: wan(paid),
        day,
      })}
    </Callout>
  )
}

/** 分 as text, in 万元; nothing is a blank. */
function wan(amount: string): string {
  return amount === '0' ? '' : wanText(fen(BigInt(amount)))
}
