/**
 * Messages by mail: GET and PUT /api/mail/own (what one wants oneself), GET /api/mail (the state of mails),
 * POST /api/mail/test,
 * POST /api/mail/resend (those that did not go).
 */
import { z } from 'zod'
import { isMailAddress, MAIL_PACES, type MailPace, type MailState } from '#core/messages/mail.ts'
import { MESSAGE_KINDS, type MessageKind } from '#core/messages/message.ts'
import type { FailedMail } from '#core/messages/rows.ts'
import { id } from '../kernel/common.ts'

const address = z.string().trim().refine(isMailAddress)
const language = z.enum(['zh-CN', 'en']).default('zh-CN')

export const saveOwnMailBody = z.object({
  address: z.union([z.literal(''), address]),
  pace: z.enum(MAIL_PACES),
  kinds: z.array(z.enum(MESSAGE_KINDS)).max(MESSAGE_KINDS.length),
  language,
})
export type SaveOwnMail = z.infer<typeof saveOwnMailBody>

/** `available`: a mail server is set. */
export type OwnMail = {
  readonly available: boolean
  readonly address: string
  readonly pace: MailPace
  readonly kinds: readonly MessageKind[]
}

export type MailStanding = {
  /** null: none is set, and no mail is sent. */
  readonly server: {
    readonly host: string
    readonly port: number
    readonly tls: 'required' | 'implicit' | 'off'
    readonly from: string
    readonly site: string
  } | null
  readonly counts: { readonly [state in MailState]: number }
  /** Given up, or being tried again; the newest first. */
  readonly troubles: readonly FailedMail[]
}

export const testMail = z.object({ address, language })
export type TestMail = z.infer<typeof testMail>

export const resendMailBody = z.object({ mails: z.union([z.literal('all'), z.array(id).min(1).max(100)]) })
export type ResendMail = z.infer<typeof resendMailBody>
