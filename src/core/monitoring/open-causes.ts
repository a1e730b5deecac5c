/**
 * Causes without a measure: what a sheet says has gone wrong, and nothing about what is done. At a red light it
 * is a fault; otherwise it is listed as open (有原因无措施) and keeps nothing from being sent in.
 */
import type { SheetContent } from './sheet-content.ts'

/** The line, from 0; null: 存在问题 of the sheet as a whole. */
export type OpenCause = { readonly entry: number | null }

/** None where there is a measure with its words: it is of all that is said. */
export function openCauses({ entries, problems, measure, measureText }: SheetContent): readonly OpenCause[] {
  if (measure !== null && measureText.trim() !== '') return []
  return [
    ...entries.flatMap(({ causes }, entry) => (causes.length > 0 ? [{ entry }] : [])),
    ...(problems.trim() === '' ? [] : [{ entry: null }]),
  ]
}
