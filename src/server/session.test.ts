/** Sessions from the first password to the last sign-out, over a real database; the clock is an argument. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REQUEST_HEADER } from '#api/kernel/constants.ts'
import { postList } from '#api/accounts/posts.ts'
import { session as sessionSchema, type SessionStanding } from '#api/accounts/session.ts'
import { problemBody } from '#api/kernel/common.ts'
import type { DemoAccounts } from '#api/accounts/administration.ts'
import { eventList } from '#api/operation-log.ts'
import { foundInstallation } from '#actions/installation/found-installation.ts'
import { passwordFault } from '#core/accounts/password.ts'
import { ADDRESS_FAILURES_MAX } from '#core/accounts/session.ts'
import { DEFAULT_POLICY } from '#core/accounts/security.ts'
import { problemMessage } from '#text/problems.ts'
import { builtRoot, answerCookie, startApp, type Answer, type TestApp } from '../../test/support/app.ts'
import { join } from '../../test/support/people.ts'
import { createApp } from './app.ts'
import type { ServerOptions } from './options.ts'
import { cookieName } from './session.ts'

const MINUTE = 60_000
const ACCOUNT_FAILURES_MAX = DEFAULT_POLICY.lockTries
const LOCK_LENGTH = DEFAULT_POLICY.lockMinutes * MINUTE
const SESSION_IDLE = DEFAULT_POLICY.idleMinutes * MINUTE
const SESSION_LONGEST = DEFAULT_POLICY.longestHours * 60 * MINUTE
let home: TestApp

/** Milliseconds for which the server has kept people waiting; they pass on its clock alone. */
let waited = 0

beforeAll(async () => {
  const wait = async (milliseconds: number) => {
    waited += milliseconds
    home.advance(milliseconds)
  }
  home = await startApp({ root: builtRoot(), options: { wait } })
})

afterAll(() => home.close())

/** What the browser keeps when its people sign out. */
const deviceOf = (answer: Answer) =>
  [answer.headers['set-cookie']]
    .flat()
    .find((cookie) => cookie?.startsWith('jichi-device-'))
    ?.split(';', 1)[0] ?? ''

const codeOf = (answer: Answer) => answer.json<{ code: string }>().code

function tryPassword(account: string, password: string, remoteAddress = '127.0.0.1'): Promise<Answer> {
  return home.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { [REQUEST_HEADER]: '1' },
    payload: { account, password },
    remoteAddress,
  })
}

async function createReader(account: string): Promise<{ id: string; password: string }> {
  const password = 'First-Pass-1'
  const answer = await (
    await home.sessionOf('administrator')
  ).send('POST', '/api/users', { account, name: account, posts: [{ role: 'reader', unit: null }], password })
  expect(answer.statusCode).toBe(201)
  return { id: answer.json<{ id: string }>().id, password }
}

describe('the first start', () => {
  test('gives two accounts, each with a password of its own that the rules allow', () => {
    const { administrator, reader } = home.accounts
    expect([administrator.account, reader.account]).toEqual(['admin', 'reader'])
    expect(administrator.password).not.toBe(reader.password)
    for (const { account, password } of [administrator, reader])
      expect(passwordFault(password, account, DEFAULT_POLICY)).toBeNull()
  })

  test('happens once', async () => {
    const again = await foundInstallation(home.context)
    expect(again).toEqual({ region: { id: home.region, code: '130000', name: '河北省' }, accounts: [] })
  })

  test('keeps no password: argon2id with 19 MiB and two passes', async () => {
    const { rows } = await sql<{
      password_hash: string
    }>`select password_hash from users where region_id = ${home.region}`.execute(home.context.store.whole.db)
    expect(rows).toHaveLength(2)
    for (const { password_hash } of rows)
      expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(JSON.stringify(rows)).not.toContain(home.accounts.administrator.password)
  })
})

describe('signing in', () => {
  test('says who and where', async () => {
    const { account, password } = home.accounts.reader
    const answer = await tryPassword(account.toUpperCase(), password)
    const session = sessionSchema.parse(answer.json())
    expect(session).toMatchObject({
      user: { account: 'reader', posts: [{ role: 'reader', unit: null }], mustChangePassword: false },
      region: { code: '130000', name: '河北省' },
      years: [],
      version: '0.0.0-test',
    })
    expect((await home.reader.get('/api/session')).json()).toEqual(session)
  })

  test('gives a cookie that scripts and other sites cannot reach', async () => {
    const { account, password } = home.accounts.reader
    const [session, device] = [(await tryPassword(account, password)).headers['set-cookie']].flat()
    expect(session).toMatch(
      /^jichi-session-[0-9a-f]{8}=[0-9a-f-]{36}\.[A-Za-z0-9_-]{43}; Max-Age=86400; Path=\/; HttpOnly; SameSite=Strict$/,
    )
    expect(device).toMatch(
      /^jichi-device-[0-9a-f]{8}=[A-Za-z0-9_-]{43}; Max-Age=15552000; Path=\/api; HttpOnly; SameSite=Strict$/,
    )
  })

  test('gives a cookie for https alone behind a proxy that ends https', async () => {
    const behind = await startApp({ root: builtRoot(), options: { proxies: ['loopback'] } })
    const { account, password } = behind.accounts.reader
    const answer = await behind.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { [REQUEST_HEADER]: '1', 'x-forwarded-proto': 'https' },
      payload: { account, password },
    })
    for (const cookie of [answer.headers['set-cookie']].flat()) expect(cookie).toContain('; Secure')
    await behind.close()
  })

  test('never takes a token over that was there before', async () => {
    const { account, password } = home.accounts.reader
    const planted = (await home.sessionOf('stranger')).cookie
    const answer = await home.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { [REQUEST_HEADER]: '1', cookie: planted },
      payload: { account, password },
    })
    expect(answer.statusCode).toBe(200)
    expect(answerCookie(answer)).not.toBe(planted)
  })

  test('is beside the cookie of another installation on the same host', async () => {
    const { account, password } = home.accounts.reader
    const own = answerCookie(await tryPassword(account, password))
    const foreign = `${cookieName('ffffffff')}=ffffffff-0000-4000-8000-000000000000.${'A'.repeat(43)}`
    const answer = await home.app.inject({
      method: 'GET',
      url: '/api/session',
      headers: { cookie: `${foreign}; ${own}` },
    })
    expect([answer.statusCode, own.split('=')[0]]).toEqual([200, cookieName(home.region)])
    expect(cookieName(home.region)).not.toBe(cookieName('ffffffff'))
  })

  test('keeps only the hash of the token', async () => {
    const person = await home.sessionOf('reader')
    const secret = person.cookie.split('.').at(-1) ?? ''
    const { rows } = await sql`select * from sessions`.execute(home.context.store.whole.db)
    expect(secret).toHaveLength(43)
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  test('tells a wrong password, an unknown account and one switched off in the same words', async () => {
    const { id, password } = await createReader('switched.off')
    await home.administrator.send('PATCH', `/api/users/${id}`, { active: false })
    const answers = [
      await tryPassword('reader', 'wrong'),
      await tryPassword('no-such-account', 'wrong'),
      await tryPassword('switched.off', password),
    ]
    expect(new Set(answers.map((answer) => `${answer.statusCode} ${answer.body}`))).toEqual(
      new Set(['401 {"code":"sign-in-refused","values":{}}']),
    )
  })

  test.each(["' or 1=1 --", 'admin%', '_dmin', '管理员'])(
    'with %j as the account is refused like any other',
    async (account) => {
      const answer = await tryPassword(account, "' or '1'='1")
      expect([answer.statusCode, codeOf(answer)]).toEqual([401, 'sign-in-refused'])
    },
  )

  test.each([
    '',
    'x',
    'a.b',
    `${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}.${'A'.repeat(43)}`,
    "' or 1=1",
    '%00',
  ])('a cookie of %j is nobody', async (value) => {
    const answer = await home.app.inject({
      method: 'GET',
      url: '/api/session',
      headers: { cookie: `${cookieName(home.region)}=${value}` },
    })
    expect([answer.statusCode, codeOf(answer)]).toEqual([401, 'not-signed-in'])
  })
})

describe('the lock', () => {
  test('comes after five failures, holds against the right password, and ends', async () => {
    const { password } = await createReader('locked.one')
    for (let i = 0; i < ACCOUNT_FAILURES_MAX; i++)
      expect((await tryPassword('locked.one', 'wrong', '10.0.0.1')).statusCode).toBe(401)
    const locked = await tryPassword('locked.one', password, '10.0.0.1')
    expect([locked.statusCode, locked.json()]).toEqual([
      429,
      { code: 'sign-in-locked', values: { minutes: 15 } },
    ])
    home.advance(LOCK_LENGTH + MINUTE)
    expect((await tryPassword('locked.one', password, '10.0.0.1')).statusCode).toBe(200)
  })

  test('is of the place that failed: nobody locks another one’s account', async () => {
    const { password } = await createReader('locked.beside')
    for (const account of ['locked.beside', 'admin'])
      for (let i = 0; i < ACCOUNT_FAILURES_MAX; i++) await tryPassword(account, 'wrong', '10.0.9.9')
    expect(codeOf(await tryPassword('locked.beside', password, '10.0.9.9'))).toBe('sign-in-locked')
    expect((await tryPassword('locked.beside', password, '10.0.9.10')).statusCode).toBe(200)
    expect((await tryPassword('admin', home.accounts.administrator.password, '10.0.9.10')).statusCode).toBe(
      200,
    )
  })

  test('grows with each failure after it', async () => {
    await createReader('locked.longer')
    for (let i = 0; i < ACCOUNT_FAILURES_MAX; i++) await tryPassword('locked.longer', 'wrong', '10.0.9.11')
    for (const minutes of [15, 30, 60]) {
      expect((await tryPassword('locked.longer', 'wrong', '10.0.9.11')).json()).toEqual({
        code: 'sign-in-locked',
        values: { minutes },
      })
      home.advance(minutes * MINUTE)
      expect(codeOf(await tryPassword('locked.longer', 'wrong', '10.0.9.11'))).toBe('sign-in-refused')
    }
  })

  test('of others does not hold on a device that has signed in before; its own failures count', async () => {
    const { password } = await createReader('locked.not')
    const device = deviceOf(await tryPassword('locked.not', password, '10.0.9.12'))
    const there = (given: string, cookie: string) =>
      home.app.inject({
        method: 'POST',
        url: '/api/session',
        headers: { [REQUEST_HEADER]: '1', cookie },
        payload: { account: 'locked.not', password: given },
        remoteAddress: '10.0.9.12',
      })
    for (let i = 0; i < ACCOUNT_FAILURES_MAX; i++) await tryPassword('locked.not', 'wrong', '10.0.9.12')
    expect(codeOf(await tryPassword('locked.not', password, '10.0.9.12'))).toBe('sign-in-locked')
    expect((await there(password, device)).statusCode).toBe(200)
    const [name] = device.split('=')
    for (const made of [
      `${name}=${'A'.repeat(43)}`,
      deviceOf(await tryPassword('reader', home.accounts.reader.password)),
    ])
      expect(codeOf(await there(password, made))).toBe('sign-in-locked')
    for (let i = 0; i < ACCOUNT_FAILURES_MAX; i++)
      expect(codeOf(await there('wrong', device))).toBe('sign-in-refused')
    expect(codeOf(await there(password, device))).toBe('sign-in-locked')
  })

  test('slows a guess from many addresses down to one every quarter of an hour', async () => {
    const { password } = await createReader('locked.all')
    const guesses = async (from: number, to: number) => {
      const codes = []
      for (let i = from; i < to; i++)
        codes.push(codeOf(await tryPassword('locked.all', 'wrong', `10.7.${i}.1`)))
      return codes.filter((code) => code === 'sign-in-refused').length
    }
    expect(await guesses(0, 60)).toBe(4 * ACCOUNT_FAILURES_MAX)
    for (let i = 0; i < 5; i++) {
      home.advance(LOCK_LENGTH)
      await guesses(60 + 10 * i, 70 + 10 * i)
    }
    home.advance(LOCK_LENGTH)
    expect(await guesses(120, 150)).toBe(1)
    const kept = await tryPassword('locked.all', password, '10.8.0.1')
    expect([kept.statusCode, codeOf(kept)]).toEqual([429, 'sign-in-locked'])
  })

  test('is released by 安全管理员, too, and its words say so and name the command', async () => {
    const { id, password } = await createReader('locked.release')
    const security = await join(home, 'releases', 'security-administrator', null)
    for (let i = 0; i < ACCOUNT_FAILURES_MAX; i++) await tryPassword('locked.release', 'wrong', '10.0.9.13')
    const locked = await tryPassword('locked.release', password, '10.0.9.13')
    const words = problemMessage(problemBody.parse(locked.json()), 'zh-CN')
    for (const way of ['解除锁定', '安全管理员', 'jichi reset-password']) expect(words).toContain(way)
    expect((await security.send('DELETE', `/api/users/${id}/lock`)).statusCode).toBe(204)
    expect((await tryPassword('locked.release', password, '10.0.9.13')).statusCode).toBe(200)
  })

  test('counts failures one after the other, however many come at once', async () => {
    await createReader('locked.two')
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => tryPassword('locked.two', 'wrong', '10.0.0.2')),
    )
    const codes = answers.map(codeOf)
    expect(codes.filter((code) => code === 'sign-in-refused')).toHaveLength(ACCOUNT_FAILURES_MAX)
    expect(codes.filter((code) => code === 'sign-in-locked')).toHaveLength(12 - ACCOUNT_FAILURES_MAX)
  })

  test('is forgotten by a success', async () => {
    const { password } = await createReader('locked.three')
    for (let i = 0; i < 2; i++) {
      for (let j = 0; j < ACCOUNT_FAILURES_MAX - 1; j++)
        await tryPassword('locked.three', 'wrong', '10.0.0.3')
      expect((await tryPassword('locked.three', password, '10.0.0.3')).statusCode).toBe(200)
    }
  })

  test('failures and successes are in the trail, without what was typed', async () => {
    await tryPassword('My-Secret-Password', 'other', '10.0.0.4')
    const refused = eventList.parse(
      (await (await home.sessionOf('administrator')).get('/api/events?type=session.refused')).json(),
    )
    expect(refused.rows[0]).toMatchObject({
      type: 'session.refused',
      actorName: null,
      subject: 'user:unknown',
      after: { account: null, address: '10.0.0.4' },
    })
    const started = eventList.parse(
      (await (await home.sessionOf('administrator')).get('/api/events?type=session.started')).json(),
    )
    expect(started.rows[0]?.after).toMatchObject({ account: 'locked.three' })
  })
})

describe('an address', () => {
  test('of thirty wrong passwords keeps nobody’s right one out', async () => {
    const { password } = await createReader('beside.thirty')
    for (let i = 0; i < ADDRESS_FAILURES_MAX; i++)
      expect(codeOf(await tryPassword(`nobody.${i}`, 'wrong', '10.4.0.1'))).toBe('sign-in-refused')
    expect((await tryPassword('beside.thirty', password, '10.4.0.1')).statusCode).toBe(200)
  })

  test('may sign in as many as work behind it in a minute', async () => {
    const { account, password } = home.accounts.reader
    const before = waited
    for (let i = 0; i < 45; i++)
      expect((await tryPassword(account, password, '10.4.0.2')).statusCode).toBe(200)
    expect(waited).toBe(before)
  })

  test('that tries one password at account after account waits longer and longer, and a right one beside it a turn', async () => {
    const { password } = await createReader('beside.spray')
    const device = deviceOf(await tryPassword('beside.spray', password, '10.4.0.3'))
    const spray = async (from: number, to: number) => {
      const before = waited
      for (let i = from; i < to; i++) await tryPassword(`sprayed.${i}`, 'Spring-2025', '10.4.0.3')
      return (waited - before) / 1000
    }
    expect(await spray(0, 30)).toBe(0)
    expect(await spray(30, 80)).toBeGreaterThan(100)
    expect(await spray(80, 120)).toBeGreaterThanOrEqual(40 * 8)
    const before = waited
    expect((await tryPassword('beside.spray', password, '10.4.0.3')).statusCode).toBe(200)
    expect(waited - before).toBeLessThanOrEqual(15_000)
    // Known here: no turn to wait for.
    const stillThere = waited
    const answer = await home.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { [REQUEST_HEADER]: '1', cookie: device },
      payload: { account: 'beside.spray', password },
      remoteAddress: '10.4.0.3',
    })
    expect([answer.statusCode, waited]).toEqual([200, stillThere])
    expect((await tryPassword('beside.spray', password, '10.4.0.4')).statusCode).toBe(200)
  })

  test('that sends hundreds at once is asked to come again', async () => {
    for (let i = 0; i < 60; i++) await tryPassword(`flooded.${i}`, 'wrong', '10.4.0.5')
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, i) => tryPassword(`flooding.${i}`, 'wrong', '10.4.0.5')),
    )
    const codes = answers.map(codeOf)
    expect(codes.filter((code) => code === 'sign-in-refused').length).toBeLessThan(20)
    const slowed = answers.find((answer) => codeOf(answer) === 'address-slowed')
    expect([slowed?.statusCode, slowed?.json()]).toEqual([
      429,
      { code: 'address-slowed', values: { seconds: expect.any(Number) } },
    ])
  })
})

describe('behind a proxy on another machine', () => {
  let behind: TestApp
  beforeAll(async () => {
    behind = await startApp({ root: builtRoot(), options: { proxies: ['loopback', '10.20.0.0/16'] } })
  })
  afterAll(() => behind.close())
  const tryFrom = (proxy: string, client: string, password: string) =>
    behind.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { [REQUEST_HEADER]: '1', 'x-forwarded-for': client },
      payload: { account: 'reader', password },
      remoteAddress: proxy,
    })

  test('people are distinguished by their own addresses', async () => {
    for (let i = 0; i < ACCOUNT_FAILURES_MAX; i++) await tryFrom('10.20.3.4', '192.168.1.1', 'wrong')
    expect(codeOf(await tryFrom('10.20.3.5', '192.168.1.1', behind.accounts.reader.password))).toBe(
      'sign-in-locked',
    )
    expect((await tryFrom('10.20.3.4', '192.168.1.2', behind.accounts.reader.password)).statusCode).toBe(200)
  })

  test('nobody else is believed about where a request comes from', async () => {
    for (let i = 0; i < ACCOUNT_FAILURES_MAX; i++) await tryFrom('10.21.0.1', `192.168.2.${i}`, 'wrong')
    expect(codeOf(await tryFrom('10.21.0.1', '192.168.2.99', behind.accounts.reader.password))).toBe(
      'sign-in-locked',
    )
  })
})

describe('the accounts of a demonstration', () => {
  const person = {
    account: 'tianbao',
    name: '张会计',
    password: 'Shown-Pass-1',
    role: 'unit-filler',
    unit: '某局',
  } as const
  const shown = async (
    options: Partial<ServerOptions>,
    request: { readonly remoteAddress?: string; readonly headers?: Record<string, string> } = {},
  ) => {
    const showing = await createApp(
      { ...home.context, demoAccounts: () => [person], demoComing: () => true },
      { hosts: ['jichi.example.gov.cn'], proxies: [], logLevel: 'silent', ...options },
    )
    const answer = await showing.inject({
      method: 'GET',
      url: '/api/demo/accounts',
      remoteAddress: '127.0.0.1',
      ...request,
      headers: { host: 'localhost:8080', ...request.headers },
    })
    await showing.close()
    expect(answer.body.includes(person.password)).toBe(answer.json<DemoAccounts>().coming)
    return answer.json<DemoAccounts>().accounts.length
  }

  test('are shown on this machine', async () => {
    expect(await shown({})).toBe(1)
    expect(await shown({}, { remoteAddress: '::1', headers: { host: '[::1]:8080' } })).toBe(1)
    expect(await shown({ proxies: ['loopback'] })).toBe(1)
    expect(await shown({ proxies: ['loopback'] }, { headers: { 'x-forwarded-for': '127.0.0.1' } })).toBe(1)
  })

  test('and to nobody else, behind a proxy either', async () => {
    expect(await shown({}, { remoteAddress: '192.168.1.7', headers: { host: '192.168.1.2:8080' } })).toBe(0)
    expect(await shown({}, { remoteAddress: '192.168.1.7' })).toBe(0)
    for (const header of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'])
      expect(await shown({}, { headers: { [header]: '127.0.0.1' } }), header).toBe(0)
    expect(await shown({}, { headers: { host: 'jichi.example.gov.cn' } })).toBe(0)
    for (const client of ['192.168.1.7', '127.0.0.1, 192.168.1.7'])
      expect(await shown({ proxies: ['loopback'] }, { headers: { 'x-forwarded-for': client } })).toBe(0)
    expect(await shown({ proxies: ['10.20.0.0/16'] }, { remoteAddress: '10.20.0.1' })).toBe(0)
  })

  test('unless it was opened to them', async () => {
    expect(await shown({ demoOpen: true }, { remoteAddress: '192.168.1.7' })).toBe(1)
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

  test('is asked about by anybody: nobody is an answer, and that one has ended is said', async () => {
    const standing = async (who: { get(url: string): Promise<Answer> }) => {
      const answer = await who.get('/api/session/standing')
      expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store'])
      return answer.json<SessionStanding>()
    }
    expect(await standing(home.nobody)).toEqual({ session: null, ended: false })
    const person = await home.sessionOf('reader')
    expect(await standing(person)).toEqual({
      session: (await person.get('/api/session')).json<object>(),
      ended: false,
    })
    home.advance(SESSION_IDLE + 1000)
    expect(await standing(person)).toEqual({ session: null, ended: true })
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
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([
      204,
      `${cookieName(home.region)}=; Max-Age=0; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; ` +
        'HttpOnly; SameSite=Strict',
    ])
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
    const open = [
      'GET /api/session',
      'GET /api/session/standing',
      'DELETE /api/session',
      'POST /api/session/password',
      'POST /api/session',
      'POST /api/session/code',
      'POST /api/session/enrolment',
      'GET /api/session/ways',
      'POST /api/session/oidc',
      'GET /api/session/oidc/callback',
      'GET /api/health',
      'GET /api/health/live',
      'GET /api/demo/accounts',
    ]
    const doors = home.app.routeList.filter(
      ({ method, url }) => url.startsWith('/api/') && !open.includes(`${method} ${url}`),
    )
    expect(doors.length).toBeGreaterThan(100)
    for (const { method, url } of doors) {
      const answer = await home.app.inject({
        method: method as 'GET',
        url: url.replace(/:[a-z]+/g, 'x'),
        headers: { cookie: person.cookie, [REQUEST_HEADER]: '1' },
      })
      expect([answer.statusCode, answer.json<{ code: string }>().code], `${method} ${url}`).toEqual([
        403,
        'password-change-needed',
      ])
    }
    expect((await person.get('/api/session')).json()).toMatchObject({ user: { mustChangePassword: true } })
    expect(
      (await person.send('POST', '/api/session/password', { current: password, next: 'Another-Pass-2' }))
        .statusCode,
    ).toBe(204)
    expect((await person.get('/api/projects')).statusCode).toBe(200)
  })
})

describe('changing the password', () => {
  test('asks for the present one, for another one, and for a strong one', async () => {
    const { password } = await createReader('changes.one')
    const person = await home.signIn('changes.one', password)
    const change = async (current: string, next: string) =>
      codeOf(await person.send('POST', '/api/session/password', { current, next }))
    expect(await change('Wrong-Pass-1', 'Second-Pass-2')).toBe('password-wrong')
    expect(await change(password, password)).toBe('password-same')
    expect(await change(password, 'abcdefghij')).toBe('password-weak')
    expect(await change(password, 'Changes.One-1')).toBe('password-weak')
  })

  test('ends every other session of the account and keeps this one', async () => {
    const { password } = await createReader('changes.two')
    const [here, there] = [
      await home.signIn('changes.two', password),
      await home.signIn('changes.two', password),
    ]
    expect(
      (await here.send('POST', '/api/session/password', { current: password, next: 'Second-Pass-2' }))
        .statusCode,
    ).toBe(204)
    expect(sessionSchema.parse((await here.get('/api/session')).json()).user.mustChangePassword).toBe(false)
    expect((await there.get('/api/session')).statusCode).toBe(401)
    expect((await tryPassword('changes.two', password)).statusCode).toBe(401)
    expect((await tryPassword('changes.two', 'Second-Pass-2')).statusCode).toBe(200)
  })

  test('is no way around the lock', async () => {
    const { password } = await createReader('changes.three')
    const person = await home.signIn('changes.three', password)
    const guess = async () =>
      codeOf(
        await person.send('POST', '/api/session/password', {
          current: 'Wrong-Pass-1',
          next: 'Second-Pass-2',
        }),
      )
    for (let i = 0; i < ACCOUNT_FAILURES_MAX; i++) expect(await guess()).toBe('password-wrong')
    expect(await guess()).toBe('sign-in-locked')
  })
})
