/** What an office lays down about signing in, and its former passwords. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { DEFAULT_POLICY } from '#core/accounts/security.ts'
import {
  formerPasswords,
  keepFormerPassword,
  loadPolicy,
  loadSecurity,
  savePolicy,
} from '#store/accounts/security.ts'
import { createSession, loadSession } from '#store/accounts/sessions.ts'
import { updateUser, insertUser, findUser } from '#store/accounts/users.ts'
import { freshRegion, NOON } from './fixtures.ts'
import type { Opened } from './opened.ts'

const HERE = { address: '10.0.0.1', agent: 'Firefox', method: 'password' } as const
const minutes = (count: number) => new Date(NOON.getTime() + count * 60_000)

export function securityBehaviours(opened: () => Opened): void {
  const someone = async (region: string) => {
    const id = randomUUID()
    await insertUser(opened().store.of(region).db, {
      id,
      account: 'zhou',
      name: '周会计',
      active: true,
      passwordHash: 'first',
      mustChangePassword: false,
      createdAt: NOON,
    })
    return id
  }

  test('a region has the defaults until it says otherwise, and what it says is its own', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const by = await someone(region)
    expect(await loadSecurity(store.of(region).db)).toEqual({
      policy: DEFAULT_POLICY,
      changedAt: null,
      changedBy: null,
    })
    const policy = {
      ...DEFAULT_POLICY,
      passwordLength: 12,
      passwordDays: 90,
      secondFactorRoles: ['administrator'] as const,
    }
    await savePolicy(store.of(region).db, DEFAULT_POLICY, { at: NOON, by: null })
    await savePolicy(store.of(region).db, policy, { at: minutes(1), by })
    expect(await loadSecurity(store.of(region).db)).toEqual({
      policy,
      changedAt: minutes(1).toISOString(),
      changedBy: '周会计',
    })
    expect(await loadPolicy(store.of(region).db)).toEqual(policy)
    expect(await loadPolicy(store.of(await freshRegion(store)).db)).toEqual(DEFAULT_POLICY)
  })

  test('a shorter idle time and a shorter life hold for open sessions', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const userId = await someone(region)
    await createSession(store.of(region).db, {
      ...HERE,
      id: randomUUID(),
      tokenHash: 'a',
      userId,
      createdAt: NOON,
      expiresAt: minutes(30),
    })
    expect(await loadSession(store.of(region).db, 'a', minutes(20))).toMatchObject({
      seenAt: NOON,
      limits: { idleMinutes: 30, longestHours: 12 },
    })
    await savePolicy(store.of(region).db, { ...DEFAULT_POLICY, idleMinutes: 10 }, { at: NOON, by: null })
    expect(await loadSession(store.of(region).db, 'a', minutes(9))).not.toBeNull()
    expect(await loadSession(store.of(region).db, 'a', minutes(10))).toBeNull()
  })

  test('former passwords come latest first, as many as are asked for; what nobody can ask for is forgotten', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const user = await someone(region)
    for (let i = 1; i <= 5; i += 1)
      await keepFormerPassword(
        store.of(region).db,
        { id: randomUUID(), user, passwordHash: `hash ${i}`, replacedAt: minutes(i) },
        3,
      )
    expect(await formerPasswords(store.of(region).db, user, 2)).toEqual(['hash 5', 'hash 4'])
    expect(await formerPasswords(store.of(region).db, user, 9)).toEqual(['hash 5', 'hash 4', 'hash 3'])
    expect(await formerPasswords(store.of(region).db, user, 0)).toEqual([])
    expect(await formerPasswords(store.of(await freshRegion(store)).db, user, 9)).toEqual([])
  })

  test('a password holds since it was set; other changes leave it alone', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const user = await someone(region)
    await updateUser(store.of(region).db, user, { name: '周会计师' })
    expect(await findUser(store.of(region).db, user)).toMatchObject({
      passwordHash: 'first',
      passwordChangedAt: NOON,
      mustChangePassword: false,
    })
    await updateUser(store.of(region).db, user, {
      password: { hash: 'second', mustChange: true, at: minutes(3) },
    })
    expect(await findUser(store.of(region).db, user)).toMatchObject({
      name: '周会计师',
      passwordHash: 'second',
      passwordChangedAt: minutes(3),
      mustChangePassword: true,
    })
  })
}
