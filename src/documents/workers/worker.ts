/**
 * One process that reads or writes files, and what becomes of a file in it: an answer, or the end of the
 * process for time or memory. A process and not a thread, for some ends take all threads with them.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { isOutOfMemory } from './ends.ts'
import { guardArgument } from './guard.ts'
import { workerProgram } from './program.ts'
import type { Task, WorkerAnswer, WorkerMessage } from './protocol.ts'

export type WorkerLimits = {
  /** Milliseconds for one file. */
  readonly time: number
  /** Megabytes of the heap of one worker. */
  readonly heap: number
  /** Megabytes that a worker may take outside its heap (bytes, inflated parts); null: what there is. */
  readonly outside: number | null
}

export type WorkerOutcome =
  | { readonly kind: 'answer'; readonly answer: WorkerAnswer }
  | { readonly kind: 'thrown'; readonly detail: string }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'out-of-memory' }
  | { readonly kind: 'stopped' }
  /** The worker went away for a reason of its own: over a file, or before it could read any. */
  | { readonly kind: 'lost'; readonly detail: string; readonly started: boolean }

type End = 'timeout' | 'stopped'

export type ReaderWorker = {
  /** One task at a time. After any other outcome than `answer` and `thrown` the worker is gone. */
  run(task: Task): Promise<WorkerOutcome>
  /** Ends the worker; the task under way has this outcome. */
  end(outcome: End): Promise<void>
}

/** Megabytes of a half of the young generation. */
const YOUNG_HEAP = 16
/** Characters of what a worker printed before it went away. */
const LAST_WORDS = 4_000

/** What a program needs of its surroundings: no worker sees a password or the address of a database. */
const SURROUNDINGS = ['PATH', 'HOME', 'USERPROFILE', 'TMPDIR', 'TMP', 'TEMP', 'SYSTEMROOT', 'LANG', 'TZ']
const surroundings = () =>
  Object.fromEntries(SURROUNDINGS.flatMap((name) => (name in process.env ? [[name, process.env[name]]] : [])))

export function startWorker(limits: WorkerLimits): ReaderWorker {
  const { program, flags } = workerProgram()
  const child = fork(fileURLToPath(program), [guardArgument(limits)], {
    // The parent's own flags (a compiler, an inspector) are not the worker's.
    execArgv: [`--max-old-space-size=${limits.heap}`, `--max-semi-space-size=${YOUNG_HEAP}`, ...flags],
    env: surroundings(),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  return new WorkerProcess(child, limits.time)
}

class WorkerProcess implements ReaderWorker {
  readonly #child: ChildProcess
  readonly #time: number
  #isReady = false
  #lastWords = ''
  #settle: ((outcome: WorkerOutcome) => void) | null = null
  #timer: NodeJS.Timeout | null = null
  #ended: WorkerOutcome | null = null

  /** @param time milliseconds for one file */
  constructor(child: ChildProcess, time: number) {
    this.#child = child
    this.#time = time
    child.stderr?.on('data', (piece: Buffer) => {
      this.#lastWords = (this.#lastWords + piece.toString()).slice(-LAST_WORDS)
    })
    child.on('message', (message) => this.#hear(message as WorkerMessage))
    child.on('error', ({ stack, message }) => this.#beGone(this.#lost(stack ?? message)))
    child.on('close', (code, signal) => this.#beGone(this.#endOf(code, signal)))
    this.#keepAlive(false)
  }

  run(task: Task): Promise<WorkerOutcome> {
    return new Promise((resolve) => {
      if (this.#ended !== null) return resolve(this.#ended)
      this.#settle = resolve
      this.#keepAlive(true)
      if (this.#isReady) this.#watch()
      // One that is gone says so itself.
      this.#child.send(task, () => {})
    })
  }

  async end(outcome: End): Promise<void> {
    this.#beGone({ kind: outcome })
    const { pid, exitCode, signalCode } = this.#child
    if (pid === undefined || exitCode !== null || signalCode !== null) return
    this.#child.ref()
    this.#child.kill('SIGKILL')
    await once(this.#child, 'exit')
  }

  #hear(message: WorkerMessage): void {
    if (message.kind !== 'ready') return this.#settleWith(message)
    this.#isReady = true
    // Loading the program is not the file's time.
    if (this.#settle !== null) this.#watch()
  }

  #watch(): void {
    this.#timer = setTimeout(() => void this.end('timeout'), this.#time)
  }

  #settleWith(outcome: WorkerOutcome): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    const settle = this.#settle
    this.#settle = null
    this.#keepAlive(false)
    settle?.(outcome)
  }

  #beGone(outcome: WorkerOutcome): void {
    this.#ended ??= outcome
    this.#settleWith(this.#ended)
  }

  #endOf(code: number | null, signal: NodeJS.Signals | null): WorkerOutcome {
    if (this.#isReady && isOutOfMemory({ code, signal, lastWords: this.#lastWords }))
      return { kind: 'out-of-memory' }
    return this.#lost(`the worker ended with ${signal ?? `code ${code}`}\n${this.#lastWords}`)
  }

  #lost(detail: string): WorkerOutcome {
    return { kind: 'lost', detail, started: this.#isReady }
  }

  /** A worker that has nothing to do is no reason for this process to stay. */
  #keepAlive(isNeeded: boolean): void {
    const { channel, stderr } = this.#child
    for (const handle of [this.#child, channel, stderr as Partial<NodeJS.RefCounted> | null]) {
      if (isNeeded) handle?.ref?.()
      else handle?.unref?.()
    }
  }
}
