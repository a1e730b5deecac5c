/** What became of a file in its worker, as its answer or as the fault of the file. */
import type { ReadFault } from '#core/kernel/fault.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { WorkerAnswer, Task } from './protocol.ts'
import type { WorkerOutcome, WorkerLimits } from './worker.ts'

/** A reading was stopped by its caller or by the end of the pool: nothing is known of the file. */
export class ReadingStopped extends Error {}

/** Hears of mistakes of the program that a file brought to light; the file itself has a fault. */
export type OnFault = (detail: string, file: string) => void

export type AnswerOf = (outcome: WorkerOutcome, task: Task) => Result<WorkerAnswer, ReadFault>

export function answersWithin({ time, heap }: WorkerLimits, onFault: OnFault): AnswerOf {
  return (outcome, task) => {
    switch (outcome.kind) {
      case 'answer':
        return ok(outcome.answer)
      case 'timeout':
        return fault('reader-timeout', task, { limit: Math.round(time / 1000) })
      case 'out-of-memory':
        return fault('reader-out-of-memory', task, { limit: heap })
      case 'stopped':
        throw new ReadingStopped()
      case 'lost':
        // No file can be read at all: the installation is not whole.
        if (!outcome.started)
          throw new Error(`the program that reads files does not start: ${outcome.detail}`)
        onFault(outcome.detail, task.file)
        return fault('reader-failed', task, {})
      case 'thrown':
        onFault(outcome.detail, task.file)
        return fault('reader-failed', task, {})
    }
  }
}

function fault(
  code: 'reader-timeout' | 'reader-out-of-memory' | 'reader-failed',
  { file }: Task,
  values: ReadFault['values'],
): Result<WorkerAnswer, ReadFault> {
  return err({ code, file, at: null, values })
}
