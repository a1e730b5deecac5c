/** Accounts, sessions, attempts, the audit trail. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { recordEvent } from '#store/kernel/event-chain.ts'
import { loadEvents } from '#store/operation-log/events.ts'
import { updateRegion, findRegion } from '#store/kernel/regions.ts'
import {
  createSession,
  endSession,
  endUserSessions,
  extendSession,
  loadSession,
  removeExpiredSessions,
} from '#store/accounts/sessions.ts'
import { isDevice, knownDevice, rememberDevice } from '#store/accounts/devices.ts'
import {
  attemptsAt,
  attemptsByAccount,
  updateUser,
  countAddress,
  insertUser,
  findUserByAccount,
  forgetAttempts,
  loadUsers,
  recordAttempt,
  recordSignIn,
  type NewUser,
} from '#store/accounts/users.ts'
import { freshRegion, NOON } from './fixtures.ts'
import type { Opened } from './opened.ts'

const HERE = { address: '10.0.0.1', agent: 'Firefox', method: 'password' } as const
const minutes = (count: number) => new Date(NOON.getTime() + count * 60_000)

function newUser(account: string, more: Partial<NewUser> = {}): NewUser {
  return {
    id: randomUUID(),
    account,
    name: '张会计',
    active: true,
    passwordHash: 'x',
    mustChangePassword: true,
    createdAt: NOON,
    ...more,
  }
}

export function accountBehaviours(opened: () => Opened): void {
  test('an account is taken whatever its case and width, and only in its region', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    expect(await insertUser(store.of(region).db, newUser('Zhang'))).toBe(true)
    expect(await insertUser(store.of(region).db, newUser('ｚhang'))).toBe(false)
    expect(await insertUser(store.of(await freshRegion(store)).db, newUser('zhang'))).toBe(true)
    expect((await findUserByAccount(store.of(region).db, 'ZHANG'))?.account).toBe('Zhang')
    expect(await loadUsers(store.of(region).db)).toHaveLength(1)
  })

  test('a change touches what it names, and tells what was before', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const user = newUser('li')
    await insertUser(store.of(region).db, user)
    expect(await updateUser(store.of(region).db, user.id, { active: false })).toMatchObject({
      active: true,
      name: '张会计',
    })
    expect(await findUserByAccount(store.of(region).db, 'li')).toMatchObject({
      active: false,
      name: '张会计',
    })
    expect(await updateUser(store.of(await freshRegion(store)).db, user.id, { active: true })).toBeNull()
  })

  test('a session is found until it expires, ends, or its user is switched off', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const user = newUser('wang')
    await insertUser(store.of(region).db, user)
    for (const tokenHash of ['a', 'b', 'c'])
      await createSession(store.of(region).db, {
        ...HERE,
        id: randomUUID(),
        tokenHash,
        userId: user.id,
        createdAt: NOON,
        expiresAt: minutes(10),
      })
    expect(await loadSession(store.of(region).db, 'a', minutes(9))).toMatchObject({
      user: { id: user.id, mustChangePassword: true },
    })
    expect(await loadSession(store.of(region).db, 'a', minutes(10))).toBeNull()
    expect(await loadSession(store.of(await freshRegion(store)).db, 'a', NOON)).toBeNull()
    await extendSession(store.of(region).db, 'a', { seenAt: minutes(9), expiresAt: minutes(30) })
    expect(await loadSession(store.of(region).db, 'a', minutes(20))).not.toBeNull()
    expect(await removeExpiredSessions(store.of(region).db, minutes(20))).toBe(2)
    expect(await endSession(store.of(region).db, 'b')).toBe(false)
    await createSession(store.of(region).db, {
      ...HERE,
      id: randomUUID(),
      tokenHash: 'd',
      userId: user.id,
      createdAt: NOON,
      expiresAt: minutes(30),
    })
    expect(await endUserSessions(store.of(region).db, user.id, 'd')).toEqual(['a'])
    expect(await loadSession(store.of(region).db, 'd', NOON)).not.toBeNull()
    await updateUser(store.of(region).db, user.id, { active: false })
    expect(await loadSession(store.of(region).db, 'd', NOON)).toBeNull()
  })

  test('tries are counted by account and by address, since a moment, the newest first', async () => {
    const { store } = opened()
    const { db } = store.of(await freshRegion(store))
    const attempt = (
      account: string,
      address: string,
      minute: number,
      { succeeded, device = null }: { readonly succeeded: boolean; readonly device?: string | null },
    ) => recordAttempt(db, { id: randomUUID(), account, address, device, at: minutes(minute), succeeded })
    await attempt('zhao', '10.0.0.1', 1, { succeeded: false })
    await attempt('zhao', '10.0.0.1', 2, { succeeded: true })
    await attempt('ZHAO', '10.0.0.2', 4, { succeeded: false, device: 'desk' })
    await attempt('qian', '10.0.0.1', 5, { succeeded: false })
    await attempt('qian', '10.0.0.1', 6, { succeeded: false, device: 'desk' })
    const ofZhao = [
      { address: '10.0.0.2', device: 'desk', succeeded: false, at: minutes(4) },
      { address: '10.0.0.1', device: null, succeeded: true, at: minutes(2) },
    ]
    expect(await attemptsAt(db, 'zhao', minutes(2))).toEqual(ofZhao)
    expect(await attemptsAt(store.of(await freshRegion(store)).db, 'zhao', NOON)).toEqual([])
    expect(await countAddress(db, '10.0.0.1', NOON)).toEqual({ failures: 2, people: 1 })
    expect(await countAddress(db, '10.0.0.1', minutes(3))).toEqual({ failures: 1, people: 0 })
    const failed = await attemptsByAccount(db, minutes(2), 2)
    expect([failed('Qian').length, failed('zhao').length]).toEqual([2, 0])
    expect((await attemptsByAccount(db, minutes(2), 1))('zhao')).toEqual(ofZhao)
    await forgetAttempts(db, minutes(9))
    expect(await attemptsAt(db, 'zhao', NOON)).toEqual([])
  })

  test('the last ten devices of a person are known', async () => {
    const { store } = opened()
    const { db } = store.of(await freshRegion(store))
    const [user, other] = [newUser('zhou'), newUser('zheng')]
    for (const one of [user, other]) await insertUser(db, one)
    for (let i = 0; i < 11; i++)
      await rememberDevice(db, { user: user.id, hash: `device ${i}`, at: minutes(i) })
    await rememberDevice(db, { user: user.id, hash: 'device 1', at: minutes(20) })
    await rememberDevice(db, { user: user.id, hash: 'device 11', at: minutes(21) })
    expect(await knownDevice(db, 'ZHOU', ['device 1'])).toBe('device 1')
    expect(await knownDevice(db, 'zhou', ['device 0', 'device 2'])).toBeNull()
    expect(await knownDevice(db, 'zhou', [])).toBeNull()
    expect(await knownDevice(db, 'zheng', ['device 1'])).toBeNull()
    expect([
      await isDevice(db, 'device 11'),
      await isDevice(db, 'device 0'),
      await isDevice(store.of(await freshRegion(store)).db, 'device 11'),
    ]).toEqual([true, false, false])
  })

  test('events come newest first, with the name of who acted, and by type', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const user = newUser('sun')
    await insertUser(store.of(region).db, user)
    await recordSignIn(store.of(region).db, user.id, NOON)
    const event = {
      id: randomUUID(),
      at: NOON,
      actor: user.id,
      subject: `user:${user.id}`,
      before: null,
      after: { account: 'sun\u0000' },
    }
    await recordEvent(store.of(region).db, { ...event, type: 'session.started' })
    await recordEvent(store.of(region).db, {
      ...event,
      id: randomUUID(),
      at: minutes(1),
      actor: null,
      type: 'region.changed',
      before: { name: '路南区' },
    })
    const { rows, total } = await loadEvents(store.of(region).db, { page: 1, size: 10 })
    expect(total).toBe(2)
    expect(rows.map((row) => [row.type, row.actorName, row.at])).toEqual([
      ['region.changed', null, minutes(1).toISOString()],
      ['session.started', '张会计', NOON.toISOString()],
    ])
    expect(rows[1]?.after).toEqual({ account: 'sun' })
    expect(
      (await loadEvents(store.of(region).db, { page: 1, size: 10, type: 'session.started' })).total,
    ).toBe(1)
    expect((await loadEvents(store.of(region).db, { page: 2, size: 1 })).rows.map((row) => row.type)).toEqual(
      ['session.started'],
    )
    expect((await loadEvents(store.of(await freshRegion(store)).db, { page: 1, size: 10 })).total).toBe(0)
  })

  test('a write that fails takes its event with it', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const failing = store.of(region).transaction(async (tx) => {
      await updateRegion(tx, { code: '130203', name: '路北区' })
      await recordEvent(tx, {
        id: randomUUID(),
        at: NOON,
        type: 'region.changed',
        actor: null,
        subject: `region:${region}`,
        before: null,
        after: null,
      })
      throw new Error('the power fails')
    })
    await expect(failing).rejects.toThrow('the power fails')
    expect(await findRegion(store.of(region).db)).toMatchObject({ code: '130202', name: '路南区' })
    expect((await loadEvents(store.of(region).db, { page: 1, size: 10 })).total).toBe(0)
  })
}
