/** Audit events of messages and mail. */
import type { MailFaultCode } from '#core/kernel/mail-fault.ts'
import type { MailPace } from '#core/messages/mail.ts'
import { act, change } from '../kernel/event.ts'

type Wish = { mail: string; pace: MailPace }

export const mailWished = change<Wish | null, Wish>('mail.wished', 'user')
export const mailFailed = act<{ reason: MailFaultCode; detail: string }>('mail.failed', 'user')
export const mailResent = act<{ mails: number }>('mail.resent', 'region')
export const mailTested = act<{ mail: string; reason?: MailFaultCode; detail?: string }>(
  'mail.tested',
  'region',
)
