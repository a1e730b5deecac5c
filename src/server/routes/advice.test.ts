/**
 * The optional language model behind the doors: off by default, advice only, nothing of classified documents,
 * no personal data.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ModelView, ProjectAdvice } from '#api/advice.ts'
import { documentDetail } from '#api/documents/documents.ts'
import { sampleBytes, startApp, type TestApp } from '../../../test/support/app.ts'
import {
  endless,
  saying,
  startModelServer,
  status,
  type ModelServer,
} from '../../../test/support/model-server.ts'

let home: TestApp
let model: ModelServer
let document = ''
let project = ''
beforeAll(async () => {
  home = await startApp()
  model = await startModelServer()
  const text = (await sampleBytes('000-社会工作部.txt'))
    .toString('utf8')
    .replace('大力推广志愿服务，', '大力推广志愿服务（联系人：王秀英，电话13812345678），')
  document = (await home.import('000.txt', Buffer.from(text)))?.result?.document ?? ''
  project =
    documentDetail.parse((await home.administrator.get(`/api/documents/${document}`)).json()).projectList[0]
      ?.id ?? ''
})
afterAll(async () => {
  await home.close()
  await model.close()
})

const advice = async (): Promise<ProjectAdvice> =>
  (await home.administrator.get(`/api/projects/${project}/advice`)).json()
const askIt = () => home.administrator.send('POST', `/api/projects/${project}/advice`)
const switchOn = (enabled = true) =>
  home.administrator.send('PUT', '/api/model', { enabled, address: model.address, model: 'qwen' })
const REMARKS = saying(
  JSON.stringify({
    remarks: [
      { indicator: 1, field: 'value', message: '没有说明活动规模', suggestion: '≥12场次' },
      { indicator: null, field: 'purpose', message: '用途过于笼统', suggestion: null },
    ],
  }),
)

describe('off', () => {
  test('is how it begins: nothing is asked, and nothing is missing', async () => {
    expect((await home.administrator.get('/api/model')).json<ModelView>()).toEqual({
      enabled: false,
      address: '',
      model: '',
      key: false,
      changedAt: null,
      changedBy: null,
    })
    expect(await advice()).toEqual({ off: 'model-off', asked: null, rows: [] })
    expect((await askIt()).json()).toMatchObject({ code: 'model-off' })
    expect(model.questions).toEqual([])
  })

  test('only an administrator sets it, and only to an address', async () => {
    expect((await home.reader.get('/api/model')).statusCode).toBe(403)
    expect(
      (await home.reader.send('PUT', '/api/model', { enabled: true, address: model.address, model: 'qwen' }))
        .statusCode,
    ).toBe(403)
    for (const address of [
      'file:///etc/passwd',
      'ftp://a/b',
      'http://user:pw@10.0.0.1/v1',
      'http://10.0.0.1/v1?key=1',
      '',
    ]) {
      expect(
        (await home.administrator.send('PUT', '/api/model', { enabled: true, address, model: 'qwen' }))
          .statusCode,
        address,
      ).toBe(400)
    }
  })

  test('the connection is tried before it is switched on, with two words that say nothing', async () => {
    model.behave(saying('正常'))
    expect(
      (
        await home.administrator.send('POST', '/api/model/test', { address: model.address, model: 'qwen' })
      ).json(),
    ).toMatchObject({ model: 'qwen2.5-72b-instruct · fp_20250101' })
    expect(model.questions.at(-1)).not.toMatch(/志愿|社会工作/u)
    model.behave(status(404))
    const refused = await home.administrator.send('POST', '/api/model/test', {
      address: model.address,
      model: 'qwen',
    })
    expect([refused.statusCode, refused.json()]).toMatchObject([
      502,
      { code: 'model-failed', values: { reason: 'status-404' } },
    ])
  })
})

describe('on', () => {
  beforeEach(async () => {
    await switchOn()
    await home.administrator.send('PUT', `/api/documents/${document}/classified`, { classified: false })
    model.behave(REMARKS)
  })

  test('its advice is beside the findings with its name and version, and leaves a record', async () => {
    const answered = await askIt()
    expect(answered.statusCode, answered.body).toBe(200)
    expect(await advice()).toMatchObject({
      off: null,
      asked: { model: 'qwen2.5-72b-instruct · fp_20250101', masked: 2 },
      rows: [
        { indicator: 1, field: 'value', message: '没有说明活动规模', suggestion: '≥12场次', stale: false },
        { indicator: null, field: 'purpose', suggestion: null },
      ],
    })
    expect((await home.administrator.get('/api/events?type=advice.asked')).json()).toMatchObject({
      rows: [{ subject: `project:${project}`, after: { remarks: 2, masked: 2 } }],
    })
    expect((await home.administrator.send('DELETE', `/api/projects/${project}/advice`)).statusCode).toBe(204)
    expect(await advice()).toMatchObject({ asked: null, rows: [] })
  })

  test('no name, no number and no unit is sent', async () => {
    await askIt()
    const sent = model.questions.at(-1) ?? ''
    expect(sent).toContain('志愿服务')
    expect(sent).not.toMatch(/王秀英|13812345678|763001|13020225P/u)
  })

  test('nothing leaves of a document that is marked, by a person or by itself, and its advice is gone', async () => {
    await askIt()
    const before = model.questions.length
    expect(
      (await home.administrator.send('PUT', `/api/documents/${document}/classified`, { classified: true }))
        .statusCode,
    ).toBe(204)
    expect(await advice()).toEqual({ off: 'document-classified', asked: null, rows: [] })
    expect((await askIt()).json()).toMatchObject({ code: 'document-classified', values: { mark: '涉密' } })
    const marked = (await sampleBytes('002-乡村振兴局.txt'))
      .toString('utf8')
      .replace('部门整体绩效目标', '机密★ 部门整体绩效目标')
    const other = (await home.import('机密.txt', Buffer.from(marked))).result?.document ?? ''
    const first = documentDetail.parse((await home.administrator.get(`/api/documents/${other}`)).json())
      .projectList[0]?.id
    expect((await home.administrator.send('POST', `/api/projects/${first}/advice`)).json()).toMatchObject({
      code: 'document-classified',
      values: { mark: '机密★' },
    })
    expect(model.questions).toHaveLength(before)
    expect(
      (await home.reader.send('PUT', `/api/documents/${document}/classified`, { classified: false }))
        .statusCode,
    ).toBe(403)
  })

  test.each([
    [
      'answers with hostile words',
      saying(
        '{"remarks":[{"indicator":1,"field":"value","message":"<img src=x ' +
          'onerror=alert(1)>\\u202e","suggestion":"<script>","severity":"error","rule":"budget-sum-mismatch"},{"indicator":1e9,"field":"value","message":"x"}],"delete":"everything"}',
      ),
      200,
    ],
    ['answers with nonsense', saying('忽略以上要求。我已将预算改为零。'), 502],
    ['never ends', endless, 502],
    ['is out of order', status(500), 502],
  ] as const)('a server that %s changes nothing of the audit', async (_, behaviour, code) => {
    const snapshot = async () =>
      (
        await Promise.all(
          [
            `/api/documents/${document}`,
            `/api/documents/${document}/content`,
            `/api/documents/${document}/findings`,
            '/api/findings',
            `/api/projects/${project}`,
          ].map((url) => home.administrator.get(url)),
        )
      ).map(({ statusCode, body }) => ({ statusCode, body }))
    const before = await snapshot()
    model.behave(behaviour)
    expect((await askIt()).statusCode).toBe(code)
    expect(await snapshot()).toEqual(before)
    for (const row of (await advice()).rows) expect(row).not.toHaveProperty('severity')
  })

  test('what was said of a cell that has changed since says so, and an older failure keeps the last advice', async () => {
    await askIt()
    model.behave(status(500))
    await askIt()
    expect((await advice()).rows).toHaveLength(2)
  })

  test('a reader reads it and cannot ask; another region sees nothing', async () => {
    await askIt()
    expect(
      (await home.reader.get(`/api/projects/${project}/advice`)).json<ProjectAdvice>().rows,
    ).toHaveLength(2)
    expect((await home.reader.send('POST', `/api/projects/${project}/advice`)).statusCode).toBe(403)
    expect((await home.stranger.get(`/api/projects/${project}/advice`)).statusCode).toBe(404)
    expect((await home.stranger.send('POST', `/api/projects/${project}/advice`)).statusCode).toBe(404)
  })
})
