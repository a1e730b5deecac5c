/**
 * 事前绩效评估 over HTTP: who needs one, written by the unit, signed by another, the gate before 送审, the
 * report, and what others may not.
 */
import { randomUUID } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssessmentList, AssessmentView } from '#api/assessment.ts'
import { EMPTY_ASSESSMENT, type AssessmentContent } from '#core/assessment/content.ts'
import { ASSESSMENT_ITEMS } from '#core/assessment/form.ts'
import type { FilingView } from '#api/filing/filings.ts'
import { newFiling } from '#core/filing/filing.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { join, type Member } from '../../../test/support/people.ts'

let home: TestApp
/** Projects of the same unit, the largest first. */
let projects: { id: string; name: string; budget: string | null; unit: string }[] = []
let filler: Member
let colleague: Member
let department: Member
let watcher: Member
let elsewhere: Member

const graded = (grade: '优' | '良' | '中' | '差', reason = ''): AssessmentContent['items'] =>
  Object.fromEntries(ASSESSMENT_ITEMS.map((item) => [item, { grade, points: null, reason }]))
const WHOLE: AssessmentContent = {
  ...EMPTY_ASSESSMENT,
  items: graded('良'),
  methods: ['experts', 'comparison'],
  summary: '立项必要，测算有据，方案可行。',
  process: '单位组织评估组，查阅资料并实地调研。',
}

beforeAll(async () => {
  home = await startApp()
  await home.importSample('004-人社局.txt')
  const { db } = home.context.store.whole
  const rows = await db
    .selectFrom('projects')
    .select(['project_id', 'name', 'budget', 'unit_id'])
    .orderBy('budget', (by) => by.desc().nullsLast())
    .execute()
  projects = rows.map((row) => ({
    id: row.project_id,
    name: row.name,
    budget: row.budget,
    unit: row.unit_id ?? '',
  }))
  await db.updateTable('projects').set({ errors: 0 }).execute()
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
  const at = projects[0]?.unit ?? ''
  filler = await join(home, '填报甲', 'unit-filler', at)
  colleague = await join(home, '填报乙', 'unit-filler', at)
  department = await join(home, '主管丙', 'department-reviewer', at)
  watcher = await join(home, '人大丁', 'reader')
  elsewhere = await join(home, '外单位戊', 'unit-filler', other)
}, 120_000)
afterAll(() => home.close())

let used = 0
const next = () => projects[used++] ?? { id: '', name: '', budget: null, unit: '' }

const view = async (by: Member, id: string) =>
  (await by.get(`/api/projects/${id}/assessment`)).json<AssessmentView>()
const write = async (by: Member, id: string, content: AssessmentContent = WHOLE, revision?: number) =>
  by.send('PUT', `/api/projects/${id}/assessment`, {
    revision: revision ?? (await view(by, id)).revision,
    content,
  })
const act = async (by: Member, id: string, kind: string, comment = '') =>
  by.send('POST', `/api/projects/${id}/assessment`, {
    revision: (await view(by, id)).revision,
    act: kind,
    comment,
  })
const submit = (by: Member, id: string) =>
  by.send('POST', `/api/projects/${id}/filing`, {
    act: { kind: 'submit', comment: '' },
    request: null,
    steps: null,
  })
const list = async (by: { get(url: string): Promise<{ json<T>(): T }> }, query = '') =>
  (await by.get(`/api/assessments${query}`)).json<AssessmentList>()

async function signed(id: string, content: AssessmentContent = WHOLE): Promise<AssessmentView> {
  expect((await write(filler, id, content)).statusCode).toBe(200)
  expect((await act(filler, id, 'submit')).statusCode).toBe(200)
  const done = await act(department, id, 'sign', '同意评估结论')
  expect(done.statusCode, done.body).toBe(200)
  return done.json<AssessmentView>()
}

/** Every project with a budget from 0 on, of every region of the province. */
async function askForAll(): Promise<void> {
  const data = {
    format: 'jichi.rule-set/1',
    id: 'ours/2025',
    name: null,
    version: 1,
    region: '13',
    from: 2025,
    to: null,
    parent: 'hebei/2025',
    assessment: { gate: 'required', from: { new: '0', expiring: '0', large: '0' } },
  }
  const saved = await home.administrator.send('POST', '/api/rule-sets', {
    data,
    note: '评估口径',
    expected: null,
  })
  expect(saved.statusCode, saved.body).toBe(201)
}

describe('before a region asks for it', () => {
  test('large projects are named, and nothing is kept back', async () => {
    const before = await list(home.administrator)
    expect(before.gate).toBe('advised')
    const { id } = next()
    expect(before.rows.find((row) => row.id === id)).toMatchObject({
      blocksSubmission: false,
      refusal: { code: 'assessment-missing' },
    })
    const way = (await filler.get(`/api/projects/${id}/filing`)).json<FilingView>()
    expect([way.barred, way.assessment]).toMatchObject([
      [],
      { gate: 'advised', refusal: { code: 'assessment-missing' } },
    ])
    expect((await submit(filler, id)).statusCode).toBe(200)
  })
})

describe('where a region requires it', () => {
  beforeAll(askForAll)

  test('every project from the sum on is listed with its reason, the largest first, with what has passed', async () => {
    const all = await list(filler)
    expect(all).toMatchObject({ gate: 'required', needed: { count: projects.length }, passed: { count: 0 } })
    expect(all.rows[0]).toMatchObject({
      id: projects[0]?.id,
      reasons: ['large'],
      state: 'none',
      refusal: { code: 'assessment-missing' },
    })
    expect(BigInt(all.needed.budget)).toBe(
      projects.reduce((sum, { budget }) => sum + BigInt(budget ?? 0), 0n),
    )
    expect((await list(elsewhere)).total).toBe(0)
    expect(
      (await list(filler, `?search=${encodeURIComponent(projects[2]?.name ?? '')}`)).rows.map(({ id }) => id),
    ).toContain(projects[2]?.id)
  })

  test('an adjustment, which it does not keep back, is not said to be kept back: neither in the list nor on the page', async () => {
    const { id } = next()
    expect((await submit(filler, id)).statusCode).toBe(409)
    const messages = async () => [
      (await list(filler)).rows.find((row) => row.id === id),
      (await filler.get(`/api/projects/${id}/assessment`)).json<AssessmentView>(),
    ]
    expect(await messages()).toMatchObject([
      { blocksSubmission: true, refusal: { code: 'assessment-missing' } },
      { blocksSubmission: true, refusal: { code: 'assessment-missing' } },
    ])
    const { document_id: document } = await home.context.store.whole.db
      .selectFrom('projects')
      .select('document_id')
      .where('project_id', '=', id)
      .executeTakeFirstOrThrow()
    await home.context.store
      .of(home.region)
      .db.insertInto('filings')
      .values({
        region_id: home.region,
        project_id: id,
        document_id: document,
        state: 'adjusting',
        version: 1,
        since: new Date(0),
        steps: 0,
        content: JSON.stringify({ ...newFiling(new Date(0).toISOString()), state: 'adjusting', version: 1 }),
      })
      .execute()
    expect(await messages()).toMatchObject([
      { blocksSubmission: false, refusal: { code: 'assessment-missing' } },
      { blocksSubmission: false, refusal: { code: 'assessment-missing' } },
    ])
    expect((await submit(filler, id)).json<{ values?: { reason?: string } }>().values?.reason).not.toBe(
      'assessment-missing',
    )
  })

  test('送审 is refused with the reason until another has signed a pass', async () => {
    const { id, name } = next()
    const refused = await submit(filler, id)
    expect([refused.statusCode, refused.json()]).toMatchObject([
      409,
      { code: 'filing-refused', values: { reason: 'assessment-missing' } },
    ])
    const way = (await filler.get(`/api/projects/${id}/filing`)).json<FilingView>()
    expect(way.barred).toEqual([{ kind: 'submit', refusal: { code: 'assessment-missing', values: {} } }])
    // Several at once: known before anything is confirmed.
    const forecast = await filler.send('POST', '/api/filings/forecast', { projects: [id], kind: 'submit' })
    expect(forecast.json()).toEqual({ results: [{ id, ok: false, problem: refused.json() }], done: 0 })
    expect(way.assessment).toMatchObject({
      reasons: ['large'],
      state: 'none',
      refusal: { code: 'assessment-missing' },
    })

    expect((await write(filler, id)).statusCode).toBe(200)
    expect((await act(filler, id, 'submit')).statusCode).toBe(200)
    expect((await submit(filler, id)).json()).toMatchObject({ values: { reason: 'assessment-unsigned' } })
    expect((await act(filler, id, 'sign')).json()).toMatchObject({
      code: 'assessment-refused',
      values: { reason: 'not-yours' },
    })
    const done = (await act(department, id, 'sign', '同意')).json<AssessmentView>()
    expect(done).toMatchObject({
      state: 'signed',
      refusal: null,
      versions: [
        {
          number: 1,
          total: 8500,
          conclusion: 'support',
          signedBy: '主管丙',
          comment: '同意',
          ruleSet: 'ours/2025',
          ruleSetVersion: 1,
        },
      ],
    })
    expect((await submit(filler, id)).statusCode).toBe(200)
    const messages = (await department.get('/api/messages')).json<{
      rows: readonly { kind: string; facts: { name: string } }[]
    }>()
    expect(
      messages.rows.filter(({ kind }) => kind === 'assessment-submitted').map(({ facts }) => facts.name),
    ).toContain(name)
    const events = (await home.administrator.get('/api/events?type=assessment.signed')).json<{
      rows: readonly unknown[]
    }>()
    expect(events.rows).toMatchObject([
      {
        subject: `project:${id}`,
        after: { state: 'signed', version: 1, total: 8500, conclusion: 'support', ruleSet: 'ours/2025' },
      },
    ])
  })

  test('what lacks something is not handed in; who wrote does not sign', async () => {
    const { id } = next()
    await write(filler, id, { ...WHOLE, items: { policy: { grade: '优', points: null, reason: '' } } })
    expect((await act(filler, id, 'submit')).json()).toMatchObject({
      code: 'assessment-refused',
      values: { reason: 'incomplete', count: 1 },
    })
    await write(department, id)
    expect((await act(colleague, id, 'submit')).statusCode).toBe(200)
    expect((await act(department, id, 'sign')).json()).toMatchObject({ values: { reason: 'four-eyes' } })
    expect((await view(department, id)).acts).toContainEqual({
      act: 'sign',
      refusal: { code: 'four-eyes', values: {} },
    })
    // Given back with a reason, it can be written again.
    expect((await act(department, id, 'return')).json()).toMatchObject({
      values: { reason: 'comment-missing' },
    })
    expect((await act(department, id, 'return', '补充测算依据')).json()).toMatchObject({
      state: 'draft',
      comment: '补充测算依据',
    })
    // As it came back it goes in only for a reason, and confirmed; the signer reads it.
    const again = (more: object) =>
      view(filler, id).then(({ revision }) =>
        filler.send('POST', `/api/projects/${id}/assessment`, { revision, act: 'submit', ...more }),
      )
    for (const more of [{}, { comment: '依据已附' }, { confirmed: true }])
      expect((await again(more)).json()).toMatchObject({
        code: 'assessment-refused',
        values: { reason: 'unchanged' },
      })
    expect((await write(filler, id)).statusCode).toBe(200)
    expect((await again({ comment: '依据已附', confirmed: true })).json()).toMatchObject({
      state: 'submitted',
      comment: '依据已附',
    })
    const {
      rows: [sent],
    } = (await home.administrator.get('/api/events?type=assessment.submitted')).json<{
      rows: readonly { after: object }[]
    }>()
    expect(sent?.after).toMatchObject({ comment: '依据已附', unchanged: true })
    expect((await act(department, id, 'return', '仍需补充')).statusCode).toBe(200)
    expect((await write(filler, id, { ...WHOLE, summary: `${WHOLE.summary}另附测算表。` })).statusCode).toBe(
      200,
    )
    expect((await again({})).json()).toMatchObject({ state: 'submitted', comment: '' })
  })

  test('不予支持 keeps it back, also while it is assessed again, until a new version passes', async () => {
    const { id } = next()
    expect(await signed(id, { ...WHOLE, items: graded('差', '没有依据') })).toMatchObject({
      versions: [{ total: 4000, conclusion: 'refuse' }],
    })
    expect((await submit(filler, id)).json()).toMatchObject({ values: { reason: 'assessment-unsupported' } })
    expect((await act(filler, id, 'reopen', '修改了方案')).json()).toMatchObject({ state: 'draft' })
    expect((await submit(filler, id)).json()).toMatchObject({ values: { reason: 'assessment-unsupported' } })
    expect(await signed(id)).toMatchObject({
      versions: [
        { number: 2, conclusion: 'support' },
        { number: 1, conclusion: 'refuse' },
      ],
    })
    expect((await submit(filler, id)).statusCode).toBe(200)
  })

  test('调整后支持 waits until everything that must change is answered', async () => {
    const { id } = next()
    await signed(id, {
      ...WHOLE,
      items: graded('中', '有不足'),
      changes: ['压减会议费', ' ', '补充质量指标'],
    })
    expect((await submit(filler, id)).json()).toMatchObject({
      values: { reason: 'assessment-changes-open', count: 2 },
    })
    const answer = (answers: readonly string[], version = 1) =>
      filler.send('PUT', `/api/projects/${id}/assessment/answers`, { version, answers })
    expect((await answer(['已压减'])).json()).toMatchObject({
      refusal: { code: 'assessment-changes-open', values: { count: 1 } },
    })
    expect((await answer(['已压减', '已补充'], 2)).json()).toMatchObject({ code: 'assessment-changed' })
    expect((await answer(['已压减', '已补充'])).json()).toMatchObject({ refusal: null })
    expect((await submit(filler, id)).statusCode).toBe(200)
  })

  test('a budget that grew beyond what was assessed is kept back', async () => {
    const { id, budget } = next()
    await signed(id)
    await home.context.store.whole.db
      .updateTable('projects')
      .set({ budget: String(BigInt(budget ?? 0) + 1n) })
      .where('project_id', '=', id)
      .execute()
    expect((await submit(filler, id)).json()).toMatchObject({ values: { reason: 'assessment-outgrown' } })
    await home.context.store.whole.db
      .updateTable('projects')
      .set({ budget })
      .where('project_id', '=', id)
      .execute()
    expect((await submit(filler, id)).statusCode).toBe(200)
  })

  test('two who write at once: the second is refused, and nothing is lost', async () => {
    const { id } = next()
    expect((await write(filler, id, { ...WHOLE, summary: '甲的意见' }, 0)).statusCode).toBe(200)
    const late = await write(colleague, id, { ...WHOLE, summary: '乙的意见' }, 0)
    expect([late.statusCode, late.json()]).toMatchObject([409, { code: 'assessment-changed' }])
    expect((await view(filler, id)).content?.summary).toBe('甲的意见')
  })

  test('foreign, impossible and foreign-made content is refused, and nothing is kept', async () => {
    const { id } = next()
    for (const [content, status] of [
      [{ ...WHOLE, items: { nonsense: { grade: '优', points: null, reason: '' } } }, 400],
      [{ ...WHOLE, items: { policy: { grade: '特优', points: null, reason: '' } } }, 400],
      [{ ...WHOLE, items: { policy: { grade: null, points: -1, reason: '' } } }, 400],
      [{ ...WHOLE, items: { policy: { grade: null, points: 2.5, reason: '' } } }, 400],
      [{ ...WHOLE, summary: '长'.repeat(5001) }, 400],
      [{ ...WHOLE, methods: ['magic'] }, 400],
      [{ ...WHOLE, summary: '甲\u0000' }, 400],
      ['<script>', 400],
    ] as const)
      expect(
        (await filler.send('PUT', `/api/projects/${id}/assessment`, { revision: 0, content })).statusCode,
        JSON.stringify(content).slice(0, 60),
      ).toBe(status)
    expect(await view(filler, id)).toMatchObject({ state: 'none', revision: 0 })
    expect((await elsewhere.get(`/api/projects/${id}/assessment`)).statusCode).toBe(404)
    expect(
      (await elsewhere.send('PUT', `/api/projects/${id}/assessment`, { revision: 0, content: WHOLE }))
        .statusCode,
    ).toBe(404)
    expect(
      (await watcher.send('PUT', `/api/projects/${id}/assessment`, { revision: 0, content: WHOLE }))
        .statusCode,
    ).toBe(403)
    // Markup is text, nothing else.
    expect((await write(filler, id, { ...WHOLE, summary: '甲<b>乙</b>' })).json()).toMatchObject({
      content: { summary: '甲<b>乙</b>' },
    })
  })

  test('who looks in from outside sees what was signed, and nothing that is being written', async () => {
    const { id } = next()
    await write(filler, id, { ...WHOLE, summary: '草稿里的话' })
    const draft = await watcher.get(`/api/projects/${id}/assessment`)
    expect(draft.json()).toMatchObject({ content: null, comment: '', signed: null })
    expect(draft.body).not.toContain('草稿里的话')
    expect((await watcher.get(`/api/projects/${id}/assessment/report/docx`)).statusCode).toBe(404)
    await act(filler, id, 'submit')
    await act(department, id, 'sign', '同意')
    expect((await watcher.get(`/api/projects/${id}/assessment`)).json()).toMatchObject({
      content: null,
      signed: { content: { summary: '草稿里的话' } },
    })
  })

  test('the report holds basics, points, reasons, experts and conclusion, in Word and PDF', async () => {
    const { id, name } = next()
    await signed(id, {
      ...WHOLE,
      items: { ...graded('优'), policy: { grade: '中', points: null, reason: '依据文件到期未续' } },
      experts: [{ name: '李明', affiliation: '市造价站', conclusion: 'support', opinion: '建议支持' }],
    })
    const word = await filler.get(`/api/projects/${id}/assessment/report/docx`)
    expect(word.statusCode).toBe(200)
    const text = strFromU8(
      unzipSync(new Uint8Array(word.rawPayload))['word/document.xml'] ?? new Uint8Array(),
    ).replace(/<[^>]*>/gu, '')
    for (const part of [
      name,
      '事前绩效评估报告',
      '立项必要性',
      '依据文件到期未续',
      '98.5',
      '李明',
      '建议支持',
      '予以支持',
      '主管丙',
      '本地 2025 年版',
    ])
      expect(text, part).toContain(part)
    const pdf = await filler.get(`/api/projects/${id}/assessment/report/pdf`)
    expect(Buffer.from(pdf.rawPayload).subarray(0, 5).toString()).toBe('%PDF-')
    expect((await filler.get(`/api/projects/${id}/assessment/report/docx?version=9`)).statusCode).toBe(404)
  })

  test('专项债券 is a reason of its own, wherever it is said: on the page of the target, in the list and at 送审', async () => {
    const { id } = next()
    const said = await filler.send('PUT', `/api/projects/${id}/form`, { form: 'special-bond' })
    expect(said.statusCode, said.body).toBe(200)
    const way = (await filler.get(`/api/projects/${id}/filing`)).json<FilingView>()
    expect(way.assessment?.reasons).toEqual(['large', 'special-bond'])
    expect((await submit(filler, id)).json()).toMatchObject({ values: { reason: 'assessment-missing' } })
    const row = (await list(home.administrator, '?size=100')).rows.find((one) => one.id === id)
    expect(row?.reasons).toEqual(['large', 'special-bond'])
  })
})
