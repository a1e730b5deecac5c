/**
 * A PostgreSQL of the customer's own, named by an address. It is looked at before anything is written to it.
 */
import pg from 'pg'
import { databaseFault, type DatabaseFault } from '#core/kernel/database.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { jobSettings, pageSettings, type DatabaseLimits } from './limits.ts'
import type { Database } from './opened.ts'

/** PostgreSQL's own numbering: 150000 is 15.0. */
const OLDEST = 150_000
const EXAMPLE = 'postgres://user:password@host:5432/jichi'
const CONNECT_MS = 10_000

type Address = {
  readonly url: string
  readonly place: string
  readonly user: string
  readonly database: string
}

/** Takes the address apart for messages; null when it is none. The password stays out of them. */
function readAddress(url: string): Address | null {
  if (!URL.canParse(url)) return null
  const { protocol, host, pathname, username } = new URL(url)
  if (protocol !== 'postgres:' && protocol !== 'postgresql:') return null
  try {
    const database = decodeURIComponent(pathname.slice(1))
    return { url, place: `${host || 'localhost'}/${database}`, user: decodeURIComponent(username), database }
  } catch {
    return null
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Says in our words why no connection came about. */
export function connectFault(
  error: unknown,
  address: { place: string; user: string; database: string },
): DatabaseFault {
  const code = errorCode(error)
  if (code === '28P01' || code === '28000')
    return databaseFault('password-wrong', { address: address.place, user: address.user })
  if (code === '3D000')
    return databaseFault('database-missing', { address: address.place, database: address.database })
  const detail = error instanceof Error && error.message !== '' ? error.message : code
  return databaseFault('unreachable', { address: address.place, detail })
}

type Facts = { version: number; shown: string; encoding: string; ctype: string }

async function readFacts(pool: pg.Pool): Promise<Facts> {
  const { rows } = await pool.query<Facts>(`
    select current_setting('server_version_num')::int as version,
           split_part(current_setting('server_version'), ' ', 1) as shown,
           pg_encoding_to_char(encoding) as encoding,
           datctype as ctype
      from pg_database where datname = current_database()`)
  const [facts] = rows
  if (facts === undefined) throw new Error('the database does not list itself')
  return facts
}

async function readVersion(pool: pg.Pool): Promise<{ version: number; shown: string }> {
  const { rows } = await pool.query<{ version: number; shown: string }>(
    `select current_setting('server_version_num')::int as version, split_part(current_setting('server_version'), ' ', 1) as shown`,
  )
  return rows[0] ?? { version: 0, shown: '?' }
}

/**
 * Refuses what would go wrong later: old versions, encodings without Chinese, a character type that knows
 * only ASCII.
 */
export async function checkServer(pool: pg.Pool): Promise<Result<string, DatabaseFault>> {
  // The version first: older catalogues lack the columns that the rest asks for.
  const { version, shown } = await readVersion(pool)
  if (version < OLDEST)
    return err(databaseFault('version-too-old', { found: shown, expected: OLDEST / 10_000 }))
  const facts = await readFacts(pool)
  if (facts.encoding !== 'UTF8')
    return err(databaseFault('locale-unfit', { found: facts.encoding, expected: 'UTF8' }))
  // With C, classes of letters and word indexes (pg_trgm, for a province: 0004) know no Chinese, and it
  // cannot be changed later.
  if (/^(C|POSIX)$/.test(facts.ctype))
    return err(databaseFault('locale-unfit', { found: `lc_ctype ${facts.ctype}`, expected: 'C.UTF-8' }))
  return ok(shown)
}

/**
 * A pool whose connections may break without ending the process, in use or not: the next query gets a new
 * one.
 */
export function createPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ connectionTimeoutMillis: CONNECT_MS, application_name: 'jichi', ...config })
  pool.on('error', () => {})
  // A connection in somebody's hands tells nobody else; its query, or the next one, fails by itself.
  pool.on('connect', (client) => {
    client.on('error', () => {})
  })
  return pool
}

/** Two pools: what people wait for never waits for a connection that a job has. */
export function createPools(
  config: pg.PoolConfig,
  limits: DatabaseLimits,
): readonly [pages: pg.Pool, jobs: pg.Pool] {
  return [
    createPool({ ...pageSettings(limits), ...config }),
    createPool({ ...jobSettings(limits), ...config }),
  ]
}

/**
 * Connects to the server at the address. Errors: url-invalid, unreachable, password-wrong, database-missing,
 * version-too-old, locale-unfit.
 */
export async function openExternal(
  url: string,
  limits: DatabaseLimits,
): Promise<Result<Database, DatabaseFault>> {
  const address = readAddress(url)
  if (address === null) return err(databaseFault('url-invalid', { expected: EXAMPLE }))
  const [pool, jobs] = createPools({ connectionString: address.url }, limits)
  let closing: Promise<void> | null = null
  const close = () => (closing ??= Promise.all([pool.end(), jobs.end()]).then(() => {}))
  try {
    const checked = await checkServer(pool)
    if (checked.ok)
      return ok({ pool, jobs, kind: 'external', version: checked.value, place: address.place, close })
    await close()
    return checked
  } catch (error) {
    await close()
    return err(connectFault(error, address))
  }
}
