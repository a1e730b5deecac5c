/**
 * Changes of documents: suggestions shown first and applied, fields changed, changes taken back, the bytes
 * untouched.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventList } from '#api/operation-log.ts'
import { documentDetail } from '#api/documents/documents.ts'
import type { EditList, SuggestionsApplied, SuggestionsPreview } from '#api/documents/edits.ts'
import type { FindingList } from '#api/findings/findings.ts'
import type { ReadAgain } from '#api/layouts.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { sampleBytes, startApp, type TestApp } from '../../../../test/support/app.ts'
import type { OpenedProject } from '#core/projects/rows.ts'
import type { LivingFinding } from '#core/findings/rows.ts'

const FILE = '000-社会工作部.txt'

let home: TestApp
let document = ''
beforeAll(async () => {
  home = await startApp()
  document = (await home.importSample(FILE)).result?.document ?? ''
})
afterAll(() => home.close())

const findings = async (query = '') =>
  (await home.reader.get(`/api/findings?document=${document}&size=500${query}`)).json<FindingList>()
const content = async () =>
  (await home.reader.get(`/api/documents/${document}/content`)).json<TargetDocument>()
const edits = async () => (await home.reader.get(`/api/documents/${document}/edits`)).json<EditList>().rows
const detail = async () => documentDetail.parse((await home.reader.get(`/api/documents/${document}`)).json())
const post = (path: string, body: object) => home.administrator.send('POST', path, body)
const preview = async (...ids: readonly string[]) =>
  (await post('/api/findings/suggestions/preview', { findings: ids })).json<SuggestionsPreview>()
const apply = (...ids: readonly string[]) => post('/api/findings/suggestions/apply', { findings: ids })
const undo = (...ids: readonly string[]) => post('/api/edits/undo', { edits: ids })

/** A finding whose suggestion can be applied. */
async function mendable(): Promise<LivingFinding> {
  for (const finding of (await findings()).rows.filter(({ suggestion }) => suggestion !== null))
    if ((await preview(finding.id)).edits.length > 0) return finding
  throw new Error('a finding whose suggestion can be applied')
}

describe('a suggestion', () => {
  test('is shown before it is applied: what changes, what is found no more, what is found then; nothing is written', async () => {
    const finding = await mendable()
    const before = await content()
    const shown = await preview(finding.id)
    expect(shown.edits[0]).toMatchObject({
      document,
      field: expect.any(String),
      before: expect.any(String),
      after: expect.any(String),
    })
    expect(shown.vanish).toContainEqual(expect.objectContaining({ rule: finding.rule }))
    expect(shown.left).toEqual([])
    expect(await content()).toEqual(before)
    expect(await edits()).toEqual([])
  })

  test('applied, it changes the text, checks it again, and does what was shown; taken back, all is as it was', async () => {
    const finding = await mendable()
    const [before, found, counted, shown] = [
      await content(),
      await findings(),
      await detail(),
      await preview(finding.id),
    ]
    const applied = (await apply(finding.id)).json<SuggestionsApplied>()
    expect(applied).toMatchObject({
      documents: 1,
      vanished: shown.vanish.length,
      appeared: shown.appear.length,
      left: [],
    })
    expect(await content()).not.toEqual(before)
    const after = await findings()
    expect(after.total).toBe(found.total - shown.vanish.length + shown.appear.length)
    expect((await findings('&state=fixed')).rows.map(({ id }) => id)).toContain(finding.id)
    expect((await findings('&state=fixed')).rows.every(({ news }) => news === 'fixed')).toBe(true)
    expect(await edits()).toMatchObject(
      shown.edits.map(({ after: text }) => ({ after: text, rule: finding.rule, undoable: true })),
    )
    expect((await detail()).edits).toBe(shown.edits.length)

    expect((await undo(...applied.edits)).json()).toEqual({ undone: applied.edits.length })
    expect(await content()).toEqual(before)
    expect((await findings()).rows.map(({ id }) => id)).toEqual(found.rows.map(({ id }) => id))
    expect(await detail()).toEqual({ ...counted, sinceLast: { new: 0, fixed: 0 } })
    const types = eventList
      .parse((await home.administrator.get('/api/events')).json())
      .rows.map(({ type }) => type)
    expect(types).toEqual(expect.arrayContaining(['document.edited', 'document.edit-undone']))
  })

  test('of many that are applied together, each is by itself in the list of changes, and all go back together', async () => {
    const ids = (await findings()).rows.filter(({ suggestion }) => suggestion !== null).map(({ id }) => id)
    const [before, shown] = [await content(), await preview(...ids)]
    const applied = (await apply(...ids)).json<SuggestionsApplied>()
    expect(applied.edits).toHaveLength(shown.edits.length)
    expect(applied.left).toEqual(shown.left)
    expect(new Set((await edits()).map(({ step }) => step)).size).toBe(1)
    expect((await undo(...applied.edits)).statusCode).toBe(200)
    expect(await content()).toEqual(before)
  })

  test('is an agreement with its rule', async () => {
    const finding = await mendable()
    const applied = (await apply(finding.id)).json<SuggestionsApplied>()
    expect((await home.reader.get('/api/labels')).json()).toMatchObject({
      rows: expect.arrayContaining([expect.objectContaining({ rule: finding.rule, verdict: 'right' })]),
    })
    await undo(...applied.edits)
  })

  test('that is none is not applied', async () => {
    const without = (await findings()).rows.find(({ suggestion }) => suggestion === null)
    const answer = await apply(without?.id ?? '')
    expect([answer.statusCode, answer.json()]).toMatchObject([409, { code: 'suggestion-not-possible' }])
    expect((await preview(without?.id ?? '')).left).toEqual([without?.id])
    expect((await apply(home.region)).statusCode).toBe(404)
  })
})

describe('a field', () => {
  const change = (field: string, before: string | null, after: string | null, more: object = {}) =>
    post(`/api/documents/${document}/edits`, { project: 1, indicator: null, field, before, after, ...more })

  test('is changed where it says what the caller saw; the project keeps its address under another name', async () => {
    const { name } = (await content()).projects[0] ?? { name: '' }
    const id = (await detail()).projectList[0]?.id
    expect((await change('name', name, `${name}（修订）`)).statusCode).toBe(201)
    expect((await home.reader.get(`/api/projects/${id}`)).json<OpenedProject>().row.name).toBe(
      `${name}（修订）`,
    )
    const late = await change('name', name, '别的名字')
    expect([late.statusCode, late.json()]).toMatchObject([
      409,
      { code: 'edit-refused', values: { reason: 'text-changed', found: `${name}（修订）` } },
    ])
    expect((await change('order', '1', '2')).json()).toMatchObject({
      code: 'edit-refused',
      values: { reason: 'field-fixed' },
    })
    await undo(...(await edits()).map(({ id: edit }) => edit))
    expect((await content()).projects[0]?.name).toBe(name)
  })

  test('changed twice is taken back from the last to the first, or another field first', async () => {
    const { purpose } = (await content()).projects[0] ?? { purpose: null }
    await change('purpose', purpose, '一')
    await change('purpose', '一', '二')
    await change('plan.march', (await content()).projects[0]?.plan.march ?? null, '5')
    const [one, two, other] = await edits()
    expect([one?.undoable, two?.undoable, other?.undoable]).toEqual([false, true, true])
    expect((await undo(one?.id ?? '')).json()).toMatchObject({ code: 'edit-overwritten' })
    expect((await content()).projects[0]?.purpose).toBe('二')
    expect((await undo(two?.id ?? '')).json()).toEqual({ undone: 1 })
    expect((await undo(one?.id ?? '', other?.id ?? '')).json()).toEqual({ undone: 2 })
    expect((await undo(one?.id ?? '')).json()).toMatchObject({ code: 'edit-not-found' })
    expect((await content()).projects[0]?.purpose).toBe(purpose)
  })

  test('changed by two people at once: one is heard, the other told', async () => {
    const { purpose } = (await content()).projects[0] ?? { purpose: null }
    const answers = await Promise.all([
      change('purpose', purpose, '甲'),
      change('purpose', purpose, '乙'),
      change('purpose', purpose, '丙'),
    ])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409, 409])
    expect(await edits()).toHaveLength(1)
    await undo(...(await edits()).map(({ id }) => id))
  })

  test('changed leaves the bytes and the source as they were; what is exported is the changed text', async () => {
    const { purpose } = (await content()).projects[0] ?? { purpose: null }
    await change('purpose', purpose, '用于购买图书')
    const original = await home.reader.get(`/api/documents/${document}/original`)
    expect(original.rawPayload.equals(await sampleBytes(FILE))).toBe(true)
    expect(
      (await home.reader.get(`/api/documents/${document}/export/json`)).json<TargetDocument>().projects[0]
        ?.purpose,
    ).toBe('用于购买图书')
    expect((await home.reader.get(`/api/documents/${document}/export/csv`)).statusCode).toBe(200)
    expect((await home.reader.get(`/api/documents/${document}/source`)).body).not.toContain('用于购买图书')
    await undo(...(await edits()).map(({ id }) => id))
  })

  test('stays changed when the document is read again, and can still be taken back', async () => {
    const before = await content()
    const { purpose } = before.projects[0] ?? { purpose: null }
    await change('purpose', purpose, '用于购买图书')
    const again = (await post(`/api/documents/${document}/read-again`, {})).json<ReadAgain>()
    expect(again.edits).toEqual({ kept: 1, lost: 0 })
    expect((await content()).projects[0]?.purpose).toBe('用于购买图书')
    expect((await undo(...(await edits()).map(({ id }) => id))).statusCode).toBe(200)
    expect(await content()).toEqual(before)
  })
})
