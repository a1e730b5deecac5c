/** /api/mail: messages by mail. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import {
  readMailStanding,
  readOwnMail,
  resendMail,
  saveOwnMail,
  sendTestMail,
} from '#actions/messages/mail.ts'
import { mailAddresses } from '#api/addresses/messages/mail.ts'
import { serve } from '../../handle.ts'

export function mailRoutes(app: FastifyInstance, context: Context): void {
  serve(app, mailAddresses.readMailStanding, ({ actor }) => readMailStanding(context, actor))
  serve(app, mailAddresses.sendTestMail, ({ actor }, { body }) => sendTestMail(context, actor, body))
  serve(app, mailAddresses.resendMail, ({ actor }, { body }) => resendMail(context, actor, body))
  serve(app, mailAddresses.readOwnMail, ({ actor }) => readOwnMail(context, actor))
  serve(app, mailAddresses.saveOwnMail, ({ actor }, { body }) => saveOwnMail(context, actor, body))
}
