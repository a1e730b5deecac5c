/**
 * Whether the system can work: the database answers and takes what is written; and how much room there is.
 */
import { statfs } from 'node:fs/promises'
import { LOW_DISK, type Storage } from '#api/accounts/administration.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { databaseTrouble, type DatabaseTrouble } from '#core/kernel/database-trouble.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { tryWriting } from '#store/database/probe.ts'
import { firstRegion } from '#store/kernel/regions.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import type { DiskSpace } from '../kernel/disk-space.ts'

export type Readiness = {
  /** What keeps the system from working; null: nothing. `not-founded`: there is no region yet. */
  look(): Promise<DatabaseTrouble | 'not-founded' | null>
}

/** Milliseconds for which a write that went well is taken to go well: monitors ask more often than that. */
const HOLDS = 10_000

/** Looks by reading and by writing; however many ask, one at a time writes. */
export function createReadiness(context: Context): Readiness {
  let wroteAt = -Infinity
  let writing: Promise<void> | null = null
  const write = async () => {
    await tryWriting(context.store.whole.db)
    wroteAt = context.clock().getTime()
  }
  return {
    async look() {
      try {
        if ((await firstRegion(context.store.whole.db)) === null) return 'not-founded'
        if (context.clock().getTime() - wroteAt >= HOLDS)
          await (writing ??= write().finally(() => {
            writing = null
          }))
        return null
      } catch (cause) {
        const trouble = databaseTrouble(cause)
        if (trouble === null) throw cause
        return trouble
      }
    },
  }
}

/** For who looks after the system. */
export async function readStorage(
  context: Context,
  actor: Actor,
  readiness: Readiness,
): Promise<Result<Storage, Problem>> {
  if (!allows(actor, 'user.read', { region: actor.region })) return NOT_ALLOWED
  const [found, disk] = await Promise.all([readiness.look(), context.disk?.() ?? null])
  const trouble =
    found === 'disk-full' || found === 'disk-read-only' || found === 'resources-short' ? found : null
  return ok({ trouble, disk: disk === null ? null : { ...disk, low: disk.free < LOW_DISK } })
}

/** Of the folder that has the least room; null where the system does not say. */
export async function leastDiskSpace(folders: readonly string[]): Promise<DiskSpace | null> {
  const found = await Promise.all(
    folders.map((folder) =>
      statfs(folder).then(
        ({ bavail, blocks, bsize }) => ({ free: bavail * bsize, size: blocks * bsize }),
        () => null,
      ),
    ),
  )
  return found.filter((one) => one !== null).toSorted((a, b) => a.free - b.free)[0] ?? null
}
