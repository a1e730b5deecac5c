/**
 * A disk that is full, or may not be written to: who saves gets a refusal in words, monitors learn of it, and
 * administrators before it comes to that.
 */
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LOW_DISK, type Storage } from '#api/accounts/administration.ts'
import { startApp, type TestApp } from '../../test/support/app.ts'

const space = { free: 50 * LOW_DISK, size: 100 * LOW_DISK }
let home: TestApp
beforeEach(async () => {
  Object.assign(space, { free: 50 * LOW_DISK })
  home = await startApp({ disk: () => Promise.resolve({ ...space }) })
})
afterEach(() => home.close())

/** From now on the database answers every write so, and every table that is made. */
async function broken(code: string): Promise<void> {
  const { db } = home.context.store.whole
  await sql`create function broken() returns trigger language plpgsql as ${sql.lit(`begin raise exception 'could not extend file' using errcode = '${code}'; end`)}`.execute(
    db,
  )
  await sql`create trigger broken before insert or update on regions for each statement execute function broken()`.execute(
    db,
  )
  await sql`create function no_table() returns event_trigger language plpgsql as ${sql.lit(`begin raise exception 'could not extend file' using errcode = '${code}'; end`)}`.execute(
    db,
  )
  await sql`create event trigger no_table on ddl_command_end when tag in ('CREATE TABLE') execute function no_table()`.execute(
    db,
  )
}

async function mended(): Promise<void> {
  await sql`drop event trigger no_table`.execute(home.context.store.whole.db)
  await sql`drop trigger broken on regions`.execute(home.context.store.whole.db)
}

const rename = () => home.administrator.send('PUT', '/api/region', { code: '130000', name: '河北省' })
const health = async (path = '') => {
  const answer = await home.nobody.get(`/api/health${path}`)
  return [answer.statusCode, answer.json<{ status?: string; code?: string }>()]
}

test.each([
  ['53100', 'disk-full'],
  ['25006', 'disk-read-only'],
  ['53200', 'resources-short'],
])('an error %s is told as %s, and gone with its cause', async (sqlstate, code) => {
  expect(await health()).toEqual([200, { status: 'ok' }])
  await broken(sqlstate)
  // What was found a moment ago holds for that moment.
  home.advance(60_000)
  const answer = await rename()
  expect([answer.statusCode, answer.json()]).toEqual([507, { code, values: {} }])
  expect(await health()).toEqual([507, { code, values: {} }])
  // The process is well: nothing is won by starting it again.
  expect(await health('/live')).toEqual([200, { status: 'ok' }])
  expect((await home.administrator.get('/api/storage')).json<Storage>()).toMatchObject({ trouble: code })
  await mended()
  expect((await rename()).statusCode).toBe(200)
  expect(await health()).toEqual([200, { status: 'ok' }])
  expect((await home.administrator.get('/api/storage')).json<Storage>()).toEqual({
    trouble: null,
    disk: { free: 50 * LOW_DISK, size: 100 * LOW_DISK, low: false },
  })
})

test('a disk that runs full is shown to administrators, and to nobody else', async () => {
  space.free = LOW_DISK - 1
  expect((await home.administrator.get('/api/storage')).json<Storage>().disk).toEqual({
    free: LOW_DISK - 1,
    size: 100 * LOW_DISK,
    low: true,
  })
  expect((await home.reader.get('/api/storage')).statusCode).toBe(403)
  expect(await health()).toEqual([200, { status: 'ok' }])
})
