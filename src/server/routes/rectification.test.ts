/**
 * 整改 over HTTP: registered, told, replied to with evidence, checked by another, late, on paper, and what next
 * year's request meets.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { notifyOfRectifications } from '#actions/rectification/notify-rectifications.ts'
import type { Desk } from '#api/workbench.ts'
import type { MessageList } from '#api/messages/messages.ts'
import type { OpenRectifications, RectificationList, RectificationView } from '#api/rectification.ts'
import { REQUEST_HEADER } from '#api/kernel/constants.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { newFiling } from '#core/filing/filing.ts'
import type { KeptFile } from '#core/attachments/rows.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { join, type Member } from '../../../test/support/people.ts'
import { targets } from '../../../test/support/targets.ts'
import { dayInChina } from '#actions/kernel/today.ts'

const DAY = 24 * 60 * 60 * 1000
const [MINE, THEIRS] = [
  { code: '326001', name: '民政局' },
  { code: '327001', name: '团委' },
]

let home: TestApp
const people: { [name: string]: Member } = {}
const projects = new Map<string, string>()
const who = (name: string) =>
  people[name] ??
  (() => {
    throw new Error(name)
  })()
const idOf = (name: string) => projects.get(name) ?? ''
const dayFrom = (days: number) => dayInChina(new Date(home.context.clock().getTime() + days * DAY))

beforeAll(async () => {
  home = await startApp()
  const put = async (file: string, rows: Parameters<typeof targets>[0], fiscalYear: number) =>
    expect(
      (
        await home.import(
          file,
          Buffer.from(
            JSON.stringify(
              targets(rows, {
                fiscalYear,
                source: { file, sha256: '0'.repeat(64), mediaType: 'application/json' },
              }),
            ),
          ),
        )
      ).state,
    ).toBe('done')
  await put('a.json', [{ name: '敬老院运转经费', code: null, unit: MINE }], 2025)
  await put('c.json', [{ name: '青年活动经费', code: null, unit: THEIRS }], 2025)
  await put(
    'b.json',
    [
      { name: '2026年敬老院运转经费', code: null, unit: MINE },
      { name: '殡葬改革经费', code: null, unit: MINE },
    ],
    2026,
  )
  const { db } = home.context.store.of(home.region)
  for (const row of await db.selectFrom('projects').select(['project_id', 'name']).execute())
    projects.set(row.name, row.project_id)
  const unitOf = async ({ code }: { readonly code: string }) =>
    (await db.selectFrom('budget_units').select('unit_id').where('code', '=', code).executeTakeFirstOrThrow())
      .unit_id
  const [mine, theirs] = [await unitOf(MINE), await unitOf(THEIRS)]
  people['filler'] = await join(home, '民政会计', 'unit-filler', mine)
  people['other'] = await join(home, '团委会计', 'unit-filler', theirs)
  people['office'] = await join(home, '社保科员', 'finance-office', mine)
  people['performance'] = await join(home, '绩效科员', 'performance-office')
}, 120_000)
afterAll(() => home.close())

let registered = 0
const register = async (body: object = {}) => {
  registered += 1
  const answer = await who('performance').send('POST', '/api/rectifications', {
    project: idOf('敬老院运转经费'),
    problem: '支出进度只有 31%，比计划慢 29 个百分点',
    requirement: `说明原因，加快支付（${registered}）`,
    due: dayFrom(20),
    ...body,
  })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<RectificationView>()
}
const act = (name: string, id: string, body: object) =>
  who(name).send('POST', `/api/rectifications/${id}/acts`, body)
const took = async (name: string, id: string, body: object) => {
  const answer = await act(name, id, body)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<RectificationView>()
}
const list = async (name: string, query = '') =>
  (await who(name).get(`/api/rectifications${query}`)).json<RectificationList>()
const messagesTo = async (name: string, kind: string) =>
  (await who(name).get(`/api/messages?kind=${kind}&unread=yes`)).json<MessageList>().rows
const upload = (name: string, id: string, file: string, bytes: string) =>
  home.app.inject({
    method: 'POST',
    url: `/api/rectifications/${id}/files`,
    headers: {
      cookie: who(name).cookie,
      [REQUEST_HEADER]: '1',
      'content-type': 'multipart/form-data; boundary=x',
    },
    payload:
      `--x\r\nContent-Disposition: form-data; name="file"; filename="${file}"\r\nContent-Type: ` +
      `text/plain\r\n\r\n${bytes}\r\n--x--\r\n`,
  })

describe('an item from its registration to its confirmation', () => {
  test('the unit is notified, replies with evidence, is sent back, completes it, and another confirms', async () => {
    const { id } = await register()
    expect(await messagesTo('filler', 'rectification-opened')).toMatchObject([
      { by: '绩效科员', facts: { name: '敬老院运转经费', rectification: id } },
    ])
    const opened = (await who('filler').get(`/api/rectifications/${id}`)).json<RectificationView>()
    expect(opened).toMatchObject({
      state: 'open',
      acts: ['reply'],
      mayAttach: true,
      unitName: '民政局',
      year: 2025,
      steps: [{ kind: 'open', actorName: '绩效科员' }],
    })

    const added = await upload('filler', id, '支付凭证.txt', '凭证号 2025-081')
    expect(added.statusCode, added.body).toBe(201)
    const evidence = added.json<KeptFile>()
    expect((await act('filler', id, { kind: 'reply', said: '  ' })).json<Problem>()).toMatchObject({
      code: 'rectification-refused',
      values: { reason: 'measures-missing' },
    })
    expect(
      await took('filler', id, { kind: 'reply', said: '已签订采购合同', outcome: '支付 40%' }),
    ).toMatchObject({ state: 'replied', acts: [], mayAttach: false })
    // Its day was that of the reply: who checks it is not late.
    const desk = (await who('office').get('/api/desk')).json<Desk>()
    expect(desk.parts.flatMap(({ items }) => items).find((item) => item.id === id)).toMatchObject({
      task: 'confirm',
      due: null,
    })
    expect(await messagesTo('office', 'rectification-replied')).toMatchObject([{ by: '民政会计' }])
    // What the checker sees stays.
    expect(
      (await who('filler').send('DELETE', `/api/rectification-files/${evidence.id}`)).json<Problem>().code,
    ).toBe('attachment-kept')
    expect((await who('office').get(`/api/rectification-files/${evidence.id}`)).body).toBe('凭证号 2025-081')

    expect((await act('office', id, { kind: 'return', said: '' })).json<Problem>()).toMatchObject({
      values: { reason: 'reason-missing' },
    })
    expect(await took('office', id, { kind: 'return', said: '缺少验收单' })).toMatchObject({
      state: 'returned',
    })
    expect(await messagesTo('filler', 'rectification-returned')).toMatchObject([
      { facts: { comment: '缺少验收单' } },
    ])
    await took('filler', id, { kind: 'reply', said: '补充验收单' })
    // Somebody who saw an older state.
    expect((await act('office', id, { kind: 'confirm', steps: 2 })).json<Problem>().code).toBe(
      'rectification-changed',
    )
    const done = await took('office', id, { kind: 'confirm', said: '同意' })
    expect(done).toMatchObject({ state: 'confirmed', acts: [], standing: null })
    expect(done.steps.map(({ kind, actorName }) => [kind, actorName])).toEqual([
      ['open', '绩效科员'],
      ['reply', '民政会计'],
      ['return', '社保科员'],
      ['reply', '民政会计'],
      ['confirm', '社保科员'],
    ])
    for (const [paper, format] of [
      ['notice', 'docx'],
      ['report', 'pdf'],
    ]) {
      const file = await who('filler').get(`/api/rectifications/${id}/papers/${paper}/${format}`)
      expect(
        [file.statusCode, file.rawPayload.byteLength > 2000],
        file.statusCode === 200 ? '' : file.body,
      ).toEqual([200, true])
    }
  })

  test('the very reply that was sent back is no reply, until there is a word or a proof more', async () => {
    const { id } = await register()
    const reply = { kind: 'reply', said: '已签订采购合同', outcome: '支付 40%' }
    for (const more of ['凭证.txt', null]) {
      await took('filler', id, reply)
      await took('office', id, { kind: 'return', said: '缺少验收单' })
      const refused = await act('filler', id, { ...reply, said: ` ${reply.said}\n` })
      expect([refused.statusCode, refused.json<Problem>()]).toEqual([
        409,
        { code: 'rectification-refused', values: { reason: 'reply-unchanged' } },
      ])
      if (more !== null) expect((await upload('filler', id, more, '凭证号 2025-082')).statusCode).toBe(201)
    }
    await took('filler', id, { ...reply, said: '已签订采购合同。验收在下月，不作修改。' })
  })

  test('sent twice under one name it is registered once', async () => {
    const [one, other] = [await register({ request: 'r1' }), await register({ request: 'r1' })]
    expect(other.id).toBe(one.id)
  })

  test('the person who replied for the unit does not confirm, though the person holds both posts', async () => {
    const { id } = await register()
    await home.administrator.send('POST', `/api/rectifications/${id}/acts`, { kind: 'reply', said: '已整改' })
    const answer = await home.administrator.send('POST', `/api/rectifications/${id}/acts`, {
      kind: 'confirm',
    })
    expect([answer.statusCode, answer.json<Problem>().values]).toEqual([409, { reason: 'four-eyes' }])
    await took('performance', id, { kind: 'confirm' })
  })

  test('revoked with a reason, it is settled; an extension moves the day', async () => {
    const one = await register()
    expect(
      await took('office', one.id, { kind: 'extend', said: '合同履行期未到', due: dayFrom(60) }),
    ).toMatchObject({ due: dayFrom(60), state: 'open' })
    expect(await took('office', one.id, { kind: 'revoke', said: '登记有误' })).toMatchObject({
      state: 'revoked',
    })
    expect((await act('filler', one.id, { kind: 'reply', said: '已整改' })).json<Problem>()).toMatchObject({
      values: { reason: 'not-in-this-state' },
    })
  })
})

describe('who may what', () => {
  test('another unit neither sees nor touches it, nor learns that it is there', async () => {
    const { id } = await register()
    const evidence = (await upload('filler', id, '说明.txt', '情况说明')).json<KeptFile>()
    expect((await list('other')).rows).toEqual([])
    expect((await list('other')).counts).toMatchObject({ open: 0, replied: 0, confirmed: 0 })
    for (const url of [
      `/api/rectifications/${id}`,
      `/api/rectifications/${id}/papers/report/pdf`,
      `/api/rectification-files/${evidence.id}`,
      `/api/projects/${idOf('敬老院运转经费')}/open-rectifications`,
    ])
      expect((await who('other').get(url)).statusCode, url).toBe(404)
    expect((await act('other', id, { kind: 'reply', said: '已整改' })).statusCode).toBe(404)
    expect((await upload('other', id, 'x.txt', 'x')).statusCode).toBe(404)
    expect((await who('other').send('DELETE', `/api/rectification-files/${evidence.id}`)).statusCode).toBe(
      404,
    )
    // An office registers for the departments in its charge, and for nobody else.
    expect(
      (
        await who('office').send('POST', '/api/rectifications', {
          project: idOf('青年活动经费'),
          problem: '资料不全',
        })
      ).json<Problem>().code,
    ).toBe('project-not-found')
    expect(
      (
        await who('filler').send('POST', '/api/rectifications', {
          project: idOf('敬老院运转经费'),
          problem: '资料不全',
        })
      ).statusCode,
    ).toBe(403)
    expect((await home.stranger.get(`/api/rectifications/${id}`)).statusCode).toBe(404)
    expect(
      (
        await home.stranger.send('POST', '/api/rectifications', {
          project: idOf('敬老院运转经费'),
          problem: '资料不全',
        })
      ).statusCode,
    ).toBe(404)
  })

  test('a reader looks and does nothing', async () => {
    const { id } = await register()
    expect((await home.reader.get(`/api/rectifications/${id}`)).json<RectificationView>()).toMatchObject({
      acts: [],
      mayAttach: false,
    })
    expect(
      (await home.reader.send('POST', `/api/rectifications/${id}/acts`, { kind: 'confirm' })).statusCode,
    ).toBe(403)
  })

  test.each([
    [{ problem: '' }, 400],
    [{ problem: '慢', due: '2020-01-01' }, 422],
    [{ problem: '慢', due: '2020-02-31' }, 400],
    [{ problem: '慢', project: '3f1c0f0e-3a5b-4c58-9a52-3b8f6f0f9d11' }, 404],
    [{ problem: '慢'.repeat(2001) }, 400],
  ])('%j is refused with %i', async (body, status) => {
    const before = (await list('performance')).total
    expect(
      (
        await who('performance').send('POST', '/api/rectifications', {
          project: idOf('敬老院运转经费'),
          ...body,
        })
      ).statusCode,
    ).toBe(status)
    expect((await list('performance')).total).toBe(before)
  })
})

describe('the ledger', () => {
  test('late ones first, counted, filtered and taken away as a file', async () => {
    const late = await register({ problem: '台账缺失', due: dayFrom(0) })
    await register({ project: idOf('青年活动经费'), problem: '决算报送迟缓', due: dayFrom(3) })
    await home.context.store.whole.db
      .updateTable('rectifications')
      .set({ due: dayFrom(-2) })
      .where('rectification_id', '=', late.id)
      .execute()
    const all = await list('performance')
    expect(all.rows[0]).toMatchObject({ id: late.id, standing: 'over', daysLate: 2 })
    expect(all.counts.late).toBe(1)
    expect((await list('performance', '?standing=late')).rows.map(({ id }) => id)).toEqual([late.id])
    expect((await list('performance', '?search=%E5%8F%B0%E8%B4%A6')).total).toBe(1)
    expect((await list('performance', '?unit=327001')).rows.map(({ unitName }) => unitName)).toEqual(['团委'])
    expect(
      (await list('performance', '?state=confirmed')).rows.every(({ state }) => state === 'confirmed'),
    ).toBe(true)
    const csv = await who('performance').get('/api/rectifications/export/csv?standing=late')
    expect(csv.body.trim().split('\n')).toHaveLength(2)
    expect(csv.body).toContain('台账缺失')
    expect((await who('other').get('/api/rectifications/export/csv')).body).not.toContain('台账缺失')
    expect((await who('performance').get('/api/rectifications/export/xlsx')).statusCode).toBe(200)
  })

  test('units hear of the day once, and again a week later', async () => {
    const day = dayFrom(0)
    expect(await notifyOfRectifications(home.context, home.region, day)).toBeGreaterThan(0)
    expect(await messagesTo('filler', 'rectification-late')).toHaveLength(1)
    expect(await notifyOfRectifications(home.context, home.region, day)).toBe(0)
    expect(await notifyOfRectifications(home.context, home.region, dayFrom(8))).toBeGreaterThan(0)
  })
})

describe('next year’s request', () => {
  const submit = (project: string) =>
    who('filler').send('POST', `/api/projects/${project}/filing`, { act: { kind: 'submit' } })
  const openOf = async (project: string) =>
    (await who('filler').get(`/api/projects/${project}/open-rectifications`)).json<OpenRectifications>()

  test('is warned of what last year’s project has open, another project is not', async () => {
    const open = await openOf(idOf('2026年敬老院运转经费'))
    expect(open.effect).toBe('warn')
    expect(open.rows.length).toBeGreaterThan(0)
    expect(open.rows.every(({ subject }) => subject === '敬老院运转经费')).toBe(true)
    expect((await openOf(idOf('殡葬改革经费'))).rows).toEqual([])
  })

  test('is not sent in where the rule set blocks, and goes on once everything is settled', async () => {
    const set = {
      format: 'jichi.rule-set/1',
      id: 'block/2026',
      name: null,
      version: 1,
      region: '',
      from: 2026,
      to: null,
      parent: 'national/2025',
      results: { openRectification: 'block' },
    }
    const saved = await home.administrator.send('POST', '/api/rule-sets', {
      data: set,
      note: '整改未完成不得申报',
      expected: null,
    })
    expect(saved.statusCode, saved.body).toBeLessThan(300)
    const { db } = home.context.store.whole
    for (const name of ['2026年敬老院运转经费', '殡葬改革经费'])
      await db.updateTable('projects').set({ errors: 0 }).where('project_id', '=', idOf(name)).execute()
    const [first] = (await openOf(idOf('2026年敬老院运转经费'))).rows
    expect((await submit(idOf('2026年敬老院运转经费'))).json<Problem>()).toMatchObject({
      code: 'rectification-open',
      values: { subject: '敬老院运转经费', due: first?.due, item: `整改〔2025〕${first?.number}号` },
    })
    expect((await submit(idOf('殡葬改革经费'))).statusCode).toBe(200)
    for (const { id, state } of (await openOf(idOf('2026年敬老院运转经费'))).rows) {
      if (state !== 'replied') await took('filler', id, { kind: 'reply', said: '已整改' })
      await took('performance', id, { kind: 'confirm' })
    }
    expect((await submit(idOf('2026年敬老院运转经费'))).statusCode).toBe(200)
  })

  test('an adjustment of what is approved is never kept back by it', async () => {
    const project = idOf('殡葬改革经费')
    await register({ project: idOf('敬老院运转经费'), problem: '再次发现' })
    const { db } = home.context.store.whole
    const { document_id } = await db
      .selectFrom('projects')
      .select('document_id')
      .where('project_id', '=', project)
      .executeTakeFirstOrThrow()
    await home.context.store
      .of(home.region)
      .transaction((tx) =>
        saveFiling(
          tx,
          { project: idOf('2026年敬老院运转经费'), document: document_id },
          { ...newFiling(home.context.clock().toISOString()), state: 'adjusting', version: 1, steps: 9 },
        ),
      )
    expect((await submit(idOf('2026年敬老院运转经费'))).statusCode).toBe(200)
  })
})
