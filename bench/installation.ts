/**
 * What benches that ask the server's door share: an installation, people with posts, approved projects, and
 * the clock.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { loadActor } from '#actions/kernel/actor.ts'
import type { Context } from '#actions/kernel/context.ts'
import { openInstallation } from '#actions/installation/open-installation.ts'
import { startSession } from '#actions/accounts/start-session.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { Role } from '#core/kernel/roles.ts'
import { newFiling } from '#core/filing/filing.ts'
import type { createApp } from '#server/app.ts'
import { cookieName } from '#server/session.ts'
import { insertPost } from '#store/accounts/posts.ts'
import type { Db } from '#store/kernel/store.ts'
import { insertUser } from '#store/accounts/users.ts'

export const YEAR = 2025

type App = Awaited<ReturnType<typeof createApp>>

/**
 * @param folder where the database was filled before, or is kept afterwards, or the address of a PostgreSQL;
 * null: one of its own that goes away
 */
export async function withInstallation<T>(
  root: string,
  folder: string | null,
  work: (context: Context, administrator: Actor) => Promise<T>,
): Promise<T> {
  const databaseUrl = folder?.startsWith('postgres') === true ? folder : null
  const kept = databaseUrl === null ? folder : null
  const dataFolder = kept ?? mkdtempSync(join(tmpdir(), 'jichi-bench-'))
  const opened = await openInstallation({ root, version: 'bench', databaseUrl, dataFolder })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  try {
    const actor = await opened.value.administrator()
    if (actor === null) throw new Error('no administrator')
    return await work(opened.value.context, actor)
  } finally {
    await opened.value.close()
    if (kept === null) rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** @param unit null: the whole region */
export async function enrol(
  context: Context,
  region: string,
  role: Role,
  unit: string | null,
): Promise<Actor> {
  const { db } = context.store.of(region)
  const id = randomUUID()
  await insertUser(db, {
    id,
    account: `bench-${id}`,
    name: role,
    active: true,
    passwordHash: 'x',
    mustChangePassword: false,
    createdAt: context.clock(),
  })
  await insertPost(db, {
    id: randomUUID(),
    user: id,
    role,
    unit,
    since: context.clock(),
    givenBy: null,
  })
  return loadActor(db, { id, active: true })
}

export async function sessionCookie(context: Context, person: Actor): Promise<string> {
  return `${cookieName(person.region)}=${await startSession(context, context.store.of(person.region).db, person)}`
}

export type Asked = { /** ms of each answer. */ readonly ms: readonly number[]; readonly body: string }

/**
 * Asks again and again; the first answer warms up what a running server has warm.
 * @returns null when it is refused, or is beyond the reach of the caller
 */
export async function ask(app: App, cookie: string, url: string, rounds: number): Promise<Asked | null> {
  const ms: number[] = []
  for (let round = 0; ; round += 1) {
    const begun = performance.now()
    const answer = await app.inject({ method: 'GET', url, headers: { cookie } })
    if (round > 0) ms.push(performance.now() - begun)
    if (answer.statusCode === 403 || answer.statusCode === 404) return null
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`)
    if (round === rounds) return { ms, body: answer.body }
  }
}

/** ms of a question to the database that finds one row, the reference. */
export async function reference({ store }: Context): Promise<number> {
  const { db } = store.whole
  const times: number[] = []
  for (let n = 0; n < 200; n += 1) {
    const begun = performance.now()
    await db.selectFrom('regions').select('region_id').execute()
    times.push(performance.now() - begun)
  }
  return times.toSorted((a, b) => a - b)[100] ?? Number.NaN
}

/** As approving each of them would: 年初预算 of first approved versions. */
export async function keepInitialBudgets(db: Db): Promise<void> {
  const nothing = sql`array_fill(0::bigint, array[12])`
  await sql`insert into money_sums (region_id, fiscal_year, project_id, document_id, initial_fiscal, initial_other, fiscal_changes, other_changes, fiscal_paid, other_paid)
    select region_id, fiscal_year, project_id, document_id, fiscal, other, ${nothing}, ${nothing}, ${nothing}, ${nothing} from project_versions where region_id = ${db.region} and number = 1 on conflict do nothing`.execute(
    db,
  )
}

/**
 * Drafts that were not sent in, as they are, become first approved versions.
 * @param except of so many documents one is left as it is; 0: none
 */
export async function approveDrafts(
  { store }: Context,
  { id, region }: Actor,
  except: number,
): Promise<void> {
  const { db } = store.of(region)
  const approved = JSON.stringify({
    ...newFiling(new Date().toISOString()),
    state: 'approved',
    version: 1,
    steps: 3,
  })
  await sql`insert into filings (region_id, project_id, document_id, state, version, since, steps, content)
    select region_id, project_id, document_id, 'approved', 1, now(), 3, ${approved}::json from projects p
    where region_id = ${region} and (${except} = 0 or abs(hashtext(document_id::text)) % greatest(${except}::int, 1) <> 0)
      and not exists (select from filings f where f.region_id = p.region_id and f.project_id = p.project_id and f.state <> 'draft')
    on conflict (region_id, project_id) do update set state = 'approved', version = 1, steps = 3, content = excluded.content`.execute(
    db,
  )
  await sql`insert into project_versions (region_id, project_id, number, document_id, fiscal_year, content, sha256, signature, signing_key, reason, approval_number, approval_date, approved_by, approved_at, fiscal, other)
    select p.region_id, p.project_id, 1, p.document_id, coalesce(p.fiscal_year, ${YEAR}), p.paper, repeat('0', 64), null, null, '', '财绩〔2025〕1号', '2025-02-01', ${id}, now(), coalesce(p.budget, 0), 0
    from projects p join filings f on f.region_id = p.region_id and f.project_id = p.project_id and f.state = 'approved' where p.region_id = ${region} on conflict do nothing`.execute(
    db,
  )
  await keepInitialBudgets(db)
  // As the database does by itself within a minute.
  await sql`analyze`.execute(db)
}
