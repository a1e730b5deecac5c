/** Signing out: the session is gone at once, on this machine and wherever its cookie may have been copied. */
import { allows, type Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { endSession } from '#store/accounts/sessions.ts'
import { audit } from '../kernel/audit.ts'
import { sessionEnded } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'

export async function signOut(
  context: Context,
  actor: Actor,
  input: { readonly session: string },
): Promise<Result<null, Problem>> {
  if (!allows(actor, 'session.read', { region: actor.region, owner: actor.id })) return NOT_ALLOWED
  await context.store.of(actor.region).transaction(async (tx) => {
    const ended = await endSession(tx, input.session)
    if (ended) await audit(context, tx, actor.id, sessionEnded(actor.id))
  })
  return ok(null)
}
