/**
 * Every route, asked by nobody, by whom it is for and by whom not, and by an administrator of another region.
 * A plain read (`isPlainRead`) is held to the right that its entry names; every other route has a line of
 * what it answers (test/support/route-lines.ts), and one without fails.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyAddress } from '#api/addresses/all.ts'
import { REQUEST_HEADER } from '#api/kernel/constants.ts'
import type { Endpoint } from '#api/kernel/endpoint.ts'
import { userList } from '#api/accounts/administration.ts'
import { batchCreated } from '#api/documents/batches.ts'
import { organisation } from '#api/organisation.ts'
import { projectList } from '#api/projects.ts'
import { GRANTS, OWN_ONLY } from '#core/kernel/grants.ts'
import { ROLES, ROLES_AT_A_PLACE, type Role } from '#core/kernel/roles.ts'
import { builtRoot, sampleBytes, startApp, type TestApp } from '../../../../test/support/app.ts'
import { join } from '../../../../test/support/people.ts'
import { addressOf, idsOf, parametersOf } from '../../../../test/support/route-ids.ts'
import { DESCRIPTION, LINES, RULE_SET, SOME_ID } from '../../../../test/support/route-lines.ts'

const FILE = 'only-of-the-first-region.txt'

const NOT_THERE = 'who may not know of it is answered as if it were not there'

/** Where addresses ask for no right at once, by the beginning of their paths, and why. */
const WITHOUT_A_RIGHT: { readonly [beginning: string]: string } = {
  '/api/openapi.json': 'what the API is, and nothing that is kept',
  '/api/reference/': 'what the API is, and nothing that is kept',
  '/api/evaluations/:id': NOT_THERE,
  '/api/delegations/:id': NOT_THERE,
  '/api/projects/:id/attachments': NOT_THERE,
  '/api/attachments/:id': NOT_THERE,
  '/api/rectification-files/:id': NOT_THERE,
  '/api/assurance-files/:file': NOT_THERE,
  '/api/assurance-measures/:measure': NOT_THERE,
  '/api/assurance-tasks/:task': NOT_THERE,
}

let home: TestApp
/** The session of somebody of every role. */
const people = new Map<Role, string>()
let ids: { document: string; project: string; job: string; user: string; batch: string }

beforeAll(async () => {
  home = await startApp({ root: builtRoot() })
  const done = await home.import(FILE, await sampleBytes('004-人社局.txt'))
  const [project] = projectList.parse((await home.reader.get('/api/projects')).json()).rows
  const [user] = userList.parse((await home.administrator.get('/api/users')).json()).rows
  expect(done.state).toBe('done')
  await home.administrator.send('POST', '/api/layouts/import', {
    description: { ...DESCRIPTION, id: 'home-form' },
  })
  await home.administrator.send('POST', '/api/rule-sets', {
    ...RULE_SET,
    data: { ...RULE_SET.data, id: 'home-set/2025' },
  })
  const { units } = organisation.parse((await home.administrator.get('/api/organisation')).json())
  const unit = units.find(({ kind }) => kind === 'unit')?.id ?? null
  for (const role of ROLES) {
    const { cookie } = await join(home, `as-${role}`, role, ROLES_AT_A_PLACE.has(role) ? unit : null)
    people.set(role, cookie)
  }
  ids = {
    document: done.result?.document ?? '',
    project: project?.id ?? '',
    job: done.id,
    user: user?.id ?? '',
    batch: batchCreated.parse(
      (await home.administrator.send('POST', '/api/batches', { label: '一批' })).json(),
    ).id,
  }
})

afterAll(() => home.close())

/** Whatever was answered says nothing of the region that the tests live in. */
function expectNothingOf(text: string): void {
  for (const secret of [FILE, home.region, ...Object.values(ids)]) expect(text).not.toContain(secret)
}

/** The status and the body, as far as there is an end to it. */
async function ask(
  method: string,
  url: string,
  cookie: string,
  body: unknown,
): Promise<{ status: number; text: string }> {
  const headers = { [REQUEST_HEADER]: '1', ...(cookie === '' ? {} : { cookie }) }
  const payload = body === undefined ? {} : { payload: body as object }
  const answer = await home.app.inject({
    method: method as 'GET',
    url: addressOf(url, idsOf(SOME_ID, ids)),
    headers,
    ...payload,
    payloadAsStream: true,
  })
  if (answer.headers['content-type']?.toString().startsWith('text/event-stream')) {
    answer.stream().destroy()
    return { status: answer.statusCode, text: '' }
  }
  const pieces: Buffer[] = []
  for await (const piece of answer.stream()) pieces.push(piece as Buffer)
  return { status: answer.statusCode, text: Buffer.concat(pieces).toString() }
}

/** What is read without a body by those who are granted a right, wherever nothing else was written of it. */
const isPlainRead = ({ method, kind, access, actions, path }: Endpoint) =>
  method === 'GET' &&
  kind !== 'stream' &&
  access === undefined &&
  actions.length > 0 &&
  LINES[`GET ${path}`] === undefined

const PLAIN_READS = everyAddress().flatMap(({ entry }) =>
  isPlainRead(entry) ? [[`GET ${entry.path}`, entry] as const] : [],
)

test('every route is a plain read or has a line in test/support/route-lines.ts, and every line a route', () => {
  const routes = home.app.routeList.map(({ method, url }) => `${method} ${url}`)
  const known = [...Object.keys(LINES), ...PLAIN_READS.map(([address]) => address)]
  expect(routes.toSorted()).toEqual(known.toSorted())
})

test('an address that is not for everybody asks for a right, or is named here with the reason', () => {
  const without = everyAddress().flatMap(({ entry: { path, access, actions } }) =>
    access === undefined && actions.length === 0 ? [path] : [],
  )
  const beginnings = Object.keys(WITHOUT_A_RIGHT)
  const isNamed = (path: string) => beginnings.some((beginning) => path.startsWith(beginning))
  expect(without.filter((path) => !isNamed(path))).toEqual([])
  expect(beginnings.filter((beginning) => !without.some((path) => path.startsWith(beginning)))).toEqual([])
})

describe.each(PLAIN_READS)('%s', (_address, { path, actions, status: usual }) => {
  const named = parametersOf(path)
  const isGranted = (role: Role) => actions.some((action) => GRANTS[role].has(action) || OWN_ONLY.has(action))

  test('answers 401 to nobody', async () => {
    const { status, text } = await ask('GET', path, '', undefined)
    expect(status).toBe(401)
    expectNothingOf(text)
  })

  test(`is refused to every role that is not granted ${actions.join(' or ')}, and to no other`, async () => {
    await Promise.all(
      ROLES.map(async (role) => {
        const { status } = await ask('GET', path, people.get(role) ?? '', undefined)
        if (!isGranted(role)) expect([role, status]).toEqual([role, 403])
        // What is asked for may not be there.
        else expect(named.length === 0 ? [usual] : [usual, 404], role).toContain(status)
      }),
    )
  })

  test('answers nothing of this region to an administrator of another', async () => {
    const { status, text } = await ask('GET', path, (await home.sessionOf('stranger')).cookie, undefined)
    const rows = named.some(({ kind }) => kind !== null)
    expect(rows ? [404] : [usual, ...(named.length > 0 ? [404] : [])]).toContain(status)
    expectNothingOf(text)
  })
})

describe.each(Object.entries(LINES))('%s', (address, [nobody, reader, stranger, body]) => {
  const [method = '', url = ''] = address.split(' ')

  test(`answers ${nobody} to nobody`, async () => {
    const { status, text } = await ask(method, url, '', body)
    expect(status).toBe(nobody)
    expectNothingOf(text)
  })

  test(`answers ${reader} to a reader`, async () => {
    const { status } = await ask(method, url, (await home.sessionOf('reader')).cookie, body)
    expect(status).toBe(reader)
  })

  test(`answers ${stranger} to an administrator of another region, and nothing of this one`, async () => {
    const { status, text } = await ask(method, url, (await home.sessionOf('stranger')).cookie, body)
    expect(status).toBe(stranger)
    expectNothingOf(text)
  })
})
