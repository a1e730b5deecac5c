/** What the office lays down about signing in: read and changed by administrators. */
import type { SecuritySettings, SecurityView } from '#api/accounts/security.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { loadSecurity, savePolicy, type SecurityRow } from '#store/accounts/security.ts'
import { audit } from '../kernel/audit.ts'
import { securityChanged } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'

export async function readSecurity(context: Context, actor: Actor): Promise<Result<SecurityView, Problem>> {
  if (!allows(actor, 'security.manage', { region: actor.region })) return NOT_ALLOWED
  return ok(viewOf(await loadSecurity(context.store.of(actor.region).db)))
}

/** Holds from the next request on, for sessions that are open, too. What stays as it was leaves no event. */
export async function changeSecurity(
  context: Context,
  actor: Actor,
  input: SecuritySettings,
): Promise<Result<SecurityView, Problem>> {
  if (!allows(actor, 'security.manage', { region: actor.region })) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    const { policy: before } = await loadSecurity(tx)
    const { before: was, after } = differenceOf(before, input)
    if (Object.keys(after).length > 0) {
      await savePolicy(tx, input, { at: context.clock(), by: actor.id })
      await audit(context, tx, actor.id, securityChanged(actor.region, was, after))
    }
    return ok(viewOf(await loadSecurity(tx)))
  })
}

function viewOf({ policy, changedAt, changedBy }: SecurityRow): SecurityView {
  return { ...policy, secondFactorRoles: [...policy.secondFactorRoles], changedAt, changedBy }
}

type Content = Record<string, unknown>

/** The fields that are another now, as they were and as they are. */
function differenceOf(before: object, after: object): { readonly before: Content; readonly after: Content } {
  const was = new Map(Object.entries(before))
  const changed = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(was.get(name)) !== JSON.stringify(value),
  )
  return {
    before: Object.fromEntries(changed.map(([name]) => [name, was.get(name)])),
    after: Object.fromEntries(changed),
  }
}
