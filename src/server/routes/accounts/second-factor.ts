/** /api/second-factor: the own one; and resetting that of an account. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/kernel/context.ts'
import {
  beginOwnFactor,
  confirmOwnFactor,
  readSecondFactor,
  removeOwnFactor,
  renewRecoveryCodes,
  resetSecondFactor,
} from '#actions/accounts/second-factor.ts'
import { id } from '#api/kernel/common.ts'
import { beginEnrolmentBody, codeInput } from '#api/accounts/second-factor.ts'
import { answer } from '../../handle.ts'
import { ending, type Streams } from '../../streams.ts'

const CODE = z.object({ body: codeInput })

export function secondFactorRoutes(app: FastifyInstance, context: Context, streams: Streams): void {
  app.get(
    '/api/second-factor',
    answer(z.object({}), ({ actor }) => readSecondFactor(context, actor)),
  )
  app.post(
    '/api/second-factor',
    answer(z.object({ body: beginEnrolmentBody }), ({ actor, method, whereabouts }, { body }) =>
      beginOwnFactor(context, actor, { ...body, ...whereabouts, method }),
    ),
  )
  app.post(
    '/api/second-factor/confirm',
    answer(CODE, ({ actor, whereabouts }, { body }) =>
      confirmOwnFactor(context, actor, { ...body, ...whereabouts }),
    ),
  )
  app.post(
    '/api/second-factor/recovery-codes',
    answer(CODE, ({ actor, whereabouts }, { body }) =>
      renewRecoveryCodes(context, actor, { ...body, ...whereabouts }),
    ),
  )
  app.post(
    '/api/second-factor/remove',
    answer(
      CODE,
      ({ actor, whereabouts }, { body }) => removeOwnFactor(context, actor, { ...body, ...whereabouts }),
      204,
    ),
  )
  app.delete(
    '/api/users/:id/second-factor',
    answer(
      z.object({ params: z.object({ id }) }),
      async ({ actor }, { params }) => ending(streams, await resetSecondFactor(context, actor, params)),
      204,
    ),
  )
}
