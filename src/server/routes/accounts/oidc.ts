/** Signing in by the service of the office: the way there and back, and its settings. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { beginOidc, changeOidc, finishOidc, offersOidc, readOidc } from '#actions/accounts/oidc.ts'
import { oidcAddresses } from '#api/addresses/accounts/oidc.ts'
import { serve, serveByHand } from '../../handle.ts'
import { JOURNEYS_A_MINUTE } from '../../limits.ts'
import { refuse } from '../../problems.ts'
import { requestAgent, giveCookies, requestWhereabouts } from '../../session.ts'

const COOKIE = 'jichi-oidc'
const PATH = '/api/session/oidc'

const LIMITS = { rateLimit: { max: JOURNEYS_A_MINUTE, timeWindow: '1 minute' } } as const

/** Comes along when the service sends the browser back: `strict` would keep it here. */
const attributes = (request: FastifyRequest) =>
  ({ path: PATH, httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' }) as const

/** Scheme, name and port under which the browser has us; the name was checked against those that are ours. */
export function requestOrigin(request: FastifyRequest): string {
  return new URL(`${request.protocol}://${request.headers.host ?? 'localhost'}`).origin
}

export function oidcRoutes(app: FastifyInstance, context: Context): void {
  serveByHand(app, oidcAddresses.readWaysIn, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ oidc: await offersOidc(context) }),
  )

  serveByHand(
    app,
    oidcAddresses.beginOidc,
    async (request, reply) => {
      const begun = await beginOidc(context, { origin: requestOrigin(request) })
      if (!begun.ok) return refuse(reply, begun.error)
      return reply
        .setCookie(COOKIE, begun.value.attempt, { ...attributes(request), maxAge: 600 })
        .header('cache-control', 'no-store')
        .send({ address: begun.value.address })
    },
    LIMITS,
  )

  serveByHand(
    app,
    oidcAddresses.finishOidc,
    async (request, reply) => {
      const query = request.url.split('?', 2)[1] ?? ''
      const finished = await finishOidc(context, {
        attempt: request.cookies[COOKIE] ?? '',
        query,
        ...requestWhereabouts(request),
        agent: requestAgent(request),
      })
      void reply.clearCookie(COOKIE, attributes(request)).header('cache-control', 'no-store')
      if (!finished.ok) return toSignIn(reply, `?refused=${finished.error.code}`)
      // Behind the #, where no server and no log sees it.
      if (finished.value.next !== 'done')
        return toSignIn(reply, `#${finished.value.next}=${finished.value.ticket}`)
      giveCookies(request, reply, finished.value)
      return reply.redirect('/', 303)
    },
    LIMITS,
  )

  serve(app, oidcAddresses.readOidc, ({ actor }) => readOidc(context, actor))
  serve(app, oidcAddresses.changeOidc, ({ actor }, { body }) => changeOidc(context, actor, body))
}

function toSignIn(reply: FastifyReply, more: string): FastifyReply {
  return reply.redirect(`/sign-in${more}`, 303)
}
