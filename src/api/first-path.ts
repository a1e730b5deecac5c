/** 上手五步 of the caller: GET /api/first-path. */
import type { FirstPathId, FirstStepId } from '#core/first-path/first-path.ts'

/** The first steps of the caller. */
export type FirstPath = {
  /** null: the caller's posts have none. */
  readonly path: FirstPathId | null
  /** In their order. */
  readonly steps: readonly FirstStep[]
}

export type FirstStep = {
  readonly id: FirstStepId
  /** Whether the operation log holds such an act of the caller; null: it is done by looking. */
  readonly isDone: boolean | null
}
