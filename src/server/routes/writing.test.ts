/**
 * Writing targets: begun, saved as one writes, two people at one form, nothing lost and nothing overwritten.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  DraftCreated,
  DraftOffers,
  DraftsCreated,
  DraftSaved,
  DraftStart,
  DraftView,
  FileTargets,
} from '#api/writing/drafts.ts'
import { eventList } from '#api/operation-log.ts'
import type { FilingView } from '#api/filing/filings.ts'
import { projectList } from '#api/projects.ts'
import { beginDraft, readDraftStart } from '#actions/writing/begin-draft.ts'
import { readDraft, saveDraft } from '#actions/writing/drafts.ts'
import { readDraftOffers } from '#actions/writing/offers.ts'
import type { Actor } from '#core/kernel/roles.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { removeRows } from '#core/writing/commands.ts'
import { BLANK_CELLS, type CellPlace, type WrittenForm } from '#core/writing/form.ts'
import { attachmentList } from '#api/attachments.ts'
import type { CommentList } from '#api/comments.ts'
import type { Operation } from '#core/writing/operation.ts'
import type { OpenedProject } from '#core/projects/rows.ts'
import { ROOT, startApp, type TestApp } from '../../../test/support/app.ts'
import { writeAll } from '../../../test/support/written.ts'

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
beforeAll(async () => {
  home = await startApp()
  unit = await create('763001', '社会工作部')
  other = await create('300001', '乡村振兴局')
})
afterAll(() => home.close())

const begin = async (more: object = {}) =>
  (
    await home.administrator.send('POST', '/api/drafts', {
      unit,
      year: 2026,
      name: '干部培训经费',
      start: { from: 'empty', size: 'full', budget: '10' },
      ...more,
    })
  ).json<DraftCreated>()
const view = async (project: string) =>
  (await home.administrator.get(`/api/drafts/${project}`)).json<DraftView>()
const send = (
  project: string,
  base: number,
  operations: readonly Operation[],
  request: string = randomUUID(),
) => home.administrator.send('PATCH', `/api/drafts/${project}`, { request, base, operations })
const save = async (...input: Parameters<typeof send>) => (await send(...input)).json<DraftSaved>()
const set = (place: CellPlace, before: string, after: string): Operation => ({
  kind: 'set',
  place,
  before,
  after,
})
const LONG = '长'.repeat(20_001)
const detail = async (project: string) =>
  (await home.administrator.get(`/api/projects/${project}`)).json<OpenedProject>()
const rowOf = (form: WrittenForm, level2: string) =>
  form.rows.find(({ cells }) => cells.level2 === level2)?.id ?? ''
const events = async (type: string, project: string) =>
  eventList
    .parse((await home.administrator.get(`/api/events?type=${type}`)).json())
    .rows.filter(({ subject }) => subject === `project:${project}`)

describe('what is said of a row, and what proves it', () => {
  test('a cell that would hold too much is named, with what it may hold and what was found, and nothing is saved', async () => {
    const { project } = await begin()
    const { form, version } = await view(project)
    const row = rowOf(form, '数量指标')
    const answer = await send(project, version, [
      set({ row: null, field: 'purpose' }, '', '培训'),
      set({ row, field: 'description' }, '', LONG),
    ])
    expect([answer.statusCode, answer.json()]).toEqual([
      422,
      { code: 'cell-too-long', values: { row, field: 'description', most: 20_000, found: 20_001 } },
    ])
    const added = await send(project, version, [
      { kind: 'add', row: { id: 'n1', cells: { ...BLANK_CELLS, basis: LONG } }, after: row },
    ])
    expect(added.json()).toMatchObject({
      code: 'cell-too-long',
      values: { row: 'n1', field: 'basis', found: 20_001 },
    })
    expect((await view(project)).form).toEqual(form)
    expect(
      (await send(project, version, [set({ row, field: 'description' }, '', LONG.slice(1))])).statusCode,
    ).toBe(200)
    // What was read from a file may be longer: it can be shortened.
    expect(
      (await send(project, version + 1, [set({ row, field: 'description' }, LONG, '短')])).statusCode,
    ).toBe(200)
    // Anywhere else a text that is too long is reported with its length, too.
    const name = await home.administrator.send('POST', '/api/drafts', {
      unit,
      year: 2026,
      name: '名'.repeat(201),
      start: { from: 'empty', size: 'full', budget: '10' },
    })
    expect([name.statusCode, name.json()]).toEqual([
      400,
      { code: 'text-too-long', values: { path: 'body.name', most: 200, found: 201 } },
    ])
  })

  test('goes with its row when rows come, move and go, and comes back with it', async () => {
    const { project } = await begin({ name: '乡村振兴调研经费' })
    const { form } = await view(project)
    const ids = form.rows.slice(0, 3).map(({ id }) => id)
    const [a = '', b = '', c = ''] = ids
    await save(
      project,
      0,
      ids.map((row, i) => set({ row, field: 'level3' }, '', `第${i + 1}个指标`)),
    )
    const said = async () =>
      (await home.administrator.get(`/api/projects/${project}/comments`))
        .json<CommentList>()
        .rows.map(({ text, indicator, gone }) => [text, indicator, gone])
    const proofs = async () =>
      attachmentList
        .parse((await home.administrator.get(`/api/projects/${project}/attachments`)).json())
        .rows.map(({ indicator, stood }) => [indicator, stood])
    const comment = (indicator: number | null, field: string, text: string) =>
      home.administrator.send('POST', `/api/projects/${project}/comments`, {
        indicator,
        field,
        text,
        suggestion: indicator === null ? null : '≥20人',
      })
    for (const [indicator, field, text] of [
      [2, 'value', '乙'],
      [3, 'value', '丙'],
      [null, 'purpose', '用途'],
    ] as const)
      expect((await comment(indicator, field, text)).statusCode).toBe(200)
    expect(
      (
        await home.administrator.upload(
          '佐证.pdf',
          Buffer.from('%PDF-1.7\n佐证'),
          `/api/projects/${project}/attachments?row=${b}`,
        )
      ).statusCode,
    ).toBe(201)
    // The first below the second: those two change places.
    await save(project, 1, [{ kind: 'move', row: a, from: null, to: b }])
    expect(await said()).toEqual([
      ['乙', 1, false],
      ['丙', 3, false],
      ['用途', null, false],
    ])
    expect(await proofs()).toEqual([[1, null]])
    // The row it speaks of is removed: it is shown where it was, and cannot be accepted elsewhere.
    const now = (await view(project)).form
    const second = now.rows.find(({ id }) => id === b)
    if (second === undefined) throw new Error('the row is there')
    await save(project, 2, [{ kind: 'remove', row: second, after: null }])
    expect(await said()).toEqual([
      ['乙', 1, true],
      ['丙', 2, false],
      ['用途', null, false],
    ])
    expect(await proofs()).toEqual([[null, 1]])
    const gone =
      (await home.administrator.get(`/api/projects/${project}/comments`)).json<CommentList>().rows[0]?.id ??
      ''
    expect(
      (
        await home.administrator.send('POST', `/api/projects/${project}/comments/${gone}/state`, {
          state: 'accepted',
        })
      ).json(),
    ).toMatchObject({ code: 'suggestion-not-possible' })
    // Taken back, at the end.
    await save(project, 3, [{ kind: 'add', row: second, after: c }])
    expect(await said()).toEqual([
      ['乙', 3, false],
      ['丙', 2, false],
      ['用途', null, false],
    ])
    expect(await proofs()).toEqual([[3, null]])
  })
})

describe('a target', () => {
  test('is begun empty: a draft of its unit, in the lists, with the rows of the form and nothing in them', async () => {
    const { project } = await begin()
    const draft = await view(project)
    expect(draft).toMatchObject({
      version: 0,
      name: '干部培训经费',
      unit: '763001 社会工作部',
      fiscalYear: 2026,
      state: 'draft',
      refusal: null,
      removable: true,
      listed: [],
    })
    expect(draft.form.head).toMatchObject({ name: '干部培训经费', 'budget.total': '10' })
    expect(draft.form.rows).toHaveLength(9)
    const { rows } = projectList.parse(
      (await home.administrator.get('/api/projects?year=2026&unit=763001')).json(),
    )
    expect(rows).toContainEqual(
      expect.objectContaining({
        id: project,
        name: '干部培训经费',
        unitName: '社会工作部',
        budget: '10000000',
        indicators: 0,
      }),
    )
    expect(await events('target.created', project)).toHaveLength(1)
  })

  test('is begun of a file that the unit has: what it holds is shown first, what is ticked begun, with the words and rows of the file', async () => {
    const bytes = readFileSync(join(ROOT, 'samples/000-社会工作部.docx'))
    const read = await home.administrator.upload('社会工作部.docx', bytes, '/api/drafts/files')
    const { fiscalYear, targets } = read.json<FileTargets>()
    expect(fiscalYear).toBe(2025)
    expect(new Set(targets.map((target) => target.unit?.id))).toEqual(new Set([unit]))
    expect(targets.map(({ order, there }) => [order, there])).toEqual(
      [1, 2, 3, 4, 5].map((order) => [order, []]),
    )
    const begun = await home.administrator.upload(
      '社会工作部.docx',
      bytes,
      `/api/drafts/files/begin?unit=${unit}&year=2026&targets=2,4`,
    )
    expect(begun.statusCode).toBe(201)
    const { drafts } = begun.json<DraftsCreated>()
    const views = await Promise.all(drafts.map(({ project }) => view(project)))
    expect(views.map(({ name }) => name)).toEqual([targets[1]?.name, targets[3]?.name])
    for (const [at, { form, state, removable, unit: of, paper }] of views.entries()) {
      expect({ state, removable, of, code: paper.code }).toEqual({
        state: 'draft',
        removable: true,
        of: '763001 社会工作部',
        code: null,
      })
      expect(form.rows).toHaveLength(targets[at === 0 ? 1 : 3]?.indicators ?? 0)
    }
    expect((await events('target.created', drafts[0]?.project ?? ''))[0]).toMatchObject({
      after: { file: '社会工作部.docx', place: 2 },
    })
    // What was begun for the year of the file has its code: it is shown as there when the file is chosen
    // again.
    expect(
      (
        await home.administrator.upload(
          '社会工作部.docx',
          bytes,
          `/api/drafts/files/begin?unit=${unit}&year=2025&targets=3`,
        )
      ).statusCode,
    ).toBe(201)
    expect(
      (await home.administrator.upload('社会工作部.docx', bytes, '/api/drafts/files'))
        .json<FileTargets>()
        .targets.filter(({ there }) => there.some(({ by }) => by === 'code'))
        .map(({ order }) => order),
    ).toEqual([3])
    // All of them or none; what cannot be read says why.
    expect(
      (
        await home.administrator.upload(
          '社会工作部.docx',
          bytes,
          `/api/drafts/files/begin?unit=${unit}&year=2026&targets=1,9`,
        )
      ).json(),
    ).toMatchObject({ code: 'project-not-found' })
    expect(
      (
        await home.administrator.upload('照片.docx', new TextEncoder().encode('没有表'), '/api/drafts/files')
      ).json(),
    ).toMatchObject({ code: 'target-file-unreadable', values: { fault: 'no-target-table' } })
    expect((await home.reader.upload('社会工作部.docx', bytes, '/api/drafts/files')).statusCode).toBe(403)
  })

  test('of little money is begun on a short form with a row for every kind whose absence is remarked on', async () => {
    const { project } = await begin({ start: { from: 'empty', size: 'short', budget: '10' } })
    const { form } = await view(project)
    const filled = await save(
      project,
      0,
      form.rows.map(({ id, cells }) => set({ row: id, field: 'level3' }, '', `${cells.level2}一`)),
    )
    expect(form.rows.length).toBeLessThan(9)
    expect(filled.findings.filter(({ rule }) => rule === 'missing-category')).toEqual([])
    // In the order of the whole form.
    expect(form.rows.map(({ cells }) => cells.level2)).toEqual([
      '数量指标',
      '质量指标',
      '时效指标',
      '成本指标',
      '社会效益指标',
      '服务对象满意度指标',
    ])
  })

  test('is written cell by cell: the project follows, with its findings; blank rows are of the form alone', async () => {
    const { project, document } = await begin()
    const { form } = await view(project)
    const row = rowOf(form, '数量指标')
    const saved = await save(project, 0, [
      set({ row, field: 'level3' }, '', '培训人数'),
      set({ row, field: 'value' }, '', '≥200'),
      set({ row: null, field: 'goals' }, '', '培训干部200人\n办班4期'),
    ])
    expect(saved).toMatchObject({ version: 1, listed: [row], form: null, conflicts: [] })
    expect(saved.findings.map(({ rule }) => rule)).toContain('value-no-unit')
    const { project: paper, findings } = await detail(project)
    expect(paper).toMatchObject({
      goals: ['培训干部200人', '办班4期'],
      indicators: [
        {
          level2: '数量指标',
          kind: 'quantity',
          level3: '培训人数',
          value: { comparator: '>=', number: '200' },
        },
      ],
    })
    expect(findings.map(({ id }) => id)).toEqual(saved.findings.map(({ id }) => id))
    expect((await view(project)).form.rows).toHaveLength(9)
    const content = (
      await home.administrator.get(`/api/documents/${document}/content`)
    ).json<TargetDocument>()
    expect(content.projects).toHaveLength(1)
    const mended = await save(project, 1, [set({ row, field: 'value' }, '≥200', '≥200人')])
    expect(mended.findings.map(({ rule }) => rule)).not.toContain('value-no-unit')
  })

  test('keeps the rows that are searched and counted in step with its form: written, put between others, taken out', async () => {
    const { project } = await begin()
    const { form } = await view(project)
    const fill = (level2: string, name: string) =>
      set({ row: rowOf(form, level2), field: 'level3' }, '', name)
    await save(project, 0, [
      fill('数量指标', '培训人数'),
      fill('质量指标', '合格率'),
      fill('时效指标', '按时开班率'),
      fill('社会效益指标', '知晓率'),
    ])
    const kept = async () =>
      (
        await home.context.store.whole.db
          .selectFrom('indicators')
          .select(['position', 'level3'])
          .where('project_id', '=', project)
          .orderBy('position')
          .execute()
      ).map(({ position, level3 }) => `${position} ${level3}`)
    expect(await kept()).toEqual(['1 培训人数', '2 合格率', '3 按时开班率', '4 知晓率'])
    await save(project, 1, [set({ row: rowOf(form, '质量指标'), field: 'level3' }, '合格率', '考核合格率')])
    expect(await kept()).toEqual(['1 培训人数', '2 考核合格率', '3 按时开班率', '4 知晓率'])
    const row = {
      id: 'between',
      cells: { ...BLANK_CELLS, level1: '产出指标', level2: '数量指标', level3: '培训期数' },
    }
    await save(project, 2, [{ kind: 'add', row, after: rowOf(form, '数量指标') }])
    expect(await kept()).toEqual(['1 培训人数', '2 培训期数', '3 考核合格率', '4 按时开班率', '5 知晓率'])
    const now = (await view(project)).form
    await save(project, 3, removeRows(now, ['between', rowOf(form, '时效指标')]))
    expect(await kept()).toEqual(['1 培训人数', '2 考核合格率', '3 知晓率'])
  })

  test('renamed is called so in the lists and as a document', async () => {
    const { project, document } = await begin()
    await save(project, 0, [set({ row: null, field: 'name' }, '干部培训经费', '党员培训经费')])
    expect((await detail(project)).row.name).toBe('党员培训经费')
    expect((await home.administrator.get(`/api/documents/${document}`)).json()).toMatchObject({
      title: '党员培训经费绩效目标表',
    })
  })

  test('sent twice under one name is saved once', async () => {
    const { project } = await begin()
    const operations = [set({ row: null, field: 'purpose' }, '', '支付讲课费')]
    const request = randomUUID()
    await send(project, 0, operations, request)
    await save(project, 1, [set({ row: null, field: 'purpose' }, '支付讲课费', '支付场地费')])
    expect(await save(project, 0, operations, request)).toMatchObject({
      version: 2,
      conflicts: [],
      form: { head: { purpose: '支付场地费' } },
    })
  })

  test('of two people has what both wrote; in one cell the first stays and the second is refused', async () => {
    const { project } = await begin()
    const row = rowOf((await view(project)).form, '数量指标')
    await save(project, 0, [set({ row, field: 'level3' }, '', '培训人数')])
    const late = await save(project, 0, [
      set({ row, field: 'value' }, '', '≥200人'),
      set({ row, field: 'level3' }, '', '参训人次'),
    ])
    expect(late.conflicts).toEqual([
      { kind: 'cell', place: { row, field: 'level3' }, base: '', mine: '参训人次', theirs: '培训人数' },
    ])
    expect(late.form?.rows.find(({ id }) => id === row)?.cells).toMatchObject({
      level3: '培训人数',
      value: '≥200人',
    })
    // Whose words they are, and since when; nobody's where one goes on with what one saw.
    expect(late.others).toMatchObject({ by: '系统管理员', at: expect.any(String) })
    expect((await save(project, 2, [set({ row, field: 'basis' }, '', '工作计划')])).others).toBeNull()
  })

  test('leaves one event a sitting, and a record of every save', async () => {
    const { project } = await begin()
    await save(project, 0, [set({ row: null, field: 'purpose' }, '', '一')])
    await save(project, 1, [set({ row: null, field: 'purpose' }, '一', '二')])
    expect(await events('target.written', project)).toHaveLength(1)
    home.advance(20 * 60 * 1000)
    await save(project, 2, [set({ row: null, field: 'purpose' }, '二', '三')])
    expect(await events('target.written', project)).toHaveLength(2)
    const saves = await home.context.store.whole.db
      .selectFrom('draft_saves')
      .select(['version', 'operations'])
      .where('project_id', '=', project)
      .orderBy('version')
      .execute()
    expect(saves.map(({ version, operations }) => [version, operations.length])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ])
  })

  test('keeps what was decided on a finding when rows are put above its row', async () => {
    const { project } = await begin()
    const row = rowOf((await view(project)).form, '数量指标')
    const first = await save(project, 0, [
      set({ row, field: 'level3' }, '', '培训人数'),
      set({ row, field: 'value' }, '', '≥200'),
    ])
    const finding = first.findings.find(({ rule }) => rule === 'value-no-unit')
    await home.administrator.send('POST', '/api/findings/decisions', {
      verdict: 'waive',
      findings: [{ id: finding?.id, state: 'open' }],
      reason: '按次计',
      until: null,
      published: false,
    })
    const cells = {
      ...BLANK_CELLS,
      level1: '产出指标',
      level2: '数量指标',
      level3: '办班期数',
      value: '≥4期',
    }
    await save(project, 1, [{ kind: 'add', row: { id: 'new', cells }, after: null }])
    const { settled } = await detail(project)
    expect(settled).toContainEqual(
      expect.objectContaining({ id: finding?.id, state: 'waived', indicator: 2 }),
    )
  })

  test('leaves nothing of what was wrong for a moment; what was sent in with a fault and mended later is shown', async () => {
    const { project } = await begin()
    const settled = async () =>
      (await detail(project)).settled.filter(({ rule }) => rule === 'value-no-unit').map(({ state }) => state)
    const row = rowOf((await view(project)).form, '数量指标')
    const write = async (before: string, after: string) => {
      home.advance(1000)
      return save(project, (await view(project)).version, [set({ row, field: 'value' }, before, after)])
    }
    await save(project, 0, [set({ row, field: 'level3' }, '', '培训人数')])
    expect((await write('', '≥200')).findings.map(({ rule }) => rule)).toContain('value-no-unit')
    expect((await write('≥200', '≥200人')).findings.map(({ rule }) => rule)).not.toContain('value-no-unit')
    expect(await settled()).toEqual([])

    await writeAll(home, home.administrator, project)
    const value = (await view(project)).form.rows.find(({ id }) => id === row)?.cells.value ?? ''
    await write(value, '≥200')
    await home.context.store.whole.db
      .updateTable('projects')
      .set({ errors: 0 })
      .where('project_id', '=', project)
      .execute()
    home.advance(1000)
    for (const kind of ['submit', 'withdraw'])
      expect(
        (await home.administrator.send('POST', `/api/projects/${project}/filing`, { act: { kind } }))
          .statusCode,
      ).toBe(200)
    await write('≥200', '≥200人')
    expect(await settled()).toEqual(['fixed'])
  })

  test('copied from another has its words and not its code', async () => {
    const { project } = await begin()
    const row = rowOf((await view(project)).form, '数量指标')
    await save(project, 0, [
      set({ row, field: 'level3' }, '', '培训人数'),
      set({ row: null, field: 'code' }, '', '13020225P008911100023'),
    ])
    const copy = await begin({
      unit: other,
      year: 2027,
      name: '干部培训经费（二期）',
      start: { from: 'project', project },
    })
    const draft = await view(copy.project)
    expect(draft).toMatchObject({ fiscalYear: 2027, unit: '300001 乡村振兴局', version: 0 })
    expect(draft.form.head).toMatchObject({ name: '干部培训经费（二期）', code: '' })
    expect(draft.form.rows.map(({ cells }) => cells.level3)).toEqual(['培训人数'])
  })

  test('read from a file is written in the same way, and its rows keep their names from the first save on', async () => {
    const document = (await home.importSample('000-社会工作部.txt')).result?.document ?? ''
    const [first] = projectList.parse(
      (await home.administrator.get(`/api/projects?document=${document}`)).json(),
    ).rows
    const project = first?.id ?? ''
    const { form, removable } = await view(project)
    expect(removable).toBe(false)
    const [row] = form.rows
    const saved = await save(project, 0, removeRows(form, [row?.id ?? '']))
    expect(saved.form?.rows.map(({ id }) => id)).toEqual(form.rows.slice(1).map(({ id }) => id))
    expect((await detail(project)).project.indicators).toHaveLength(form.rows.length - 1)
    expect((await home.administrator.send('DELETE', `/api/drafts/${project}`)).json()).toMatchObject({
      code: 'draft-of-file',
    })
  })

  test('follows a suggestion that was applied elsewhere', async () => {
    const { project, document } = await begin()
    const row = rowOf((await view(project)).form, '数量指标')
    await save(project, 0, [set({ row, field: 'level3' }, '', '培训人数')])
    await home.administrator.send('POST', `/api/documents/${document}/edits`, {
      project: 1,
      indicator: 1,
      field: 'level3',
      before: '培训人数',
      after: '参训人数',
    })
    expect((await view(project)).form.rows.find(({ id }) => id === row)?.cells.level3).toBe('参训人数')
    expect(
      (await save(project, 1, [set({ row, field: 'level3' }, '培训人数', '听课人数')])).conflicts,
    ).toMatchObject([{ mine: '听课人数', theirs: '参训人数' }])
  })

  test('removed is gone, with its event; there is no file to read again before', async () => {
    const { project, document } = await begin()
    expect(
      (await home.administrator.send('POST', `/api/documents/${document}/read-again`)).json(),
    ).toMatchObject({ code: 'document-written' })
    expect((await home.administrator.get(`/api/documents/${document}/source`)).json()).toMatchObject({
      code: 'document-written',
    })
    expect((await home.administrator.send('DELETE', `/api/drafts/${project}`)).statusCode).toBe(204)
    expect((await home.administrator.get(`/api/drafts/${project}`)).statusCode).toBe(404)
    expect(await events('target.removed', project)).toHaveLength(1)
  })

  test('keeps words where money belongs, and is not sent in with them', async () => {
    const { project } = await begin()
    await writeAll(home, home.administrator, project)
    const { form, version } = await view(project)
    const words = await save(project, version, [
      set({ row: null, field: 'budget.total' }, form.head['budget.total'], '待定'),
      set({ row: null, field: 'plan.march' }, form.head['plan.march'], '-10'),
      set({ row: null, field: 'budget.other' }, form.head['budget.other'], '约50'),
    ])
    expect((await view(project)).form.head).toMatchObject({
      'budget.total': '待定',
      'plan.march': '-10',
      'budget.other': '约50',
    })
    await home.context.store.whole.db
      .updateTable('projects')
      .set({ errors: 0 })
      .where('project_id', '=', project)
      .execute()
    expect(
      (
        await home.administrator.send('POST', `/api/projects/${project}/filing`, { act: { kind: 'submit' } })
      ).json(),
    ).toEqual({ code: 'target-blank', values: { figures: 'budget.total、budget.other、plan.march' } })
    await save(project, words.version, [set({ row: null, field: 'budget.total' }, '待定', '10')])
    expect((await view(project)).form.head['budget.total']).toBe('10')
  })

  test('is not sent in by who saw another text than is there', async () => {
    const { project } = await begin()
    const { form } = await view(project)
    await save(project, 0, [set({ row: rowOf(form, '数量指标'), field: 'level3' }, '', '培训人数')])
    await writeAll(home, home.administrator, project)
    const { version } = await view(project)
    const submit = (written?: number) =>
      home.administrator.send('POST', `/api/projects/${project}/filing`, {
        act: { kind: 'submit' },
        ...(written !== undefined && { written }),
      })
    const late = await submit(version - 1)
    expect([late.statusCode, late.json<{ code: string }>().code]).toEqual([409, 'target-changed'])
    expect((await view(project)).refusal).toBeNull()
    expect((await submit(version)).json<FilingView>().state).toBe('submitted')
  })

  test('that was sent in is not written any more', async () => {
    const { project, document } = await begin()
    // A draft is never blocked, sending in is: without what errors ask for it stays.
    const sent = await home.administrator.send('POST', `/api/projects/${project}/filing`, {
      act: { kind: 'submit' },
    })
    expect(sent.json()).toMatchObject({ code: 'filing-refused' })
    await home.context.store.whole.db
      .updateTable('projects')
      .set({ errors: 0 })
      .where('project_id', '=', project)
      .execute()
    // Nor without what no rule speaks of, because a form need not have it: budget, goals, names, values.
    const { form } = await view(project)
    await save(project, 0, [set({ row: rowOf(form, '数量指标'), field: 'level3' }, '', '培训人数')])
    await home.context.store.whole.db
      .updateTable('projects')
      .set({ errors: 0 })
      .where('project_id', '=', project)
      .execute()
    expect(
      (
        await home.administrator.send('POST', `/api/projects/${project}/filing`, { act: { kind: 'submit' } })
      ).json(),
    ).toEqual({ code: 'target-blank', values: { goals: '', values: '1' } })
    await writeAll(home, home.administrator, project)
    expect(
      (
        await home.administrator.send('POST', `/api/projects/${project}/filing`, { act: { kind: 'submit' } })
      ).json<FilingView>().state,
    ).toBe('submitted')
    expect((await send(project, 2, [set({ row: null, field: 'purpose' }, '', '一')])).json()).toMatchObject({
      code: 'under-review',
    })
    expect((await view(project)).refusal).toBe('under-review')
    expect((await home.administrator.send('DELETE', `/api/drafts/${project}`)).json()).toMatchObject({
      code: 'under-review',
    })
    expect(document).not.toBe('')
  })
})

describe('what stands beside the empty form', () => {
  const offers = async (project: string, name = '') =>
    (
      await home.administrator.get(`/api/drafts/${project}/offers?name=${encodeURIComponent(name)}`)
    ).json<DraftOffers>()
  const named = async (name: string, year: number, more: object = {}) => {
    const { project } = await begin({ name, year, ...more })
    const { form, version } = await view(project)
    await save(project, version, [
      set({ row: rowOf(form, '数量指标'), field: 'level3' }, '', '培训人次'),
      set({ row: rowOf(form, '数量指标'), field: 'value' }, '', '≥500人次'),
    ])
    return project
  }

  test('is the same project of the year before, or else the one of the unit that is like it by name', async () => {
    const same = await named('驻村干部轮训经费', 2025)
    const here = await begin({ name: '驻村干部轮训经费' })
    expect((await offers(here.project)).lastYear).toEqual({
      project: same,
      name: '驻村干部轮训经费',
      year: 2025,
      same: true,
    })
    const like = await begin({ name: '驻村干部集中轮训项目' })
    expect((await offers(like.project)).lastYear).toMatchObject({ project: same, same: false })
    expect((await offers((await begin({ name: '办公楼防水维修' })).project)).lastYear).toBeNull()
    // Another unit's is not its own year before.
    const elsewhere = await begin({ unit: other, name: '驻村干部集中轮训项目' })
    expect((await offers(elsewhere.project)).lastYear).toBeNull()
  })

  test('is what the library has of each kind: the common ones of the nation first, then what fits the name', async () => {
    const { project } = await begin({ name: '企业走访服务' })
    const before = (await offers(project)).library
    expect(before.length).toBeGreaterThan(0)
    expect(before.every(({ origin, projects }) => origin === 'national' && projects === 0)).toBe(true)
    for (const number of [1, 2, 3]) {
      const of = number === 3 ? other : unit
      await named(`企业走访活动${'甲乙丙'.charAt(number - 1)}`, 2026, { unit: of })
    }
    const mined = await home.administrator.send('POST', '/api/library/mining', {
      source: 'all',
      leastProjects: 3,
      leastUnits: 2,
    })
    expect(mined.statusCode).toBe(200)
    const [first] = (await offers(project)).library.filter(({ kind }) => kind === 'quantity')
    expect(first).toMatchObject({ name: '培训人次', origin: 'mined', usual: '≥500人次', unit: '人次' })
    expect(first?.projects).toBeGreaterThanOrEqual(3)
    // By the name that the form has now.
    const others = (await offers(project, '防汛物资储备')).library
    expect(others.map(({ name }) => name)).not.toContain('培训人次')
  })

  test('is not there of a target that is not within reach', async () => {
    const { project } = await begin()
    const stranger: Actor = {
      id: randomUUID(),
      region: home.region,
      active: true,
      posts: [{ role: 'unit-filler', units: new Set([other]) }],
    }
    expect(await readDraftOffers(home.context, stranger, { id: project, name: '' })).toMatchObject({
      error: { code: 'project-not-found' },
    })
    expect((await home.nobody.get(`/api/drafts/${project}/offers`)).statusCode).toBe(401)
  })
})

describe('within reach', () => {
  const filler = (...units: readonly string[]): Actor => ({
    id: randomUUID(),
    region: home.region,
    active: true,
    posts: [{ role: 'unit-filler', units: new Set(units) }],
  })

  test('a filler begins targets for the own units alone', async () => {
    const started = await readDraftStart(home.context, filler(unit), { year: 2026 })
    expect(started.ok && started.value).toMatchObject({
      units: [{ id: unit, code: '763001', name: '社会工作部' }],
      shortBelow: expect.any(String),
    } satisfies Partial<Record<keyof DraftStart, unknown>>)
    expect(
      await beginDraft(home.context, filler(unit), {
        unit: other,
        year: 2026,
        name: '别家的',
        start: { from: 'empty', size: 'full', budget: null },
      }),
    ).toMatchObject({ ok: false, error: { code: 'unit-not-found' } })
  })

  test('a target of another unit is neither read, written nor copied', async () => {
    const { project } = await begin()
    const stranger = filler(other)
    expect(await readDraft(home.context, stranger, { id: project })).toMatchObject({
      error: { code: 'project-not-found' },
    })
    expect(
      await saveDraft(home.context, stranger, {
        id: project,
        request: randomUUID(),
        base: 0,
        operations: [set({ row: null, field: 'name' }, '干部培训经费', '改名')],
      }),
    ).toMatchObject({ error: { code: 'project-not-found' } })
    expect(
      await beginDraft(home.context, stranger, {
        unit: other,
        year: 2026,
        name: '抄来的',
        start: { from: 'project', project },
      }),
    ).toMatchObject({ error: { code: 'project-not-found' } })
  })

  test('a person who may read and not write sees why', async () => {
    const { project } = await begin()
    const head: Actor = {
      id: randomUUID(),
      region: home.region,
      active: true,
      posts: [{ role: 'unit-head', units: new Set([unit]) }],
    }
    expect(await readDraft(home.context, head, { id: project })).toMatchObject({
      ok: true,
      value: { refusal: 'not-allowed', removable: false },
    })
  })
})
