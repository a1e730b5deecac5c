/** Sessions from the first password to the last sign-out, over a real database; the clock is an argument. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REQUEST_HEADER } from '#api/constants.ts'
import { postList } from '#api/posts.ts'
import { session as sessionSchema } from '#api/session.ts'
import { eventList } from '#api/events.ts'
import { foundInstallation } from '#actions/found-installation.ts'
import { signIn } from '#actions/sign-in.ts'
import { passwordFault } from '#core/access/password.ts'
import { ADDRESS_FAILURES_MAX } from '#core/access/session.ts'
import { DEFAULT_POLICY } from '#core/access/security.ts'
import { builtRoot, cookieOf, startApp, type Answer, type TestApp } from '../../test/support/app.ts'
import { cookieName } from './session.ts'

const MINUTE = 60_000
const ACCOUNT_FAILURES_MAX = DEFAULT_POLICY.lockTries
const LOCK_LENGTH = DEFAULT_POLICY.lockMinutes * MINUTE
const SESSION_IDLE = DEFAULT_POLICY.idleMinutes * MINUTE
const SESSION_LONGEST = DEFAULT_POLICY.longestHours * 60 * MINUTE
let home: TestApp

beforeAll(async () => {
  home = await startApp({ root: builtRoot() })
})

afterAll(() => home.close())

const codeOf = (answer: Answer) => answer.json<{ code: string }>().code

function tryPassword(account: string, password: string, remoteAddress = '127.0.0.1'): Promise<Answer> {
  return home.app.inject({ method: 'POST', url: '/api/session', headers: { [REQUEST_HEADER]: '1' }, payload: { account, password }, remoteAddress })
}

async function createReader(account: string): Promise<{ id: string; password: string }> {
  const password = 'First-Pass-1'
  const answer = await (await home.sessionOf('administrator')).send('POST', '/api/users', { account, name: account, posts: [{ role: 'reader', unit: null }], password })
  expect(answer.statusCode).toBe(201)
  return { id: answer.json<{ id: string }>().id, password }
}

describe('the first start', () => {
  test('gives two accounts, each with a password of its own that the rules allow', () => {
    const { administrator, reader } = home.accounts
    expect([administrator.account, reader.account]).toEqual(['admin', 'reader'])
    expect(administrator.password).not.toBe(reader.password)
    for (const { account, password } of [administrator, reader]) expect(passwordFault(password, account, DEFAULT_POLICY)).toBeNull()
  })

  test('happens once', async () => {
    const again = await foundInstallation(home.context)
    expect(again).toEqual({ region: { id: home.region, code: '130000', name: '河北省' }, accounts: [] })
  })

  test('keeps no password: argon2id with 19 MiB and two passes', async () => {
    const { rows } = await sql<{ password_hash: string }>`select password_hash from users where region_id = ${home.region}`.execute(home.context.store.db)
    expect(rows).toHaveLength(2)
    for (const { password_hash } of rows) expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(JSON.stringify(rows)).not.toContain(home.accounts.administrator.password)
  })
})

describe('signing in', () => {
  test('says who and where', async () => {
    const { account, password } = home.accounts.reader
    const answer = await tryPassword(account.toUpperCase(), password)
    const session = sessionSchema.parse(answer.json())
    expect(session).toMatchObject({ user: { account: 'reader', posts: [{ role: 'reader', unit: null }], mustChangePassword: false }, region: { code: '130000', name: '河北省' }, years: [], version: '0.0.0-test' })
    expect((await home.reader.get('/api/session')).json()).toEqual(session)
  })

  test('gives a cookie that scripts and other sites cannot reach', async () => {
    const { account, password } = home.accounts.reader
    const cookie = String((await tryPassword(account, password)).headers['set-cookie'])
    expect(cookie).toMatch(/^jichi-session-[0-9a-f]{8}=[0-9a-f-]{36}\.[A-Za-z0-9_-]{43}; Max-Age=86400; Path=\/; HttpOnly; SameSite=Strict$/)
  })

  test('gives a cookie for https alone behind a proxy that ends https', async () => {
    const behind = await startApp({ root: builtRoot(), options: { behindProxy: true } })
    const { account, password } = behind.accounts.reader
    const answer = await behind.app.inject({ method: 'POST', url: '/api/session', headers: { [REQUEST_HEADER]: '1', 'x-forwarded-proto': 'https' }, payload: { account, password } })
    expect(String(answer.headers['set-cookie'])).toContain('; Secure')
    await behind.close()
  })

  test('never takes a token over that was there before', async () => {
    const { account, password } = home.accounts.reader
    const planted = (await home.sessionOf('stranger')).cookie
    const answer = await home.app.inject({ method: 'POST', url: '/api/session', headers: { [REQUEST_HEADER]: '1', cookie: planted }, payload: { account, password } })
    expect(answer.statusCode).toBe(200)
    expect(cookieOf(answer)).not.toBe(planted)
  })

  test('stands beside the cookie of another installation on the same host', async () => {
    const { account, password } = home.accounts.reader
    const own = cookieOf(await tryPassword(account, password))
    const foreign = `${cookieName('ffffffff')}=ffffffff-0000-4000-8000-000000000000.${'A'.repeat(43)}`
    const answer = await home.app.inject({ method: 'GET', url: '/api/session', headers: { cookie: `${foreign}; ${own}` } })
    expect([answer.statusCode, own.split('=')[0]]).toEqual([200, cookieName(home.region)])
    expect(cookieName(home.region)).not.toBe(cookieName('ffffffff'))
  })

  test('keeps only the hash of the token', async () => {
    const person = await home.sessionOf('reader')
    const secret = person.cookie.split('.').at(-1) ?? ''
    const { rows } = await sql`select * from sessions`.execute(home.context.store.db)
    expect(secret).toHaveLength(43)
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  test('tells a wrong password, an unknown account and one switched off in the same words', async () => {
    const { id, password } = await createReader('switched.off')
    await home.administrator.send('PATCH', `/api/users/${id}`, { active: false })
    const answers = [await tryPassword('reader', 'wrong'), await tryPassword('no-such-account', 'wrong'), await tryPassword('switched.off', password)]
    expect(new Set(answers.map((answer) => `${answer.statusCode} ${answer.body}`))).toEqual(new Set(['401 {"code":"sign-in-refused","values":{}}']))
  })

  test.each(["' or 1=1 --", 'admin%', '_dmin', '管理员'])('with %j as the account is refused like any other', async (account) => {
    const answer = await tryPassword(account, "' or '1'='1")
    expect([answer.statusCode, codeOf(answer)]).toEqual([401, 'sign-in-refused'])
  })

  test.each(['', 'x', 'a.b', `${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}.${'A'.repeat(43)}`, "' or 1=1", '%00'])('a cookie of %j is nobody', async (value) => {
    const answer = await home.app.inject({ method: 'GET', url: '/api/session', headers: { cookie: `${cookieName(home.region)}=${value}` } })
    expect([answer.statusCode, codeOf(answer)]).toEqual([401, 'not-signed-in'])
  })
})

describe('the lock', () => {
  test('comes after five failures, holds against the right password, and ends', async () => {
    const { password } = await createReader('locked.one')
    for (let i = 0; i < ACCOUNT_FAILURES_MAX; i++) expect((await tryPassword('locked.one', 'wrong', '10.0.0.1')).statusCode).toBe(401)
    const locked = await tryPassword('locked.one', password, '10.0.0.1')
    expect([locked.statusCode, locked.json()]).toEqual([429, { code: 'sign-in-locked', values: { minutes: 15 } }])
    home.advance(LOCK_LENGTH + MINUTE)
    expect((await tryPassword('locked.one', password, '10.0.0.1')).statusCode).toBe(200)
  })

  test('of an address says so: nobody has to release it', async () => {
    const { password } = await createReader('locked.beside')
    for (let i = 0; i < ADDRESS_FAILURES_MAX; i++) await signIn(home.context, { account: `nobody.${i}`, password: 'wrong', address: '10.0.9.9' })
    const locked = await tryPassword('locked.beside', password, '10.0.9.9')
    expect([locked.statusCode, locked.json()]).toEqual([429, { code: 'address-locked', values: { minutes: 15 } }])
    expect((await tryPassword('locked.beside', password, '10.0.9.10')).statusCode).toBe(200)
  })

  test('counts failures one after the other, however many come at once', async () => {
    await createReader('locked.two')
    const answers = await Promise.all(Array.from({ length: 12 }, () => tryPassword('locked.two', 'wrong', '10.0.0.2')))
    const codes = answers.map(codeOf)
    expect(codes.filter((code) => code === 'sign-in-refused')).toHaveLength(ACCOUNT_FAILURES_MAX)
    expect(codes.filter((code) => code === 'sign-in-locked')).toHaveLength(12 - ACCOUNT_FAILURES_MAX)
  })

  test('is forgotten by a success', async () => {
    const { password } = await createReader('locked.three')
    for (let i = 0; i < 2; i++) {
      for (let j = 0; j < ACCOUNT_FAILURES_MAX - 1; j++) await tryPassword('locked.three', 'wrong', '10.0.0.3')
      expect((await tryPassword('locked.three', password, '10.0.0.3')).statusCode).toBe(200)
    }
  })

  test('failures and successes stand in the trail, without what was typed', async () => {
    await tryPassword('My-Secret-Password', 'other', '10.0.0.4')
    const refused = eventList.parse((await (await home.sessionOf('administrator')).get('/api/events?type=session.refused')).json())
    expect(refused.rows[0]).toMatchObject({ type: 'session.refused', actorName: null, subject: 'user:unknown', after: { account: null, address: '10.0.0.4' } })
    const started = eventList.parse((await (await home.sessionOf('administrator')).get('/api/events?type=session.started')).json())
    expect(started.rows[0]?.after).toMatchObject({ account: 'locked.three' })
  })
})

describe('a session', () => {
  test('ends after half an hour without a request', async () => {
    const person = await home.sessionOf('reader')
    home.advance(SESSION_IDLE - MINUTE)
    expect((await person.get('/api/session')).statusCode).toBe(200)
    home.advance(SESSION_IDLE - MINUTE)
    expect((await person.get('/api/session')).statusCode).toBe(200)
    home.advance(SESSION_IDLE + 1000)
    expect((await person.get('/api/session')).statusCode).toBe(401)
  })

  test('ends after twelve hours of work', async () => {
    const person = await home.sessionOf('reader')
    const step = SESSION_IDLE - MINUTE
    let worked = 0
    for (; worked + step < SESSION_LONGEST; worked += step) {
      home.advance(step)
      expect((await person.get('/api/session')).statusCode).toBe(200)
    }
    home.advance(step)
    expect((await person.get('/api/session')).statusCode).toBe(401)
  })

  test('is gone with signing out, also for a copy of its cookie', async () => {
    const person = await home.sessionOf('reader')
    const answer = await person.send('DELETE', '/api/session')
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([204, `${cookieName(home.region)}=; Max-Age=0; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Strict`])
    expect((await person.get('/api/session')).statusCode).toBe(401)
    expect((await person.send('DELETE', '/api/session')).statusCode).toBe(401)
  })

  test('ends when its account is switched off or loses a post', async () => {
    const administrator = await home.sessionOf('administrator')
    const { id, password } = await createReader('changed.role')
    const lose = async (method: 'PATCH' | 'DELETE', address: string, body?: object) => {
      const person = await home.signIn('changed.role', password)
      expect((await administrator.send(method, address, body)).statusCode).toBeLessThan(300)
      expect((await person.get('/api/session')).statusCode).toBe(401)
    }
    await lose('PATCH', `/api/users/${id}`, { active: false })
    await administrator.send('PATCH', `/api/users/${id}`, { active: true })
    const [held] = postList.parse((await administrator.get(`/api/users/${id}/posts`)).json()).rows
    await lose('DELETE', `/api/users/${id}/posts/${held?.id}`)
  })
})

describe('a first password', () => {
  test('is good for nothing but being replaced, at any door', async () => {
    const { password } = await createReader('first.password')
    const person = await home.signIn('first.password', password, true)
    const open = ['GET /api/session', 'DELETE /api/session', 'POST /api/session/password', 'POST /api/session', 'POST /api/session/code', 'POST /api/session/enrolment', 'GET /api/session/ways', 'POST /api/session/oidc', 'GET /api/session/oidc/callback', 'GET /api/health', 'GET /api/health/live', 'GET /api/demo/accounts']
    const doors = home.app.routeList.filter(({ method, url }) => url.startsWith('/api/') && !open.includes(`${method} ${url}`))
    expect(doors.length).toBeGreaterThan(100)
    for (const { method, url } of doors) {
      const answer = await home.app.inject({ method: method as 'GET', url: url.replace(/:[a-z]+/g, 'x'), headers: { cookie: person.cookie, [REQUEST_HEADER]: '1' } })
      expect([answer.statusCode, answer.json<{ code: string }>().code], `${method} ${url}`).toEqual([403, 'password-change-needed'])
    }
    expect((await person.get('/api/session')).json()).toMatchObject({ user: { mustChangePassword: true } })
    expect((await person.send('POST', '/api/session/password', { current: password, next: 'Another-Pass-2' })).statusCode).toBe(204)
    expect((await person.get('/api/projects')).statusCode).toBe(200)
  })
})

describe('changing the password', () => {
  test('asks for the present one, for another one, and for a strong one', async () => {
    const { password } = await createReader('changes.one')
    const person = await home.signIn('changes.one', password)
    const change = async (current: string, next: string) => codeOf(await person.send('POST', '/api/session/password', { current, next }))
    expect(await change('Wrong-Pass-1', 'Second-Pass-2')).toBe('password-wrong')
    expect(await change(password, password)).toBe('password-same')
    expect(await change(password, 'abcdefghij')).toBe('password-weak')
    expect(await change(password, 'Changes.One-1')).toBe('password-weak')
  })

  test('ends every other session of the account and keeps this one', async () => {
    const { password } = await createReader('changes.two')
    const [here, there] = [await home.signIn('changes.two', password), await home.signIn('changes.two', password)]
    expect((await here.send('POST', '/api/session/password', { current: password, next: 'Second-Pass-2' })).statusCode).toBe(204)
    expect(sessionSchema.parse((await here.get('/api/session')).json()).user.mustChangePassword).toBe(false)
    expect((await there.get('/api/session')).statusCode).toBe(401)
    expect((await tryPassword('changes.two', password)).statusCode).toBe(401)
    expect((await tryPassword('changes.two', 'Second-Pass-2')).statusCode).toBe(200)
  })

  test('is no way around the lock', async () => {
    const { password } = await createReader('changes.three')
    const person = await home.signIn('changes.three', password)
    const guess = async () => codeOf(await person.send('POST', '/api/session/password', { current: 'Wrong-Pass-1', next: 'Second-Pass-2' }))
    for (let i = 0; i < ACCOUNT_FAILURES_MAX; i++) expect(await guess()).toBe('password-wrong')
    expect(await guess()).toBe('sign-in-locked')
  })
})
