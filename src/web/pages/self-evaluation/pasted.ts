/** A block of a spreadsheet as values of indicators. Pure. */
import { canonicalDecimal } from '#core/kernel/decimal.ts'
import type { IndicatorFacts } from '#core/self-evaluation/facts.ts'
import type { Sheet } from './use-sheet.ts'

type Target = Sheet['proof']['indicators'][number]['target']

/** The columns that a block goes into, in their order on the sheet. */
const COLUMNS = ['actual', 'record'] as const

/** What was typed of one indicator, with a row of the block in it from a column on. */
export function pastedFacts(
  facts: IndicatorFacts,
  target: Target,
  { column, row }: { readonly column: string; readonly row: readonly string[] },
): IndicatorFacts {
  const from = COLUMNS.findIndex((one) => one === column)
  // Its fields are closed.
  if (from === -1 || facts.notApplicable) return facts
  const [first, second] = row.map((text) => text.trim())
  if (from === 1) return first === undefined ? facts : { ...facts, record: first }
  return {
    ...facts,
    ...(first === undefined ? {} : { actual: actualOf(target, first) }),
    ...(second === undefined ? {} : { record: second }),
  }
}

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u

/** A number stands without its unit, which is beside the field; a day as the field of days takes it. */
function actualOf(target: Target, text: string): string {
  if (target.kind === 'date') {
    const [, year, month = '', day = ''] = DAY.exec(text) ?? []
    return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  }
  const unit = target.kind === 'number' || target.kind === 'range' ? target.unit : null
  if (unit === null || unit === '' || !text.endsWith(unit)) return text
  const figure = text.slice(0, -unit.length).trim()
  return canonicalDecimal(figure) === null ? text : figure
}
