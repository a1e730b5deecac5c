/** What is marked on the paper of a target, whether it is drawn as a table or as cards. */
import type { LivingFinding } from '#core/findings/rows.ts'
import type { PaperComments } from './comment-marks.tsx'
/** `time`: how often somebody pointed, so that to point again shows it again. */
export type Pointed = { readonly key: string; readonly time: number }

export type Marking = {
  readonly byCell: ReadonlyMap<string, readonly LivingFinding[]>
  /** The cells of the selected finding; the first is where it is. */
  readonly lit: readonly string[]
  readonly selected: string | null
  readonly onSelect: (finding: LivingFinding) => void
  readonly comments?: PaperComments | undefined
}
