/** Labels in any layout, for those who look at rows before the layout of their table is known. */
import { labelKey } from '../layouts/layout.ts'
import { LAYOUTS } from '../layouts/layouts.ts'

/** True when the first written cell of a row is a label of the form above the indicators (项目编码, 预算数 …). */
export function opensForm(texts: readonly string[]): boolean {
  const first = texts.find((text) => text !== '')
  return first !== undefined && LAYOUTS.some(({ roles }) => roles.has(labelKey(first)))
}
