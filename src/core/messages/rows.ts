/** 消息, and mails that failed, as lists show them. */
import type { MailFaultCode } from '../kernel/mail-fault.ts'
import type { MailState } from './mail.ts'
import type { MessageFacts, MessageKind } from './message.ts'

export type MessageRow = {
  readonly id: string
  readonly kind: MessageKind
  readonly at: string
  /** Name of the actor; null: the system by itself. */
  readonly by: string | null
  /** null: it speaks of no target, or the target is gone. */
  readonly project: string | null
  readonly facts: MessageFacts
  /** How many acts it is about. */
  readonly count: number
  readonly readAt: string | null
}

/** The unread messages of a kind. */
export type MessagesOfKind = {
  readonly kind: MessageKind
  readonly messages: number
  /** How many acts they are about. */
  readonly acts: number
  /** The last of them, and when it came. */
  readonly newest: string
  readonly at: string
}

export type FailedMail = {
  readonly id: string
  readonly name: string
  readonly address: string
  readonly kind: MessageKind
  readonly state: MailState
  readonly tries: number
  readonly fault: MailFaultCode
  readonly detail: string
  readonly at: string
  /** When it is tried again; null: it is given up. */
  readonly nextAt: string | null
}
