/** Whose session a cookie's token belongs to. Asked before every request, hence before any actor is known. */
import type { Actor } from '#core/kernel/allows.ts'
import { isPasswordOld } from '#core/accounts/password.ts'
import type { SignInMethod } from '#core/accounts/second-factor.ts'
import { SESSION_NOTE_EVERY, sessionEnd } from '#core/accounts/session.ts'
import { extendSession, loadSession } from '#store/accounts/sessions.ts'
import { loadActor } from '../kernel/actor.ts'
import type { Context } from '../kernel/context.ts'
import { tokenHash } from './password.ts'

export type FoundSession = {
  readonly actor: Actor
  readonly session: string
  readonly method: SignInMethod
  /** Nothing else is done before. */ readonly mustChangePassword: boolean
}

/** A region's id and a token: the id says where the session is kept. */
const TOKEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/

export function joinToken(region: string, secret: string): string {
  return `${region}.${secret}`
}

/** null for what no token of ours can be. */
export function splitToken(token: string): { readonly region: string; readonly secret: string } | null {
  const [, region, secret] = TOKEN.exec(token) ?? []
  return region === undefined || secret === undefined ? null : { region, secret }
}

/** Reads the session without prolonging it; `session` is the id that a found session gave. */
export async function isSessionAlive(context: Context, region: string, session: string): Promise<boolean> {
  return (await loadSession(context.store.of(region).db, session, context.clock())) !== null
}

/**
 * @returns null for a token that is malformed, unknown or expired. A request moves the idle end of its
 * session on, unless the page asked for it by itself.
 */
export async function findSession(
  context: Context,
  token: string,
  { prolong = true }: { readonly prolong?: boolean } = {},
): Promise<FoundSession | null> {
  const parts = splitToken(token)
  if (parts === null) return null
  const { region, secret } = parts
  const now = context.clock()
  const session = tokenHash(secret)
  const found = await loadSession(context.store.of(region).db, session, now)
  if (found === null) return null
  if (prolong && now.getTime() - found.seenAt.getTime() >= SESSION_NOTE_EVERY) {
    await extendSession(context.store.of(region).db, session, {
      seenAt: now,
      expiresAt: sessionEnd(found.createdAt, now, found.limits),
    })
  }
  const { user, method, passwordDays } = found
  const mustChangePassword =
    method === 'password' &&
    (user.mustChangePassword || isPasswordOld(user.passwordChangedAt, passwordDays, now))
  return { actor: await loadActor(context.store.of(region).db, user), session, method, mustChangePassword }
}
