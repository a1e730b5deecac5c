/** What the model said of a project, as it is kept. */
import type { Advice } from './answer.ts'

export type KeptAdvice = Advice & { readonly id: string }

/** When the model was asked, by whom, and how many words were masked. */
export type AskedRow = {
  readonly at: string
  readonly by: string | null
  readonly model: string
  readonly masked: number
}
