/** Files wait here for a worker; so many are read at once, and workers are kept for the next file. */
import type { Task } from './protocol.ts'
import { startWorker, type WorkerOutcome, type ReaderWorker, type WorkerLimits } from './worker.ts'

type Waiting = {
  readonly task: Task
  readonly signal: AbortSignal | undefined
  readonly settle: (outcome: WorkerOutcome) => void
}

export class WorkerQueue {
  readonly #size: number
  readonly #limits: WorkerLimits
  readonly #waiting: Waiting[] = []
  readonly #idle: ReaderWorker[] = []
  /** In the order in which they began. */
  readonly #busy = new Set<ReaderWorker>()

  constructor(size: number, limits: WorkerLimits) {
    this.#size = size
    this.#limits = limits
  }

  run(task: Task, signal?: AbortSignal): Promise<WorkerOutcome> {
    return new Promise((settle) => {
      const waiting: Waiting = { task, signal, settle }
      this.#waiting.push(waiting)
      signal?.addEventListener('abort', () => this.#leave(waiting), { once: true })
      this.#beginNext()
    })
  }

  /** Ends all workers; what waits or is being read is stopped. */
  async close(): Promise<void> {
    for (const { settle } of this.#waiting.splice(0)) settle({ kind: 'stopped' })
    await Promise.all([...this.#busy, ...this.#idle.splice(0)].map((worker) => worker.end('stopped')))
  }

  #beginNext(): void {
    while (this.#waiting.length > 0 && this.#busy.size < this.#size) {
      const next = this.#waiting.shift()
      if (next) void this.#carryOut(this.#idle.pop() ?? startWorker(this.#limits), next)
    }
  }

  async #carryOut(worker: ReaderWorker, { task, signal, settle }: Waiting): Promise<void> {
    this.#busy.add(worker)
    const stop = () => void worker.end('stopped')
    signal?.addEventListener('abort', stop)
    const outcome = await worker.run(task)
    signal?.removeEventListener('abort', stop)
    this.#busy.delete(worker)
    if (outcome.kind === 'answer' || outcome.kind === 'thrown') this.#idle.push(worker)
    settle(outcome)
    this.#beginNext()
  }

  #leave(waiting: Waiting): void {
    const at = this.#waiting.indexOf(waiting)
    if (at < 0) return
    this.#waiting.splice(at, 1)
    waiting.settle({ kind: 'stopped' })
  }
}
