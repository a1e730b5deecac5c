/**
 * Every route, asked by nobody, by a reader and by an administrator of another region. A route without a line
 * fails.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REQUEST_HEADER } from '#api/kernel/constants.ts'
import { userList } from '#api/accounts/administration.ts'
import { batchCreated } from '#api/documents/batches.ts'
import { projectList } from '#api/projects.ts'
import { builtRoot, sampleBytes, startApp, type TestApp } from '../../../../test/support/app.ts'
import { addressOf, idsOf } from '../../../../test/support/route-ids.ts'
import { DESCRIPTION, LINES, RULE_SET, SOME_ID } from '../../../../test/support/route-lines.ts'

const FILE = 'only-of-the-first-region.txt'

let home: TestApp
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

test('every route has a line here, and every line a route', () => {
  const routes = home.app.routeList.map(({ method, url }) => `${method} ${url}`)
  expect(routes.toSorted()).toEqual(Object.keys(LINES).toSorted())
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
