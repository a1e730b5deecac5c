/**
 * The worker that writes files: drawing hundreds of forms takes seconds, during which a server must answer
 * others. One paper after the other, in the order in which they were asked for; the worker starts with the
 * first and stays warm.
 */
import { invariant, type Result } from '#core/kernel/result.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { WriteFault } from '#core/kernel/write-fault.ts'
import type { Paper } from '../paper/paper.ts'
import type { PaperFormat, WriteFormat, WriteOptions } from '../write.ts'
import type { WorkerAnswer, Task } from './protocol.ts'
import { startWorker, type ReaderWorker } from './worker.ts'

/** Milliseconds for one file: thousands of forms. */
const WRITING_TIME = 180_000
/** Megabytes of heap. */
const WRITING_HEAP = 1024
const NO_BYTES = new Uint8Array(0)

/** Thrown where no file is written any more: the installation is being closed. */
export class WritersClosed extends Error {
  constructor() {
    super('no file is written any more')
  }
}

export type Writers = {
  /** As writeTargets of write.ts. @throws Error when the writer itself fails: a defect of the program. */
  writeTargets(
    document: TargetDocument,
    format: WriteFormat,
    options?: WriteOptions,
  ): Promise<Result<Uint8Array, WriteFault>>
  /** As writePaper of write.ts. @throws Error as above. */
  writePaper(paper: Paper, format: PaperFormat): Promise<Result<Uint8Array, WriteFault>>
  /** Ends the worker; what is being written is stopped. */
  close(): Promise<void>
}

export function createWriters(): Writers {
  let worker: ReaderWorker | null = null
  let last: Promise<unknown> = Promise.resolve()
  let closed = false

  async function carryOut(task: Task): Promise<WorkerAnswer> {
    if (closed) throw new WritersClosed()
    worker ??= startWorker({ time: WRITING_TIME, heap: WRITING_HEAP, outside: null })
    const outcome = await worker.run(task)
    if (outcome.kind === 'answer') return outcome.answer
    // After anything but a mistake that the worker itself told of, it is gone.
    if (outcome.kind !== 'thrown') worker = null
    if (outcome.kind === 'stopped') throw new WritersClosed()
    throw new Error(`writing ended with ${outcome.kind}${'detail' in outcome ? `: ${outcome.detail}` : ''}`)
  }

  function run(task: Task): Promise<WorkerAnswer> {
    const next = last.then(() => carryOut(task))
    last = next.catch(() => {})
    return next
  }

  return {
    async writeTargets(document, format, options = {}) {
      const answer = await run({ name: 'write', file: '', bytes: NO_BYTES, document, format, options })
      invariant(answer.name === 'write', 'a worker answers what it was asked')
      return answer.result
    },
    async writePaper(paper, format) {
      const answer = await run({ name: 'paper', file: '', bytes: NO_BYTES, paper, format })
      invariant(answer.name === 'paper', 'a worker answers what it was asked')
      return answer.result
    },
    async close() {
      closed = true
      await worker?.end('stopped')
    },
  }
}
