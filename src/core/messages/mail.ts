/** Messages by mail: who wants which, how often one is tried, and what may be in a header. */
import type { MessageKind } from './message.ts'

/** off; once: each message by itself; daily: all of a day in one mail in the morning. */
export const MAIL_PACES = ['off', 'once', 'daily'] as const
export type MailPace = (typeof MAIL_PACES)[number]

/** What one wants by mail. `language`: that of the words. */
export type MailWish = {
  readonly address: string
  readonly pace: MailPace
  readonly kinds: readonly MessageKind[]
  readonly language: 'zh-CN' | 'en'
}

/** waiting: to be sent, or tried again; failed: given up, with the reason. */
const MAIL_STATES = ['waiting', 'sent', 'failed'] as const
export type MailState = (typeof MAIL_STATES)[number]

/** Minutes between two tries. */
const PAUSES = [1, 5, 30, 120, 720] as const

/** Minutes until the next try after so many; null: it is given up. */
export function pauseAfter(tries: number): number | null {
  return PAUSES[tries - 1] ?? null
}

const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i
const ADDRESS_MOST = 254

/** One plain address: no name, no list, no quotes, nothing that a header could be broken with. */
export function isMailAddress(text: string): boolean {
  return text.length <= ADDRESS_MOST && ADDRESS.test(text)
}

const HEADER_MOST = 200

/** A text on one line, without controls and marks that turn the direction of writing. */
export function headerText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, HEADER_MOST)
}
