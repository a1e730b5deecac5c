/**
 * The workers that read files. Whatever a file does to its reader (no end, no more memory, a mistake of the
 * program) costs this one file: the worker is ended and another takes its place. Started when the first file
 * comes, kept warm, and no reason for the process to stay.
 */
import { availableParallelism } from 'node:os'
import type { ReadFault } from '#core/kernel/fault.ts'
import { invariant, type Result } from '#core/kernel/result.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { DescribedForm } from '../describe-file.ts'
import type { ReadOptions, SourceContent } from '../formats.ts'
import type { Layout } from '../layouts/layout.ts'
import { answersWithin, ReadingStopped, type OnFault } from './outcome.ts'
import type { WorkerAnswer, Task } from './protocol.ts'
import { WorkerQueue } from './queue.ts'
import type { WorkerLimits } from './worker.ts'
import { OpenZips, type OpenZip } from './zips.ts'

/** Milliseconds for one file; the slowest real ones (a PDF of hundreds of pages) take a few seconds. */
export const READING_TIME = 60_000
/** Megabytes of heap for one file. */
const READING_HEAP = 512
/** Megabytes outside the heap (bytes, inflated parts) for one file. */
const READING_OUTSIDE = 512
const WORKERS_MOST = 4

export type ReadersOptions = {
  readonly workers?: number
  readonly time?: number
  readonly heap?: number
  /** Layouts that every file is read with that is asked for without others. */
  readonly layouts?: readonly Layout[]
  readonly onFault?: OnFault
}

export type Readers = {
  /** How many files are read at once. */
  readonly size: number
  /**
   * As readTargets of formats.ts; further errors: reader-timeout, reader-out-of-memory, reader-failed.
   * Rejects when stopped.
   */
  readTargets(
    bytes: Uint8Array,
    file: string,
    options?: ReadOptions,
    signal?: AbortSignal,
  ): Promise<Result<TargetDocument, ReadFault>>
  /** As sourceView of formats.ts, with the same further errors. */
  sourceView(bytes: Uint8Array, file: string): Promise<Result<SourceContent, ReadFault>>
  /** As describeFile of describe-file.ts, with the same further errors. */
  describeFile(
    bytes: Uint8Array,
    file: string,
    options?: ReadOptions,
  ): Promise<Result<DescribedForm, ReadFault>>
  /**
   * Opens a zip of files in a worker of its own, by the path of a file or as bytes; null when it is no zip of
   * files. Errors: those of expandZip and of a reading.
   */
  openZip(from: string | Uint8Array, file: string): Promise<Result<OpenZip | null, ReadFault>>
  /** Ends all workers; what is being read is stopped. */
  close(): Promise<void>
}

export function createReaders(options: ReadersOptions = {}): Readers {
  const {
    workers: size = Math.min(availableParallelism(), WORKERS_MOST),
    time = READING_TIME,
    heap = READING_HEAP,
    layouts = [],
    onFault = () => {},
  } = options
  const limits: WorkerLimits = { time, heap, outside: READING_OUTSIDE }
  const answerOf = answersWithin(limits, onFault)
  const queue = new WorkerQueue(size, limits)
  const zips = new OpenZips(limits, answerOf)
  let closed = false

  async function run(task: Task, signal?: AbortSignal): Promise<Result<WorkerAnswer, ReadFault>> {
    if (closed || signal?.aborted) throw new ReadingStopped()
    return answerOf(await queue.run(task, signal), task)
  }

  return {
    size,
    async readTargets(bytes, file, readOptions = { layouts }, signal = undefined) {
      const read = await run({ name: 'targets', file, bytes, options: readOptions }, signal)
      if (!read.ok) return read
      invariant(read.value.name === 'targets', 'a worker answers what it was asked')
      return read.value.result
    },
    async sourceView(bytes, file) {
      const read = await run({ name: 'source', file, bytes })
      if (!read.ok) return read
      invariant(read.value.name === 'source', 'a worker answers what it was asked')
      return read.value.result
    },
    async describeFile(bytes, file, readOptions = {}) {
      const read = await run({ name: 'form', file, bytes, options: readOptions })
      if (!read.ok) return read
      invariant(read.value.name === 'form', 'a worker answers what it was asked')
      return read.value.result
    },
    async openZip(from, file) {
      if (closed) throw new ReadingStopped()
      return zips.open(from, file)
    },
    async close() {
      closed = true
      await Promise.all([queue.close(), zips.close()])
    },
  }
}
