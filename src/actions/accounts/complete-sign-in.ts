/** The end of every sign-in, by whatever way: a session, its event, and the failures before it forgotten. */
import type { Actor } from '#core/kernel/allows.ts'
import type { SecurityPolicy } from '#core/accounts/security.ts'
import { failuresSince } from '#core/accounts/session.ts'
import { GATHERED_KINDS } from '#core/messages/message.ts'
import { gatherUnread } from '#store/messages/messages.ts'
import { isDevice, rememberDevice } from '#store/accounts/devices.ts'
import { removeExpiredSessions, type SignInOrigin } from '#store/accounts/sessions.ts'
import type { Db } from '#store/kernel/store.ts'
import { forgetAttempts, recordAttempt, recordSignIn, type UserRow } from '#store/accounts/users.ts'
import { loadActor } from '../kernel/actor.ts'
import { audit } from '../kernel/audit.ts'
import { sessionStarted } from './events.ts'
import type { Context } from '../kernel/context.ts'
import { signInPlace, type Whereabouts } from './guessing.ts'
import { makeToken, tokenHash } from './password.ts'
import { startSession } from './start-session.ts'

/** Who is signing in, from where, under which rules. */
export type Entry = {
  readonly region: string
  readonly user: UserRow
  readonly policy: SecurityPolicy
  readonly origin: SignInOrigin
  readonly whereabouts: Whereabouts
}

/**
 * A session: the cookie's token, and whose it is. `device`: what the browser keeps beside it, by which it is
 * known the next time.
 */
export type Entered = { readonly token: string; readonly device: string; readonly actor: Actor }

export async function completeSignIn(
  context: Context,
  tx: Db,
  { region, user, policy, origin, whereabouts }: Entry,
): Promise<Entered> {
  const now = context.clock()
  const actor = await loadActor(tx, user)
  const token = await startSession(context, tx, actor, { limits: policy, origin })
  // As it failed before: a device that becomes known with this forgets the failures of its address.
  const place = await signInPlace(tx, { region, account: user.account, ...whereabouts })
  await recordAttempt(tx, {
    id: context.newId(),
    account: user.account,
    ...place,
    at: now,
    succeeded: true,
  })
  const device = await keepDevice(tx, user.id, whereabouts.devices ?? [], now)
  // Nobody begins with a hundred lines of what happened before.
  if (user.lastSignInAt === null) await gatherUnread(tx, user.id, GATHERED_KINDS, now)
  await recordSignIn(tx, user.id, now)
  await removeExpiredSessions(tx, now)
  await forgetAttempts(tx, failuresSince(now))
  const how = origin.method === 'password' ? {} : { method: origin.method }
  const event = sessionStarted(user.id, { account: user.account, address: origin.address, ...how })
  await audit(context, tx, user.id, event)
  return { token, device, actor }
}

/** The browser keeps what it has, where that is one of ours: several people may share it. */
async function keepDevice(tx: Db, user: string, devices: readonly string[], at: Date): Promise<string> {
  for (const secret of devices) {
    if (!(await isDevice(tx, tokenHash(secret)))) continue
    await rememberDevice(tx, { user, hash: tokenHash(secret), at })
    return secret
  }
  const secret = makeToken()
  await rememberDevice(tx, { user, hash: tokenHash(secret), at })
  return secret
}
