/** Signing in by the service of the office, against a real provider on this machine. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { userList } from '#api/accounts/administration.ts'
import { eventList } from '#api/operation-log.ts'
import type { OidcSettings } from '#api/accounts/oidc.ts'
import { sessionList } from '#api/accounts/sessions.ts'
import { CLIENT, startOidcService, type OidcService } from '../../../../test/support/oidc-service.ts'
import { builtRoot, answerCookie, startApp, type Answer, type TestApp } from '../../../../test/support/app.ts'

const HERE = 'http://localhost/'
const HOUR = 60 * 60_000
let home: TestApp
let service: OidcService
let settings: OidcSettings

beforeAll(async () => {
  home = await startApp({ root: builtRoot() })
  service = await startOidcService([`${HERE}api/session/oidc/callback`])
  settings = {
    enabled: true,
    issuer: service.issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    scopes: 'openid profile',
    claim: 'preferred_username',
    createAccounts: false,
    secondFactor: true,
  }
})
beforeEach(async () => {
  service.person = { sub: 'reader', preferred_username: 'reader' }
  await set({})
})
afterAll(async () => {
  await home.close()
  await service.close()
})

const set = async (change: Partial<OidcSettings>) => {
  const answer = await (
    await home.sessionOf('administrator')
  ).send('PUT', '/api/oidc', { ...settings, ...change })
  expect(answer.statusCode).toBe(200)
  return answer
}
const begin = () => home.nobody.send('POST', '/api/session/oidc')
/** To the service and back, as far as the address that it sends the browser to. */
async function goThere(): Promise<{ back: string; cookie: string }> {
  const begun = await begin()
  expect(begun.statusCode).toBe(200)
  return {
    back: await service.walk(begun.json<{ address: string }>().address, HERE),
    cookie: answerCookie(begun),
  }
}
const comeBack = (back: string, cookie: string): Promise<Answer> =>
  home.app.inject({ method: 'GET', url: back.replace(HERE, '/'), headers: { cookie, host: 'localhost' } })
const whereTo = (answer: Answer) => [answer.statusCode, answer.headers.location]
const sessionCookie = (answer: Answer) =>
  [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((cookie) => String(cookie).split(';', 1)[0] ?? '')
    .find((cookie) => cookie.startsWith('jichi-session')) ?? ''

test('is off by default, offered on the sign-in page once it is on, and asks nobody before somebody uses it', async () => {
  const other = await startApp({ root: builtRoot() })
  expect((await other.nobody.get('/api/session/ways')).json()).toEqual({ oidc: false })
  expect((await other.nobody.send('POST', '/api/session/oidc')).json()).toMatchObject({ code: 'oidc-off' })
  await other.close()
  const before = service.asked()
  expect((await home.nobody.get('/api/session/ways')).json()).toEqual({ oidc: true })
  await home.signIn('reader', home.accounts.reader.password)
  expect(service.asked()).toBe(before)
})

test('brings who is known there into the account of that name', async () => {
  const { back, cookie } = await goThere()
  const answer = await comeBack(back, cookie)
  expect(whereTo(answer)).toEqual([303, '/'])
  const own = { cookie: sessionCookie(answer) }
  const me = await home.app.inject({ method: 'GET', url: '/api/session', headers: own })
  expect(me.json()).toMatchObject({ user: { account: 'reader', mustChangePassword: false } })
  const { rows } = sessionList.parse(
    (await home.app.inject({ method: 'GET', url: '/api/sessions', headers: own })).json(),
  )
  expect(rows.find(({ here }) => here)?.method).toBe('oidc')
  const out = await home.app.inject({
    method: 'DELETE',
    url: '/api/session',
    headers: { ...own, 'x-jichi-request': '1', host: 'localhost' },
  })
  expect(new URL(out.json<{ address: string }>().address).origin).toBe(service.issuer)
})

test('an answer is good once', async () => {
  const { back, cookie } = await goThere()
  expect(whereTo(await comeBack(back, cookie))).toEqual([303, '/'])
  expect(whereTo(await comeBack(back, cookie))).toEqual([303, '/sign-in?refused=oidc-refused'])
})

test('a code that was used is worth nothing in another attempt', async () => {
  const first = await goThere()
  await comeBack(first.back, first.cookie)
  const second = await goThere()
  const state = new URL(second.back).searchParams.get('state') ?? ''
  const replayed = new URL(first.back)
  replayed.searchParams.set('state', state)
  expect(whereTo(await comeBack(replayed.href, second.cookie))).toEqual([
    303,
    '/sign-in?refused=oidc-refused',
  ])
})

test('an answer with another state, of another browser, without a code, or with a made-up one is refused', async () => {
  const wrong = async (change: (back: URL) => void, held?: string) => {
    const { back, cookie } = await goThere()
    const address = new URL(back)
    change(address)
    const answer = await comeBack(address.href, held ?? cookie)
    expect([...whereTo(answer), sessionCookie(answer)]).toEqual([303, '/sign-in?refused=oidc-refused', ''])
  }
  await wrong((back) => back.searchParams.set('state', 'another'))
  await wrong((back) => back.searchParams.delete('state'))
  await wrong((back) => back.searchParams.delete('code'))
  await wrong((back) => back.searchParams.set('code', 'made-up'))
  await wrong(() => {}, '')
  await wrong(() => {}, (await goThere()).cookie)
})

test('an attempt is over after ten minutes', async () => {
  const { back, cookie } = await goThere()
  home.advance(11 * 60_000)
  expect(whereTo(await comeBack(back, cookie))).toEqual([303, '/sign-in?refused=oidc-refused'])
})

test('who has no account here, or one that is switched off, gets a refusal', async () => {
  service.person = { sub: 'x', preferred_username: 'nobody.here' }
  const one = await goThere()
  expect(whereTo(await comeBack(one.back, one.cookie))).toEqual([
    303,
    '/sign-in?refused=oidc-account-unknown',
  ])
  const administrator = await home.sessionOf('administrator')
  const made = await administrator.send('POST', '/api/users', {
    account: 'off.there',
    name: 'x',
    posts: [{ role: 'reader', unit: null }],
    password: 'First-Pass-1',
  })
  await administrator.send('PATCH', `/api/users/${made.json<{ id: string }>().id}`, { active: false })
  service.person = { sub: 'y', preferred_username: 'off.there' }
  const two = await goThere()
  expect(whereTo(await comeBack(two.back, two.cookie))).toEqual([
    303,
    '/sign-in?refused=oidc-account-inactive',
  ])
  const refused = eventList.parse((await administrator.get('/api/events?type=session.refused')).json())
  expect(refused.rows[0]?.after).toMatchObject({ account: 'off.there', method: 'oidc' })
})

test('makes accounts where the office wants it, and then without rights', async () => {
  await set({ createAccounts: true })
  service.person = { sub: 'z', preferred_username: 'new.there', name: '新同志' }
  const { back, cookie } = await goThere()
  expect(whereTo(await comeBack(back, cookie))).toEqual([303, '/sign-in?refused=oidc-account-inactive'])
  const { rows } = userList.parse((await (await home.sessionOf('administrator')).get('/api/users')).json())
  expect(rows.find(({ account }) => account === 'new.there')).toMatchObject({ name: '新同志', active: false })
})

test('the service that does not answer is said to be so', async () => {
  await set({ issuer: 'http://127.0.0.1:1' })
  expect((await begin()).json()).toMatchObject({ code: 'oidc-unreachable' })
  await set({})
  const { back, cookie } = await goThere()
  await set({ issuer: 'http://127.0.0.1:1' })
  expect(whereTo(await comeBack(back, cookie))).toEqual([303, '/sign-in?refused=oidc-unreachable'])
})

test('the secret is kept sealed, stays when it is not given, and is never told', async () => {
  const { clientSecret: _left, ...others } = settings
  const answer = await (await home.sessionOf('administrator')).send('PUT', '/api/oidc', others)
  expect(answer.json()).toMatchObject({ secretSet: true })
  const { back, cookie } = await goThere()
  expect(whereTo(await comeBack(back, cookie))).toEqual([303, '/'])
  const events = await (await home.sessionOf('administrator')).get('/api/events?size=500')
  const view = await (await home.sessionOf('administrator')).get('/api/oidc')
  for (const text of [answer.body, events.body, view.body]) expect(text).not.toContain(CLIENT.secret)
  await set({ clientSecret: 'another' })
  const wrong = await goThere()
  expect(whereTo(await comeBack(wrong.back, wrong.cookie))).toEqual([303, '/sign-in?refused=oidc-refused'])
})

test('what the service signed is not taken when its time is over', async () => {
  // The clock of the installation goes ahead of the provider's: its tokens, good for an hour, are old when
  // they come.
  home.advance(2 * HOUR)
  const { back, cookie } = await goThere()
  expect(whereTo(await comeBack(back, cookie))).toEqual([303, '/sign-in?refused=oidc-refused'])
})
