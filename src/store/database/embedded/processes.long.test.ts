/** The embedded server and several processes: sharing, racing, dying. Each process is a real one. */
import { chownSync, existsSync } from 'node:fs'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { isRoot, killAll, ordinaryUser, startClient, type User } from '../../../../test/support/processes.ts'
import { clearFolders, serverProcess, temporaryFolder } from '../../../../test/support/postgres.ts'
import { isAlive, isRunning, readProcessMark, mayBePostgres } from './processes.ts'

afterEach(killAll)
afterAll(clearFolders)

/**
 * As ourselves, and, where we are root, as an ordinary user too: the two take different ways through the
 * system.
 */
const USERS: readonly (readonly [string, User | null])[] = isRoot
  ? [
      ['root', null],
      ['an ordinary user', ordinaryUser()],
    ]
  : [['an ordinary user', null]]

function folderOf(user: User | null): string {
  const folder = temporaryFolder()
  if (user !== null) chownSync(folder, user.uid, user.gid)
  return folder
}

describe.each(USERS)('processes of %s', (_name, user) => {
  test('share one server; the last one out stops it', async () => {
    const folder = folderOf(user)
    const first = startClient(folder, user)
    expect((await first.next()).open).toBeDefined()
    const server = serverProcess(folder)
    const second = startClient(folder, user)
    expect(await second.next()).toMatchObject({ open: expect.any(String), notices: [] })
    expect(serverProcess(folder)).toBe(server)

    await first.ask('create table shared (n int)')
    await second.ask('insert into shared values (7)')
    expect(await first.ask('select n from shared')).toEqual([{ n: 7 }])
    await first.close()
    expect(await second.ask('select n from shared')).toEqual([{ n: 7 }])
    await second.close()
    expect(serverProcess(folder)).toBeNull()
    expect(isAlive(server ?? 0)).toBe(false)
  })

  test('that start at the same moment on an empty folder end with one server', async () => {
    const folder = folderOf(user)
    const clients = [startClient(folder, user), startClient(folder, user), startClient(folder, user)]
    const opened = await Promise.all(clients.map((client) => client.next()))
    expect(opened.map((line) => line.fault)).toEqual([undefined, undefined, undefined])
    expect(opened.filter((line) => line.notices?.includes('creating'))).toHaveLength(1)
    const starts = await Promise.all(
      clients.map((client) => client.ask('select pg_postmaster_start_time()::text as start')),
    )
    expect(new Set(starts.map(([row]) => row?.['start'])).size).toBe(1)
    await Promise.all(clients.map((client) => client.close()))
    expect(serverProcess(folder)).toBeNull()
  })

  test('a killed one loses no committed row, and the next takes its server over', async () => {
    const folder = folderOf(user)
    const first = startClient(folder, user)
    await first.next()
    await first.ask('create table rows (n int)')
    let committed = 0
    for (; committed < 200; committed += 1) await first.ask(`insert into rows values (${committed})`)
    const server = serverProcess(folder)
    await first.kill()
    expect(isAlive(server ?? 0)).toBe(true)

    const next = startClient(folder, user)
    expect((await next.next()).notices).toEqual(['taken-over'])
    expect(serverProcess(folder)).toBe(server)
    expect(await next.ask('select count(*)::int as n from rows')).toEqual([{ n: committed }])
    await next.close()
    expect(isAlive(server ?? 0)).toBe(false)
  })

  test('a killed server loses no committed row either', async () => {
    const folder = folderOf(user)
    const first = startClient(folder, user)
    await first.next()
    await first.ask('create table rows (n int)')
    for (let n = 0; n < 200; n += 1) await first.ask(`insert into rows values (${n})`)
    process.kill(serverProcess(folder) ?? 0, 'SIGKILL')
    await first.kill()

    const next = startClient(folder, user)
    expect((await next.next()).notices).toContain('recovering')
    expect(await next.ask('select count(*)::int as n from rows')).toEqual([{ n: 200 }])
    await next.close()
    expect(serverProcess(folder)).toBeNull()
  })
})

test.runIf(isRoot)(
  'data of an ordinary user are run as that user by root, and are the user’s again afterwards',
  async () => {
    const user = ordinaryUser()
    const folder = folderOf(user)
    for (const who of [user, null, user]) {
      const client = startClient(folder, who)
      expect(await client.next()).toMatchObject({ open: expect.any(String) })
      await client.close()
      expect(serverProcess(folder)).toBeNull()
    }
  },
)

test.runIf(isRoot)('data of one user are refused to another', async () => {
  const folder = temporaryFolder()
  const client = startClient(folder)
  await client.next()
  await client.close()
  expect(await startClient(folder, ordinaryUser()).next()).toMatchObject({ fault: 'permission-denied' })
})

test('a process is known by its number and its start', async () => {
  const client = startClient(temporaryFolder())
  await client.next()
  const mark = readProcessMark(client.child.pid ?? 0)
  expect(isRunning(mark)).toBe(true)
  if (existsSync('/proc/self/stat')) expect(isRunning({ ...mark, started: 'another boot/1' })).toBe(false)
  expect(mayBePostgres(mark.pid)).toBe(false)
  await client.kill()
  expect(isRunning(mark)).toBe(false)
  for (const wrong of [0, -1, Number.NaN]) expect(isAlive(wrong)).toBe(false)
})
