/** That the budget of the form is not the ledger's any more, from the beginning on; one press puts it in. */
import { Button } from 'antd'
import { fen, formatMoney, parseMoney } from '#core/kernel/money.ts'
import { setCells } from '#core/writing/commands.ts'
import type { HeadField } from '#core/writing/form.ts'
import { FILING } from '#text/interface/filing.ts'
import { useFiling } from '../../api/filings.ts'
import { useText } from '../../preferences/language.ts'
import { BudgetAsked } from '../filing/budget-asked.tsx'
import type { Writing } from './writing.ts'
import type { WritingState } from './writing-state.ts'

type Props = {
  readonly project: string
  readonly state: WritingState
  /** null: it may only be read. */ readonly writing: Pick<Writing, 'do'> | null
}

export function BudgetInForm({ project, state, writing }: Props) {
  const text = useText(FILING)
  const change = useFiling(project).data?.budgetChange ?? null
  if (change === null) return null
  const { form } = state.session
  const said = parseMoney(form.head['budget.total'], '万元')
  const cell = (field: HeadField, amount: string) =>
    // A blank says nothing, too.
    amount === '0' && form.head[field] === ''
      ? []
      : [{ place: { row: null, field } as const, text: formatMoney(fen(BigInt(amount)), '万元') }]
  const take = () =>
    writing?.do(
      setCells(form, [
        ...cell('budget.total', change.total),
        ...cell('budget.fiscal', change.fiscal),
        ...cell('budget.other', change.other),
      ]),
    )
  return (
    <BudgetAsked
      project={project}
      follows={said.ok && String(said.value) === change.total}
      action={
        writing === null ? undefined : (
          <Button size="small" onClick={take}>
            {text.budgetTake}
          </Button>
        )
      }
    />
  )
}
