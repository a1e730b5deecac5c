/** Loads the county of the demonstration as it was lived and kept: demo/county.json.gz. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzip } from 'node:zlib'
import { promisify } from 'node:util'
import { daysUntil } from '#core/calendar/deadline.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { hasDemoYear } from '#store/demo/demo.ts'
import {
  closePasswords,
  COUNTY_FORMAT,
  insertTable,
  knownNames,
  moveOpenDues,
  tablesOfDump,
  type CountyHead,
} from '#store/demo/county-dump.ts'
import { isDemonstrationAlone } from '#store/accounts/users.ts'
import { lockPosts } from '#store/accounts/posts.ts'
import { audit } from '../../kernel/audit.ts'
import type { Context } from '../../kernel/context.ts'
import { hashPassword, makeToken } from '../../accounts/password.ts'
import { today } from '../../kernel/today.ts'
import { demoLoaded } from '../events.ts'
import { nameCounty } from './region.ts'
import { DEMO_LAST_YEAR } from '../year.ts'

const FILE = 'demo/county.json.gz'
const plain = promisify(gunzip)

export type CountyDump = { readonly head: CountyHead; readonly lines: readonly string[] }

/** null where the installation came without it, or with one that this program does not know. */
export async function readCountyDump(root: string): Promise<CountyDump | null> {
  const packed = await readFile(join(root, FILE)).catch(() => null)
  if (packed === null) return null
  const [first = '', ...lines] = (await plain(packed)).toString('utf8').trimEnd().split('\n')
  const head = JSON.parse(first) as CountyHead
  return head.format === COUNTY_FORMAT ? { head, lines } : null
}

/**
 * Once, and only where nothing is anybody's own: in one transaction, in the name of the administrator.
 * @returns whether the county is there now
 */
export async function loadCounty(context: Context, administrator: Actor): Promise<boolean> {
  const store = context.store.of(administrator.region)
  if (await hasDemoYear(store.db, DEMO_LAST_YEAR)) return true
  const dump = await readCountyDump(context.root)
  if (dump === null) return false
  const hash = await hashPassword(makeToken())
  return store.transaction(async (tx) => {
    await lockPosts(tx)
    if (!(await isDemonstrationAlone(tx)) || (await hasDemoYear(tx, DEMO_LAST_YEAR))) return false
    const names = await knownNames(tx)
    const tables = tablesOfDump(renamed(dump, administrator.id, names))
    for (const table of tables) await insertTable(tx, table)
    await closePasswords(tx, hash)
    await nameCounty({ context, tx, by: administrator.id })
    const { until } = dump.head
    await moveOpenDues(tx, until, daysUntil(today(context), until))
    await audit(context, tx, administrator.id, demoLoaded(administrator.region, { files: [FILE] }))
    return true
  })
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/gu

/** People and units that are there already stand for those of the dump. */
function renamed(
  { head, lines }: CountyDump,
  administrator: string,
  { people, units }: Awaited<ReturnType<typeof knownNames>>,
): readonly string[] {
  const now = new Map([[head.administrator, administrator]])
  for (const { table, rows } of tablesOfDump(lines)) {
    if (table === 'users')
      for (const row of rows) {
        const { user_id, account_key } = JSON.parse(row) as { user_id: string; account_key: string }
        const there = people.get(account_key)
        if (there !== undefined) now.set(user_id, there)
      }
    if (table === 'unit_keys')
      for (const row of rows) {
        const { unit_id, key } = JSON.parse(row) as { unit_id: string; key: string }
        const there = units.get(key)
        if (there !== undefined) now.set(unit_id, there)
      }
  }
  return lines.map((line) => line.replace(ID, (id) => now.get(id) ?? id))
}
