/** While somebody uses the server: one that was killed is started again, and its log is kept short. */
import type pg from 'pg'
import type { DatabaseNotice } from '#core/kernel/database.ts'
import { ok } from '#core/kernel/result.ts'
import { withLock } from './lock.ts'
import type { DatabasePlace } from './place.ts'
import { readPostmaster, runningPostmaster, startPostmaster, trimLog } from './postmaster.ts'
import { isAlive } from './processes.ts'
import type { Programs } from './programs.ts'

const LOOK_MS = 2000

/**
 * Looks after the server until the returned function is called. New connections of the pools go where the
 * server is now.
 */
export function watchServer(
  place: DatabasePlace,
  programs: Programs,
  pools: readonly pg.Pool[],
  notify: (notice: DatabaseNotice) => void,
): () => void {
  let busy = false
  let over = false

  /** 0: it is not listening yet. */
  function goTo(port: number): void {
    if (port > 0) for (const pool of pools) pool.options.port = port
  }

  async function revive(): Promise<void> {
    await withLock(place.lock, async () => {
      // Another process may have done it, and our own leaving stops the server on purpose.
      const there = runningPostmaster(place)
      if (over || there !== null) return ok(there)
      const started = await startPostmaster(place, programs)
      if (started.ok) notify({ code: 'restarted', values: { pid: started.value.pid } })
      return started
    })
    goTo(readPostmaster(place)?.port ?? 0)
  }

  async function look(): Promise<void> {
    trimLog(place)
    const server = readPostmaster(place)
    if (server === null || !isAlive(server.pid)) await revive()
    else goTo(server.port)
  }

  const timer = setInterval(() => {
    if (busy) return
    busy = true
    // What fails now, a full disk for one, is tried again at the next look; queries say what is wrong
    // meanwhile.
    void look()
      .catch(() => {})
      .finally(() => {
        busy = false
      })
  }, LOOK_MS).unref()
  return () => {
    over = true
    clearInterval(timer)
  }
}
