/** /api/second-factor: the own one; and resetting that of an account. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import {
  beginOwnFactor,
  confirmOwnFactor,
  readSecondFactor,
  removeOwnFactor,
  renewRecoveryCodes,
  resetSecondFactor,
} from '#actions/accounts/second-factor.ts'
import { secondFactorAddresses } from '#api/addresses/accounts/second-factor.ts'
import { serve } from '../../handle.ts'
import { ending, type Streams } from '../../streams.ts'

export function secondFactorRoutes(app: FastifyInstance, context: Context, streams: Streams): void {
  serve(app, secondFactorAddresses.readSecondFactor, ({ actor }) => readSecondFactor(context, actor))
  serve(app, secondFactorAddresses.beginOwnFactor, ({ actor, method, whereabouts }, { body }) =>
    beginOwnFactor(context, actor, { ...body, ...whereabouts, method }),
  )
  serve(app, secondFactorAddresses.confirmOwnFactor, ({ actor, whereabouts }, { body }) =>
    confirmOwnFactor(context, actor, { ...body, ...whereabouts }),
  )
  serve(app, secondFactorAddresses.renewRecoveryCodes, ({ actor, whereabouts }, { body }) =>
    renewRecoveryCodes(context, actor, { ...body, ...whereabouts }),
  )
  serve(app, secondFactorAddresses.removeOwnFactor, ({ actor, whereabouts }, { body }) =>
    removeOwnFactor(context, actor, { ...body, ...whereabouts }),
  )
  serve(app, secondFactorAddresses.resetSecondFactor, async ({ actor }, { params }) =>
    ending(streams, await resetSecondFactor(context, actor, params)),
  )
}
