/** Saves a form at the server by itself, every few seconds; until then the browser keeps what was written. */
import type { Unjudged } from '#core/review/evidence.ts'
import type { Operation } from '#core/writing/operation.ts'
import {
  answered,
  isSaved,
  saveRefused,
  sendNext,
  type SaveAnswer,
  type WritingSession,
} from '#core/writing/session.ts'
import type { LivingFinding } from '#core/findings/rows.ts'
import { ApiError, NOT_REACHED } from '../../api/api-error.ts'
import { dropKept, keep, type KeptPlace } from './kept.ts'
import type { StateStore } from './writing-state.ts'

/** After the last key, and at the latest after the first. Milliseconds. */
const QUIET = 1500
const LONGEST = 5000
const AGAIN = 4000
const AFTER_FAULT = 20_000
/** Too many questions at once, and what a proxy says of a server that is away. */
const BUSY: ReadonlySet<number> = new Set([429, 502, 503, 504])

type Saving<H extends string, R extends string> = {
  readonly request: string
  readonly base: number
  readonly operations: readonly Operation<H, R>[]
}
/** What was found of the form when it was saved or opened. */
export type Found = {
  readonly findings: readonly LivingFinding[]
  readonly unjudged?: readonly Unjudged[]
  readonly listed: readonly string[]
}

type Saved<H extends string, R extends string> = SaveAnswer<H, R> & Found & { readonly changedAt: string }

export type Save<H extends string, R extends string> = (
  id: string,
  saving: Saving<H, R>,
) => Promise<Saved<H, R>>

export class FormSaver<H extends string, R extends string> {
  readonly #place: KeptPlace
  readonly #held: StateStore<H, R>
  readonly #save: Save<H, R>
  readonly #mayWrite: boolean
  #timer = 0
  /** When the first change was made that was not sent yet; 0 where there is none. */
  #firstChange = 0
  #isSending = false
  #isRunning = false

  /**
   * @param place where the browser keeps the form: of whom and which it is
   * @param mayWrite false: what the browser kept stays as it is
   */
  constructor(place: KeptPlace, held: StateStore<H, R>, save: Save<H, R>, mayWrite: boolean) {
    this.#place = place
    this.#held = held
    this.#save = save
    this.#mayWrite = mayWrite
  }

  /** Takes what was written: it is saved soon. */
  change(session: WritingSession<H, R>): void {
    const { session: before, save } = this.#held.get()
    if (session === before) return
    const isUnderWay = save === 'offline' || save === 'saving'
    this.#held.put({ session, save: isUnderWay ? save : 'unsaved', missed: 0 })
    if (this.#firstChange === 0) this.#firstChange = Date.now()
    this.#later(Math.max(0, Math.min(QUIET, this.#firstChange + LONGEST - Date.now())))
  }

  /** Begins to save by itself. @returns what ends it */
  start(): () => void {
    this.#isRunning = true
    const online = () => void this.flush()
    const store = () => this.#store()
    window.addEventListener('online', online)
    window.addEventListener('pagehide', store)
    const keeping = window.setInterval(() => !this.#isSaved() && store(), 1000)
    if (!this.#isSaved()) this.#later(0)
    return () => {
      this.#isRunning = false
      window.clearInterval(keeping)
      window.clearTimeout(this.#timer)
      window.removeEventListener('online', online)
      window.removeEventListener('pagehide', store)
      store()
      if (!this.#isSaved()) void this.flush()
    }
  }

  /** Saves now. */
  async flush(): Promise<void> {
    if (this.#isSending) return
    window.clearTimeout(this.#timer)
    this.#firstChange = 0
    this.#store()
    const { session, save } = this.#held.get()
    const sending = sendNext(session, crypto.randomUUID())
    if (sending === null) {
      this.#held.put({ save: 'saved', error: null })
      return
    }
    this.#isSending = true
    this.#held.put({ session: sending, save: save === 'offline' ? 'offline' : 'saving' })
    this.#store()
    try {
      const { request, base, operations } = sending.sent
      this.#saved(await this.#save(this.#place.form, { request, base, operations }))
    } catch (error) {
      this.#isSending = false
      this.#failed(error)
    }
  }

  #saved(answer: Saved<H, R>): void {
    const session = answered(this.#held.get().session, answer)
    this.#held.put({
      session,
      savedAt: answer.changedAt,
      findings: answer.findings,
      unjudged: answer.unjudged ?? null,
      listed: answer.listed,
      error: null,
      takenUp: false,
    })
    this.#held.put({ save: this.#isSaved() ? 'saved' : 'unsaved' })
    this.#isSending = false
    this.#store()
    if (this.#held.get().save === 'unsaved') this.#later(QUIET)
  }

  #failed(error: unknown): void {
    // A server that is not reached, or is busy, is asked again for the very same; where the server broke over
    // it, for what is here by then.
    const away = error instanceof ApiError && (error.problem.code === NOT_REACHED || BUSY.has(error.status))
    if (away) this.#held.put({ save: 'offline', error })
    else this.#held.put({ save: 'refused', error, session: saveRefused(this.#held.get().session) })
    this.#store()
    if (away) this.#later(AGAIN)
    else if (error instanceof ApiError && error.status >= 500) this.#later(AFTER_FAULT)
  }

  #isSaved(): boolean {
    return isSaved(this.#held.get().session)
  }

  #later(after: number): void {
    window.clearTimeout(this.#timer)
    if (this.#isRunning) this.#timer = window.setTimeout(() => void this.flush(), after)
  }

  /** Keeps in the browser what is not saved. */
  #store(): void {
    if (!this.#mayWrite) return
    const { session, kept } = this.#held.get()
    if (isSaved(session) && session.conflicts.length === 0) dropKept(this.#place)
    else if (keep(this.#place, session) !== kept) this.#held.put({ kept: !kept })
  }
}
