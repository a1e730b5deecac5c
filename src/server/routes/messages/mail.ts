/** /api/mail: messages by mail. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/kernel/context.ts'
import {
  readMailStanding,
  readOwnMail,
  resendMail,
  saveOwnMail,
  sendTestMail,
} from '#actions/messages/mail.ts'
import { resendMailBody, saveOwnMailBody, testMail } from '#api/messages/mail.ts'
import { answer } from '../../handle.ts'

export function mailRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/mail',
    answer(z.object({}), ({ actor }) => readMailStanding(context, actor)),
  )
  app.post(
    '/api/mail/test',
    answer(z.object({ body: testMail }), ({ actor }, { body }) => sendTestMail(context, actor, body), 204),
  )
  app.post(
    '/api/mail/resend',
    answer(z.object({ body: resendMailBody }), ({ actor }, { body }) => resendMail(context, actor, body)),
  )
  app.get(
    '/api/mail/own',
    answer(z.object({}), ({ actor }) => readOwnMail(context, actor)),
  )
  app.put(
    '/api/mail/own',
    answer(z.object({ body: saveOwnMailBody }), ({ actor }, { body }) => saveOwnMail(context, actor, body)),
  )
}
