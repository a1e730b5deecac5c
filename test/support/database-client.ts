/**
 * A process that uses the database, for tests about several processes: opens it, answers one line of JSON,
 * then runs the SQL of every line it is sent, until `close`. Arguments: the data folder, or `url:` and an
 * address.
 */
import { createInterface } from 'node:readline'
import { openDatabase } from '#store/database/open.ts'

const place = process.argv[2] ?? ''
const settings = place.startsWith('url:')
  ? { url: place.slice(4), dataFolder: '' }
  : { url: null, dataFolder: place }

function say(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}

const notices: string[] = []
const opened = await openDatabase(settings, (notice) => notices.push(notice.code))
if (!opened.ok) {
  say({ fault: opened.error.code, values: opened.error.values, notices })
  process.exit(1)
}
const database = opened.value
say({ open: database.place, notices })

for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'close') break
  const { rows } = await database.pool.query<Record<string, unknown>>(line)
  say({ rows })
}
await database.close()
say({ closed: true })
process.exit(0)
