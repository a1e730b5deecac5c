/** Second factors, recovery codes, sign-ins under way, and lists of sessions. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { DEFAULT_POLICY } from '#core/accounts/security.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  countRecoveryCodes,
  loadSecondFactor,
  removeSecondFactor,
  replaceRecoveryCodes,
  takePeriod,
  takeRecoveryCode,
} from '#store/accounts/second-factors.ts'
import { createSession, endSessionById, endUserSessions, listSessions } from '#store/accounts/sessions.ts'
import { createStep, findStep, removeStep } from '#store/accounts/sign-in-steps.ts'
import { insertUser } from '#store/accounts/users.ts'
import { freshRegion, NOON } from './fixtures.ts'
import type { Opened } from './opened.ts'

const minutes = (count: number) => new Date(NOON.getTime() + count * 60_000)

export function secondFactorBehaviours(opened: () => Opened): void {
  const someone = async () => {
    const { store } = opened()
    const [region, user] = [await freshRegion(store), randomUUID()]
    await insertUser(store.of(region).db, {
      id: user,
      account: 'wu',
      name: '吴科长',
      active: true,
      passwordHash: 'x',
      mustChangePassword: false,
      createdAt: NOON,
    })
    return { db: store.of(region).db, user }
  }

  const anotherRegion = async () => {
    const { store } = opened()
    return store.of(await freshRegion(store)).db
  }

  test('a secret may be made anew until it is confirmed, and is then kept until it is taken away', async () => {
    const { db, user } = await someone()
    expect(await loadSecondFactor(db, user)).toBeNull()
    expect(await beginSecondFactor(db, user, { secret: 'one', at: NOON })).toBe(true)
    expect(await beginSecondFactor(db, user, { secret: 'two', at: NOON })).toBe(true)
    await confirmSecondFactor(db, user, minutes(1))
    expect(await beginSecondFactor(db, user, { secret: 'three', at: NOON })).toBe(false)
    expect(await loadSecondFactor(db, user)).toEqual({
      secret: 'two',
      confirmedAt: minutes(1),
      lastPeriod: 0,
    })
    expect(await loadSecondFactor(await anotherRegion(), user)).toBeNull()
    expect([await removeSecondFactor(db, user), await removeSecondFactor(db, user)]).toEqual([true, false])
  })

  test('a period is taken once, also by many at the same time, and none before it', async () => {
    const { db, user } = await someone()
    await beginSecondFactor(db, user, { secret: 'one', at: NOON })
    const taken = await Promise.all(Array.from({ length: 8 }, () => takePeriod(db, user, 58_000_000)))
    expect(taken.filter(Boolean)).toHaveLength(1)
    expect([await takePeriod(db, user, 57_999_999), await takePeriod(db, user, 58_000_001)]).toEqual([
      false,
      true,
    ])
  })

  test('recovery codes are good once, and new ones take the place of all', async () => {
    const { db, user } = await someone()
    await replaceRecoveryCodes(db, user, ['a', 'b'], NOON)
    expect([
      await takeRecoveryCode(db, user, 'a', NOON),
      await takeRecoveryCode(db, user, 'a', NOON),
      await takeRecoveryCode(db, user, 'z', NOON),
    ]).toEqual([true, false, false])
    expect(await countRecoveryCodes(db, user)).toBe(1)
    await replaceRecoveryCodes(db, user, ['c', 'd', 'e'], NOON)
    expect([await countRecoveryCodes(db, user), await takeRecoveryCode(db, user, 'b', NOON)]).toEqual([
      3,
      false,
    ])
    await beginSecondFactor(db, user, { secret: 'one', at: NOON })
    await removeSecondFactor(db, user)
    expect(await countRecoveryCodes(db, user)).toBe(0)
  })

  test('a sign-in under way is found until it is over, used, or everything of the person ends', async () => {
    const { db, user } = await someone()
    const step = (ticketHash: string) =>
      ({ ticketHash, userId: user, kind: 'code', method: 'password', expiresAt: minutes(10) }) as const
    for (const one of ['a', 'b', 'c']) await createStep(db, step(one), NOON)
    expect(await findStep(db, 'a', minutes(9))).toEqual(step('a'))
    expect([await findStep(db, 'a', minutes(10)), await findStep(await anotherRegion(), 'a', NOON)]).toEqual([
      null,
      null,
    ])
    expect([await removeStep(db, 'b'), await removeStep(db, 'b')]).toEqual([true, false])
    await endUserSessions(db, user)
    expect(await findStep(db, 'c', NOON)).toBeNull()
  })

  test('sessions are listed with where they began, the last used first, and ended one by one', async () => {
    const { db, user } = await someone()
    const ids = [randomUUID(), randomUUID(), randomUUID()]
    for (const [i, id] of ids.entries())
      await createSession(db, {
        id,
        tokenHash: `t${i}`,
        userId: user,
        createdAt: minutes(i),
        expiresAt: minutes(i + 30),
        address: `10.0.0.${i}`,
        agent: 'Firefox',
        method: 'password',
      })
    const list = async (minute: number) =>
      (await listSessions(db, user, DEFAULT_POLICY, minutes(minute))).map(({ id }) => id)
    expect(await list(5)).toEqual(ids.toReversed())
    expect((await listSessions(db, user, DEFAULT_POLICY, minutes(5)))[2]).toEqual({
      id: ids[0],
      tokenHash: 't0',
      address: '10.0.0.0',
      agent: 'Firefox',
      method: 'password',
      createdAt: NOON,
      seenAt: NOON,
    })
    expect(await list(30)).toEqual([ids[2], ids[1]])
    expect([
      await endSessionById(db, user, ids[1] ?? ''),
      await endSessionById(db, user, ids[1] ?? ''),
      await endSessionById(db, randomUUID(), ids[2] ?? ''),
    ]).toEqual(['t1', null, null])
    expect(await list(5)).toEqual([ids[2], ids[0]])
  })
}
