/**
 * Saves a section of a report by itself when the keys rest. A save that somebody else came before is refused: what was
 * typed stays until the person chooses.
 */

export type SectionState = 'still' | 'typing' | 'saving' | 'saved'
export type SectionNow = {
  /** What is typed and not saved; null: nothing. */
  readonly typed: string | null
  readonly state: SectionState
  readonly error: unknown
}

/** @returns the revision of the section as it was saved */
export type Send = (text: string, base: number) => Promise<number>

export const STILL: SectionNow = { typed: null, state: 'still', error: null }
/** Milliseconds after the last key. */
const QUIET = 1500

export class SectionSaver {
  #held: { text: string; base: number } | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #isSending = false
  #send: Send | null = null
  #tell: (now: SectionNow) => void = () => {}

  /** How it saves and whom it tells, as the page is now. */
  serve(send: Send, tell: (now: SectionNow) => void): void {
    this.#send = send
    this.#tell = tell
  }

  get isHeld(): boolean {
    return this.#held !== null
  }

  /** @param base the revision of the section that is shown */
  type(text: string, base: number, waits: boolean): void {
    this.#held = { text, base: this.#held?.base ?? base }
    this.#tell({ typed: text, state: 'typing', error: null })
    clearTimeout(this.#timer)
    if (waits) this.#timer = setTimeout(() => void this.save(), QUIET)
  }

  /** Over what another wrote: it was seen. */
  saveOver(base: number): Promise<void> {
    if (this.#held !== null) this.#held.base = base
    return this.save()
  }

  drop(): void {
    clearTimeout(this.#timer)
    this.#held = null
    this.#tell(STILL)
  }

  async save(): Promise<void> {
    clearTimeout(this.#timer)
    const sent = this.#held
    const send = this.#send
    if (sent === null || send === null || this.#isSending) return
    const { text, base } = sent
    this.#isSending = true
    this.#tell({ typed: text, state: 'saving', error: null })
    try {
      this.#saved(text, await send(text, base))
    } catch (error) {
      this.#isSending = false
      this.#tell({ typed: this.#held?.text ?? text, state: 'typing', error })
    }
  }

  #saved(text: string, revision: number): void {
    this.#isSending = false
    const now = this.#held
    if (now === null || now.text === text) {
      this.#held = null
      this.#tell({ typed: null, state: 'saved', error: null })
      return
    }
    now.base = revision
    void this.save()
  }
}
