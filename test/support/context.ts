/** An installation without a server for tests of actions: a migrated database, one region, two people. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Pool } from 'pg'
import type { Context } from '#actions/kernel/context.ts'
import { createUnpacking } from '#actions/documents/unpacking.ts'
import { createJobBoard } from '#actions/jobs/board.ts'
import { postWithoutPlace, type Actor, type Role } from '#core/kernel/allows.ts'
import { createReaders } from '#documents/workers/pool.ts'
import { createWriters } from '#documents/workers/writers.ts'
import { findJob } from '#store/jobs/jobs.ts'
import type { JobRow } from '#core/kernel/job.ts'
import { insertPost } from '#store/accounts/posts.ts'
import { createRegion } from '#store/kernel/regions.ts'
import { createStore } from '#store/kernel/store.ts'
import { insertUser } from '#store/accounts/users.ts'
import { clearFolders } from './postgres.ts'
import { createTestDatabase } from './test-database.ts'

const ROOT = resolve(import.meta.dirname, '..', '..')

export type TestOffice = { readonly region: string; readonly administrator: Actor; readonly reader: Actor }

export type TestContext = {
  readonly context: Context
  readonly pool: Pool
  /** Another region with its people, so that tests do not see each other. */
  office(): Promise<TestOffice>
  close(): Promise<void>
}

export async function openContext(): Promise<TestContext> {
  const database = await createTestDatabase()
  const { pool } = database
  const context = contextOver(pool)
  return {
    context,
    pool,
    office: () => createOffice(context),
    async close() {
      await Promise.all([context.readers.close(), context.writers.close()])
      await database.close()
      clearFolders()
    },
  }
}

export function contextOver(pool: Pool): Context {
  return {
    store: createStore(pool),
    board: createJobBoard(),
    unpacking: createUnpacking(),
    readers: createReaders(),
    writers: createWriters(),
    clock: () => new Date(),
    newId: randomUUID,
    root: ROOT,
    version: '0.0.0',
  }
}

async function createOffice({ store }: Context): Promise<TestOffice> {
  const region = randomUUID()
  await createRegion(store.whole.db, { id: region, code: '130202', name: '路南区', createdAt: new Date() })
  const person = async (role: Role): Promise<Actor> => {
    const id = randomUUID()
    await insertUser(store.of(region).db, {
      id,
      account: role,
      name: role === 'reader' ? '李科员' : '张会计',
      active: true,
      passwordHash: '',
      mustChangePassword: false,
      createdAt: new Date(),
    })
    await insertPost(store.of(region).db, {
      id: randomUUID(),
      user: id,
      role,
      unit: null,
      since: new Date(),
      givenBy: null,
    })
    return { id, region, active: true, posts: [postWithoutPlace(role)] }
  }
  return { region, administrator: await person('administrator'), reader: await person('reader') }
}

export function sample(file: string): { readonly file: string; readonly bytes: Uint8Array } {
  return { file, bytes: readFileSync(join(ROOT, 'samples', file)) }
}

/** Asks until jobs have ended, or need a decision. */
export async function ended(context: Context, region: string, ids: readonly string[]): Promise<JobRow[]> {
  const jobs: JobRow[] = []
  for (const id of ids) {
    for (
      let job = await findJob(context.store.of(region).db, id);
      ;
      job = await findJob(context.store.of(region).db, id)
    ) {
      if (job === null) throw new Error(`there is no job ${id}`)
      if (job.finishedAt !== null || job.state === 'needs-decision') {
        jobs.push(job)
        break
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  return jobs
}
