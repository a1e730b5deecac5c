/** The demonstration as `--demo` shows it: people for every role, targets in every state, and nothing of it elsewhere. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { DemoAccount } from '#api/administration.ts'
import { ROLES } from '#core/access/roles.ts'
import { FILING_STATES } from '#core/flow/states.ts'
import { listDemoUsers } from '#store/users.ts'
import { actorOf } from './actor.ts'
import { DEMO_PEOPLE } from './demo-people.ts'
import { DEMO_WAYS } from './demo-way.ts'
import { listFilings } from './filings.ts'
import { openInstallation, type Installation } from './open-installation.ts'
import { signIn } from './sign-in.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'jichi-demo-'))
let installation: Installation | null = null
afterAll(async () => {
  await installation?.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

async function open(): Promise<Installation> {
  const opened = await openInstallation({ root: resolve(import.meta.dirname, '..', '..'), version: 'test', databaseUrl: null, dataFolder, onFault: (cause) => { throw cause } })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  installation = opened.value
  await opened.value.startJobs()
  return opened.value
}

async function accountsOf({ context }: Installation): Promise<readonly DemoAccount[]> {
  await expect.poll(() => context.demoAccounts?.().length ?? 0, { timeout: 120_000 }).toBeGreaterThan(0)
  return context.demoAccounts?.() ?? []
}

const enter = ({ context }: Installation, { account, password }: Pick<DemoAccount, 'account' | 'password'>) => signIn(context, { account, password, address: '127.0.0.1', agent: 'test' })

test('every role has an account, every state has targets; another start keeps them and takes the password, an ordinary one switches all off', async () => {
  const first = await open()
  expect(await first.loadDemo()).toBe(true)
  const accounts = await accountsOf(first)
  // An administrator is there from the founding.
  expect(new Set(accounts.map(({ role }) => role))).toEqual(new Set(ROLES.filter((role) => role !== 'administrator')))
  for (const account of accounts) expect(await enter(first, account), account.account).toMatchObject({ ok: true, value: { next: 'done' } })

  const { db } = first.context.store
  const region = (await first.administrator())?.region ?? ''
  const filings = await db.selectFrom('filings').select(['state', 'steps']).where('region_id', '=', region).execute()
  expect(new Set(filings.filter(({ steps }) => steps > 0).map(({ state }) => state))).toEqual(new Set(FILING_STATES))
  expect(filings.filter(({ steps }) => steps > 0).map(({ state }) => state).toSorted()).toEqual(DEMO_WAYS.map(({ ends }) => ends).toSorted())
  // Each who has a part in the way finds something to do.
  for (const { account } of DEMO_PEOPLE.slice(0, 6)) {
    const user = (await listDemoUsers(db, region)).find((one) => one.account === account)
    if (user === undefined) throw new Error(account)
    const mine = await listFilings(first.context, await actorOf(db, region, user), { box: 'mine', sort: 'exposure', page: 1, size: 100 })
    expect(mine.ok && mine.value.total, account).toBeGreaterThan(0)
  }
  await first.close()

  const second = await open()
  await second.loadDemo()
  const [again] = await accountsOf(second)
  const [before] = accounts
  if (again === undefined || before === undefined) throw new Error('no accounts')
  expect(await enter(second, before)).toMatchObject({ ok: false })
  expect(await enter(second, again)).toMatchObject({ ok: true })
  expect((await second.context.store.db.selectFrom('filings').select('steps').where('region_id', '=', region).where('steps', '>', 0).execute()).length).toBe(DEMO_WAYS.length)
  await second.close()

  const third = await open()
  expect(third.context.demoAccounts?.()).toEqual([])
  expect(await enter(third, again)).toMatchObject({ ok: false })
  expect((await listDemoUsers(third.context.store.db, region)).every(({ active }) => !active)).toBe(true)
}, 300_000)

test('where somebody has an account or a document of the own, nobody is let in by the demonstration', async () => {
  const running = installation ?? (await open())
  const { db } = running.context.store
  const region = (await running.administrator())?.region ?? ''
  await db.updateTable('documents').set({ demo: false }).where('region_id', '=', region).where('document_id', '=', (by) => by.selectFrom('documents').select('document_id').where('region_id', '=', region).limit(1)).execute()
  expect(await running.loadDemo()).toBe(true)
  await new Promise((done) => setTimeout(done, 2000))
  expect(running.context.demoAccounts?.()).toEqual([])
  expect((await listDemoUsers(db, region)).every(({ active }) => !active)).toBe(true)
}, 60_000)
