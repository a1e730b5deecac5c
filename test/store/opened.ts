/** What the behaviours of the store work with: a migrated database. */
import { join } from 'node:path'
import type { Pool } from 'pg'
import type { Store } from '#store/kernel/store.ts'

export type Opened = { readonly pool: Pool; readonly store: Store }

export const MIGRATIONS = join(import.meta.dirname, '..', '..', 'src', 'store', 'database', 'migrations')
