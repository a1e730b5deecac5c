/** 机构库 and 专家库: kept by 绩效科, read by the leads of evaluations. */
import type { PoolView, SavePoolEntry } from '#api/evaluation/evaluations.ts'
import { allows, actorReach, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { expertOfUser, findPoolEntry, listPool, savePoolEntry } from '#store/evaluation/pool.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { activeHolders } from '#store/accounts/posts.ts'
import type { Db } from '#store/kernel/store.ts'
import { loadUsers } from '#store/accounts/users.ts'
import { audit } from '../kernel/audit.ts'
import { poolSaved } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { evaluationRefused } from './standing.ts'

export async function readPool(context: Context, actor: Actor): Promise<Result<PoolView, Problem>> {
  return actorReach(actor, 'evaluation.manage') === null && actorReach(actor, 'expert-pool.manage') === null
    ? NOT_ALLOWED
    : ok(await viewOf(context.store.of(actor.region).db, actor))
}

/**
 * @param entry null: a new one. Errors: not-allowed, pool-entry-not-found, evaluation-refused (changed,
 * account-taken, no-account, not-in-pool, subject-unfit)
 */
export async function savePool(
  context: Context,
  actor: Actor,
  { entry, ...input }: SavePoolEntry & { readonly entry: string | null },
): Promise<Result<PoolView, Problem>> {
  const { region } = actor
  if (!allows(actor, 'expert-pool.manage', { region })) return NOT_ALLOWED
  return context.store.of(region).transaction(async (tx) => {
    const before = entry === null ? null : await findPoolEntry(tx, entry)
    if (entry !== null && before === null) return err(problem('pool-entry-not-found'))
    const units = await loadOrganisation(tx)
    if (input.avoidances.some(({ unit }) => !units.has(unit))) return evaluationRefused('subject-unfit')
    if (input.kind === 'expert' && input.user !== null) {
      if (!(await activeHolders(tx, ['expert'])).some(({ user }) => user === input.user))
        return evaluationRefused('no-account', { name: input.name })
      const holder = await expertOfUser(tx, input.user)
      if (holder !== null && holder !== entry) return evaluationRefused('account-taken')
    }
    const agency = input.agency === null ? null : await findPoolEntry(tx, input.agency)
    if (input.agency !== null && agency?.kind !== 'agency') return evaluationRefused('not-in-pool')
    const own =
      input.kind === 'expert' ? { user: input.user, agency: input.agency } : { user: null, agency: null }
    const version = (entry === null ? 0 : input.version) + 1
    const saved = await savePoolEntry(tx, {
      ...input,
      ...own,
      id: entry ?? context.newId(),
      version,
      by: actor.id,
      at: context.clock(),
    })
    if (!saved) return evaluationRefused('changed')
    const event = poolSaved(
      entry ?? input.name,
      before === null ? null : { name: before.name, active: before.active, avoids: before.avoidances.length },
      { name: input.name, kind: input.kind, active: input.active, avoids: input.avoidances.length },
    )
    await audit(context, tx, actor.id, event)
    return ok(await viewOf(tx, actor))
  })
}

async function viewOf(db: Db, actor: Actor): Promise<PoolView> {
  const { region } = actor
  const rows = await listPool(db)
  const mayManage = allows(actor, 'expert-pool.manage', { region })
  const experts = new Set(mayManage ? (await activeHolders(db, ['expert'])).map(({ user }) => user) : [])
  const people = mayManage
    ? (await loadUsers(db))
        .filter(({ id }) => experts.has(id))
        .map(({ id, name, account }) => ({ id, name, account }))
    : []
  return { rows, people, mayManage }
}
