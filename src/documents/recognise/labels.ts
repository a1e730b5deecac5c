/** Labels in any layout, for those who look at rows before the layout of their table is known. */
import { GENERAL } from '../layouts/layout-index.ts'
import { labelKey } from '../layouts/layout.ts'
import { wordIn } from '../layouts/layouts.ts'

/**
 * True when the first written cell of a row is a label of the form beside the indicators (项目编码, 预算数,
 * 总分 …).
 */
export function opensForm(texts: readonly string[]): boolean {
  const first = texts.find((text) => text !== '')
  if (first === undefined) return false
  const key = labelKey(first)
  if (texts.length === 2 && wordIn(first, GENERAL) !== null) return true
  return GENERAL.roles.has(key) || GENERAL.totals.has(key) || GENERAL.fundSources.has(key)
}
