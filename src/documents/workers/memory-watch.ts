/**
 * Ends a reading that takes too much memory outside the heap of its worker. Only the process as a whole can
 * be measured: the reading that has gone on for longest is the one to suspect.
 */
import type { ReaderWorker } from './worker.ts'

/** Megabytes outside the heaps (bytes, inflated parts) that one reading may add to the process. */
const OUTSIDE_HEAP = 512
const WATCH_EVERY = 250
const MEGABYTE = 1024 * 1024

export class MemoryWatch {
  readonly #heap: number
  readonly #busy: ReadonlySet<ReaderWorker>
  #timer: NodeJS.Timeout | null = null
  /** Bytes of the process before the first of the readings under way. */
  #before = 0

  /**
   * @param heap megabytes of the heap of one worker
   * @param busy the workers that read, in the order in which they began
   */
  constructor(heap: number, busy: ReadonlySet<ReaderWorker>) {
    this.#heap = heap
    this.#busy = busy
  }

  /** Before a worker begins to read. */
  begin(): void {
    if (this.#timer !== null) return
    this.#before = process.memoryUsage.rss()
    this.#timer = setInterval(() => this.#look(), WATCH_EVERY)
    this.#timer.unref()
  }

  /** After a worker has read; goes on while others read. */
  end(): void {
    if (this.#busy.size > 0 || this.#timer === null) return
    clearInterval(this.#timer)
    this.#timer = null
  }

  #look(): void {
    const allowed = this.#before + this.#busy.size * (this.#heap + OUTSIDE_HEAP) * MEGABYTE
    const [longest] = this.#busy
    if (longest !== undefined && process.memoryUsage.rss() > allowed) void longest.end('out-of-memory')
  }
}
