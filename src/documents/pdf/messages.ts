/**
 * The wire to the parsing half of pdf.js (pdf.worker). Its other half draws: in Node it needs a native
 * canvas, loads every font and copies every message. Reading needs none of that, so this side of the wire is
 * our own: messages are passed by reference, pages arrive in chunks that can be counted and stopped, fonts
 * and pictures are let go.
 */
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs'

const CALLBACK = { data: 1, error: 2 } as const
const STREAM = { cancel: 1, close: 3, enqueue: 4, error: 5, pull: 6, startComplete: 8 } as const

/** What the parser gives as the reason of a failure. */
export type Reason = { readonly name: string; readonly message: string }

type Message = {
  readonly sourceName: string
  readonly targetName: string
  readonly action?: string
  readonly data?: unknown
  readonly callback?: number
  readonly callbackId?: number
  readonly stream?: number
  readonly streamId?: number
  readonly chunk?: unknown
  readonly reason?: unknown
  readonly success?: boolean
}

/**
 * What the parser asks and tells of its own accord: an answer for what it asks, anything for what it tells.
 */
export type Answering = (action: string, data: unknown) => unknown

/**
 * Takes one chunk of a stream, at once: its arrays are used again for the next. Returns false to stop the
 * stream.
 */
export type Taking = (chunk: unknown) => boolean

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (reason: Reason) => void }
type Streaming = Waiting & { readonly take: Taking }

export class Wire {
  private readonly listeners = new Set<(event: { readonly data: unknown }) => void>()
  private readonly waiting = new Map<number, Waiting>()
  private readonly streams = new Map<number, Streaming>()
  private readonly answering: Answering
  private source = 'main'
  private target = 'worker'
  private next = 1
  private lastTurn = performance.now()

  constructor(answering: Answering) {
    this.answering = answering
    WorkerMessageHandler.initializeFromPort({
      postMessage: (message) => this.receive(message as Message),
      addEventListener: (_, listener) => this.listeners.add(listener),
      removeEventListener: (_, listener) => this.listeners.delete(listener),
    })
  }

  /** From now on speaks with the handler of one document. */
  turnTo(source: string, target: string): void {
    this.source = source
    this.target = target
  }

  tell(action: string, data: unknown): void {
    this.post({ sourceName: this.source, targetName: this.target, action, data })
  }

  ask(action: string, data: unknown): Promise<unknown> {
    const callbackId = this.next++
    return new Promise((resolve, reject: (reason: Reason) => void) => {
      this.waiting.set(callbackId, { resolve, reject })
      this.post({ sourceName: this.source, targetName: this.target, action, callbackId, data })
    })
  }

  /** Resolves with true when the stream came to its end, with false when `take` stopped it. */
  stream(action: string, data: unknown, take: Taking): Promise<unknown> {
    const streamId = this.next++
    return new Promise((resolve, reject: (reason: Reason) => void) => {
      this.streams.set(streamId, { resolve, reject, take })
      this.post({ sourceName: this.source, targetName: this.target, action, streamId, data, ...ROOM })
    })
  }

  private post(message: Message): void {
    queueMicrotask(() => {
      for (const listener of this.listeners) listener({ data: message })
    })
  }

  private receive(message: Message): void {
    if (message.stream !== undefined) this.receiveOfStream(message)
    else if (message.callback !== undefined) this.receiveAnswer(message)
    else this.answer(message)
  }

  private receiveAnswer({ callback, callbackId, data, reason }: Message): void {
    const waiting = this.waiting.get(callbackId ?? 0)
    this.waiting.delete(callbackId ?? 0)
    if (callback === CALLBACK.data) waiting?.resolve(data)
    else waiting?.reject(reasonOf(reason))
  }

  private answer({ sourceName, targetName, action = '', data, callbackId }: Message): void {
    const answer = this.answering(action, data)
    if (callbackId === undefined) return
    const back = { sourceName: targetName, targetName: sourceName, callbackId }
    Promise.resolve(answer).then(
      (given) => this.post({ ...back, callback: CALLBACK.data, data: given }),
      (reason: unknown) => this.post({ ...back, callback: CALLBACK.error, reason }),
    )
  }

  private receiveOfStream({ stream, streamId = 0, chunk, reason }: Message): void {
    const streaming = this.streams.get(streamId)
    if (!streaming) return
    if (stream === STREAM.enqueue) this.takeChunk(streamId, streaming, chunk)
    else if (stream === STREAM.close) this.end(streamId, () => streaming.resolve(true))
    else if (stream === STREAM.error || (stream === STREAM.startComplete && reason !== undefined))
      this.end(streamId, () => streaming.reject(reasonOf(reason)))
  }

  private takeChunk(streamId: number, streaming: Streaming, chunk: unknown): void {
    const names = { sourceName: this.source, targetName: this.target, streamId }
    if (streaming.take(chunk)) {
      const next = () => this.post({ ...names, stream: STREAM.pull, ...ROOM })
      const now = performance.now()
      if (now - this.lastTurn < TURN) next()
      else {
        // Other work on this thread gets its turn.
        this.lastTurn = now
        setImmediate(next)
      }
      return
    }
    this.post({
      ...names,
      stream: STREAM.cancel,
      reason: Object.assign(new Error('stopped'), { name: 'AbortException' }),
    })
    this.end(streamId, () => streaming.resolve(false))
  }

  private end(streamId: number, settle: () => void): void {
    if (this.streams.delete(streamId)) settle()
  }
}

/** Milliseconds that a file may keep its thread to itself. */
const TURN = 20

/** One chunk at a time: the parser waits until the last one was taken. */
const ROOM = { desiredSize: 1 }

function reasonOf(reason: unknown): Reason {
  const { name, message } = (reason ?? {}) as Partial<Reason>
  return { name: String(name ?? 'unknown'), message: String(message ?? '') }
}
