/**
 * The text of a department: begun, written, linked to its targets, handed out whole; nobody writes it who may
 * not.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DraftCreated } from '#api/writing/drafts.ts'
import { eventList } from '#api/operation-log.ts'
import type {
  StatementCreated,
  StatementSaved,
  StatementStart,
  StatementView,
} from '#api/statements/statements.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { linkByName, sumChecks, uncovered } from '#core/writing/covered.ts'
import { hang, notHung } from '#core/writing/duties.ts'
import type {
  StatementForm,
  StatementList,
  StatementOperation,
  StatementPlace,
} from '#core/writing/statement-form.ts'
import { startApp, type TestApp } from '../../../../test/support/app.ts'
import { RULE_SET } from '../../../../test/support/route-lines.ts'
import { join } from '../../../../test/support/people.ts'

let home: TestApp
let unit = ''
let other = ''
const create = async (code: string, name: string) =>
  (
    await home.administrator.send('POST', '/api/organisation', {
      what: { change: 'create', kind: 'department', code, name, parent: null, office: null },
      from: '2025-01-01',
      note: '',
    })
  ).json<{ id: string }>().id
const target = async (name: string, budget: string, of = unit) =>
  (
    await home.administrator.send('POST', '/api/drafts', {
      unit: of,
      year: 2026,
      name,
      start: { from: 'empty', size: 'full', budget },
    })
  ).json<DraftCreated>()
beforeAll(async () => {
  home = await startApp()
  unit = await create('763001', '社会工作部')
  other = await create('300001', '乡村振兴局')
  await target('干部培训经费', '12.5')
  await target('志愿服务专项经费', '30')
  await target('村道维护', '80', other)
})
afterAll(() => home.close())

const begin = (more: object = {}) =>
  home.administrator.send('POST', '/api/statements', {
    unit,
    year: 2026,
    start: { from: 'empty', table: true },
    ...more,
  })
const begun = async (more: object = {}) => (await begin(more)).json<StatementCreated>().document
const view = async (document: string) =>
  (await home.administrator.get(`/api/statements/${document}`)).json<StatementView>()
const send = (
  document: string,
  base: number,
  operations: readonly StatementOperation[],
  request: string = randomUUID(),
) => home.administrator.send('PATCH', `/api/statements/${document}`, { request, base, operations })
const save = async (...input: Parameters<typeof send>) => (await send(...input)).json<StatementSaved>()
const set = (place: StatementPlace, before: string, after: string): StatementOperation => ({
  kind: 'set',
  place,
  before,
  after,
})
const rowOf = (form: StatementForm, list: StatementList, n = 0) =>
  form.rows.filter((row) => row.list === list)[n]?.id ?? ''
const content = async (document: string) =>
  (await home.administrator.get(`/api/documents/${document}/content`)).json<TargetDocument>()

describe('the text of a department', () => {
  let document = ''
  test('is begun empty: with the usual measures, the rows of the whole-department table, and the targets of the unit alone', async () => {
    document = await begun()
    const opened = await view(document)
    expect(opened).toMatchObject({
      version: 0,
      title: '2026年社会工作部绩效文本',
      unit: { code: '763001', name: '社会工作部' },
      fiscalYear: 2026,
      refusal: null,
      removable: true,
    })
    expect(opened.projects.map(({ name, total }) => [name, total])).toEqual([
      ['干部培训经费', '12500000'],
      ['志愿服务专项经费', '30000000'],
    ])
    expect(opened.form.rows.filter(({ list }) => list === 'safeguards')[1]?.cells.title).toBe('加强支出管理')
    expect((await begin()).json()).toMatchObject({
      code: 'statement-there',
      values: { unit: '社会工作部', year: 2026 },
    })
    const { units } = (await home.administrator.get('/api/statements/start?year=2026')).json<StatementStart>()
    expect(units.find(({ id }) => id === unit)?.there).toBe(document)
  })

  test('is written cell by cell, links its targets, and is checked beside them', async () => {
    const { form, projects } = await view(document)
    const [goal, task] = [rowOf(form, 'subGoals'), rowOf(form, 'tasks')]
    const saved = await save(document, 0, [
      set({ row: null, field: 'overallGoal' }, '', '建强基层队伍。'),
      set({ row: null, field: 'goals' }, '', '培训200人\n服务30次'),
      set({ row: goal, field: 'title' }, '', '干部培训'),
      set({ row: goal, field: 'goal' }, '', '培训干部200人'),
      set({ row: goal, field: 'measures' }, '', '培训人次≥200人次'),
      set({ row: task, field: 'name' }, '', '队伍建设'),
      set({ row: task, field: 'total' }, '', '40'),
    ])
    expect(saved).toMatchObject({ version: 1, form: null, conflicts: [] })
    expect(saved.findings.map(({ rule }) => rule)).toContain('overall-goal-not-quantified')
    expect(saved.findings.every(({ project }) => project === null)).toBe(true)
    const now = await view(document)
    expect(uncovered(now.form, now.projects).map(({ name }) => name)).toEqual([
      '干部培训经费',
      '志愿服务专项经费',
    ])
    const links = linkByName(now.form, projects)
    expect(links).toHaveLength(1)
    const linked = await save(document, 1, [
      ...links,
      set({ row: task, field: 'projects' }, '', '\t干部培训经费\n\t志愿服务专项经费'),
    ])
    expect(linked.version).toBe(2)
    const after = await view(document)
    expect(uncovered(after.form, after.projects).map(({ name }) => name)).toEqual(['志愿服务专项经费'])
    expect(linked.findings.find(({ rule }) => rule === 'subgoal-coverage')?.text).toBe('志愿服务专项经费')
    expect(sumChecks(after.form, after.projects).find(({ row }) => row === task)).toMatchObject({
      field: 'total',
      sum: '42.5',
      difference: '-2.5',
      of: 'projects',
    })
    expect((await content(document)).statement).toMatchObject({
      overallGoal: '建强基层队伍。',
      subGoals: [{ label: '一', title: '干部培训', projects: [{ code: null, name: '干部培训经费' }] }],
    })
    expect((await content(document)).departments?.[0]).toMatchObject({
      goals: ['培训200人', '服务30次'],
      tasks: [{ name: '队伍建设', budget: { total: '40' } }],
      funds: [],
    })
  })

  test('goes out with its targets behind it', async () => {
    const exported = (
      await home.administrator.get(`/api/documents/${document}/export/json`)
    ).json<TargetDocument>()
    expect(exported.parts.map(({ title }) => title)).toEqual(['部门整体绩效目标', '预算项目绩效目标'])
    expect(exported.projects.map(({ order, title }) => [order, title])).toEqual([
      [1, '1.干部培训经费绩效目标表'],
      [2, '2.志愿服务专项经费绩效目标表'],
    ])
    const html = (await home.administrator.get(`/api/documents/${document}/export/html`)).body
    for (const words of [
      '第一部分',
      '二、分项绩效目标',
      '（一）干部培训',
      '绩效指标：培训人次≥200人次',
      '队伍建设',
      '第二部分',
      '志愿服务专项经费',
    ])
      expect(html).toContain(words)
  })

  test('of two people is put together cell by cell; what is sent twice is saved once', async () => {
    const { form, version } = await view(document)
    const goal = rowOf(form, 'subGoals')
    const request = randomUUID()
    const [mine] = [set({ row: goal, field: 'goal' }, '培训干部200人', '培训干部260人')]
    expect(await save(document, version, [mine], request)).toMatchObject({ version: version + 1 })
    expect(await save(document, version, [mine], request)).toMatchObject({
      version: version + 1,
      conflicts: [],
    })
    const theirs = await save(document, version, [
      set({ row: goal, field: 'goal' }, '培训干部200人', '培训干部300人'),
      set({ row: null, field: 'functions' }, '', '负责社会工作'),
    ])
    expect(theirs.conflicts).toMatchObject([{ kind: 'cell', mine: '培训干部300人', theirs: '培训干部260人' }])
    expect((await view(document)).form.head.functions).toBe('负责社会工作')
  })

  test('numbers its items anew when one is put between them', async () => {
    const { form, version } = await view(document)
    const row = {
      id: 'new1',
      list: 'subGoals',
      cells: { ...form.rows[0]?.cells, title: '志愿服务', goal: '服务30次', measures: '', projects: '' },
    } as StatementForm['rows'][number]
    await save(document, version, [{ kind: 'add', row, after: null }])
    expect((await content(document)).statement?.subGoals.map(({ label, title }) => [label, title])).toEqual([
      ['一', '志愿服务'],
      ['二', '干部培训'],
    ])
  })

  test('of last year is begun with: its words without its amounts', async () => {
    const next = await begun({ year: 2027, start: { from: 'document', document } })
    const { departments, statement, title } = await content(next)
    expect(title).toBe('2027年社会工作部绩效文本')
    expect(statement?.subGoals).toHaveLength(2)
    expect(departments?.[0]?.tasks).toMatchObject([{ name: '队伍建设', budget: { total: null } }])
  })

  test('is written by the filler and the department of its unit, read by a reader, and unknown to others', async () => {
    const filler = await join(home, '张会计', 'unit-filler', unit)
    const reviewer = await join(home, '李科长', 'department-reviewer', unit)
    const head = await join(home, '王局长', 'unit-head', unit)
    const stranger = await join(home, '赵会计', 'unit-filler', other)
    const { version, form } = await view(document)
    const body = {
      request: randomUUID(),
      base: version,
      operations: [set({ row: null, field: 'functions' }, form.head.functions, '统筹社会工作')],
    }
    const asks = async (who: typeof filler, change: object) =>
      (await who.send('PATCH', `/api/statements/${document}`, { ...body, ...change, request: randomUUID() }))
        .statusCode
    expect(await asks(stranger, {})).toBe(404)
    expect(await asks(head, {})).toBe(403)
    expect(await asks(filler, {})).toBe(200)
    expect(await asks(reviewer, {})).toBe(200)
    expect((await head.get(`/api/statements/${document}`)).json()).toMatchObject({ refusal: 'not-allowed' })
    expect((await stranger.get(`/api/statements/${document}`)).statusCode).toBe(404)
  })

  test('leaves nothing of what was wrong for a moment', async () => {
    const own = await begun({ unit: other })
    const rules = async () =>
      (
        await home.context.store.whole.db
          .selectFrom('findings')
          .select('rule')
          .where('document_id', '=', own)
          .execute()
      )
        .map(({ rule }) => rule)
        .toSorted()
    const before = await rules()
    const write = async (from: string, to: string) => {
      home.advance(1000)
      await save(own, (await view(own)).version, [set({ row: null, field: 'overallGoal' }, from, to)])
    }
    await write('', '修好村道，村道村道完好率完好率达到。')
    expect((await rules()).length).toBeGreaterThan(before.length)
    await write('修好村道，村道村道完好率完好率达到。', '')
    expect(await rules()).toEqual(before)
    await home.administrator.send('DELETE', `/api/statements/${own}`)
  })

  test('is removed by who may write it, and every sitting is in the log once', async () => {
    const events = async (type: string) =>
      eventList
        .parse((await home.administrator.get(`/api/events?type=${type}`)).json())
        .rows.filter(({ subject }) => subject === `document:${document}`)
    expect(await events('statement.created')).toHaveLength(1)
    expect((await events('statement.written')).length).toBe(2)
    expect((await home.administrator.send('DELETE', `/api/statements/${document}`)).statusCode).toBe(204)
    expect((await home.administrator.get(`/api/statements/${document}`)).statusCode).toBe(404)
    expect(await events('statement.removed')).toHaveLength(1)
  })
})

describe('the words of a document that was read from a file', () => {
  test('are written in the same form; its targets stay as they are, and the file cannot be removed so', async () => {
    const { result } = await home.importSample('000-社会工作部.docx')
    const document = result?.document ?? ''
    const before = await content(document)
    const { form, projects, removable } = await view(document)
    expect(removable).toBe(false)
    expect(
      projects.filter(({ name }) => before.projects.some((project) => project.name === name)),
    ).toHaveLength(before.projects.length)
    const goal = rowOf(form, 'subGoals')
    const words = form.rows.find(({ id }) => id === goal)?.cells.goal ?? ''
    await save(document, 0, [set({ row: goal, field: 'goal' }, words, `${words}并覆盖全部社区。`)])
    const after = await content(document)
    expect(after.statement?.subGoals[0]?.goal).toBe(`${words}并覆盖全部社区。`)
    expect({ ...after, statement: null, departments: undefined }).toEqual({
      ...before,
      statement: null,
      departments: undefined,
    })
    expect((await home.administrator.send('DELETE', `/api/statements/${document}`)).json()).toMatchObject({
      code: 'statement-of-file',
    })
  })
})

describe('duties, activities and projects', () => {
  const activity = (
    id: string,
    { duty, name }: { readonly duty: string; readonly name: string },
    form: StatementForm,
    after = form.rows.at(-1)?.id ?? null,
  ): StatementOperation => ({
    kind: 'add',
    row: {
      id,
      list: 'duties',
      cells: { ...form.rows[0]?.cells, title: '', goal: '', measures: '', projects: '', level1: duty, name },
    } as StatementForm['rows'][number],
    after,
  })
  let document = ''
  test('are neither told nor saved where the rule set does not ask for them', async () => {
    document = await begun()
    const { duties, form } = await view(document)
    expect(duties).toBe(false)
    const refused = await send(document, 0, [activity('d1', { duty: '队伍建设', name: '培训' }, form)])
    expect([refused.statusCode, refused.json()]).toMatchObject([409, { code: 'duties-not-asked' }])
    expect((await view(document)).form.rows.some(({ list }) => list === 'duties')).toBe(false)
  })

  test('are written once it asks; a project hangs once, and who hung it later is refused', async () => {
    const made = await home.administrator.send('POST', '/api/rule-sets', {
      ...RULE_SET,
      data: { ...RULE_SET.data, parameters: { dutyTree: true } },
    })
    expect(made.statusCode).toBe(201)
    const { duties, form, projects } = await view(document)
    expect(duties).toBe(true)
    await save(document, 0, [
      activity('d1', { duty: '队伍建设', name: '培训' }, form),
      activity('d2', { duty: '社会服务', name: '志愿' }, form, 'd1'),
    ])
    const base = await view(document)
    const [training] = projects.filter(({ name }) => name === '干部培训经费')
    const all = training === undefined ? [] : [training]
    const hung = await save(document, base.version, hang(base.form, 'd1', projects))
    expect(hung.conflicts).toEqual([])
    const late = await save(document, base.version, hang(base.form, 'd2', all))
    expect(late.conflicts).toMatchObject([
      { kind: 'cell', place: { row: 'd2', field: 'projects' }, mine: '\t干部培训经费', theirs: '' },
    ])
    const now = await view(document)
    expect(notHung(now.form, now.projects)).toEqual([])
    expect((await content(document)).statement?.duties).toMatchObject([
      {
        duty: '队伍建设',
        activity: '培训',
        projects: [{ name: '干部培训经费' }, { name: '志愿服务专项经费' }],
      },
      { duty: '社会服务', activity: '志愿' },
    ])
    // Who writes on what is there has moved it.
    const moved = await save(document, now.version, [
      set({ row: 'd2', field: 'projects' }, '', '\t干部培训经费'),
    ])
    expect(moved.conflicts).toEqual([])
    expect(
      moved.form?.rows.filter(({ list }) => list === 'duties').map(({ cells }) => cells.projects),
    ).toEqual(['\t志愿服务专项经费', '\t干部培训经费'])
  })

  test('go out with the text: as a table with sums, and in the exchange format', async () => {
    const html = (await home.administrator.get(`/api/documents/${document}/export/html`)).body
    for (const words of ['四、部门职责—工作活动—预算项目', '队伍建设', '志愿服务专项经费', '42.50'])
      expect(html).toContain(words)
    const exported = (
      await home.administrator.get(`/api/documents/${document}/export/json`)
    ).json<TargetDocument>()
    expect(exported.statement?.duties).toEqual((await content(document)).statement?.duties)
  })

  test('are written by nobody who may not write the text, and do not come along into a year that does not ask for them', async () => {
    const stranger = await join(home, '钱会计', 'unit-filler', other)
    const { version, form } = await view(document)
    const asks = await stranger.send('PATCH', `/api/statements/${document}`, {
      request: randomUUID(),
      base: version,
      operations: hang(form, 'd1', []),
    })
    expect(asks.statusCode).toBe(404)
    const old = await begun({ year: 2024, start: { from: 'document', document } })
    expect((await content(old)).statement?.duties).toBeUndefined()
    const next = await begun({ year: 2028, start: { from: 'document', document } })
    expect((await content(next)).statement?.duties).toHaveLength(2)
  })
})
