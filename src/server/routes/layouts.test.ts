/**
 * Forms that no layout knows: mapped once, remembered, and read from then on; descriptions out of one
 * installation into another.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REQUEST_HEADER } from '#api/kernel/constants.ts'
import { documentDetail, importAccepted } from '#api/documents/documents.ts'
import { eventList } from '#api/operation-log.ts'
import { layoutDetail, layoutList, layoutSummary, type FormPreview, type ReadAgain } from '#api/layouts.ts'
import type { LabelMapping } from '#core/target/form-labels.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { unknownForm, UNKNOWN_FORM_MAPPINGS } from '../../../test/support/unknown-form.ts'

let home: TestApp
beforeAll(async () => {
  home = await startApp()
})
afterAll(() => home.close())

const draftOf = (mappings: readonly LabelMapping[], into: string | null = null) => ({ mappings, into })
const form = async (path: string, draft: object | null): Promise<FormPreview> => {
  const answer = await home.administrator.send('POST', `${path}/form`, { draft })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const meanings = ({ tables }: FormPreview) =>
  Object.fromEntries(tables.flatMap(({ labels }) => labels.map(({ text, meaning }) => [text, meaning])))

describe('a form that nobody knows', () => {
  let failed = ''
  let layout = ''

  test('fails, and every label of it is shown as unknown; its source can be looked at', async () => {
    const job = await home.import('甲.txt', unknownForm('修路', '12.5'))
    expect(job).toMatchObject({ state: 'failed', problem: { code: 'no-target-table' } })
    failed = `/api/jobs/${job.id}`
    const described = await form(failed, null)
    expect(described.reading).toMatchObject({ projects: 0, indicators: 0, first: null })
    expect(meanings(described)).toMatchObject({ 任务: null, 花销: null, 看什么事: null })
    expect((await home.administrator.get(`${failed}/source`)).json()).toMatchObject({ kind: 'lines' })
    expect(
      (await home.administrator.get(`${failed}/original`)).rawPayload.equals(unknownForm('修路', '12.5')),
    ).toBe(true)
  })

  test('a draft shows what would be read, and nothing is saved', async () => {
    const described = await form(failed, draftOf(UNKNOWN_FORM_MAPPINGS))
    expect(described.reading).toMatchObject({
      projects: 1,
      indicators: 2,
      unplaced: 0,
      first: { name: '修路', budget: { total: '12.5' } },
    })
    expect(meanings(described)).toMatchObject({
      任务: 'field:name',
      看什么事: 'column:level3',
      打几分: 'column:weight',
    })
    expect(layoutList.parse((await home.administrator.get('/api/layouts')).json()).rows).toEqual([])
  })

  test('remembered, the failed file becomes a document when it is tried again, and the next one at once', async () => {
    const saved = layoutSummary.parse(
      (
        await home.administrator.send('POST', '/api/layouts', {
          name: '本县任务表',
          ...draftOf(UNKNOWN_FORM_MAPPINGS),
        })
      ).json(),
    )
    expect(saved).toMatchObject({ name: '本县任务表', labels: UNKNOWN_FORM_MAPPINGS.length })
    layout = saved.id
    const accepted = importAccepted.parse(
      (await home.administrator.send('POST', `${failed}/read-again`)).json(),
    )
    const again = await home.finish('job' in accepted ? accepted.job : '')
    expect(again).toMatchObject({ state: 'done', result: { projects: 1, indicators: 2 } })
    const detail = documentDetail.parse(
      (await home.reader.get(`/api/documents/${again.result?.document}`)).json(),
    )
    expect(detail).toMatchObject({
      unplacedPieces: [],
      recognised: [{ layout, name: '本县任务表', certainty: 1 }],
    })
    expect(await home.import('乙.txt', unknownForm('建桥', '88'))).toMatchObject({
      state: 'done',
      result: { projects: 1, indicators: 2 },
    })
    expect(
      importAccepted.parse((await home.administrator.send('POST', `${failed}/read-again`)).json()),
    ).toEqual({ duplicateOf: again.result?.document })
  })

  test('a document is read again with the layouts of today: the same document, other contents, one event', async () => {
    const detailOf = async (id: string) =>
      documentDetail.parse((await home.administrator.get(`/api/documents/${id}`)).json())
    const done = await home.import('丙.txt', unknownForm('种树', '3'))
    const id = done.result?.document ?? ''
    const before = await detailOf(id)
    await home.administrator.send('POST', '/api/layouts', {
      name: '本县任务表',
      ...draftOf(
        [
          { label: '打几分', meaning: null },
          { label: '花销', meaning: 'field:fiscal' },
        ],
        layout,
      ),
    })
    const { mappings } = layoutDetail.parse((await home.administrator.get(`/api/layouts/${layout}`)).json())
    expect(mappings).toContainEqual({ label: '花销', meaning: 'field:fiscal' })
    expect(mappings.map(({ label }) => label)).not.toContain('打几分')
    const answer: ReadAgain = (
      await home.administrator.send('POST', `/api/documents/${id}/read-again`)
    ).json()
    const after = await detailOf(id)
    expect(answer).toMatchObject({
      document: id,
      before: { projects: 1, unplaced: 0 },
      after: { projects: 1, indicators: 2, unplaced: after.unplaced },
    })
    expect(after.projectList[0]?.id).toBe(before.projectList[0]?.id)
    const content = (await home.administrator.get(`/api/documents/${id}/content`)).json<TargetDocument>()
    expect(content.projects[0]).toMatchObject({ budget: { fiscal: '3' } })
    expect(content.projects[0]?.indicators.map(({ weight }) => weight)).toEqual([null, null])
    const { rows } = eventList.parse(
      (await home.administrator.get('/api/events?type=document.read-again')).json(),
    )
    expect(rows).toMatchObject([
      {
        subject: `document:${id}`,
        before: { file: '丙.txt', projects: 1 },
        after: { layouts: ['本县任务表'] },
      },
    ])
    expect(rows).toHaveLength(1)
  })

  test('what cannot be read any more stays as it is', async () => {
    const done = await home.import('丁.txt', unknownForm('挖井', '4'))
    await home.administrator.send('DELETE', `/api/layouts/${layout}`)
    const answer = await home.administrator.send('POST', `/api/documents/${done.result?.document}/read-again`)
    expect([answer.statusCode, answer.json()]).toMatchObject([
      409,
      { code: 'source-unreadable', values: { fault: 'no-target-table' } },
    ])
    expect(
      documentDetail.parse((await home.administrator.get(`/api/documents/${done.result?.document}`)).json())
        .projects,
    ).toBe(1)
    expect((await home.administrator.send('POST', `/api/jobs/${done.id}/read-again`)).json()).toMatchObject({
      code: 'job-not-failed',
      values: { state: 'done' },
    })
  })
})

describe('descriptions as files', () => {
  test('one that was exported comes back after it was removed; the same twice changes nothing; another is asked about', async () => {
    const saved = layoutSummary.parse(
      (
        await home.administrator.send('POST', '/api/layouts', {
          name: '往返/表',
          ...draftOf(UNKNOWN_FORM_MAPPINGS),
        })
      ).json(),
    )
    const exported = await home.reader.get(`/api/layouts/${saved.id}/export`)
    expect(exported.headers['content-disposition']).toContain(encodeURIComponent('往返_表.layout.json'))
    const description = exported.json<{ name: string }>()
    expect(description).toMatchObject({
      format: 'jichi.layout/1',
      id: saved.id,
      name: '往返/表',
      columns: { level3: ['看什么事'], value: ['要做到'], weight: ['打几分'] },
    })
    expect((await home.administrator.send('DELETE', `/api/layouts/${saved.id}`)).statusCode).toBe(204)
    expect((await home.administrator.get(`/api/layouts/${saved.id}`)).json()).toMatchObject({
      code: 'layout-not-found',
    })

    const take = (body: object) => home.administrator.send('POST', '/api/layouts/import', body)
    expect((await take({ description })).json()).toMatchObject({
      id: saved.id,
      name: '往返/表',
      labels: saved.labels,
    })
    expect((await home.administrator.get(`/api/layouts/${saved.id}/export`)).body).toBe(exported.body)
    expect((await take({ description })).statusCode).toBe(201)
    const other = { ...description, name: '改了名' }
    expect((await take({ description: other })).json()).toEqual({
      code: 'layout-taken',
      values: { id: saved.id, name: '往返/表' },
    })
    expect((await take({ description: other, replace: true })).json()).toMatchObject({ name: '改了名' })
    const saves = eventList
      .parse((await home.administrator.get('/api/events?type=layout.saved')).json())
      .rows.filter(({ subject }) => subject === `layout:${saved.id}`)
    expect(saves.map(({ before, after }) => [before?.['name'], after?.['name']])).toEqual([
      ['往返/表', '改了名'],
      [undefined, '往返/表'],
      [undefined, '往返/表'],
    ])
  })

  test.each<[string, unknown, string]>([
    ['no description', 'x', 'description'],
    ['another format', { format: 'jichi.targets/1' }, 'format'],
    ['the id of a built-in layout', { format: 'jichi.layout/1', id: 'hebei', name: 'x', titles: [] }, 'id'],
    [
      'a misspelt meaning',
      { format: 'jichi.layout/1', id: 'x', name: 'x', columns: { valeu: ['值'] } },
      'columns.valeu',
    ],
  ])('%s is refused with its place, what was found and what was expected', async (_, description, path) => {
    const answer = await home.administrator.send('POST', '/api/layouts/import', { description })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({
      code: 'request-invalid',
      values: { path, found: expect.any(String), expected: expect.any(String) },
    })
  })

  test.each<[string, object]>([
    ['a meaning that there is none', { name: 'x', mappings: [{ label: '甲', meaning: 'field:nothing' }] }],
    [
      'a label without letters',
      {
        name: 'x',
        mappings: [
          { label: '：', meaning: 'field:name' },
          { label: '   ', meaning: 'field:name' },
        ],
      },
    ],
    ['no name', { name: ' ', mappings: [] }],
  ])('%s is not remembered', async (_, body) => {
    expect((await home.administrator.send('POST', '/api/layouts', body)).statusCode).toBe(400)
  })

  test('a layout that is not there can neither be changed nor drafted upon', async () => {
    const answer = await home.administrator.send('POST', '/api/layouts', {
      name: 'x',
      ...draftOf([], 'nothing-here'),
    })
    expect([answer.statusCode, answer.json()]).toMatchObject([404, { code: 'layout-not-found' }])
  })
})

test('JSON as deep as it is long is refused as a request, not as a mistake of the server', async () => {
  const depth = 3_000
  // As text: some JSON.stringify (pdfjs brings one) does not go as deep.
  const refused = await home.app.inject({
    method: 'POST',
    url: '/api/layouts/import',
    headers: {
      cookie: home.administrator.cookie,
      [REQUEST_HEADER]: '1',
      'content-type': 'application/json',
    },
    payload: `{"description":${'['.repeat(depth)}{}${']'.repeat(depth)}}`,
  })
  expect([refused.statusCode, refused.json()]).toMatchObject([
    400,
    { code: 'request-invalid', values: { expected: 'depth ≤ 32' } },
  ])
})
