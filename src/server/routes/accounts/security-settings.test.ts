/**
 * What an office lays down about signing in, from the page's request to what it does to people; each test in
 * its own office.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eventList } from '#api/operation-log.ts'
import { securityView, type SecuritySettings } from '#api/accounts/security.ts'
import { session } from '#api/accounts/session.ts'
import { DEFAULT_POLICY, SECURITY_BOUNDS } from '#core/accounts/security.ts'
import { builtRoot, startApp, type Answer, type Person, type TestApp } from '../../../../test/support/app.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const FIRST = 'First-Pass-1'
let home: TestApp

beforeAll(async () => {
  home = await startApp({ root: builtRoot() })
})
beforeEach(() => lay({}))
afterAll(() => home.close())

const codeOf = (answer: Answer) => answer.json<{ code: string }>().code
const settings = (change: Partial<SecuritySettings>) => ({ ...DEFAULT_POLICY, ...change })

async function lay(change: Partial<SecuritySettings>): Promise<Answer> {
  return (await home.sessionOf('administrator')).send('PUT', '/api/security', settings(change))
}

async function newcomer(account: string): Promise<Person> {
  const made = await (
    await home.sessionOf('administrator')
  ).send('POST', '/api/users', {
    account,
    name: account,
    posts: [{ role: 'reader', unit: null }],
    password: FIRST,
  })
  expect(made.statusCode).toBe(201)
  return home.signIn(account, FIRST)
}

function tryPassword(account: string, password: string): Promise<Answer> {
  return home.nobody.send('POST', '/api/session', { account, password })
}

const change = async (person: Person, current: string, next: string) => {
  const answer = await person.send('POST', '/api/session/password', { current, next })
  return answer.statusCode === 204 ? 'changed' : codeOf(answer)
}

describe('the settings', () => {
  test('are the defaults until somebody changes them, and then say who did', async () => {
    const other = await startApp({ root: builtRoot() })
    expect(securityView.parse((await other.administrator.get('/api/security')).json())).toEqual({
      ...DEFAULT_POLICY,
      changedAt: null,
      changedBy: null,
    })
    const changed = securityView.parse(
      (
        await other.administrator.send(
          'PUT',
          '/api/security',
          settings({ idleMinutes: 20, secondFactorRoles: ['reader', 'administrator'] }),
        )
      ).json(),
    )
    expect(changed).toMatchObject({ idleMinutes: 20, changedBy: '系统管理员' })
    expect(changed.secondFactorRoles.toSorted()).toEqual(['administrator', 'reader'])
    await other.close()
  })

  test('leave an event with what changed, and none when nothing did', async () => {
    const before = eventList.parse(
      (await home.administrator.get('/api/events?type=security.changed')).json(),
    ).total
    await lay({ lockTries: 4, idleMinutes: 20 })
    await lay({ lockTries: 4, idleMinutes: 20 })
    const { rows, total } = eventList.parse(
      (await (await home.sessionOf('administrator')).get('/api/events?type=security.changed')).json(),
    )
    expect(total).toBe(before + 1)
    expect(rows[0]).toMatchObject({
      before: { lockTries: 5, idleMinutes: 30 },
      after: { lockTries: 4, idleMinutes: 20 },
    })
  })

  test.each(Object.entries(SECURITY_BOUNDS))('%s is kept within its bounds', async (name, { min, max }) => {
    for (const value of [min - 1, max + 1, min + 0.5, null]) {
      const answer = await (
        await home.sessionOf('administrator')
      ).send('PUT', '/api/security', { ...DEFAULT_POLICY, [name]: value })
      expect([value, answer.statusCode]).toEqual([value, 400])
    }
    for (const value of [min, max]) expect((await lay({ [name]: value })).statusCode).toBe(200)
  })

  test('know no password that ages in days, and no role that there is not', async () => {
    expect((await lay({ passwordDays: 3 })).statusCode).toBe(400)
    const answer = await (
      await home.sessionOf('administrator')
    ).send('PUT', '/api/security', { ...DEFAULT_POLICY, secondFactorRoles: ['king'] })
    expect(answer.statusCode).toBe(400)
  })
})

describe('a password', () => {
  test('must be as long as the office says, for new accounts, too', async () => {
    const person = await newcomer('longer.one')
    await lay({ passwordLength: 14 })
    expect(await change(person, FIRST, 'Second-Pass-2')).toBe('password-weak')
    expect(await change(person, FIRST, 'Second-Passage-2')).toBe('changed')
    const made = await (
      await home.sessionOf('administrator')
    ).send('POST', '/api/users', {
      account: 'longer.two',
      name: 'x',
      posts: [{ role: 'reader', unit: null }],
      password: FIRST,
    })
    expect(made.json()).toEqual({ code: 'password-weak', values: { min: 14, kinds: 3 } })
    expect(session.parse((await person.get('/api/session')).json()).passwordRule).toEqual({
      length: 14,
      kinds: 3,
      history: 1,
      days: 0,
    })
  })

  test('must not be one of the commonest', async () => {
    expect(await change(await newcomer('common.one'), FIRST, 'P@ssw0rd')).toBe('password-common')
  })

  test('must not be one of the last, and may be one of those before', async () => {
    await lay({ passwordHistory: 3 })
    const person = await newcomer('history.one')
    const [second, third, fourth] = ['Second-Pass-2', 'Third-Pass-3', 'Fourth-Pass-4']
    expect([await change(person, FIRST, second), await change(person, second, third)]).toEqual([
      'changed',
      'changed',
    ])
    expect(await change(person, third, third)).toBe('password-same')
    expect(await change(person, third, second)).toBe('password-used')
    expect(await change(person, third, FIRST)).toBe('password-used')
    expect(await change(person, third, fourth)).toBe('changed')
    expect(await change(person, fourth, FIRST)).toBe('changed')
  })

  test('must be changed when it has reached its age, and holds again for as long', async () => {
    await lay({ passwordDays: 30 })
    const person = await newcomer('old.one')
    await change(person, FIRST, 'Second-Pass-2')
    const asked = async (who: Person) => session.parse((await who.get('/api/session')).json()).user
    expect(await asked(person)).toMatchObject({ mustChangePassword: false, passwordExpired: false })
    home.advance(30 * DAY)
    const again = await home.signIn('old.one', 'Second-Pass-2')
    expect(await asked(again)).toMatchObject({ mustChangePassword: true, passwordExpired: true })
    expect(await change(again, 'Second-Pass-2', 'Third-Pass-3')).toBe('changed')
    expect(await asked(again)).toMatchObject({ mustChangePassword: false, passwordExpired: false })
    // The administrator's own has run out as well, and is good for nothing else.
    const administrator = await home.sessionOf('administrator')
    expect(codeOf(await administrator.get('/api/security'))).toBe('password-change-needed')
    expect(await change(administrator, home.accounts.administrator.password, 'Office-Pass-77')).toBe(
      'changed',
    )
    expect((await administrator.get('/api/security')).statusCode).toBe(200)
  })
})

test('the lock comes as soon and lasts as long as the office says', async () => {
  await newcomer('locked.sooner')
  await lay({ lockTries: 3, lockMinutes: 60 })
  for (let i = 0; i < 3; i++)
    expect(codeOf(await tryPassword('locked.sooner', 'wrong'))).toBe('sign-in-refused')
  expect((await tryPassword('locked.sooner', FIRST)).json()).toEqual({
    code: 'sign-in-locked',
    values: { minutes: 60 },
  })
  home.advance(61 * MINUTE)
  expect((await tryPassword('locked.sooner', FIRST)).statusCode).toBe(200)
})

describe('sessions', () => {
  test('end after the idle minutes that the office says', async () => {
    await lay({ idleMinutes: 5 })
    const person = await newcomer('idle.one')
    home.advance(4 * MINUTE)
    expect((await person.get('/api/session')).statusCode).toBe(200)
    home.advance(6 * MINUTE)
    expect((await person.get('/api/session')).statusCode).toBe(401)
  })

  test('that are open end sooner, too, when the office says so', async () => {
    const person = await newcomer('idle.two')
    await lay({ idleMinutes: 5 })
    home.advance(6 * MINUTE)
    expect((await person.get('/api/session')).statusCode).toBe(401)
  })

  test('end after the hours that the office says, however busy', async () => {
    await lay({ longestHours: 1 })
    const person = await newcomer('longest.one')
    for (let i = 0; i < 5; i++) {
      home.advance(11 * MINUTE)
      expect((await person.get('/api/session')).statusCode).toBe(200)
    }
    home.advance(11 * MINUTE)
    expect((await person.get('/api/session')).statusCode).toBe(401)
  })
})
