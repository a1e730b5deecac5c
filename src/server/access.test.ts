/** Every route, asked by nobody, by a reader and by an administrator of another region. A route without a line fails. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REQUEST_HEADER } from '#api/constants.ts'
import { userList } from '#api/administration.ts'
import { batchCreated } from '#api/batches.ts'
import { projectList } from '#api/projects.ts'
import { builtRoot, sampleBytes, startApp, type TestApp } from '../../test/support/app.ts'

/** Status for nobody, a reader, a stranger. */
type Line = readonly [nobody: number, reader: number, stranger: number, body?: unknown]

const SOME_ID = '3f1c0f0e-3a5b-4c58-9a52-3b8f6f0f9d11'

const CREATE = { account: 'new.person', name: '新人', posts: [{ role: 'reader', unit: null }], password: 'Abcdef-123' }

const SECURITY = { passwordLength: 8, passwordKinds: 3, passwordHistory: 1, passwordDays: 0, lockTries: 5, lockMinutes: 15, idleMinutes: 30, longestHours: 12, secondFactorRoles: [] }
const RULE_SET = { data: { format: 'jichi.rule-set/1', id: 'ours/2025', name: null, version: 1, region: '13', from: 2025, to: null, parent: 'hebei/2025' }, note: '本地口径', expected: null }
const LAYOUT = { name: '本县表', mappings: [{ label: '任务', meaning: 'field:name' }] }
const LIBRARY_INDICATOR = { kind: 'quantity', name: '培训人次', meaning: '', formula: '', direction: 'higher', unit: '人次', basis: '', state: 'offered' }
const DESCRIPTION = { format: 'jichi.layout/1', id: 'ours', name: '本县表', titles: [] }

const LINES: Record<string, Line> = {
  'GET /*': [200, 200, 200],
  'HEAD /*': [200, 200, 200],
  'GET /api/health': [200, 200, 200],
  'GET /api/session': [401, 200, 200],
  'POST /api/session': [401, 401, 401, { account: 'no-one', password: 'none' }],
  'DELETE /api/session': [401, 204, 204],
  'POST /api/session/password': [401, 422, 422, { current: 'wrong', next: 'Abcdef-123' }],
  'GET /api/overview': [401, 200, 200],
  'GET /api/units': [401, 200, 200],
  'GET /api/statistics': [401, 200, 200],
  'GET /api/rules': [401, 200, 200],
  'GET /api/documents': [401, 200, 200],
  'POST /api/documents': [401, 403, 400],
  'GET /api/documents/:id': [401, 200, 404],
  'DELETE /api/documents/:id': [401, 403, 404],
  'GET /api/documents/:id/content': [401, 200, 404],
  'GET /api/documents/:id/findings': [401, 200, 404],
  'GET /api/documents/:id/source': [401, 200, 404],
  'GET /api/documents/:id/original': [401, 200, 404],
  'GET /api/documents/:id/export/:format': [401, 200, 404],
  'GET /api/projects': [401, 200, 200],
  'GET /api/projects/export/:format': [401, 200, 200],
  'GET /api/projects/:id': [401, 200, 404],
  'GET /api/projects/:id/export/:format': [401, 200, 404],
  'GET /api/findings': [401, 200, 200],
  'POST /api/findings/decisions': [401, 403, 404, { verdict: 'reopen', findings: [{ id: SOME_ID, state: 'waived' }] }],
  'POST /api/findings/suggestions/preview': [401, 403, 404, { findings: [SOME_ID] }],
  'POST /api/findings/suggestions/apply': [401, 403, 404, { findings: [SOME_ID] }],
  'GET /api/labels': [401, 200, 200],
  'GET /api/labels/export/:format': [401, 200, 200],
  'GET /api/documents/:id/edits': [401, 200, 404],
  'POST /api/documents/:id/edits': [401, 403, 404, { project: 1, indicator: null, field: 'name', before: 'a', after: 'b' }],
  'GET /api/drafts/start': [401, 403, 200],
  'POST /api/drafts': [401, 403, 404, { unit: SOME_ID, year: 2026, name: '培训', start: { from: 'empty', size: 'full', budget: null } }],
  'GET /api/drafts/:id': [401, 200, 404],
  'PATCH /api/drafts/:id': [401, 403, 404, { request: SOME_ID, base: 0, operations: [{ kind: 'set', place: { row: null, field: 'name' }, before: 'a', after: 'b' }] }],
  'DELETE /api/drafts/:id': [401, 403, 404],
  'POST /api/edits/undo': [401, 403, 404, { edits: [SOME_ID] }],
  'GET /api/jobs': [401, 200, 200],
  'GET /api/jobs/stream': [401, 200, 200],
  'GET /api/jobs/:id': [401, 200, 404],
  'POST /api/jobs/:id/cancel': [401, 403, 404],
  'GET /api/jobs/:id/comparison': [401, 409, 404],
  'POST /api/jobs/:id/decide': [401, 403, 404, { decision: 'replace' }],
  'GET /api/batches': [401, 200, 200],
  'POST /api/batches': [401, 403, 201, { label: '2025年' }],
  'GET /api/batches/:id': [401, 200, 404],
  'POST /api/batches/:id/cancel': [401, 403, 404],
  'POST /api/batches/:id/decide': [401, 403, 404, { decision: 'keep' }],
  'GET /api/batches/:id/results.csv': [401, 200, 404],
  'GET /api/model': [401, 403, 200],
  'PUT /api/model': [401, 403, 200, { enabled: false, address: '', model: '' }],
  'POST /api/model/test': [401, 403, 502, { address: 'http://127.0.0.1:1/v1', model: 'none' }],
  'GET /api/projects/:id/advice': [401, 200, 404],
  'POST /api/projects/:id/advice': [401, 403, 404],
  'DELETE /api/projects/:id/advice': [401, 403, 404],
  'GET /api/documents/:id/classified': [401, 200, 404],
  'PUT /api/documents/:id/classified': [401, 403, 404, { classified: true }],
  'GET /api/layouts': [401, 200, 200],
  'POST /api/layouts': [401, 403, 201, LAYOUT],
  'POST /api/layouts/import': [401, 403, 201, { description: DESCRIPTION }],
  'GET /api/layouts/:layout': [401, 200, 404],
  'DELETE /api/layouts/:layout': [401, 403, 404],
  'GET /api/layouts/:layout/export': [401, 200, 404],
  'GET /api/projects/:id/attachments': [401, 200, 404],
  'POST /api/projects/:id/attachments': [401, 403, 404],
  'GET /api/attachments/:id': [401, 404, 404],
  'DELETE /api/attachments/:id': [401, 404, 404],
  'GET /api/library': [401, 200, 200],
  'GET /api/library/export': [401, 200, 200],
  'GET /api/library/suggestions': [401, 400, 400],
  'GET /api/library/indicator': [401, 400, 400],
  'PUT /api/library/indicator': [401, 403, 200, LIBRARY_INDICATOR],
  'DELETE /api/library/indicator': [401, 400, 400],
  'POST /api/library/mining': [401, 403, 200, { source: 'all' }],
  'GET /api/rule-sets': [401, 200, 200],
  'POST /api/rule-sets': [401, 403, 201, RULE_SET],
  'GET /api/rule-sets/:name/:year/versions': [401, 200, 404],
  'GET /api/rule-sets/:name/:year/export': [401, 200, 404],
  'POST /api/rule-sets/:name/:year/retire': [401, 403, 404, { note: '不再使用' }],
  'POST /api/dry-runs': [401, 403, 202, { data: RULE_SET.data }],
  'GET /api/dry-runs/:id': [401, 404, 404],
  'POST /api/audits': [401, 403, 202, {}],
  'POST /api/documents/:id/form': [401, 200, 404, {}],
  'POST /api/documents/:id/read-again': [401, 403, 404],
  'POST /api/jobs/:id/form': [401, 200, 404, {}],
  'GET /api/jobs/:id/source': [401, 200, 404],
  'GET /api/jobs/:id/original': [401, 200, 404],
  'POST /api/jobs/:id/read-again': [401, 403, 404],
  'GET /api/duplicates': [401, 200, 200],
  'GET /api/duplicates/export/csv': [401, 200, 200],
  'GET /api/projects/:id/related': [401, 200, 404],
  'GET /api/reviews': [401, 200, 200],
  'GET /api/reviews/:id': [401, 200, 404],
  'PUT /api/reviews/:id/items/:item': [401, 403, 404, { to: { by: 'grade', grade: '良' }, reason: '依据不足' }],
  'DELETE /api/reviews/:id/items/:item': [401, 403, 404],
  'PUT /api/reviews/:id/opinion': [401, 403, 404, { comment: '', conclusion: '良' }],
  'GET /api/reviews/:id/export/:format': [401, 200, 404],
  'GET /api/documents/:id/review': [401, 200, 404],
  'GET /api/filings': [401, 200, 200],
  'POST /api/filings/acts': [401, 403, 200, { projects: [SOME_ID], act: { kind: 'submit' } }],
  'GET /api/projects/:id/filing': [401, 200, 404],
  'POST /api/projects/:id/filing': [401, 403, 404, { act: { kind: 'submit' } }],
  'GET /api/projects/:id/filing/people': [401, 403, 404],
  'GET /api/projects/:id/versions': [401, 200, 404],
  'GET /api/projects/:id/versions/comparison': [401, 404, 404],
  'GET /api/flows': [401, 200, 200],
  'GET /api/filings/progress': [401, 200, 200],
  'GET /api/opinions': [401, 200, 200],
  'PUT /api/opinions': [401, 403, 200, { opinions: ['请补充测算依据'], version: 0 }],
  'PUT /api/flows/:year': [401, 403, 200, { flow: { format: 'jichi.flow/1' } }],
  'GET /api/organisation': [401, 200, 200],
  'GET /api/organisation/:id/history': [401, 404, 404],
  'GET /api/staff/template': [401, 403, 200],
  'POST /api/staff/import': [401, 403, 400],
  'POST /api/organisation': [401, 403, 200, { what: { change: 'create', kind: 'department', code: null, name: '教育局', parent: null, office: null }, from: '2026-01-01', note: '' }],
  'GET /api/users': [401, 403, 200],
  'POST /api/users': [401, 403, 201, CREATE],
  'PATCH /api/users/:id': [401, 403, 404, { name: '改名' }],
  'GET /api/users/:id/handover': [401, 403, 404],
  'POST /api/users/:id/handover': [401, 403, 404, { to: null, note: '调离', leave: true }],
  'POST /api/session/code': [401, 401, 401, { ticket: 'none', code: '000000' }],
  'POST /api/session/enrolment': [401, 401, 401, { ticket: 'none' }],
  'GET /api/sessions': [401, 200, 200],
  'DELETE /api/sessions': [401, 204, 204],
  'DELETE /api/sessions/:session': [401, 404, 404],
  'GET /api/users/:id/posts': [401, 403, 404],
  'POST /api/users/:id/posts': [401, 403, 404, { role: 'expert', unit: null }],
  'DELETE /api/users/:id/posts/:post': [401, 403, 404],
  'GET /api/users/:id/sessions': [401, 403, 404],
  'DELETE /api/users/:id/sessions': [401, 403, 404],
  'DELETE /api/users/:id/sessions/:session': [401, 403, 404],
  'DELETE /api/users/:id/second-factor': [401, 403, 404],
  'GET /api/second-factor': [401, 200, 200],
  'POST /api/second-factor': [401, 422, 422, { password: 'wrong' }],
  'POST /api/second-factor/confirm': [401, 409, 409, { code: '000000' }],
  'POST /api/second-factor/recovery-codes': [401, 409, 409, { code: '000000' }],
  'POST /api/second-factor/remove': [401, 409, 409, { code: '000000' }],
  'GET /api/session/ways': [200, 200, 200],
  'POST /api/session/oidc': [409, 409, 409],
  'GET /api/session/oidc/callback': [303, 303, 303],
  'GET /api/oidc': [401, 403, 200],
  'PUT /api/oidc': [401, 403, 200, { enabled: false, issuer: '', clientId: '', scopes: 'openid', claim: 'sub', createAccounts: false, secondFactor: true }],
  'GET /api/security': [401, 403, 200],
  'PUT /api/security': [401, 403, 200, SECURITY],
  'GET /api/region': [401, 200, 200],
  'PUT /api/region': [401, 403, 200, { code: '110101', name: '东城区' }],
  'GET /api/events': [401, 403, 200],
  'GET /api/events/chain': [401, 403, 200],
  'GET /api/events/export': [401, 403, 200],
  'POST /api/events/verification': [401, 403, 200, {}],
  'PUT /api/events/algorithm': [401, 403, 200, { algorithm: 'sm3' }],
  'GET /api/demo/accounts': [200, 200, 200],
  'POST /api/demo': [401, 403, 202],
  'DELETE /api/demo': [401, 403, 204],
}

const FILE = 'only-of-the-first-region.txt'

let home: TestApp
let ids: { document: string; project: string; job: string; user: string; batch: string }

beforeAll(async () => {
  home = await startApp({ root: builtRoot() })
  const done = await home.import(FILE, await sampleBytes('004-人社局.txt'))
  const [project] = projectList.parse((await home.reader.get('/api/projects')).json()).rows
  const [user] = userList.parse((await home.administrator.get('/api/users')).json()).rows
  expect(done.state).toBe('done')
  await home.administrator.send('POST', '/api/layouts/import', { description: { ...DESCRIPTION, id: 'home-form' } })
  await home.administrator.send('POST', '/api/rule-sets', { ...RULE_SET, data: { ...RULE_SET.data, id: 'home-set/2025' } })
  ids = { document: done.result?.document ?? '', project: project?.id ?? '', job: done.id, user: user?.id ?? '', batch: batchCreated.parse((await home.administrator.send('POST', '/api/batches', { label: '一批' })).json()).id }
})

afterAll(() => home.close())

function addressOf(url: string): string {
  const id = url.startsWith('/api/documents') ? ids.document : /^\/api\/(?:projects|reviews|drafts)/.test(url) ? ids.project : url.startsWith('/api/jobs') ? ids.job : url.startsWith('/api/batches') ? ids.batch : ids.user
  return url.replace(':id', id).replace(':layout', 'home-form').replace(':name/:year', 'home-set/2025').replace(':item', 'clear').replace(':session', SOME_ID).replace(':post', SOME_ID).replace(':year', '2025').replace(/comparison$/, (end) => (url.includes('versions') ? `${end}?from=1` : end)).replace(':format', url.startsWith('/api/reviews') ? 'xlsx' : 'json').replace('drafts/start', 'drafts/start?year=2026').replace('/*', '/')
}

/** Whatever was answered says nothing of the region that the tests live in. */
function expectNothingOf(text: string): void {
  for (const secret of [FILE, home.region, ...Object.values(ids)]) expect(text).not.toContain(secret)
}

/** The status and the body, as far as there is an end to it. */
async function ask(method: string, url: string, cookie: string, body: unknown): Promise<{ status: number; text: string }> {
  const headers = { [REQUEST_HEADER]: '1', ...(cookie === '' ? {} : { cookie }) }
  const payload = body === undefined ? {} : { payload: body as object }
  const answer = await home.app.inject({ method: method as 'GET', url: addressOf(url), headers, ...payload, payloadAsStream: true })
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
