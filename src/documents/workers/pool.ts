/**
 * The workers that read files. Whatever a file does to its reader (no end, no more memory, a mistake of the
 * program) costs this one file: the worker is ended and another takes its place. Started when the first file
 * comes, kept warm, and no reason for the process to stay.
 */
import { availableParallelism } from 'node:os'
import type { ReadFault } from '#core/fault.ts'
import { err, invariant, ok, type Result } from '#core/result.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { FormPreview } from '../describe-file.ts'
import type { ReadOptions, SourceView } from '../formats.ts'
import type { Layout } from '../layouts/layout.ts'
import type { Answer, ListedMember, Task } from './protocol.ts'
import { startWorker, type Outcome, type ReaderWorker } from './worker.ts'

/** Milliseconds for one file; the slowest real ones (a PDF of hundreds of pages) take a few seconds. */
export const READING_TIME = 60_000
/** Megabytes of heap for one file. */
export const READING_HEAP = 512
/** Megabytes outside the heaps (bytes, inflated parts) that one reading may add to the process. */
const OUTSIDE_HEAP = 512
const WORKERS_MOST = 4
const WATCH_EVERY = 250
const MEGABYTE = 1024 * 1024

export type ReadersOptions = {
  readonly workers?: number
  readonly time?: number
  readonly heap?: number
  /** Layouts that every file is read with that is asked for without others. */
  readonly layouts?: readonly Layout[]
  /** Hears of mistakes of the program that a file brought to light; the file itself has a fault. */
  readonly onFault?: (detail: string, file: string) => void
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
  sourceView(bytes: Uint8Array, file: string): Promise<Result<SourceView, ReadFault>>
  /** As describeFile of describe-file.ts, with the same further errors. */
  describeFile(
    bytes: Uint8Array,
    file: string,
    options?: ReadOptions,
  ): Promise<Result<FormPreview, ReadFault>>
  /**
   * Opens a zip of files in a worker of its own, by the path of a file or as bytes; null when it is no zip of
   * files. Errors: those of expandZip and of a reading.
   */
  openZip(from: string | Uint8Array, file: string): Promise<Result<OpenZip | null, ReadFault>>
  /** Ends all workers; what is being read is stopped. */
  close(): Promise<void>
}

/** A zip whose members come out one by one; `close` ends its worker. */
export type OpenZip = {
  readonly members: readonly ListedMember[]
  /** @param index into `members` */
  bytes(index: number): Promise<Result<Uint8Array, ReadFault>>
  close(): Promise<void>
}

/** A reading was stopped by its caller or by the end of the pool: nothing is known of the file. */
export class ReadingStopped extends Error {}

type Waiting = {
  readonly task: Task
  readonly signal: AbortSignal | undefined
  readonly settle: (outcome: Outcome) => void
}

const NO_BYTES = new Uint8Array(0)

export function createReaders(options: ReadersOptions = {}): Readers {
  const {
    workers: size = Math.min(availableParallelism(), WORKERS_MOST),
    time = READING_TIME,
    heap = READING_HEAP,
    layouts = [],
    onFault = () => {},
  } = options
  const queue: Waiting[] = []
  const idle: ReaderWorker[] = []
  /** In the order in which they began. */
  const busy = new Set<ReaderWorker>()
  const zips = new Set<ReaderWorker>()
  let closed = false
  let quiet = 0
  let watch: NodeJS.Timeout | null = null

  function pump(): void {
    while (queue.length > 0 && busy.size < size) {
      const next = queue.shift()
      if (next) void carryOut(idle.pop() ?? startWorker({ time, heap }), next)
    }
  }

  async function carryOut(worker: ReaderWorker, { task, signal, settle }: Waiting): Promise<void> {
    beginWatch()
    busy.add(worker)
    const stop = () => void worker.end('stopped')
    signal?.addEventListener('abort', stop)
    const outcome = await worker.run(task)
    signal?.removeEventListener('abort', stop)
    busy.delete(worker)
    if (outcome.kind === 'answer' || outcome.kind === 'thrown') idle.push(worker)
    endWatch()
    settle(outcome)
    pump()
  }

  function beginWatch(): void {
    if (watch !== null) return
    quiet = process.memoryUsage.rss()
    watch = setInterval(() => {
      const allowed = quiet + busy.size * (heap + OUTSIDE_HEAP) * MEGABYTE
      const [longest] = busy
      // Only the process as a whole can be measured: the reading that has gone on for longest is the one to
      // suspect.
      if (longest !== undefined && process.memoryUsage.rss() > allowed) void longest.end('out-of-memory')
    }, WATCH_EVERY)
    watch.unref()
  }

  function endWatch(): void {
    if (busy.size > 0 || watch === null) return
    clearInterval(watch)
    watch = null
  }

  async function run(task: Task, signal?: AbortSignal): Promise<Result<Answer, ReadFault>> {
    if (closed || signal?.aborted) throw new ReadingStopped()
    const outcome = await new Promise<Outcome>((settle) => {
      const waiting: Waiting = { task, signal, settle }
      queue.push(waiting)
      signal?.addEventListener(
        'abort',
        () => {
          const at = queue.indexOf(waiting)
          if (at >= 0) queue.splice(at, 1)
          if (at >= 0) settle({ kind: 'stopped' })
        },
        { once: true },
      )
      pump()
    })
    return told(outcome, task)
  }

  function told(outcome: Outcome, task: Task): Result<Answer, ReadFault> {
    const fault = (
      code: 'reader-timeout' | 'reader-out-of-memory' | 'reader-failed',
      values: ReadFault['values'],
    ) => err({ code, file: task.file, at: null, values })
    switch (outcome.kind) {
      case 'answer':
        return ok(outcome.answer)
      case 'timeout':
        return fault('reader-timeout', { limit: Math.round(time / 1000) })
      case 'out-of-memory':
        return fault('reader-out-of-memory', { limit: heap })
      case 'stopped':
        throw new ReadingStopped()
      case 'lost':
        // No file can be read at all: the installation is not whole.
        if (!outcome.started)
          throw new Error(`the program that reads files does not start: ${outcome.detail}`)
        onFault(outcome.detail, task.file)
        return fault('reader-failed', {})
      case 'thrown':
        onFault(outcome.detail, task.file)
        return fault('reader-failed', {})
    }
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
      const worker = startWorker({ time, heap })
      zips.add(worker)
      const close = async () => {
        zips.delete(worker)
        await worker.end('stopped')
      }
      const task: Task = {
        name: 'zip',
        file,
        bytes: typeof from === 'string' ? NO_BYTES : from,
        path: typeof from === 'string' ? from : null,
      }
      const opened = told(await worker.run(task), task)
      if (
        !opened.ok ||
        (opened.value.name === 'zip' && (!opened.value.result.ok || opened.value.result.value === null))
      )
        await close()
      if (!opened.ok) return opened
      invariant(opened.value.name === 'zip', 'a worker answers what it was asked')
      const listed = opened.value.result
      if (!listed.ok) return listed
      if (listed.value === null) return ok(null)
      const members = listed.value
      const bytes = async (index: number): Promise<Result<Uint8Array, ReadFault>> => {
        const member: Task = { name: 'member', file: members[index]?.path ?? '', bytes: NO_BYTES, index }
        const read = told(await worker.run(member), member)
        if (!read.ok) return read
        invariant(read.value.name === 'member', 'a worker answers what it was asked')
        return read.value.result
      }
      return ok({ members, bytes, close })
    },
    async close() {
      closed = true
      for (const { settle } of queue.splice(0)) settle({ kind: 'stopped' })
      await Promise.all([...busy, ...idle.splice(0), ...zips].map((worker) => worker.end('stopped')))
    },
  }
}
