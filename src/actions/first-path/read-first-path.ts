/** 上手五步 of the caller, with what the operation log says is done. */
import type { FirstPath } from '#api/first-path.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { EventType } from '#core/kernel/audit-event.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { FIRST_PATHS, firstPathOf } from '#core/first-path/first-path.ts'
import { loadFlow } from '#store/filing/flows.ts'
import { actsOf } from '#store/operation-log/events.ts'
import type { Context } from '../kernel/context.ts'

export async function readFirstPath(context: Context, actor: Actor): Promise<Result<FirstPath, Problem>> {
  const { db } = context.store.of(actor.region)
  const path = firstPathOf(actor.posts, await loadFlow(db, null))
  if (path === null) return ok({ path, steps: [] })
  const steps = FIRST_PATHS[path]
  const types = steps.flatMap(({ acts }): readonly EventType[] => acts)
  const done = await actsOf(db, actor.id, types)
  return ok({
    path,
    steps: steps.map(({ id, acts }: (typeof steps)[number]) => ({
      id,
      isDone: acts.length === 0 ? null : acts.some((act) => done.has(act)),
    })),
  })
}
