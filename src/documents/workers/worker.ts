/**
 * One worker thread and what becomes of a file in it: an answer, or the end of the worker for time or memory.
 */
import { Worker } from 'node:worker_threads'
import type { WorkerAnswer, WorkerMessage, Task } from './protocol.ts'
import { workerProgram } from './program.ts'

export type WorkerLimits = {
  /** Milliseconds for one file. */
  readonly time: number
  /** Megabytes of the heap of one worker. */
  readonly heap: number
}

export type WorkerOutcome =
  | { readonly kind: 'answer'; readonly answer: WorkerAnswer }
  | { readonly kind: 'thrown'; readonly detail: string }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'out-of-memory' }
  | { readonly kind: 'stopped' }
  /** The worker went away for a reason of its own: over a file, or before it could read any. */
  | { readonly kind: 'lost'; readonly detail: string; readonly started: boolean }

type End = 'timeout' | 'out-of-memory' | 'stopped'

export type ReaderWorker = {
  /** One task at a time. After any other outcome than `answer` and `thrown` the worker is gone. */
  run(task: Task): Promise<WorkerOutcome>
  /** Ends the worker; the task under way has this outcome. */
  end(outcome: End): Promise<void>
}

const YOUNG_HEAP = 32

export function startWorker(limits: WorkerLimits): ReaderWorker {
  const { program, isText } = workerProgram()
  const worker = new Worker(program, {
    eval: isText,
    // The parent's own flags (a compiler, an inspector) are not the worker's.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.heap, maxYoungGenerationSizeMb: YOUNG_HEAP },
  })
  let settle: ((outcome: WorkerOutcome) => void) | null = null
  let ended: WorkerOutcome | null = null
  let timer: NodeJS.Timeout | null = null

  const settleWith = (outcome: WorkerOutcome) => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const now = settle
    settle = null
    worker.unref()
    now?.(outcome)
  }
  const gone = (outcome: WorkerOutcome) => {
    ended ??= outcome
    settleWith(ended)
  }
  const end = async (outcome: End) => {
    gone({ kind: outcome })
    await worker.terminate()
  }
  const watch = () => {
    timer = setTimeout(() => void end('timeout'), limits.time)
  }

  let ready = false
  worker.on('message', (message: WorkerMessage) => {
    if (message.kind === 'ready') {
      ready = true
      // Loading the program is not the file's time.
      if (settle !== null) watch()
    } else settleWith(message)
  })
  worker.on('error', (error: NodeJS.ErrnoException) => {
    gone(
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? { kind: 'out-of-memory' }
        : { kind: 'lost', detail: error.stack ?? error.message, started: ready },
    )
  })
  worker.on('exit', (code) =>
    gone({ kind: 'lost', detail: `the worker ended with code ${code}`, started: ready }),
  )

  return {
    run(task) {
      return new Promise((resolve) => {
        if (ended !== null) return resolve(ended)
        settle = resolve
        worker.ref()
        if (ready) watch()
        // The caller keeps its bytes (they may be part of a larger buffer); this copy is handed over.
        const bytes = new Uint8Array(task.bytes)
        worker.postMessage({ ...task, bytes }, [bytes.buffer])
      })
    },
    end,
  }
}
