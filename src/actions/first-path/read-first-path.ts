/** 上手五步 of the caller, with what the operation log says is done: by the caller, or in the region. */
import type { FirstPath } from '#api/first-path.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { EventType } from '#core/kernel/audit-event.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { FIRST_PATHS, firstPathOf } from '#core/first-path/first-path.ts'
import { loadFlow } from '#store/filing/flows.ts'
import { actsOf, actsOfAll } from '#store/operation-log/events.ts'
import type { Context } from '../kernel/context.ts'

export async function readFirstPath(context: Context, actor: Actor): Promise<Result<FirstPath, Problem>> {
  const { db } = context.store.of(actor.region)
  const path = firstPathOf(actor.posts, await loadFlow(db, null))
  if (path === null) return ok({ path, steps: [] })
  const steps = FIRST_PATHS[path]
  const actsBy = (whose: 'person' | 'region') =>
    steps.flatMap(({ acts, by }): readonly EventType[] => (by === whose ? acts : []))
  const done = {
    person: await actsOf(db, actor.id, actsBy('person')),
    region: await actsOfAll(db, actsBy('region')),
  }
  return ok({
    path,
    steps: steps.map(({ id, acts, by }: (typeof steps)[number]) => ({
      id,
      isDone: acts.length === 0 ? null : acts.some((act) => done[by].has(act)),
    })),
  })
}
