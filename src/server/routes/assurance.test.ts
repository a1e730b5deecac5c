/**
 * 工作保障措施台账 over HTTP: taken over from the text, with tasks and evidence, followed by 绩效科; closed
 * to others.
 */
import { randomUUID } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssuranceList, AssuranceRegister } from '#api/assurance.ts'
import { REQUEST_HEADER } from '#api/kernel/constants.ts'
import type { EvidenceFile } from '#core/attachments/rows.ts'
import { multipart, startApp, type TestApp } from '../../../test/support/app.ts'
import { join, type Member } from '../../../test/support/people.ts'

let home: TestApp
let unit = ''
let year = 0
let department: Member
let office: Member
let watcher: Member
let elsewhere: Member

beforeAll(async () => {
  home = await startApp()
  const document = (await home.importSample('000-社会工作部.docx')).result?.document ?? ''
  const { db } = home.context.store.whole
  const row = await db
    .selectFrom('documents')
    .select(['unit_id', 'fiscal_year'])
    .where('document_id', '=', document)
    .executeTakeFirstOrThrow()
  unit = row.unit_id ?? ''
  year = row.fiscal_year ?? 0
  const other = randomUUID()
  await db
    .insertInto('budget_units')
    .values({
      region_id: home.region,
      unit_id: other,
      key: '999001',
      code: '999001',
      name: '外单位',
      kind: 'unit',
      parent_id: null,
      office_id: null,
      closed_on: null,
      successor_id: null,
      kept: true,
    })
    .execute()
  department = await join(home, '主管甲', 'department-reviewer', unit)
  office = await join(home, '绩效乙', 'performance-office')
  watcher = await join(home, '人大丙', 'reader')
  elsewhere = await join(home, '外单位丁', 'unit-filler', other)
}, 120_000)
afterAll(() => home.close())

const register = async (by: Member = department) =>
  (await by.get(`/api/assurance/${unit}/${year}`)).json<AssuranceRegister>()
const list = async (by: Member) => (await by.get(`/api/assurance?year=${year}`)).json<AssuranceList>()
const TASK = { title: '修订预算绩效管理办法', owner: '办公室 王芳', due: '2030-06-30' }

async function prove(
  by: Member,
  task: string,
  file = '会议纪要.txt',
  bytes: Uint8Array = new TextEncoder().encode('会议纪要'),
) {
  const { payload, headers } = multipart(file, bytes)
  return home.app.inject({
    method: 'POST',
    url: `/api/assurance-tasks/${task}/files`,
    headers: { cookie: by.cookie, [REQUEST_HEADER]: '1', ...headers },
    payload,
  })
}

describe('from the text to what was done', () => {
  test('what the text promises becomes measures by one act, each once', async () => {
    const before = await register()
    expect(before.untaken.length).toBeGreaterThan(2)
    expect(before.measures).toEqual([])
    const taken = (
      await department.send('POST', `/api/assurance/${unit}/${year}/promises`)
    ).json<AssuranceRegister>()
    expect(taken.measures.map(({ title }) => title)).toEqual(before.untaken.map(({ title }) => title))
    expect(taken.untaken).toEqual([])
    expect(taken.measures.every(({ promised, text }) => promised && text !== '')).toBe(true)
    expect(new Set(taken.measures.map(({ kind }) => kind)).size).toBeGreaterThan(2)
    expect(
      (await department.send('POST', `/api/assurance/${unit}/${year}/promises`)).json<AssuranceRegister>()
        .measures.length,
    ).toBe(taken.measures.length)
  })

  test('tasks with owner and day, done with evidence; what is done or proved is not removed', async () => {
    const [measure] = (await register()).measures
    const added = await department.send('POST', `/api/assurance-measures/${measure?.id}/tasks`, TASK)
    expect(added.statusCode).toBe(201)
    await department.send('POST', `/api/assurance-measures/${measure?.id}/tasks`, {
      ...TASK,
      title: '召开部署会',
      due: '2020-01-31',
    })
    const tasks = (await register()).measures[0]?.tasks ?? []
    expect(tasks.map(({ title, standing }) => [title, standing])).toEqual([
      [TASK.title, 'open'],
      ['召开部署会', 'late'],
    ])
    const [first, second] = tasks
    const proved = await prove(department, first?.id ?? '')
    expect(proved.statusCode).toBe(201)
    const { id, file } = proved.json<EvidenceFile>()
    expect(file).toBe('会议纪要.txt')
    expect((await department.send('DELETE', `/api/assurance-tasks/${first?.id}`)).json()).toMatchObject({
      code: 'assurance-kept',
    })
    expect(
      (
        await department.send('PUT', `/api/assurance-tasks/${first?.id}`, { ...TASK, doneOn: '2999-01-01' })
      ).json(),
    ).toMatchObject({ code: 'assurance-day' })
    const done = (
      await department.send('PUT', `/api/assurance-tasks/${first?.id}`, {
        ...TASK,
        doneOn: '2025-05-06',
        note: '已印发',
      })
    ).json<AssuranceRegister>()
    expect(done.measures[0]?.tasks[0]).toMatchObject({
      standing: 'done',
      doneOn: '2025-05-06',
      note: '已印发',
      files: [{ file: '会议纪要.txt' }],
    })
    expect((await department.send('DELETE', `/api/assurance-files/${id}`)).json()).toMatchObject({
      code: 'attachment-kept',
    })
    expect((await department.send('DELETE', `/api/assurance-measures/${measure?.id}`)).json()).toMatchObject({
      code: 'assurance-kept',
    })
    expect((await watcher.get(`/api/assurance-files/${id}`)).body).toBe('会议纪要')
    expect((await department.send('DELETE', `/api/assurance-tasks/${second?.id}`)).statusCode).toBe(200)
    const events = (await home.administrator.get('/api/events?type=assurance.task-done')).json<{
      rows: readonly unknown[]
    }>()
    expect(events.rows).toMatchObject([
      { subject: `unit:${unit}`, before: { doneOn: null }, after: { doneOn: '2025-05-06' } },
    ])
  })

  test('绩效科 sees every unit with what is promised, done and late, as a list and as a workbook', async () => {
    const measure = (await register()).measures[1]
    await department.send('POST', `/api/assurance-measures/${measure?.id}/tasks`, {
      ...TASK,
      title: '季度检查',
      due: '2020-03-31',
    })
    const { rows, total } = await list(office)
    const own = rows.find((row) => row.unit.id === unit)
    expect(own).toMatchObject({ tasks: 2, done: 1, late: 1, untaken: 0 })
    expect(own?.promised).toBe(own?.measures)
    expect(total).toMatchObject({ tasks: 2, done: 1, late: 1 })
    const book = await office.get(`/api/assurance/export/xlsx?year=${year}`)
    const parts = unzipSync(new Uint8Array(book.rawPayload))
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    for (const text of ['修订预算绩效管理办法', '办公室 王芳', '已完成', '逾期', '会议纪要.txt'])
      expect(sheet, text).toContain(text)
    expect(strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).toContain(
      `${Math.floor(100 / (own?.measures ?? 1))}%`,
    )
  })

  test('units are paged, ordered and looked for by the server; the sums are those of all', async () => {
    const asked = async (query: string) =>
      (await office.get(`/api/assurance?year=${year}${query}`)).json<AssuranceList>()
    const all = await asked('')
    const codes = (rows: AssuranceList['rows']) => rows.map((row) => row.unit.id)
    // A unit of its own beside the one of the text.
    await home.context.store
      .of(home.region)
      .db.updateTable('budget_units')
      .set({ kind: 'department' })
      .where('code', '=', '999001')
      .execute()
    const two = await asked('&sort=late&order=desc')
    expect(two.count).toBe(all.count + 1)
    expect([two.rows[0]?.unit.id, two.rows.at(-1)?.unit.code]).toEqual([unit, '999001'])
    expect(codes((await asked('&sort=late')).rows)).toEqual(
      codes([...two.rows.slice(1), ...two.rows.slice(0, 1)]),
    )
    expect(codes((await asked('&order=desc')).rows)).toEqual(codes((await asked('')).rows).toReversed())
    const pages = [
      await asked('&sort=late&order=desc&size=1'),
      await asked(`&sort=late&order=desc&size=1&page=${two.count}`),
      await asked(`&size=1&page=${two.count + 1}`),
    ]
    expect(pages.map(({ rows, count }) => [codes(rows), count])).toEqual([
      [[unit], two.count],
      [codes(two.rows.slice(-1)), two.count],
      [[], two.count],
    ])
    const found = await asked(`&search=${encodeURIComponent('999 外单')}`)
    expect([found.rows.map((row) => row.unit.name), found.count]).toEqual([['外单位'], 1])
    for (const { total } of [two, ...pages, found]) expect(total).toEqual(all.total)
    // The workbook has every unit.
    const parts = unzipSync(
      new Uint8Array((await office.get(`/api/assurance/export/xlsx?year=${year}`)).rawPayload),
    )
    expect(strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).toContain('外单位')
    await home.context.store
      .of(home.region)
      .db.updateTable('budget_units')
      .set({ kind: 'unit' })
      .where('code', '=', '999001')
      .execute()
    for (const query of ['sort=rank', 'order=up', 'size=0'])
      expect((await office.get(`/api/assurance?${query}`)).statusCode, query).toBe(400)
  })

  test('a measure written by hand is changed and removed again', async () => {
    const made = (
      await department.send('POST', `/api/assurance/${unit}/${year}/measures`, {
        kind: 'training',
        title: '绩效培训',
        text: '全年两次',
      })
    ).json<AssuranceRegister>()
    const own = made.measures.find(({ title }) => title === '绩效培训')
    expect(own).toMatchObject({ promised: false, kind: 'training' })
    const changed = (
      await department.send('PUT', `/api/assurance-measures/${own?.id}`, {
        kind: 'supervision',
        title: '绩效监督',
        text: '',
      })
    ).json<AssuranceRegister>()
    expect(changed.measures.find(({ id }) => id === own?.id)).toMatchObject({
      kind: 'supervision',
      title: '绩效监督',
    })
    expect(
      (await department.send('DELETE', `/api/assurance-measures/${own?.id}`))
        .json<AssuranceRegister>()
        .measures.some(({ id }) => id === own?.id),
    ).toBe(false)
    expect((await department.send('DELETE', `/api/assurance-measures/${own?.id}`)).json()).toMatchObject({
      code: 'measure-not-found',
    })
  })
})

describe('what is refused', () => {
  test('others see and change nothing; who looks in changes nothing', async () => {
    const [measure] = (await register()).measures
    expect((await elsewhere.get(`/api/assurance/${unit}/${year}`)).statusCode).toBe(404)
    expect(
      (
        await elsewhere.send('PUT', `/api/assurance-measures/${measure?.id}`, {
          kind: 'system',
          title: '夺',
          text: '',
        })
      ).statusCode,
    ).toBe(404)
    expect(
      (await elsewhere.send('POST', `/api/assurance-measures/${measure?.id}/tasks`, TASK)).statusCode,
    ).toBe(404)
    expect((await prove(elsewhere, measure?.tasks[0]?.id ?? '')).statusCode).toBe(404)
    expect((await list(elsewhere)).rows).toEqual([])
    expect((await elsewhere.get(`/api/assurance/export/xlsx?year=${year}&unit=${unit}`)).statusCode).toBe(404)
    expect(await register(watcher)).toMatchObject({ mayWrite: false })
    expect((await watcher.send('POST', `/api/assurance/${unit}/${year}/promises`)).statusCode).toBe(403)
    expect(
      (await watcher.send('PUT', `/api/assurance-tasks/${measure?.tasks[0]?.id}`, TASK)).statusCode,
    ).toBe(403)
  })

  test.each([
    [{ ...TASK, due: '2026-02-30' }],
    [{ ...TASK, due: '下月' }],
    [{ ...TASK, title: ' ' }],
    [{ ...TASK, owner: '' }],
    [{ ...TASK, title: '长'.repeat(201) }],
    [{ ...TASK, doneOn: '昨天' }],
  ])('no task: %j', async (task) => {
    const [measure] = (await register()).measures
    expect(
      (await department.send('POST', `/api/assurance-measures/${measure?.id}/tasks`, task)).statusCode,
    ).toBe(400)
  })

  test('a year that is none, and a file that may not be', async () => {
    expect((await department.get(`/api/assurance/${unit}/26`)).statusCode).toBe(400)
    const [measure] = (await register()).measures
    expect(
      (
        await prove(
          department,
          measure?.tasks[0]?.id ?? '',
          '病毒.exe',
          new Uint8Array([0x4d, 0x5a, 0x90, 0]),
        )
      ).json(),
    ).toMatchObject({ code: 'attachment-kind' })
  })
})
