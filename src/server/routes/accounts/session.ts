/** /api/session: signing in and out, who is signed in, the own password. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { changePassword } from '#actions/accounts/change-password.ts'
import type { Entered } from '#actions/accounts/complete-sign-in.ts'
import type { Context } from '#actions/kernel/context.ts'
import { secondsBetweenTries } from '#actions/accounts/guessing.ts'
import { leaveOidc } from '#actions/accounts/oidc.ts'
import { readSession } from '#actions/accounts/read-session.ts'
import { enrolAtSignIn, signInWithCode } from '#actions/accounts/sign-in-step.ts'
import { signIn } from '#actions/accounts/sign-in.ts'
import { signOut } from '#actions/accounts/sign-out.ts'
import { sessionAddresses } from '#api/addresses/accounts/session.ts'
import type { SessionStanding } from '#api/accounts/session.ts'
import { requestCaller, serve, serveByHand, serveSignedIn } from '../../handle.ts'
import { readInput } from '../../input.ts'
import type { Pace } from '../../pace.ts'
import { refuse } from '../../problems.ts'
import { countedAddress } from '../../request-address.ts'
import { requestAgent, giveCookies, hasToken, takeCookie, requestWhereabouts } from '../../session.ts'
import { requestOrigin } from './oidc.ts'
import type { Streams } from '../../streams.ts'

type Begun = Entered & { readonly recoveryCodes?: readonly string[] }

export function sessionRoutes(
  app: FastifyInstance,
  context: Context,
  { streams, pace }: { readonly streams: Streams; readonly pace: Pace },
): void {
  serve(app, sessionAddresses.readSession, ({ actor, method }) => readSession(context, actor, method))

  // Asked before anybody is signed in: nobody is an answer.
  serveByHand(app, sessionAddresses.readStanding, async (request, reply) => {
    const caller = requestCaller(request)
    const session = caller === null ? null : await readSession(context, caller.actor, caller.method)
    if (session !== null && !session.ok && session.error.code !== 'not-signed-in')
      return refuse(reply, session.error)
    const standing: SessionStanding = {
      session: session?.ok === true ? session.value : null,
      ended: caller === null && hasToken(request),
    }
    return reply.header('cache-control', 'no-store').send(standing)
  })

  signInRoutes(app, context, pace)
  signOutRoute(app, context, streams)
  serve(app, sessionAddresses.changePassword, ({ actor, session, whereabouts }, { body }) =>
    changePassword(context, actor, { ...body, ...whereabouts, session }),
  )
}

/** Signing in, step by step. */
function signInRoutes(app: FastifyInstance, context: Context, pace: Pace): void {
  serveByHand(app, sessionAddresses.signIn, async (request, reply) => {
    const input = readInput(sessionAddresses.signIn.input, { body: request.body })
    if (!input.ok) return refuse(reply, input.error)
    const { account } = input.value.body
    const whereabouts = requestWhereabouts(request)
    const signedIn = await pace(countedAddress(request), {
      seconds: () => secondsBetweenTries(context, { account, ...whereabouts }),
      work: () => signIn(context, { ...input.value.body, ...whereabouts, agent: requestAgent(request) }),
    })
    if (!signedIn.ok) return refuse(reply, signedIn.error)
    if (signedIn.value.next === 'done') return begin(context, request, reply, signedIn.value)
    return reply.code(202).header('cache-control', 'no-store').send(signedIn.value)
  })

  serveByHand(app, sessionAddresses.enrolAtSignIn, async (request, reply) => {
    const input = readInput(sessionAddresses.enrolAtSignIn.input, { body: request.body })
    if (!input.ok) return refuse(reply, input.error)
    const enrolment = await enrolAtSignIn(context, { ...input.value.body, ...requestWhereabouts(request) })
    return enrolment.ok
      ? reply.header('cache-control', 'no-store').send(enrolment.value)
      : refuse(reply, enrolment.error)
  })

  serveByHand(app, sessionAddresses.signInWithCode, async (request, reply) => {
    const input = readInput(sessionAddresses.signInWithCode.input, { body: request.body })
    if (!input.ok) return refuse(reply, input.error)
    const signedIn = await signInWithCode(context, {
      ...input.value.body,
      ...requestWhereabouts(request),
      agent: requestAgent(request),
    })
    return signedIn.ok ? begin(context, request, reply, signedIn.value) : refuse(reply, signedIn.error)
  })
}

function signOutRoute(app: FastifyInstance, context: Context, streams: Streams): void {
  serveSignedIn(app, sessionAddresses.signOut, async (caller, request, reply) => {
    const left = await signOut(context, caller.actor, { session: caller.session })
    if (!left.ok) return refuse(reply, left.error)
    streams.endOf(caller.session)
    takeCookie(request, reply, caller.actor.region)
    const way =
      caller.method === 'oidc'
        ? await leaveOidc(context, caller.actor, { origin: requestOrigin(request) })
        : null
    return way === null
      ? reply.code(204).send()
      : reply.header('cache-control', 'no-store').send({ address: way })
  })
}

/** The cookie, and who is here now; with the recovery codes of an enrolment, this once. */
async function begin(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  { recoveryCodes = [], ...entered }: Begun,
) {
  const session = await readSession(context, entered.actor)
  if (!session.ok) return refuse(reply, session.error)
  giveCookies(request, reply, entered)
  return reply
    .header('cache-control', 'no-store')
    .send(recoveryCodes.length > 0 ? { ...session.value, recoveryCodes } : session.value)
}
