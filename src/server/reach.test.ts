/**
 * Every route, asked as every role over what is within its reach and what is not, by all of them at once:
 * nothing of another unit or region is in any answer, and nothing of it is changed. What is sent along is in
 * the line of an address (test/support/route-lines.ts).
 */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareAll } from '#actions/duplicates/radar.ts'
import { everyAddress } from '#api/addresses/all.ts'
import { REQUEST_HEADER } from '#api/kernel/constants.ts'
import { importAccepted } from '#api/documents/documents.ts'
import type { DuplicateList, RelatedView } from '#api/duplicates.ts'
import type { FindingList } from '#api/findings/findings.ts'
import { job as jobSchema } from '#api/jobs.ts'
import { organisation, organisationChanged } from '#api/organisation.ts'
import { ROLES, type Role } from '#core/kernel/roles.ts'
import { ANOTHER_UNITS } from '#core/findings/seen.ts'
import type { Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { OpenedProject } from '#core/projects/rows.ts'
import { builtRoot, startApp, type TestApp } from '../../test/support/app.ts'
import { join, type Member } from '../../test/support/people.ts'
import { plantRows } from '../../test/support/foreign-rows.ts'
import { addressOf, KINDS, parametersOf, type Kind, type RouteIds } from '../../test/support/route-ids.ts'
import { DESCRIPTION, LINES, RULE_SET, SOME_ID } from '../../test/support/route-lines.ts'
import { row, statement, targets } from '../../test/support/targets.ts'

/** Planted in everything that another unit, the department of a common document, or another region wrote. */
const [ANOTHER, COMMON, ABROAD] = ['乙密', '丙密', '外密']

const OWN_UNIT = { code: '326001', name: '民政局' }
const OTHER_UNIT = { code: '327001', name: '团委' }
const GOAL = '全年组织社区工作者业务培训4期，培训社区工作者200人，提升社区治理能力，为居民提供便捷服务'

type AtPlace = 'unit-filler' | 'unit-head' | 'department-reviewer' | 'finance-office'
const AT_PLACES: readonly AtPlace[] = ['unit-filler', 'unit-head', 'department-reviewer', 'finance-office']

let home: TestApp
const members = new Map<Role, Member>()
let own: RouteIds
let foreign: RouteIds & { readonly finding: string; readonly edit: string }
/** A document of several units: its project of the own unit, and that of the other. */
let common: { readonly document: string; readonly own: string; readonly other: string }
let [ownUnit, otherUnit] = ['', '']
/**
 * Units, rounds and experts are the region's, and people are named to those who work with them; the
 * administrator is an author of much.
 */
const KNOWN_TO_ALL: readonly Kind[] = ['unit', 'round', 'user', 'holder', 'poolEntry', 'costStandard']
/** Ids that nobody at the own unit gets. */
let hidden: readonly string[]

const who = (role: Role): Member => {
  const member = members.get(role)
  if (member === undefined) throw new Error(role)
  return member
}

function paper(
  file: string,
  projects: readonly Partial<Project>[],
  more: Partial<TargetDocument> = {},
): Buffer {
  return Buffer.from(
    JSON.stringify(
      targets(projects, {
        source: { file, sha256: '0'.repeat(64), mediaType: 'application/json' },
        parts: [],
        ...more,
      }),
    ),
  )
}

async function put(
  file: string,
  projects: readonly Partial<Project>[],
  more: Partial<TargetDocument> = {},
): Promise<{ readonly document: string; readonly job: string }> {
  const done = await home.import(file, paper(file, projects, more))
  expect(done.state).toBe('done')
  return { document: done.result?.document ?? '', job: done.id }
}

/** A table that says the mark in all of its words. */
function marked(mark: string, unit: Project['unit'], more: Partial<Project> = {}): Partial<Project> {
  return {
    code: null,
    unit,
    name: `${mark}扶助经费`,
    title: `${mark}扶助经费绩效目标表`,
    purpose: `用于${mark}扶助支出`,
    goals: [`${mark}扶助300户`],
    indicators: [
      row('数量指标', `${mark}户数`, `${mark}扶助的户数`, `${mark}300户`, `${mark}台账`),
      row('质量指标', `${mark}合格率`, null, '98', `${mark}台账`),
    ],
    ...more,
  }
}

async function projectsOf(
  document: string,
): Promise<readonly { readonly id: string; readonly unit: string | null }[]> {
  const { db } = home.context.store.whole
  const rows = await db
    .selectFrom('projects')
    .leftJoin('budget_units', 'budget_units.unit_id', 'projects.unit_id')
    .select(['project_id', 'budget_units.code'])
    .where('document_id', '=', document)
    .orderBy('position')
    .execute()
  return rows.map(({ project_id, code }) => ({ id: project_id, unit: code }))
}

beforeAll(async () => {
  home = await startApp({ root: builtRoot() })
  const mine = await put('甲文件.json', [{ code: null, unit: OWN_UNIT, name: '甲培训经费', goals: [GOAL] }])
  const theirs = await put(`${ANOTHER}文件.json`, [marked(ANOTHER, OTHER_UNIT)], {
    title: `${ANOTHER}目标`,
    statement: statement({ overallGoal: `${ANOTHER}总目标` }),
  })
  // Alike in words that both may read; the name says whose it is.
  await put(`${ANOTHER}近似.json`, [
    {
      code: null,
      unit: OTHER_UNIT,
      name: `${ANOTHER}近似经费`,
      goals: [GOAL.replace('4期', '6期')],
      indicators: [row('数量指标', `${ANOTHER}场次`, null, '3')],
    },
  ])
  const shared = await put(
    '汇总.json',
    [
      marked(ANOTHER, OTHER_UNIT, {
        name: `${ANOTHER}汇总经费`,
        purpose: '支付驻站社工工资',
        indicators: [row('数量指标', '社工人数', `${ANOTHER}驻站社工`, '12')],
      }),
      {
        code: null,
        unit: OWN_UNIT,
        name: '甲汇总经费',
        purpose: '支付驻站社工工资',
        goals: ['全年保障驻站社工15人按月领取工资'],
        indicators: [row('数量指标', '社工人数', '驻站社工', '15'), row('质量指标', '合格率', null, '98')],
      },
      marked(ANOTHER, OTHER_UNIT, { name: `${ANOTHER}第三经费` }),
    ],
    { title: '汇总', statement: statement({ overallGoal: `${COMMON}总目标：甲汇总经费支付社工20人` }) },
  )
  // Known to be alike when it was checked.
  await compareAll(home.context, home.region)
  await home.administrator.send('POST', '/api/audits', {})
  for (;;) {
    const { rows } = (await home.administrator.get('/api/jobs')).json<{
      rows: readonly { kind: string; state: string }[]
    }>()
    if (rows.some(({ kind, state }) => kind === 're-audit' && state === 'done')) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await abroad()
  await home.administrator.send('POST', '/api/layouts/import', {
    description: { ...DESCRIPTION, id: 'home-form' },
  })
  await home.administrator.send('POST', '/api/rule-sets', {
    ...RULE_SET,
    data: { ...RULE_SET.data, id: 'home-set/2025' },
  })

  const units = organisation.parse((await home.administrator.get('/api/organisation')).json()).units
  const unitOf = (code: string) => units.find((unit) => unit.code === code)?.id ?? ''
  ;[ownUnit, otherUnit] = [unitOf(OWN_UNIT.code), unitOf(OTHER_UNIT.code)]
  const change = async (what: object) =>
    organisationChanged.parse(
      (
        await home.administrator.send('POST', '/api/organisation', { what, from: '2026-01-01', note: '' })
      ).json(),
    ).id
  const office = await change({
    change: 'create',
    kind: 'office',
    code: null,
    name: '社保科',
    parent: null,
    office: null,
  })
  const department = await change({
    change: 'create',
    kind: 'department',
    code: null,
    name: '民政系统',
    parent: null,
    office,
  })
  await change({ change: 'move', id: ownUnit, parent: department })
  const places: Record<AtPlace | 'contributor', string> & Partial<Record<Role, string>> = {
    'unit-filler': ownUnit,
    'unit-head': ownUnit,
    'department-reviewer': department,
    'finance-office': office,
    contributor: ownUnit,
  }
  for (const role of ROLES) members.set(role, await join(home, `as-${role}`, role, places[role] ?? null))

  const ofTheirs = await projectsOf(theirs.document)
  const edited = await home.administrator.send('POST', `/api/documents/${theirs.document}/edits`, {
    project: 1,
    indicator: null,
    field: 'purpose',
    before: `用于${ANOTHER}扶助支出`,
    after: `用于${ANOTHER}扶助和救济`,
  })
  const [finding] = (
    await home.administrator.get(`/api/findings?document=${theirs.document}`)
  ).json<FindingList>().rows
  const ofShared = await projectsOf(shared.document)
  common = {
    document: shared.document,
    own: ofShared.find(({ unit }) => unit === OWN_UNIT.code)?.id ?? '',
    other: ofShared.find(({ unit }) => unit === OTHER_UNIT.code)?.id ?? '',
  }
  const planted = await plantRows(home, {
    project: ofTheirs[0]?.id ?? '',
    document: theirs.document,
    unit: otherUnit,
    year: 2025,
    mark: ANOTHER,
  })
  foreign = {
    ...planted,
    document: theirs.document,
    project: ofTheirs[0]?.id ?? '',
    job: theirs.job,
    user: who('administrator').id,
    finding: finding?.id ?? '',
    edit: edited.json<{ edits: readonly string[] }>().edits[0] ?? '',
  }
  own = {
    ...foreign,
    document: mine.document,
    project: (await projectsOf(mine.document))[0]?.id ?? '',
    job: mine.job,
    user: who('unit-filler').id,
  }
  hidden = [
    foreign.finding,
    foreign.edit,
    common.other,
    ...KINDS.filter((kind) => !KNOWN_TO_ALL.includes(kind)).map((kind) => foreign[kind]),
  ]
  for (const [kind, id] of [...Object.entries(own), ...Object.entries(foreign), ...Object.entries(common)])
    expect(id, kind).toMatch(/^[0-9a-f-]{36}$/)
}, 240_000)

afterAll(() => home.close())

/** Another region in the same database, with a document of its own. */
async function abroad(): Promise<void> {
  const file = `${ABROAD}文件.json`
  const accepted = importAccepted.parse(
    (await home.stranger.upload(file, paper(file, [marked(ABROAD, OWN_UNIT, { goals: [GOAL] })]))).json(),
  )
  if (!('job' in accepted)) throw new Error('it is new')
  const read = async () => jobSchema.parse((await home.stranger.get(`/api/jobs/${accepted.job}`)).json())
  for (let job = await read(); job.finishedAt === null; job = await read())
    await new Promise((resolve) => setTimeout(resolve, 50))
}

async function ask(
  { cookie }: Member,
  method: string,
  url: string,
  body?: unknown,
): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await home.app.inject({
    method: method as 'GET',
    url,
    headers: { cookie, [REQUEST_HEADER]: '1' },
    ...(body === undefined ? {} : { payload: body as object }),
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

const isAtPlace = (role: Role) => AT_PLACES.some((one) => one === role)

/** What may not be in an answer to a role. Who asked by an id knows that id. */
function secretsOf(role: Role, asked: string): readonly string[] {
  return [
    ABROAD,
    ...(isAtPlace(role) || role === 'expert' || role === 'contributor'
      ? [ANOTHER, COMMON, ...hidden.filter((id) => !asked.includes(id))]
      : []),
  ]
}

function expectNothingForeign(role: Role, asked: string, text: string): void {
  expect(
    secretsOf(role, asked).filter((secret) => text.includes(secret)),
    `${role}: ${asked}`,
  ).toEqual([])
}

const ROUTES = everyAddress().map(({ entry: { method, path } }) => {
  const address = `${method} ${path}`
  return { address, method, url: path, body: LINES[address]?.[3] }
})
const READS = ROUTES.filter(({ method }) => method === 'GET')
/** Signing in and out, and what is a person's own, are asked elsewhere (access.test.ts, session.test.ts). */
const OWN_AFFAIRS =
  /^\/api\/(?:session|sessions|second-factor|messages|mail\/own)\b|^\/api\/notices\/:id\/read$/
const WRITES = ROUTES.filter(({ method, url }) => method !== 'GET' && !OWN_AFFAIRS.test(url))

/** The query without which a list asks for nothing. */
const asked = (url: string, ids: RouteIds) =>
  addressOf(url, ids).replace(/\/api\/library\/indicator$/, '/api/library/indicator?key=x')

describe('an address is asked with what is really there', () => {
  test.each(ROUTES)(
    '$address names a row of another’s, or no row at all, in each of its parts',
    ({ url }) => {
      for (const { name, kind, word } of parametersOf(url))
        expect([name, kind ?? word], url).not.toEqual([name, null])
    },
  )

  test('each of these ids is kept somewhere', async () => {
    const { db } = home.context.store.whole
    const { rows: columns } = await sql<{ table: string; column: string }>`
      select table_name as "table", column_name as "column" from information_schema.columns where table_schema = current_schema() and data_type = 'uuid' and column_name <> 'region_id'`.execute(
      db,
    )
    const wanted = Object.entries(foreign)
    const found = await Promise.all(
      columns.map(({ table, column }) =>
        sql<{ id: string }>`
      select distinct ${sql.ref(column)} as id from ${sql.table(table)} where ${sql.ref(column)} = any(${wanted.map(([, id]) => id)}::uuid[])`.execute(
          db,
        ),
      ),
    )
    const kept = new Set(found.flatMap(({ rows }) => rows.map(({ id }) => id)))
    expect(wanted.filter(([, id]) => id === SOME_ID || !kept.has(id)).map(([kind]) => kind)).toEqual([])
  })

  test('and a reader of everything is answered with them', async () => {
    const refused: string[] = []
    const opened = new Set<Kind>()
    for (const { url } of READS) {
      const kinds = parametersOf(url).flatMap(({ kind }) => (kind === null ? [] : [kind]))
      if (kinds.length === 0) continue
      const { statusCode: status } = await home.administrator.get(asked(url, foreign))
      if (status === 200) kinds.forEach((kind) => opened.add(kind))
      else refused.push(`${status} ${url}`)
    }
    // What was handed to a colleague is the colleague's alone.
    const readable = KINDS.filter(
      (kind) =>
        kind !== 'delegation' && READS.some(({ url }) => parametersOf(url).some((one) => one.kind === kind)),
    )
    expect(
      readable.filter((kind) => !opened.has(kind)),
      refused.join('\n'),
    ).toEqual([])
  })
})

test('every route of the API is asked', () => {
  const routes = home.app.routeList.filter(({ url }) => url.startsWith('/api/'))
  expect(routes.map(({ method, url }) => `${method} ${url}`).toSorted()).toEqual(
    ROUTES.map(({ address }) => address).toSorted(),
  )
})

describe('reading', () => {
  test.each(READS)('$address tells nobody what is another’s, all roles at once', async ({ method, url }) => {
    const every = [
      own,
      foreign,
      { ...own, document: common.document, project: common.own },
      { ...own, document: common.document, project: common.other },
    ]
    const addresses = [...new Set(every.map((ids) => asked(url, ids)))]
    await Promise.all(
      ROLES.flatMap((role) =>
        addresses.map(async (address) => {
          const { status, text } = await ask(who(role), method, address)
          expect(status, `${role}: ${address}`).toBeLessThan(500)
          expectNothingForeign(role, address, text)
        }),
      ),
    )
  })

  test('what is another’s is not there for those at a unit', async () => {
    for (const role of AT_PLACES) {
      for (const { url } of READS.filter((one) =>
        /^\/api\/(?:documents|projects|reviews|drafts)\/:id/.test(one.url),
      )) {
        for (const ids of [foreign, { ...foreign, document: common.document, project: common.other }]) {
          // Whose own project is in a document may know the changes there of that project, and whether
          // the document is secret.
          if (ids.document === common.document && /^\/api\/documents\/:id\/(?:edits|classified)$/.test(url))
            continue
          const { status } = await ask(who(role), 'GET', asked(url, ids))
          expect([403, 404], `${role}: ${asked(url, ids)}`).toContain(status)
        }
      }
    }
  })

  test.each(['expert', 'contributor'] as const)(
    'somebody to whom nothing is assigned sees nothing: %s',
    async (role) => {
      for (const { url } of READS.filter((one) =>
        /^\/api\/(?:documents|projects|reviews|drafts|findings|filings|duplicates|statistics|overview|units|labels|jobs|batches)/.test(
          one.url,
        ),
      )) {
        const { status } = await ask(who(role), 'GET', asked(url, own))
        expect([403, 404], asked(url, own)).toContain(status)
      }
    },
  )

  test.each(['', '?year=2025', '?size=1', '?search=扶助', '?search=乙密', '?unit=327001', '?severity=error'])(
    'lists, counts, facets and sums%s are of the own unit alone',
    async (query) => {
      for (const role of AT_PLACES) {
        for (const list of [
          'projects',
          'findings',
          'documents',
          'filings',
          'duplicates',
          'reviews',
          'statistics',
          'overview',
          'units',
        ]) {
          const address = `/api/${list}${query}`
          const { text } = await ask(who(role), 'GET', address)
          expectNothingForeign(role, address, text)
          // Documents are not narrowed by units, and what is said of a common document as a whole is said of
          // its unit.
          if (
            query.includes('乙密') ||
            (query.includes('unit=') && ['projects', 'filings', 'reviews', 'duplicates'].includes(list))
          )
            expect(text, address).not.toMatch(/"total":[1-9]/)
        }
      }
    },
  )

  test.each(['csv', 'json', 'html'])('files as %s hold no more than the pages', async (format) => {
    for (const role of AT_PLACES) {
      for (const address of [
        `/api/projects/export/${format}`,
        `/api/projects/${own.project}/export/${format}`,
        `/api/projects/${common.own}/export/${format}`,
        `/api/documents/${own.document}/export/${format}`,
      ]) {
        const { status, text } = await ask(who(role), 'GET', address)
        expect(status, `${role}: ${address}`).toBe(200)
        expectNothingForeign(role, address, text)
      }
    }
  })
})

describe('who writes for a unit', () => {
  const GRANTED = [
    '/api/session',
    '/api/projects',
    '/api/documents',
    '/api/findings',
    '/api/filings',
    '/api/overview',
    '/api/statistics',
    '/api/units',
    '/api/organisation',
    '/api/rules',
    '/api/rule-sets',
    '/api/duplicates',
    '/api/flows',
    '/api/projects/:p',
    '/api/projects/:p/filing',
    '/api/projects/:p/versions',
    '/api/projects/:p/related',
    '/api/projects/:p/advice',
    '/api/drafts/:p',
    '/api/projects/:p/export/json',
    '/api/documents/:d',
    '/api/documents/:d/content',
    '/api/documents/:d/findings',
    '/api/documents/:d/source',
    '/api/documents/:d/original',
    '/api/documents/:d/edits',
    '/api/documents/:d/export/json',
  ]
  test.each(GRANTED)('reads %s', async (address) => {
    expect(
      (await ask(who('unit-filler'), 'GET', address.replace(':p', own.project).replace(':d', own.document)))
        .status,
    ).toBe(200)
  })

  test('finds the own projects, those in a common document too, and opens that one without the others', async () => {
    const { rows, total } = (await who('unit-filler').get('/api/projects')).json<{
      rows: readonly { name: string }[]
      total: number
    }>()
    expect([rows.map(({ name }) => name).toSorted(), total]).toEqual([['甲培训经费', '甲汇总经费'], 2])
    const opened = await who('unit-filler').get(`/api/projects/${common.own}`)
    expect(opened.json<OpenedProject>()).toMatchObject({
      row: { name: '甲汇总经费' },
      previous: null,
      next: null,
    })
    expect((await who('unit-filler').get(`/api/documents/${common.document}`)).statusCode).toBe(404)
  })

  test('sees what is said of a whole document at the own project', async () => {
    const { rows } = (
      await who('unit-filler').get('/api/findings?rule=project-code-missing')
    ).json<FindingList>()
    expect(
      rows.map(({ projectId, projectName, unitName }) => [projectId, projectName, unitName]).toSorted(),
    ).toEqual(
      [
        [own.project, '甲培训经费', '民政局'],
        [common.own, '甲汇总经费', '民政局'],
      ].toSorted(),
    )
  })

  test('sees that another unit has the same, and not which', async () => {
    const { alike } = (
      await who('unit-filler').get(`/api/projects/${own.project}/related`)
    ).json<RelatedView>()
    expect(alike.filter(({ table }) => table === null).length).toBeGreaterThan(0)
    const { rows } = (
      await who('unit-filler').get(`/api/findings?rule=near-duplicate&document=${own.document}`)
    ).json<FindingList>()
    expect(rows.map(({ values }) => values['other'])).toEqual([ANOTHER_UNITS])
    const groups = (await who('unit-filler').get('/api/duplicates')).json<DuplicateList>().rows
    expect(
      groups.some(({ members: all }) => all.some((one) => one.hidden) && all.some((one) => !one.hidden)),
    ).toBe(true)
    const seen = (
      await who('performance-office').get(`/api/findings?rule=near-duplicate&document=${own.document}`)
    ).json<FindingList>()
    expect(seen.rows.map(({ values }) => values['other'])).toEqual([expect.stringContaining(ANOTHER)])
  })

  test('changes the own table, waives what was found there, and sends it in', async () => {
    const writer = who('unit-filler')
    const edit = await writer.send('POST', `/api/documents/${common.document}/edits`, {
      project: 2,
      indicator: null,
      field: 'purpose',
      before: '支付驻站社工工资',
      after: '支付驻站社工劳务费',
    })
    expect(edit.statusCode).toBe(201)
    expect((await writer.send('POST', '/api/edits/undo', edit.json())).statusCode).toBe(200)
    const [finding] = (await writer.get(`/api/findings?document=${own.document}`)).json<FindingList>().rows
    expect(
      (
        await writer.send('POST', '/api/findings/decisions', {
          verdict: 'dispute',
          reason: '',
          findings: [{ id: finding?.id, state: finding?.state }],
        })
      ).statusCode,
    ).toBe(200)
    expect(
      (
        await writer.send('POST', `/api/documents/${common.document}/edits`, {
          project: 1,
          indicator: null,
          field: 'purpose',
          before: '支付驻站社工工资',
          after: 'x',
        })
      ).statusCode,
    ).toBe(404)
  })
})

describe('writing', () => {
  const { stringify } = JSON

  /** Everything kept of what is another's, in every table that names one of its rows. */
  async function kept(): Promise<readonly string[]> {
    const { db } = home.context.store.whole
    const { rows: columns } = await sql<{ table: string; column: string }>`
      select table_name as "table", column_name as "column" from information_schema.columns
      where table_schema = current_schema() and data_type = 'uuid' and column_name <> 'region_id' and table_name <> 'sessions'`.execute(
      db,
    )
    expect(columns.length).toBeGreaterThan(100)
    const ids = [common.other, ...KINDS.filter((kind) => !SHARED.includes(kind)).map((kind) => foreign[kind])]
    const rows = await Promise.all(
      columns.map(({ table, column }) =>
        sql<object>`
      select * from ${sql.table(table)} where ${sql.ref(column)} = any(${ids}::uuid[])`
          .execute(db)
          .then((found) => found.rows.map((one) => `${table} ${stringify(one, bigints)}`)),
      ),
    )
    return rows.flat().toSorted()
  }
  /** Of everybody: what others do there is not done to somebody. */
  const SHARED: readonly Kind[] = ['unit', 'user']
  const bigints = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)

  /** The body of a route's line, about what is another's. */
  function bodyOf(url: string, body: unknown): unknown {
    return body === undefined ? undefined : JSON.parse(stringify(body).replaceAll(SOME_ID, aboutOf(url)))
  }

  function aboutOf(url: string): string {
    if (url.startsWith('/api/findings')) return foreign.finding
    if (url === '/api/edits/undo') return foreign.edit
    return url === '/api/drafts' ? otherUnit : foreign.project
  }

  test.each(WRITES)(
    '$address changes nothing of another’s, for any caller',
    async ({ method, url, body }) => {
      const before = await kept()
      const places = [foreign, { ...foreign, document: common.document, project: common.other }]
      const addresses = [...new Set(places.map((ids) => asked(url, ids)))]
      await Promise.all(
        ([...AT_PLACES, 'expert', 'contributor'] as const).flatMap((role) =>
          addresses.map(async (address) => {
            const { status, text } = await ask(who(role), method, address, bodyOf(url, body))
            expectNothingForeign(role, `${address} ${stringify(bodyOf(url, body))}`, text)
            // Of several targets each is answered for itself.
            if (
              [
                '/api/drafts/earlier',
                '/api/filings/acts',
                '/api/filings/forecast',
                '/api/filings/undo',
                '/api/filings/reminders',
                '/api/results/decisions',
                '/api/results/decisions/undo',
                '/api/monitoring/warnings/acts',
                '/api/monitoring/warnings/undo',
                '/api/self-evaluations/acts',
                '/api/self-evaluations/undo',
                '/api/monitoring/rounds/:round/undo',
                '/api/self-evaluations/reminders',
                '/api/monitoring/rounds/:round/reminders',
                '/api/monitoring/rounds/:round/acts',
              ].includes(url) &&
              status === 200
            )
              expect(JSON.parse(text), role).toMatchObject({ done: 0 })
            // Read, and refused row by row.
            else if (url === '/api/money-imports/rows' && status === 200)
              expect(JSON.parse(text), role).toMatchObject({ booked: { rows: 0 } })
            else expect(status, `${role}: ${address}`).toBeGreaterThanOrEqual(400)
            expect(status, `${role}: ${address}`).toBeLessThan(500)
          }),
        ),
      )
      expect(await kept()).toEqual(before)
    },
  )

  test('a target is not begun from another’s, nor for another unit', async () => {
    const begin = (unit: string, start: object) =>
      who('unit-filler').send('POST', '/api/drafts', { unit, year: 2026, name: '新项目', start })
    expect(
      (await begin(otherUnit, { from: 'empty', size: 'full', budget: null })).statusCode,
    ).toBeGreaterThanOrEqual(400)
    const copied = await begin(ownUnit, { from: 'project', project: foreign.project })
    expect(copied.statusCode).toBeGreaterThanOrEqual(400)
    expect(copied.body).not.toContain(ANOTHER)
  })
})
