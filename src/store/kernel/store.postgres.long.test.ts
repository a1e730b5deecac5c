/** The store over a PostgreSQL of its own: Debian's, or the one that JICHI_TEST_DATABASE_URL names. */
import { describe } from 'vitest'
import { hasPostgres, startPostgres } from '../../../test/support/external-postgres.ts'
import { storeBehaviours } from '../../../test/store/suite.ts'

describe.runIf(hasPostgres())('over an external PostgreSQL', () => {
  storeBehaviours(async () => {
    const server = await startPostgres()
    const database = await server.createDatabase()
    return {
      pool: database.pool,
      async close() {
        await database.close()
        await server.stop()
      },
    }
  })
})
