/** Who is signed in, where, and which fiscal years there is something of. */
import type { Session } from '#api/accounts/session.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import type { SignInMethod } from '#core/accounts/second-factor.ts'
import { isPasswordOld } from '#core/accounts/password.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { loadDocumentYears } from '#store/documents/documents.ts'
import { heldPosts } from '#store/accounts/posts.ts'
import { findRegion } from '#store/kernel/regions.ts'
import { loadPolicy } from '#store/accounts/security.ts'
import type { Db } from '#store/kernel/store.ts'
import { findUser } from '#store/accounts/users.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { heldPostView } from './posts.ts'
import { reading } from '../kernel/reach.ts'

/** Of what the person may read. */
async function yearsOf(db: Db, actor: Actor): Promise<number[]> {
  const read = reading(db, actor, 'document.read')
  return read === null ? [] : loadDocumentYears(read.db)
}

/** @param method who came by the sign-in service has no password of ours to change */
export async function readSession(
  context: Context,
  actor: Actor,
  method: SignInMethod = 'password',
): Promise<Result<Session, Problem>> {
  if (!allows(actor, 'session.read', { region: actor.region, owner: actor.id })) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const [user, held, region, years, policy] = await Promise.all([
    findUser(db, actor.id),
    heldPosts(db, actor.id),
    findRegion(db),
    yearsOf(db, actor),
    loadPolicy(db),
  ])
  if (user === null || region === null) return err(problem('not-signed-in'))
  const { id, account, name } = user
  const posts = held.map(heldPostView)
  const passwordExpired = isPasswordOld(user.passwordChangedAt, policy.passwordDays, context.clock())
  const mustChangePassword = method === 'password' && (user.mustChangePassword || passwordExpired)
  const {
    passwordLength: length,
    passwordKinds: kinds,
    passwordHistory: history,
    passwordDays: days,
  } = policy
  return ok({
    user: { id, account, name, posts, mustChangePassword, passwordExpired },
    region,
    years,
    version: context.version,
    passwordRule: { length, kinds, history, days },
  })
}
