/**
 * A row of an imported target that is given another kind goes to the block of that kind, with all that is
 * kept of it, and back.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { attachment, attachmentList } from '#api/attachments.ts'
import type { CommentList } from '#api/comments.ts'
import type { DraftView } from '#api/writing/drafts.ts'
import type { EditList, SuggestionsApplied, SuggestionsPreview } from '#api/documents/edits.ts'
import type { FindingList } from '#api/findings/findings.ts'
import type { ReadAgain } from '#api/layouts.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { OpenedProject } from '#core/projects/rows.ts'
import { writeTargets } from '#documents/write.ts'
import { startApp, type TestApp } from '../../../../test/support/app.ts'
import { join, type Member } from '../../../../test/support/people.ts'
import { FULL_SET, row, targets } from '../../../../test/support/targets.ts'

const LATE = '培训完成时间'
const SATISFIED = '学员满意度'
/** 培训完成时间 is under 满意度, no row is under 时效, and 政策知晓率 has a value without its unit. */
const ROWS = [
  ...FULL_SET.filter(({ kind }) => kind !== 'timeliness').map((one) =>
    one.kind === 'social' ? row('社会效益指标', '政策知晓率', '知晓政策的群众占比', '95') : one,
  ),
  row('服务对象满意度指标', LATE, '全部班次结束的时间', '2025年11月底前'),
]
const IN_BLOCK = ['培训人数', '考核合格率', LATE, '培训总成本', '政策知晓率', SATISFIED]
const AS_READ = ROWS.map(({ level3 }) => level3)

let home: TestApp | undefined
let document = ''
let project = ''
let filler: Member
let reviewer: Member

const app = () => {
  if (home === undefined) throw new Error('started')
  return home
}

beforeEach(async () => {
  home ??= await startApp()
  const { administrator, context, region } = home
  if (document !== '') await administrator.send('DELETE', `/api/documents/${document}`)
  const written = await writeTargets(targets([{ indicators: ROWS }]), 'docx')
  if (!written.ok) throw new Error(written.error.code)
  document = (await home.import('培训.docx', written.value)).result?.document ?? ''
  const found = await context.store
    .of(region)
    .db.selectFrom('projects')
    .select(['project_id', 'unit_id'])
    .where('document_id', '=', document)
    .executeTakeFirstOrThrow()
  project = found.project_id
  filler = await join(home, `填报员${project}`, 'unit-filler', found.unit_id)
  reviewer = await join(home, `绩效科员${project}`, 'performance-office')
}, 120_000)
afterAll(() => home?.close())

const get = async <T>(path: string) => (await app().administrator.get(path)).json<T>()
const post = async (path: string, body: object) => app().administrator.send('POST', path, body)
const content = () => get<TargetDocument>(`/api/documents/${document}/content`)
const rows = async () => (await content()).projects[0]?.indicators ?? []
const names = async () => (await rows()).map(({ level3 }) => level3)
const edits = async () => (await get<EditList>(`/api/documents/${document}/edits`)).rows
const findings = async (query = '') =>
  (await get<FindingList>(`/api/findings?document=${document}&size=500${query}`)).rows
const undo = (...ids: readonly string[]) => post('/api/edits/undo', { edits: ids })
const nameAt = async (indicator: number | null) =>
  indicator === null ? null : ((await names())[indicator - 1] ?? null)

async function misplaced(): Promise<string> {
  const found = (await findings()).find(({ suggestion }) => suggestion === '时效指标')
  if (found === undefined) throw new Error('a finding that suggests 时效指标')
  return found.id
}

async function adopt(): Promise<SuggestionsApplied> {
  return (
    await post('/api/findings/suggestions/apply', { findings: [await misplaced()] })
  ).json<SuggestionsApplied>()
}

async function say(indicator: number, field: string, suggestion: string | null = null): Promise<string> {
  const text = `请看第 ${indicator} 行的 ${field}`
  const said = (
    await reviewer.send('POST', `/api/projects/${project}/comments`, {
      indicator,
      field,
      text,
      ...(suggestion !== null && { suggestion }),
    })
  ).json<CommentList>()
  return said.rows.find((one) => one.text === text)?.id ?? ''
}

const comments = async () => (await filler.get(`/api/projects/${project}/comments`)).json<CommentList>().rows
const attached = async () => attachmentList.parse(await get(`/api/projects/${project}/attachments`)).rows

describe('a suggestion that gives a row another kind', () => {
  test('moves it to its block, shown before it is done, and on paper; its place in the source stays its own', async () => {
    const before = await rows()
    const shown = (
      await post('/api/findings/suggestions/preview', { findings: [await misplaced()] })
    ).json<SuggestionsPreview>()
    expect(shown.edits.map(({ field, before: was, after }) => [field, was, after])).toEqual([
      ['level2', '服务对象满意度指标', '时效指标'],
      ['level1', '满意度指标', '产出指标'],
      ['place', '6', '3'],
    ])
    expect(shown.edits.map(({ rowName }) => rowName)).toEqual([LATE, LATE, LATE])
    const applied = await adopt()
    expect(applied.vanished).toBe(shown.vanish.length)
    const after = await rows()
    expect(after.map(({ level3 }) => level3)).toEqual(IN_BLOCK)
    expect(after[2]).toMatchObject({
      level1: '产出指标',
      level2: '时效指标',
      kind: 'timeliness',
      at: before[5]?.at,
    })
    const kept = await app()
      .context.store.whole.db.selectFrom('indicators')
      .select(['position', 'level3'])
      .where('project_id', '=', project)
      .orderBy('position')
      .execute()
    expect(kept.map(({ level3 }) => level3)).toEqual(IN_BLOCK)

    const word = await app().reader.get(`/api/documents/${document}/export/docx`)
    const read = await app().context.readers.readTargets(word.rawPayload, '导出.docx', {})
    if (!read.ok) throw new Error(read.error.code)
    expect(read.value.projects[0]?.indicators.map(({ level1, level3 }) => [level1, level3])).toEqual(
      after.map(({ level1, level3 }) => [level1, level3]),
    )
  })

  test('taken back leaves the very document of before, with its findings, whichever of its changes is chosen', async () => {
    const [before, found] = [await content(), await findings()]
    await adopt()
    for (const index of [0, 1, 2]) {
      const chosen = (await edits())[index]
      expect(chosen?.undoable).toBe(true)
      expect((await undo(chosen?.id ?? '')).json()).toEqual({ undone: 3 })
      expect(await content()).toEqual(before)
      expect((await findings()).map(({ id }) => id)).toEqual(found.map(({ id }) => id))
      await adopt()
    }
    expect(await names()).toEqual(IN_BLOCK)
  })

  test('takes along what was said of its rows, what proves them, what was decided on them, and the rows of the form', async () => {
    await say(6, 'value')
    const cost = await say(3, 'value')
    const evidence = attachment.parse(
      (
        await app().administrator.upload(
          '验收单.pdf',
          Buffer.from('%PDF-1.7\n验收'),
          `/api/projects/${project}/attachments?row=r6`,
        )
      ).json(),
    )
    const waivable = (await findings()).filter(({ indicator }) => indicator === 4)
    await post('/api/findings/decisions', {
      verdict: 'waive',
      findings: waivable.map(({ id, state }) => ({ id, state })),
      reason: '县级试点',
      until: '2099-12-31',
    })
    const waived = async () =>
      (
        await Promise.all(
          (await findings('&state=waived')).map(
            async ({ id, indicator, decision }) => [id, await nameAt(indicator), decision?.reason] as const,
          ),
        )
      ).toSorted()
    const decided = await waived()
    expect(decided.map(([, name]) => name)).toEqual(waivable.map(() => '政策知晓率'))
    expect(decided).not.toEqual([])
    const named = async () => ({
      comments: (
        await Promise.all(
          (await comments()).map(async ({ id, indicator }) => [id, await nameAt(indicator)] as const),
        )
      ).toSorted(),
      attached: await Promise.all(
        (await attached()).map(async ({ id, indicator }) => [id, await nameAt(indicator)]),
      ),
      form: (await get<DraftView>(`/api/drafts/${project}`)).listed,
    })
    const before = await named()
    expect(before.attached).toEqual([[evidence.id, LATE]])
    const { db } = app().context.store.whole
    const advised = async () =>
      (
        await db
          .selectFrom('model_advice')
          .select('indicator')
          .where('project_id', '=', project)
          .orderBy('position')
          .execute()
      ).map(({ indicator }) => indicator)
    const advice = {
      region_id: app().region,
      project_id: project,
      field: 'value',
      text: '95',
      message: '缺少单位',
      suggestion: null,
    } as const
    await db
      .insertInto('model_questions')
      .values({
        region_id: app().region,
        project_id: project,
        asked_at: app().context.clock(),
        asked_by: null,
        model: '模型',
        masked: 0,
      })
      .execute()
    await db
      .insertInto('model_advice')
      .values([
        { ...advice, advice_id: randomUUID(), position: 1, indicator: 4 },
        { ...advice, advice_id: randomUUID(), position: 2, indicator: null },
      ])
      .execute()
    const { edits: made } = await adopt()
    expect(await advised()).toEqual([5, null])
    const after = await named()
    expect([after.comments, after.attached]).toEqual([before.comments, before.attached])
    expect((await comments()).find(({ id }) => id === cost)?.indicator).toBe(4)
    expect(after.form).toEqual(['r1', 'r2', 'r6', 'r3', 'r4', 'r5'])
    expect(
      (await get<DraftView>(`/api/drafts/${project}`)).form.rows.map(({ cells }) => cells.level3),
    ).toEqual(IN_BLOCK)
    expect(await waived()).toEqual(decided)
    expect((await findings('&state=waived')).map(({ indicator }) => indicator)).toEqual(decided.map(() => 5))
    await undo(...made)
    expect(await named()).toEqual(before)
    expect(await waived()).toEqual(decided)
    expect(
      (await get<DraftView>(`/api/drafts/${project}`)).form.rows.map(({ cells }) => cells.level3),
    ).toEqual(AS_READ)
  })

  test('leaves changes of before and after it to be taken back, each in its row, in any order', async () => {
    const before = await content()
    const change = async (indicator: number, after: string) => {
      const was = (await rows())[indicator - 1]?.value.text ?? null
      return (
        await post(`/api/documents/${document}/edits`, {
          project: 1,
          indicator,
          field: 'value',
          before: was,
          after,
        })
      ).json<{ edits: string[] }>().edits
    }
    const first = await change(3, '≤8万元')
    const { edits: moved } = await adopt()
    const second = await change(3, '2025年10月底前')
    const third = await change(4, '≤9万元')
    expect((await edits()).map(({ undoable }) => undoable)).toEqual([false, true, true, true, true, true])
    expect((await undo(...third)).statusCode).toBe(200)
    expect((await undo(...first)).json()).toEqual({ undone: 1 })
    expect((await rows()).map(({ value }) => value.text)).toEqual([
      '≥200人',
      '≥95%',
      '2025年10月底前',
      '≤10万元',
      '95',
      '≥95%',
    ])
    expect((await undo(...moved)).statusCode).toBe(200)
    expect((await rows()).at(-1)?.value.text).toBe('2025年10月底前')
    expect((await undo(...second)).statusCode).toBe(200)
    expect(await content()).toEqual(before)
  })

  test('stays when the document is read again, also what was changed beside it; it can still be taken back', async () => {
    const before = await content()
    await adopt()
    const was = (await rows())[2]?.value.text ?? null
    await post(`/api/documents/${document}/edits`, {
      project: 1,
      indicator: 3,
      field: 'value',
      before: was,
      after: '2025年10月底前',
    })
    const comment = await say(3, 'value')
    const after = await content()
    expect((await post(`/api/documents/${document}/read-again`, {})).json<ReadAgain>().edits).toEqual({
      kept: 4,
      lost: 0,
    })
    expect(await content()).toEqual(after)
    expect(await nameAt((await comments()).find(({ id }) => id === comment)?.indicator ?? null)).toBe(LATE)
    expect((await undo(...(await edits()).map(({ id }) => id))).statusCode).toBe(200)
    expect(await content()).toEqual(before)
  })
})

test('what a 批注 proposes for 二级指标 moves the row too, with both its labels, and the 批注 with it', async () => {
  const [proposed, beside] = [await say(6, 'level2', '时效指标'), await say(6, 'level3')]
  const accepted = await filler.send('POST', `/api/projects/${project}/comments/${proposed}/state`, {
    state: 'accepted',
  })
  expect(accepted.statusCode, accepted.body).toBe(200)
  expect(await names()).toEqual(IN_BLOCK)
  expect((await rows())[2]).toMatchObject({ level1: '产出指标', level2: '时效指标' })
  expect(
    (await comments()).filter(({ id }) => id === proposed || id === beside).map(({ indicator }) => indicator),
  ).toEqual([3, 3])
  const { project: paper } = (await filler.get(`/api/projects/${project}`)).json<OpenedProject>()
  expect(paper.indicators.map(({ level3 }) => level3)).toEqual(IN_BLOCK)
})

test('a label that is changed by hand moves its row; nobody moves a row by its number', async () => {
  const refused = await post(`/api/documents/${document}/edits`, {
    project: 1,
    indicator: 6,
    field: 'place',
    before: '6',
    after: '1',
  })
  expect([refused.statusCode, refused.json()]).toMatchObject([
    409,
    { code: 'edit-refused', values: { reason: 'field-fixed' } },
  ])
  expect(await names()).toEqual(AS_READ)
  const made = await post(`/api/documents/${document}/edits`, {
    project: 1,
    indicator: 6,
    field: 'level2',
    before: '服务对象满意度指标',
    after: '时效指标',
  })
  expect(made.statusCode).toBe(201)
  expect(await names()).toEqual(IN_BLOCK)
})
