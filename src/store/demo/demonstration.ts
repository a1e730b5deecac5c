/** One process at a time shows the demonstration: it holds a lock for as long as it is connected. */
import type { Pool, PoolClient } from 'pg'

export type Demonstration = {
  /** @returns false while another process shows it */
  readonly take: () => Promise<boolean>
  readonly leave: () => void
}

const LOCK = "hashtextextended('jichi demonstration', 0)"

export function demonstrationIn(pool: Pool): Demonstration {
  let holder: PoolClient | null = null
  const leave = () => {
    holder?.release(true)
    holder = null
  }
  return {
    leave,
    take: async () => {
      if (holder !== null) return true
      const client = await pool.connect()
      // The lock is gone with the connection; the next start may take it.
      client.on('error', () => {
        if (holder === client) leave()
      })
      const { rows } = await client.query<{ held: boolean }>(`select pg_try_advisory_lock(${LOCK}) as held`)
      if (rows[0]?.held !== true) client.release()
      else holder = client
      return holder !== null
    },
  }
}
