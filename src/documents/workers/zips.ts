/** Zips of files, each open in a worker of its own. */
import type { ReadFault } from '#core/kernel/fault.ts'
import { invariant, ok, type Result } from '#core/kernel/result.ts'
import type { AnswerOf } from './outcome.ts'
import type { ListedMember, Task } from './protocol.ts'
import { startWorker, type ReaderWorker, type WorkerLimits } from './worker.ts'

/** A zip whose members come out one by one; `close` ends its worker. */
export type OpenZip = {
  readonly members: readonly ListedMember[]
  /** @param index into `members` */
  bytes(index: number): Promise<Result<Uint8Array, ReadFault>>
  close(): Promise<void>
}

const NO_BYTES = new Uint8Array(0)

export class OpenZips {
  readonly #limits: WorkerLimits
  readonly #answerOf: AnswerOf
  readonly #workers = new Set<ReaderWorker>()

  constructor(limits: WorkerLimits, answerOf: AnswerOf) {
    this.#limits = limits
    this.#answerOf = answerOf
  }

  /**
   * @param from the path of a file, or bytes
   * @returns null when it is no zip of files
   */
  async open(from: string | Uint8Array, file: string): Promise<Result<OpenZip | null, ReadFault>> {
    const worker = startWorker(this.#limits)
    this.#workers.add(worker)
    const listed = await this.#membersOf(worker, from, file)
    if (listed.ok && listed.value !== null) return ok(this.#zipOf(worker, listed.value))
    await this.#end(worker)
    return listed.ok ? ok(null) : listed
  }

  async close(): Promise<void> {
    await Promise.all([...this.#workers].map((worker) => worker.end('stopped')))
  }

  async #membersOf(
    worker: ReaderWorker,
    from: string | Uint8Array,
    file: string,
  ): Promise<Result<readonly ListedMember[] | null, ReadFault>> {
    const task: Task =
      typeof from === 'string'
        ? { name: 'zip', file, bytes: NO_BYTES, path: from }
        : { name: 'zip', file, bytes: from, path: null }
    const read = this.#answerOf(await worker.run(task), task)
    if (!read.ok) return read
    invariant(read.value.name === 'zip', 'a worker answers what it was asked')
    return read.value.result
  }

  #zipOf(worker: ReaderWorker, members: readonly ListedMember[]): OpenZip {
    return {
      members,
      bytes: async (index) => {
        const task: Task = { name: 'member', file: members[index]?.path ?? '', bytes: NO_BYTES, index }
        const read = this.#answerOf(await worker.run(task), task)
        if (!read.ok) return read
        invariant(read.value.name === 'member', 'a worker answers what it was asked')
        return read.value.result
      },
      close: () => this.#end(worker),
    }
  }

  async #end(worker: ReaderWorker): Promise<void> {
    this.#workers.delete(worker)
    await worker.end('stopped')
  }
}
