/** The cookie that carries a session's token, and who is asking. */
import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findSession } from '#actions/find-session.ts'
import type { Context } from '#actions/context.ts'
import { SESSION_LONGEST } from '#core/access/session.ts'
import { problem } from '#core/problem.ts'
import { Refusal } from './refusal.ts'

const COOKIE = 'jichi-session'

/** Out of reach of scripts, never sent from another site, and only over https once https is there. */
function attributes(request: FastifyRequest) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' } as const
}

export function giveCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  void reply.setCookie(COOKIE, token, { ...attributes(request), maxAge: SESSION_LONGEST / 1000 })
}

export function takeCookie(request: FastifyRequest, reply: FastifyReply): void {
  void reply.clearCookie(COOKIE, attributes(request))
}

export function tokenOf(request: FastifyRequest): string | null {
  return request.cookies[COOKIE] ?? null
}

async function recognise(context: Context, request: FastifyRequest): Promise<void> {
  const token = tokenOf(request)
  if (token === null) return
  const found = await findSession(context, token)
  if (found === null) return
  request.actor = found.actor
  request.session = found.session
}

/** Every route asks for a session unless it says that it is for everyone. Pages outside /api hold no data. */
export async function sessions(app: FastifyInstance, context: Context): Promise<void> {
  await app.register(cookie)
  app.decorateRequest('actor', null)
  app.decorateRequest('session', null)
  app.addHook('onRequest', async (request) => {
    // By the route, not the address: an address can be written in many ways.
    if (!request.routeOptions.url?.startsWith('/api/')) return
    await recognise(context, request)
    if (request.actor === null && request.routeOptions.config.access !== 'everyone') throw new Refusal(problem('not-signed-in'))
  })
}
