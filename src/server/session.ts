/** The cookie that carries a session's token, and who is asking. */
import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Entered } from '#actions/accounts/complete-sign-in.ts'
import { findSession } from '#actions/accounts/find-session.ts'
import type { Context } from '#actions/kernel/context.ts'
import type { Whereabouts } from '#actions/accounts/guessing.ts'
import { SECURITY_BOUNDS } from '#core/accounts/security.ts'
import { longestSession } from '#core/accounts/session.ts'
import { problem } from '#core/kernel/problem.ts'
import { Refusal } from './refusal.ts'
import { countedAddress } from './request-address.ts'

/**
 * Cookies know no ports: what follows the prefix keeps two installations on one host from signing each
 * other's people out.
 */
const PREFIX = 'jichi-session'
/** More than any browser has of ours; what somebody adds costs a look-up each. */
const COOKIES_MAX = 8

/** The name of the cookie for a region's sessions. */
export function cookieName(region: string): string {
  return `${PREFIX}-${region.slice(0, 8)}`
}

/** Out of reach of scripts, never sent from another site, and only over https once https is there. */
function attributes(request: FastifyRequest) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' } as const
}

/** The cookie may outlive the session: how long that lasts is decided here, at every request. */
const COOKIE_AGE =
  longestSession({
    idleMinutes: SECURITY_BOUNDS.idleMinutes.max,
    longestHours: SECURITY_BOUNDS.longestHours.max,
  }) / 1000

/** Of the browser itself: it stays when its people sign out. */
const DEVICE_PREFIX = 'jichi-device'
const DEVICE_AGE = 180 * 24 * 60 * 60

export function giveCookies(
  request: FastifyRequest,
  reply: FastifyReply,
  { token, device, actor: { region } }: Entered,
): void {
  void reply.setCookie(cookieName(region), token, { ...attributes(request), maxAge: COOKIE_AGE })
  void reply.setCookie(`${DEVICE_PREFIX}-${region.slice(0, 8)}`, device, {
    ...attributes(request),
    path: '/api',
    maxAge: DEVICE_AGE,
  })
}

/** From where somebody asks. */
export function requestWhereabouts(request: FastifyRequest): Whereabouts {
  return { address: request.ip, network: countedAddress(request), devices: cookiesOf(request, DEVICE_PREFIX) }
}

/** Longer ones say nothing more, and are kept for as long as the session. */
const AGENT_MAX = 300

/** The browser as it names itself. */
export function requestAgent({ headers }: FastifyRequest): string {
  return (headers['user-agent'] ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, AGENT_MAX)
}

export function takeCookie(request: FastifyRequest, reply: FastifyReply, region: string): void {
  void reply.clearCookie(cookieName(region), attributes(request))
}

/** What this and other installations on the host have given to the browser. */
function cookiesOf(request: FastifyRequest, prefix: string): string[] {
  const own = Object.entries(request.cookies).filter(([name]) => name.startsWith(prefix))
  return own.flatMap(([, token]) => (token === undefined ? [] : [token])).slice(0, COOKIES_MAX)
}

/** Whether the browser still has what was given to it when somebody signed in. */
export function hasToken(request: FastifyRequest): boolean {
  return cookiesOf(request, PREFIX).length > 0
}

async function recognise(context: Context, request: FastifyRequest): Promise<void> {
  for (const token of cookiesOf(request, PREFIX)) {
    const found = await findSession(context, token, {
      prolong: request.routeOptions.config.byItself !== true,
    })
    if (found === null) continue
    request.actor = found.actor
    request.session = found.session
    request.signedInBy = found.method
    request.mustChangePassword = found.mustChangePassword
    return
  }
}

/** Every route asks for a session unless it says that it is for everyone. Pages outside /api hold no data. */
export async function sessions(app: FastifyInstance, context: Context): Promise<void> {
  await app.register(cookie)
  app.decorateRequest('actor', null)
  app.decorateRequest('session', null)
  app.decorateRequest('signedInBy', null)
  app.decorateRequest('mustChangePassword', false)
  app.addHook('onRequest', async (request) => {
    // By the route, not the address: an address can be written in many ways.
    const {
      url,
      config: { access },
    } = request.routeOptions
    if (!url?.startsWith('/api/') || access === 'unknown') return
    await recognise(context, request)
    if (request.actor === null && access !== 'everyone') throw new Refusal(problem('not-signed-in'))
    // Others who know the password reach nothing with it.
    if (request.mustChangePassword && access === undefined)
      throw new Refusal(problem('password-change-needed'))
  })
}
