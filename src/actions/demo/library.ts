/**
 * The 绩效指标库 of the demonstration: made of the county's approved targets, so that beside an empty form there is
 * what projects of its matter use.
 */
import type { Actor } from '#core/kernel/allows.ts'
import { lastMining } from '#store/library/library.ts'
import type { Context } from '../kernel/context.ts'
import { mineLibrary } from '../library/library.ts'

/** As the page of the library proposes it. */
const LIMITS = { leastProjects: 3, leastUnits: 2 } as const

/** A library that was made already stays. */
export async function setDemoLibrary(context: Context, administrator: Actor): Promise<void> {
  const last = await lastMining(context.store.of(administrator.region).db)
  if (last !== null && last.found > 0) return
  await mineLibrary(context, administrator, { source: 'approved', ...LIMITS })
}

/** With the county's targets: what only they use goes, what people wrote stays. */
export async function retireDemoLibrary(context: Context, administrator: Actor): Promise<void> {
  const last = await lastMining(context.store.of(administrator.region).db)
  if (last !== null) await mineLibrary(context, administrator, { source: last.source, ...LIMITS })
}
