import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventList } from '#api/operation-log.ts'
import type { FilingView } from '#api/filing/filings.ts'
import type { FlowDryRun, FlowList, FlowYearView } from '#api/filing/flows.ts'
import { NATIONAL_FLOW } from '#core/filing/flow.ts'
import { startApp, type TestApp } from '../../../../test/support/app.ts'
import { join, type Member } from '../../../../test/support/people.ts'
import { targets } from '../../../../test/support/targets.ts'

const UNIT = { code: '326001', name: '民政局' }
const DEPARTMENT_ALONE = {
  format: 'jichi.flow/1',
  stages: [{ kind: 'department', steps: [{ id: 'department', roles: ['department-reviewer'] }] }],
}
const LARGE_BY_TWO = {
  format: 'jichi.flow/1',
  stages: [
    { kind: 'finance', steps: [{ id: 'business', roles: ['finance-office'], from: '100' }] },
    { kind: 'finance', steps: [{ id: 'performance', roles: ['performance-office'] }] },
  ],
}

let home: TestApp
let office: Member
/** Projects of 2025: one of 10 万元, one of 300 万元. */
let projects: readonly string[]

beforeAll(async () => {
  home = await startApp()
  office = await join(home, '绩效科李', 'performance-office')
  const paper = targets(
    [
      { name: '培训', unit: UNIT },
      { name: '道路', unit: UNIT, code: null, budget: { total: '300', fiscal: '300', other: '0' } },
    ],
    { source: { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' } },
  )
  const done = await home.import('a.json', Buffer.from(JSON.stringify(paper)))
  expect(done.state).toBe('done')
  const { rows } = (await home.administrator.get('/api/projects')).json<{
    rows: readonly { id: string; name: string }[]
  }>()
  projects = ['培训', '道路'].flatMap((name) => rows.find((one) => one.name === name)?.id ?? [])
  expect(projects.length).toBe(2)
})
afterAll(() => home.close())

const read = async (year: number) => (await home.reader.get(`/api/flows/${year}`)).json<FlowYearView>()
const save = (year: number, flow: unknown, expected: number, note = '冀财绩〔2026〕3号') =>
  office.send('PUT', `/api/flows/${year}`, { flow, note, expected })
const dryRun = async (year: number, flow: unknown) =>
  (await office.send('POST', `/api/flows/${year}/dry-run`, { flow })).json<FlowDryRun>()

describe('the flow of a fiscal year', () => {
  test('that of the country, as long as the region has laid down none', async () => {
    expect(await read(2025)).toMatchObject({
      year: 2025,
      from: null,
      until: null,
      version: 0,
      flow: NATIONAL_FLOW,
      history: [],
      years: [],
    })
    expect((await home.reader.get('/api/flows/1200')).statusCode).toBe(400)
  })

  test('a dry run says which targets would go another way and which steps nobody could take, and writes nothing', async () => {
    const run = await dryRun(2025, LARGE_BY_TWO)
    expect(run).toMatchObject({ from: 2025, until: null, home: 2, otherWay: 2, underReview: 0, locked: 0 })
    expect(run.withoutPeople).toEqual([{ step: 'business', roles: ['finance-office'] }])
    expect(await dryRun(2025, { format: 'jichi.flow/1', twice: true })).toMatchObject({
      home: 2,
      otherWay: 0,
      withoutPeople: [],
    })
    expect(await dryRun(2020, DEPARTMENT_ALONE)).toMatchObject({ home: 2, until: null })
    expect(await read(2025)).toMatchObject({ version: 0 })
  })

  test('is laid down with a reason, holds for later years, and leaves a record of what changed', async () => {
    expect((await save(2024, LARGE_BY_TWO, 0)).statusCode).toBe(200)
    expect(await read(2024)).toMatchObject({
      from: 2024,
      version: 1,
      note: '冀财绩〔2026〕3号',
      savedBy: '绩效科李',
    })
    expect(await read(2026)).toMatchObject({ from: 2024, version: 0, inherited: { from: 2024 } })
    expect((await read(2023)).flow).toEqual(NATIONAL_FLOW)
    expect((await save(2026, DEPARTMENT_ALONE, 0)).statusCode).toBe(200)
    expect(await read(2024)).toMatchObject({ until: 2025 })
    expect((await read(2024)).history).toMatchObject([
      { version: 1, before: NATIONAL_FLOW, after: { stages: [{ kind: 'finance' }, { kind: 'finance' }] } },
    ])
    const [event] = eventList.parse((await home.administrator.get('/api/events?type=flow.saved')).json()).rows
    expect(event).toMatchObject({
      subject: 'flow:2026',
      after: { year: 2026, version: 1, note: '冀财绩〔2026〕3号', own: true },
    })
    // The years of a dry run end where the next flow begins.
    expect(await dryRun(2024, null)).toMatchObject({ from: 2024, until: 2025, home: 2, otherWay: 2 })
  })

  test('a target under review keeps the way it was sent in by; a draft takes the new one', async () => {
    const [first = '', second = ''] = projects
    const sent = await home.administrator.send('POST', `/api/projects/${first}/filing`, {
      act: { kind: 'submit', comment: '请审核' },
    })
    expect(sent.statusCode).toBe(200)
    const before = sent.json<FilingView>().way
    expect(await dryRun(2024, DEPARTMENT_ALONE)).toMatchObject({ home: 1, underReview: 1, otherWay: 1 })
    expect((await save(2024, DEPARTMENT_ALONE, 1)).statusCode).toBe(200)
    expect((await home.administrator.get(`/api/projects/${first}/filing`)).json<FilingView>().way).toEqual(
      before,
    )
    expect(
      (await home.administrator.get(`/api/projects/${second}/filing`))
        .json<FilingView>()
        .way.map(({ steps }) => steps.map(({ id }) => id)),
    ).toEqual([['department'], ['approval']])
  })

  test('a year gives up its own and goes by the one before it again', async () => {
    expect((await save(2026, null, 1)).statusCode).toBe(200)
    const view = await read(2026)
    expect(view).toMatchObject({ from: 2024, version: 2, years: [2024] })
    expect(view.history).toMatchObject([{ version: 2, flow: null, savedBy: '绩效科李' }, { version: 1 }])
    expect((await home.reader.get('/api/flows')).json<FlowList>().rows.map(({ year }) => year)).toEqual([
      2024,
    ])
  })

  test('a caller who saw another version is refused; of two at once one is', async () => {
    expect((await save(2026, null, 1)).json()).toMatchObject({ code: 'flow-changed', values: { year: 2026 } })
    const answers = await Promise.all([save(2027, DEPARTMENT_ALONE, 0), save(2027, LARGE_BY_TWO, 0)])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
  })

  test('what is no flow, has no reason, or comes from somebody else is refused with its fault', async () => {
    const wrong = await save(2030, { format: 'jichi.flow/1', approve: [] }, 0)
    expect([wrong.statusCode, wrong.json()]).toMatchObject([
      422,
      { code: 'flow-invalid', values: { fault: 'roles-empty', path: 'approve', count: 1 } },
    ])
    expect((await save(2030, {}, 0)).json()).toMatchObject({
      code: 'flow-invalid',
      values: { fault: 'not-a-flow' },
    })
    expect((await save(2030, DEPARTMENT_ALONE, 0, ' ')).statusCode).toBe(400)
    for (const role of [
      'unit-filler',
      'department-reviewer',
      'finance-office',
      'reader',
      'system-administrator',
    ] as const) {
      const member = await join(home, `某${role}`, role)
      expect([
        role,
        (await member.send('PUT', '/api/flows/2030', { flow: DEPARTMENT_ALONE, note: '试', expected: 0 }))
          .statusCode,
      ]).toEqual([role, 403])
      expect([
        role,
        (await member.send('POST', '/api/flows/2030/dry-run', { flow: DEPARTMENT_ALONE })).statusCode,
      ]).toEqual([role, 403])
    }
  })
})
