/** /api/sessions: where one is signed in; and the same of an account for administrators. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import {
  endAllAccountSessions,
  endOtherSessions,
  endOwnSession,
  endAccountSession,
  listOwnSessions,
  listAccountSessions,
} from '#actions/accounts/sessions.ts'
import { sessionListAddresses } from '#api/addresses/accounts/sessions.ts'
import { serve } from '../../handle.ts'
import { ending, type Streams } from '../../streams.ts'

export function sessionListRoutes(app: FastifyInstance, context: Context, streams: Streams): void {
  serve(app, sessionListAddresses.listOwnSessions, ({ actor, session }) =>
    listOwnSessions(context, actor, { session }),
  )
  serve(app, sessionListAddresses.endOtherSessions, async ({ actor, session }) =>
    ending(streams, await endOtherSessions(context, actor, { session })),
  )
  serve(app, sessionListAddresses.endOwnSession, async ({ actor }, { params }) =>
    ending(streams, await endOwnSession(context, actor, { id: params.session })),
  )
  serve(app, sessionListAddresses.listSessionsOf, ({ actor }, { params }) =>
    listAccountSessions(context, actor, params),
  )
  serve(app, sessionListAddresses.endAllSessionsOf, async ({ actor }, { params }) =>
    ending(streams, await endAllAccountSessions(context, actor, params)),
  )
  serve(app, sessionListAddresses.endSessionOf, async ({ actor }, { params }) =>
    ending(streams, await endAccountSession(context, actor, params)),
  )
}
