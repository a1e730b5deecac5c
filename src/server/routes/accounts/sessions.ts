/** /api/sessions: where one is signed in; and the same of an account for administrators. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#actions/kernel/context.ts'
import {
  endAllSessionsOf,
  endOtherSessions,
  endOwnSession,
  endSessionOf,
  listOwnSessions,
  listSessionsOf,
} from '#actions/accounts/sessions.ts'
import { id } from '#api/kernel/common.ts'
import { answer } from '../../handle.ts'
import { ending, type Streams } from '../../streams.ts'

const NOTHING = z.object({})
const OWN = z.object({ params: z.object({ session: id }) })
const ACCOUNT = z.object({ params: z.object({ id }) })
const OF_ACCOUNT = z.object({ params: z.object({ id, session: id }) })

export function sessionListRoutes(app: FastifyInstance, context: Context, streams: Streams): void {
  app.get(
    '/api/sessions',
    answer(NOTHING, ({ actor, session }) => listOwnSessions(context, actor, { session })),
  )
  app.delete(
    '/api/sessions',
    answer(
      NOTHING,
      async ({ actor, session }) => ending(streams, await endOtherSessions(context, actor, { session })),
      204,
    ),
  )
  app.delete(
    '/api/sessions/:session',
    answer(
      OWN,
      async ({ actor }, { params }) =>
        ending(streams, await endOwnSession(context, actor, { id: params.session })),
      204,
    ),
  )
  app.get(
    '/api/users/:id/sessions',
    answer(ACCOUNT, ({ actor }, { params }) => listSessionsOf(context, actor, params)),
  )
  app.delete(
    '/api/users/:id/sessions',
    answer(
      ACCOUNT,
      async ({ actor }, { params }) => ending(streams, await endAllSessionsOf(context, actor, params)),
      204,
    ),
  )
  app.delete(
    '/api/users/:id/sessions/:session',
    answer(
      OF_ACCOUNT,
      async ({ actor }, { params }) => ending(streams, await endSessionOf(context, actor, params)),
      204,
    ),
  )
}
