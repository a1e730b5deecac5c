/** What is typed or pasted as the value of an indicator. Pure. */
import { canonicalDecimal } from '#core/kernel/decimal.ts'
import type { PastedBlock } from '#core/kernel/clipboard.ts'
import { unitOfTarget } from '#core/indicator/direction.ts'
import { NOT_MEASURED, STEP_LABEL } from '#core/monitoring/actual.ts'
import { changedEntry } from '#core/monitoring/carried.ts'
import { MONITORING_STEPS } from '#core/monitoring/scheme.ts'
import type { SheetEntry } from '#core/monitoring/sheet-content.ts'
import type { Indicator } from '#core/target/project.ts'

/** The unit that goes with a number of this indicator; '' for none. */
export function unitOfValue({ value }: Indicator): string {
  return value.nature === 'quantitative' ? (unitOfTarget(value) ?? '') : ''
}

/**
 * A number that is typed has the unit of the target; anything else is as it was typed, and its unit is
 * checked.
 */
export function withUnit(typed: string, unit: string): string {
  return unit !== '' && canonicalDecimal(typed) !== null && !typed.trim().endsWith('.')
    ? `${typed.trim()}${unit}`
    : typed
}

/** The columns that a block goes into, in their order on the sheet. */
const COLUMNS = ['toDate', 'expected', 'reason'] as const

/**
 * The entries with a block in them, its rows from a line on, its columns from one on.
 * @param indicators of each entry
 */
export function pastedEntries(
  entries: readonly SheetEntry[],
  indicators: readonly Indicator[],
  { line, column, block }: { readonly line: number; readonly column: string; readonly block: PastedBlock },
): readonly SheetEntry[] {
  const from = COLUMNS.findIndex((one) => one === column)
  if (from === -1) return entries
  return entries.map((entry, i) => {
    const [row, indicator] = [block[i - line], indicators[i]]
    if (i < line || row === undefined || indicator === undefined) return entry
    const change: { [column in (typeof COLUMNS)[number]]?: string } = {}
    for (const [at, text] of row.entries()) {
      const into = COLUMNS[from + at]
      if (into === undefined) break
      const value = into === 'reason' ? text.trim() : valueOf(indicator, text.trim(), into === 'toDate')
      if (value !== null) change[into] = value
    }
    return changedEntry(entry, change)
  })
}

/** null: it is none of the steps of an indicator in words, which stays as it was. */
function valueOf(indicator: Indicator, text: string, isNow: boolean): string | null {
  if (indicator.value.nature !== 'qualitative') return withUnit(text, unitOfValue(indicator))
  const steps: readonly string[] = MONITORING_STEPS.map((step) => STEP_LABEL[step])
  return text === '' || steps.includes(text) || (isNow && text === NOT_MEASURED) ? text : null
}
