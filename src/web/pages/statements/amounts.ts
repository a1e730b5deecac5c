/** Amounts of the text, in 万元. */
import { addMoney, asWan, parseMoney, showMoney } from '#core/kernel/money.ts'
import { amountSum, type DepartmentProject } from '#core/writing/covered.ts'
import type { StatementField, StatementRow } from '#core/writing/statement-form.ts'

/** Cells that hold an amount. */
export const AMOUNTS: ReadonlySet<StatementField> = new Set<StatementField>([
  'total',
  'fiscal',
  'other',
  'amount',
])

/** Amounts of some projects in 万元, as people write them. */
export function typedWanText(projects: readonly DepartmentProject[]): string {
  return asWan(amountSum(projects, 'total') ?? '0')
}

/** What the rows write in a column, together; blank where none does. */
export function totalAmount(rows: readonly StatementRow[], field: StatementField): string {
  const amounts = rows.flatMap(({ cells }) => {
    const amount = parseMoney(cells[field], '万元')
    return amount.ok ? [amount.value] : []
  })
  return amounts.length === 0 ? '' : showMoney(addMoney(...amounts))
}
