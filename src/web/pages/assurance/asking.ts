/** Which dialog of the register is open. */
import type { MeasureView, TaskView } from '#api/assurance.ts'

/** What is asked for: a measure (null: a new one), a task of a measure, or whether to remove one. */
export type Asking =
  | { readonly kind: 'measure'; readonly measure: MeasureView | null }
  | {
      readonly kind: 'task'
      readonly measure: MeasureView
      readonly task: TaskView | null
      readonly done: boolean
    }
  | {
      readonly kind: 'remove'
      readonly what: 'remove-measure' | 'remove-task'
      readonly id: string
      readonly name: string
    }
