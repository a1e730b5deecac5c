/** The store over the PostgreSQL that comes with the packages. */
import { describe } from 'vitest'
import { clearFolders, temporaryFolder } from '../../../test/support/postgres.ts'
import { storeBehaviours } from '../../../test/store/suite.ts'
import { openDatabase } from '../database/open.ts'

describe('over the embedded PostgreSQL', () => {
  storeBehaviours(async () => {
    const opened = await openDatabase({ url: null, dataFolder: temporaryFolder() })
    if (!opened.ok)
      throw new Error(
        `the embedded database does not open: ${opened.error.code} ${JSON.stringify(opened.error.values)}`,
      )
    return {
      pool: opened.value.pool,
      async close() {
        await opened.value.close()
        clearFolders()
      },
    }
  })
})
