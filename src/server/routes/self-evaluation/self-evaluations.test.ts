/** 单位自评 from the opening of the year to the confirmation, by the people who do it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as path } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attachmentList } from '#api/attachments.ts'
import type { EachActed } from '#api/kernel/common.ts'
import type {
  Coverage,
  UncoveredList,
  SelfEvaluationList,
  EvaluationSaved,
  SelfEvaluationView,
  OpenedEvaluations,
} from '#api/self-evaluation.ts'
import { eventList } from '#api/operation-log.ts'
import { scoreProof } from '#api/evaluation/score-proof.ts'
import { newFiling } from '#core/filing/filing.ts'
import { recompute } from '#core/scoring/proof.ts'
import { DEFAULT_MONITORING } from '#core/monitoring/default-scheme.ts'
import { EMPTY_ENTRY } from '#core/monitoring/sheet-content.ts'
import { fen } from '#core/kernel/money.ts'
import { notifyOfSelfEvaluations } from '#actions/self-evaluation/notify-self-evaluations.ts'
import { addRound } from '#store/monitoring/rounds.ts'
import { putSheets } from '#store/monitoring/sheets.ts'
import { NO_INDICATOR, type EvaluationFacts } from '#core/self-evaluation/facts.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { ROOT, startApp, type TestApp } from '../../../../test/support/app.ts'
import { join, type Member } from '../../../../test/support/people.ts'
import { row, targets } from '../../../../test/support/targets.ts'
import { keptReport } from '../../../../test/support/verified.ts'

const UNIT = { code: '326001', name: '民政局' }
const OTHER = { code: '327001', name: '团委' }
const INDICATORS = [
  row('数量指标', '培训人次', '全年培训人次', '≥100人'),
  row('质量指标', '培训合格率', '考核合格率', '≥90%'),
  row('社会效益指标', '服务能力', '服务能力', '有效提升'),
  row('服务对象满意度指标', '学员满意度', '学员满意度', '≥95%'),
]

let home: TestApp
let office: Member
let filler: Member
let head: Member
let reviewer: Member
let stranger: Member
const ids = new Map<string, string>()
const idOf = (name: string) => ids.get(name) ?? ''

beforeAll(async () => {
  home = await startApp()
  office = await join(home, '绩效科李', 'performance-office')
  const projects = ['培训', '救助', '没批'].map((name) => ({
    name,
    code: null,
    unit: UNIT,
    budget: { total: '100', fiscal: '100', other: null },
    indicators: INDICATORS,
  }))
  const source = { sha256: '0'.repeat(64), mediaType: 'application/json' }
  await home.import(
    'a.json',
    Buffer.from(JSON.stringify(targets(projects, { source: { ...source, file: 'a.json' } }))),
  )
  await home.import(
    'b.json',
    Buffer.from(
      JSON.stringify(
        targets([{ name: '团建', code: null, unit: OTHER, indicators: INDICATORS.slice(0, 2) }], {
          source: { ...source, file: 'b.json' },
        }),
      ),
    ),
  )
  const { db } = home.context.store.of(home.region)
  for (const one of await db.selectFrom('projects').select(['project_id', 'document_id', 'name']).execute()) {
    ids.set(one.name, one.project_id)
    if (one.name === '没批') continue
    const at = home.context.clock()
    await home.context.store.of(home.region).transaction(async (tx) => {
      await saveFiling(
        tx,
        { project: one.project_id, document: one.document_id },
        { ...newFiling(at.toISOString()), state: 'approved', version: 1, steps: 3 },
      )
      await saveProjectVersion(tx, one.project_id, {
        number: 1,
        reason: '',
        approval: { number: '财绩〔2025〕1号', date: '2025-02-01' },
        by: office.id,
        at,
      })
    })
  }
  const unitOf = async (code: string) =>
    (await db.selectFrom('budget_units').select('unit_id').where('code', '=', code).executeTakeFirstOrThrow())
      .unit_id
  filler = await join(home, '填报人王', 'unit-filler', await unitOf(UNIT.code))
  head = await join(home, '负责人赵', 'unit-head', await unitOf(UNIT.code))
  reviewer = await join(home, '主管部门张', 'department-reviewer', await unitOf(UNIT.code))
  stranger = await join(home, '团委钱', 'unit-filler', await unitOf(OTHER.code))
})
afterAll(() => home.close())

const sheet = async (who: Member, name: string) =>
  (await who.get(`/api/self-evaluations/${idOf(name)}`)).json<SelfEvaluationView>()
const write = async (who: Member, name: string, facts: EvaluationFacts, revision: number) =>
  who.send('PUT', `/api/self-evaluations/${idOf(name)}`, { facts, version: 1, revision })
const act = async (who: Member, name: string, what: string, comment = '') =>
  who.send('POST', `/api/self-evaluations/${idOf(name)}/acts`, {
    act: what,
    comment,
    revision: (await sheet(office, name)).revision,
  })

const FACTS: EvaluationFacts = {
  executed: '85',
  executedSource: '国库支付系统',
  executionReason: '结余交回',
  outcome: '培训四期，全部完成',
  conclusion: '',
  problems: '',
  measures: '',
  indicators: [
    { ...NO_INDICATOR, actual: '80', reason: '汛期停课', measures: '明年提前安排', record: '签到册' },
    { ...NO_INDICATOR, actual: '95%', record: '考核记录' },
    { ...NO_INDICATOR, actual: '办事时限缩短', step: 'reached', score: '28', record: '台账' },
    { ...NO_INDICATOR, actual: '96', sample: '120', record: '问卷' },
  ],
}

describe('self-evaluation of a year', () => {
  test('only 绩效科 opens it, for every approved target, once; what is not covered is named with the reason', async () => {
    expect((await filler.send('POST', '/api/self-evaluations/open', { year: 2025 })).statusCode).toBe(403)
    expect((await office.send('POST', '/api/self-evaluations/open', { year: 2031 })).json()).toMatchObject({
      code: 'self-evaluation-nothing',
    })
    expect(
      (await office.get('/api/self-evaluations/coverage?year=2025&size=1')).json<Coverage>(),
    ).toMatchObject({ total: 2, toOpen: 3 })
    const open = async () =>
      (await office.send('POST', '/api/self-evaluations/open', { year: 2025 })).json<OpenedEvaluations>()
    expect([await open(), await open()]).toEqual([
      { year: 2025, opened: 3, approved: 3 },
      { year: 2025, opened: 0, approved: 3 },
    ])
    const coverage = (await office.get('/api/self-evaluations/coverage?year=2025')).json<Coverage>()
    expect(
      coverage.rows.map(({ unit, targets: all, approved, states }) => [
        unit?.name,
        all,
        approved,
        states.filling,
      ]),
    ).toEqual([
      ['民政局', 3, 2, 2],
      ['团委', 1, 1, 1],
    ])
    expect(coverage).toMatchObject({
      total: 2,
      toOpen: 0,
      mayOpen: true,
      uncoveredTotal: 1,
      uncovered: [{ name: '没批', state: 'draft' }],
      days: { submit: '2026-03-31', check: '2026-04-30' },
    })
    const left = async (page: number) =>
      (
        await office.get(`/api/self-evaluations/uncovered?year=2025&size=1&page=${page}`)
      ).json<UncoveredList>()
    expect(await left(1)).toMatchObject({ rows: [{ name: '没批', state: 'draft' }], total: 1 })
    expect(await left(2)).toEqual({ rows: [], total: 1 })
    const second = (
      await office.get('/api/self-evaluations/coverage?year=2025&size=1&page=2')
    ).json<Coverage>()
    expect([
      second.rows.map(({ unit }) => unit?.name),
      second.total,
      second.uncovered.map(({ name }) => name),
    ]).toEqual([['团委'], 2, ['没批']])
    expect((await filler.get('/api/self-evaluations/coverage?year=2025')).json<Coverage>()).toMatchObject({
      mayOpen: false,
      rows: [{ unit: { name: '民政局' } }],
    })
    expect((await filler.get('/api/messages')).json()).toMatchObject({
      rows: [{ kind: 'self-evaluation-opened' }],
    })
  })

  test('a unit sees and writes its own alone; nobody writes over what another saved', async () => {
    expect(
      (await filler.get('/api/self-evaluations?year=2025'))
        .json<SelfEvaluationList>()
        .rows.map(({ name }) => name),
    ).toEqual(['培训', '救助'])
    expect((await stranger.get(`/api/self-evaluations/${idOf('培训')}`)).statusCode).toBe(404)
    expect((await write(stranger, '培训', FACTS, 0)).statusCode).toBe(404)
    expect((await write(head, '培训', FACTS, 0)).statusCode).toBe(403)
    expect((await home.reader.get(`/api/self-evaluations/${idOf('培训')}`)).statusCode).toBe(404)
    const first = await sheet(filler, '培训')
    expect(first).toMatchObject({
      state: 'filling',
      revision: 0,
      may: { write: true, acts: ['submit'] },
      known: { money: { budget: '100000000', paid: null } },
    })
    expect(
      (await write(filler, '培训', { ...FACTS, executed: '' }, 0)).json<EvaluationSaved>().revision,
    ).toBe(1)
    expect((await write(filler, '培训', FACTS, 0)).json()).toMatchObject({ code: 'self-evaluation-changed' })
    expect((await act(filler, '培训', 'submit')).json()).toMatchObject({
      code: 'self-evaluation-lacking',
      values: { count: 1 },
    })
    expect((await write(filler, '培训', FACTS, 1)).statusCode).toBe(200)
  })

  test('scores are computed: 8.50 of 10 for execution, 80 of 100 people, the rest as it was reached', async () => {
    const answer = await filler.get(`/api/self-evaluations/${idOf('培训')}/proof`)
    const proof = scoreProof.parse(answer.json())
    expect(proof.execution).toMatchObject({ rate: '85.00', score: '8.50' })
    expect(
      proof.indicators.map(({ weight, outcome }) => [
        weight,
        outcome.state === 'scored' ? outcome.score : null,
      ]),
    ).toEqual([
      ['25', '20.00'],
      ['25', '25.00'],
      ['30', '28.00'],
      ['10', '10.00'],
    ])
    expect(proof.total).toMatchObject({ score: '91.50', grade: '优' })
    expect(recompute(proof).differences).toEqual([])
  })

  test('anybody works the file that is downloaded out again, with `jichi score` alone; a figure that was changed is named', async () => {
    const folder = mkdtempSync(path(tmpdir(), 'jichi-proof-'))
    const again = (name: string, bytes: string) => {
      const file = path(folder, name)
      writeFileSync(file, bytes)
      const { status, stdout } = spawnSync(
        process.execPath,
        [path(ROOT, 'bin', 'jichi.js'), 'score', '--json', file],
        { encoding: 'utf8' },
      )
      return { status, said: JSON.parse(stdout) as unknown }
    }
    try {
      const { body } = await filler.get(`/api/self-evaluations/${idOf('培训')}/proof`)
      expect(again('证明.json', body)).toMatchObject({
        status: 0,
        said: { total: { score: '91.50', grade: '优' }, differences: [] },
      })
      expect(again('改.json', body.replace('"91.50"', '"99.50"'))).toMatchObject({
        status: 1,
        said: { total: { score: '91.50' } },
      })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('values that are wrong are kept as typed, count for nothing, and hold 送审 back; what is no sheet leaves nothing', async () => {
    const { revision } = await sheet(filler, '培训')
    const [first = NO_INDICATOR, ...others] = FACTS.indicators
    const outcome = async (actual: string, at: number) => {
      const saved = await write(
        filler,
        '培训',
        { ...FACTS, indicators: [{ ...first, actual }, ...others] },
        at,
      )
      expect(saved.statusCode).toBe(200)
      const proof = scoreProof.parse((await filler.get(`/api/self-evaluations/${idOf('培训')}/proof`)).json())
      expect((await act(filler, '培训', 'submit')).json()).toMatchObject({ code: 'self-evaluation-lacking' })
      return proof
    }
    // In another unit, no number, nothing: each without a score, and then there is no total.
    for (const [i, [actual, state]] of (
      [
        ['80户', 'fault'],
        ['约八成', 'fault'],
        ['', 'missing'],
      ] as const
    ).entries()) {
      const proof = await outcome(actual, revision + i)
      expect([actual, proof.indicators[0]?.outcome.state, proof.total]).toEqual([actual, state, null])
    }
    // Ten thousand times too much is scored, and asks for its reason.
    expect(
      (
        await write(
          filler,
          '培训',
          { ...FACTS, indicators: [{ ...first, actual: '800000', reason: '' }, ...others] },
          revision + 3,
        )
      ).statusCode,
    ).toBe(200)
    expect((await act(filler, '培训', 'submit')).json()).toMatchObject({
      code: 'self-evaluation-lacking',
      values: { count: 2 },
    })
    const { db } = home.context.store.of(home.region)
    const kept = () =>
      db
        .selectFrom('self_evaluations')
        .select(['revision', 'facts', 'score'])
        .where('project_id', '=', idOf('培训'))
        .executeTakeFirstOrThrow()
    const events = async () => (await db.selectFrom('events').select('event_id').execute()).length
    const [before, count] = [await kept(), await events()]
    for (const bad of [
      { ...FACTS, indicators: '80' },
      { ...FACTS, indicators: [{ ...first, step: 'half' }] },
      { ...FACTS, outcome: 7 },
      null,
    ]) {
      expect(
        (
          await filler.send('PUT', `/api/self-evaluations/${idOf('培训')}`, {
            facts: bad,
            version: 1,
            revision: before.revision,
          })
        ).statusCode,
      ).toBe(400)
    }
    expect([await kept(), await events()]).toEqual([before, count])
    expect((await write(filler, '培训', FACTS, before.revision)).statusCode).toBe(200)
  })

  test('goes to the department and to 绩效科, with four eyes; back only with a reason', async () => {
    expect((await act(filler, '培训', 'submit')).json<SelfEvaluationView>()).toMatchObject({
      state: 'checking',
      proof: { total: { score: '91.50' } },
    })
    expect((await write(filler, '培训', FACTS, (await sheet(office, '培训')).revision)).json()).toMatchObject(
      { code: 'self-evaluation-locked' },
    )
    expect((await act(filler, '培训', 'pass')).json()).toMatchObject({ code: 'self-evaluation-role' })
    expect((await act(reviewer, '培训', 'return')).json()).toMatchObject({ code: 'self-evaluation-comment' })
    expect((await act(reviewer, '培训', 'return', '请核对人数')).json<SelfEvaluationView>()).toMatchObject({
      state: 'filling',
    })
    // As it came back it goes in only for a reason, and confirmed; saved again without a change it is as it
    // came back.
    const again = (more: object) =>
      sheet(office, '培训').then(({ revision }) =>
        filler.send('POST', `/api/self-evaluations/${idOf('培训')}/acts`, {
          act: 'submit',
          revision,
          ...more,
        }),
      )
    for (const more of [{}, { comment: '人数无误' }, { confirmed: true }])
      expect((await again(more)).json()).toMatchObject({ code: 'self-evaluation-unchanged' })
    expect((await write(filler, '培训', FACTS, (await sheet(office, '培训')).revision)).statusCode).toBe(200)
    expect((await again({})).json()).toMatchObject({ code: 'self-evaluation-unchanged' })
    expect((await again({ comment: '人数已核对，与签到册一致', confirmed: true })).statusCode).toBe(200)
    const [sent] = eventList.parse(
      (await home.administrator.get('/api/events?type=self-evaluation.submitted')).json(),
    ).rows
    expect(sent?.after).toMatchObject({ comment: '人数已核对，与签到册一致', unchanged: true })
    expect((await act(reviewer, '培训', 'pass')).json<SelfEvaluationView>()).toMatchObject({
      state: 'confirming',
    })
    // A press too much is taken back by who pressed, until the next has acted.
    const undo = async (who: Member) =>
      (await who.send('POST', '/api/self-evaluations/undo', { sheets: [idOf('培训')] }))
        .json<EachActed>()
        .results.map(({ problem }) => problem?.values['reason'] ?? null)
    expect((await sheet(reviewer, '培训')).may.undo).toBe(true)
    expect((await sheet(office, '培训')).may.undo).toBe(false)
    expect(await undo(office)).toEqual(['not-yours'])
    expect(await undo(reviewer)).toEqual([null])
    expect(await sheet(reviewer, '培训')).toMatchObject({ state: 'checking', may: { undo: false } })
    expect(await undo(reviewer)).toEqual(['not-yours'])
    expect((await act(reviewer, '培训', 'pass')).json<SelfEvaluationView>()).toMatchObject({
      state: 'confirming',
    })
    expect((await act(reviewer, '培训', 'confirm')).json()).toMatchObject({ code: 'self-evaluation-role' })
    expect((await act(office, '培训', 'confirm')).statusCode).toBe(200)
    expect(await undo(reviewer)).toEqual(['not-yours'])
    expect(await undo(office)).toEqual([null])
    expect(await keptReport(home)).toMatchObject({ faultCount: 0 })
    // What nobody has confirmed is no grade of the department, and no part of its mean.
    const counted = async () =>
      (await office.get('/api/self-evaluations/coverage?year=2025'))
        .json<Coverage>()
        .rows.filter(({ unit }) => unit?.name === '民政局')
        .map(({ grades, mean, unconfirmed }) => [grades.优, mean, unconfirmed])
    expect(await counted()).toEqual([[0, null, 1]])
    expect((await act(office, '培训', 'confirm')).json<SelfEvaluationView>()).toMatchObject({
      state: 'confirmed',
      steps: [
        { act: 'confirm', score: '91.50', grade: '优', posts: [{ role: 'performance-office', unit: null }] },
        { act: 'withdraw', from: 'confirmed', to: 'confirming' },
        { act: 'confirm' },
        { act: 'pass' },
        { act: 'withdraw', from: 'confirming', to: 'checking' },
        { act: 'pass' },
        { act: 'submit', comment: '人数已核对，与签到册一致' },
        { act: 'return', comment: '请核对人数' },
        { act: 'submit' },
      ],
    })
    expect(await counted()).toEqual([[1, '91.50', 0]])
    expect((await head.get('/api/messages')).json()).toMatchObject({
      rows: expect.arrayContaining([expect.objectContaining({ kind: 'self-evaluation-confirmed' })]),
    })
    expect((await home.reader.get(`/api/self-evaluations/${idOf('培训')}`)).statusCode).toBe(200)
    expect(
      (await home.reader.get('/api/self-evaluations?year=2025')).json<SelfEvaluationList>(),
    ).toMatchObject({
      total: 1,
    })
    // Another score, set in the database itself.
    expect(await keptReport(home)).toMatchObject({ faultCount: 0 })
    const score = home.context.store.whole.db
      .updateTable('self_evaluations')
      .where('project_id', '=', idOf('培训'))
    await score.set({ score: 9900 }).execute()
    expect(await keptReport(home)).toMatchObject({
      faultCount: 1,
      faults: [{ code: 'differs', kind: 'score', subject: `project:${idOf('培训')}` }],
    })
    await score.set({ score: 9150 }).execute()
    expect(await keptReport(home)).toMatchObject({ faultCount: 0 })
  })

  test('the list is in the order of the scores where that is asked for; what has none comes last', async () => {
    const order = async (query: string) =>
      (await home.administrator.get(`/api/self-evaluations?year=2025&${query}`))
        .json<SelfEvaluationList>()
        .rows.map(({ score }) => score)
    const office = await home.administrator.get('/api/self-evaluations?year=2025')
    const all = office.json<SelfEvaluationList>().rows.map(({ id }) => id)
    const { db } = home.context.store.of(home.region)
    const kept = await db.selectFrom('self_evaluations').select(['project_id', 'score', 'grade']).execute()
    const set = (project: string, change: Pick<(typeof kept)[number], 'score' | 'grade'>) =>
      db.updateTable('self_evaluations').set(change).where('project_id', '=', project).execute()
    const scores = [null, 9000, 5000, 7000]
    const found = async (query: string) =>
      (await home.administrator.get(`/api/self-evaluations?year=2025&${query}`)).json<SelfEvaluationList>()
    for (const [i, id] of all.entries()) {
      const score = scores[i % 4] ?? null
      await set(id, { score, grade: score === null ? null : '良' })
    }
    const rising = await order('sort=score')
    const known = rising.filter((one) => one !== null).map(Number)
    expect(known.length).toBeGreaterThan(1)
    expect(known).toEqual(known.toSorted((a, b) => a - b))
    expect(rising.slice(known.length).every((one) => one === null)).toBe(true)
    const falling = (await order('sort=score&order=desc')).filter((one) => one !== null).map(Number)
    expect(falling).toEqual(known.toReversed())
    // Sums are of all that are found, on whichever page one is.
    const whole = await found('size=200')
    const budget = whole.rows.reduce((all, row) => all + BigInt(row.budget), 0n)
    const mean = known.reduce((sum, one) => sum + one, 0) / known.length
    expect(whole.sums).toEqual({ budget: String(budget), mean: mean.toFixed(2), scored: known.length })
    expect((await found('size=1&page=2')).sums).toEqual(whole.sums)
    const confirmed = whole.rows.filter(({ state }) => state === 'confirmed')
    const narrow = await found('state=confirmed')
    expect(narrow.sums.budget).toBe(String(confirmed.reduce((all, row) => all + BigInt(row.budget), 0n)))
    expect((await found('search=没有这个项目')).sums).toEqual({ budget: '0', mean: null, scored: 0 })
    for (const { project_id: id, score, grade } of kept) await set(id, { score, grade })
  })

  test('a wrong file is taken away until it is sent in; what the department has seen stays', async () => {
    const files = async (who: Member) =>
      attachmentList
        .parse((await who.get(`/api/projects/${idOf('救助')}/attachments`)).json())
        .rows.map(({ id, file, kept }) => ({ id, file, kept }))
    const add = (file: string) =>
      home.administrator.upload(
        file,
        Buffer.from(`%PDF-1.7\n${file}`),
        `/api/projects/${idOf('救助')}/attachments`,
      )
    const away = (id: string | undefined) => filler.send('DELETE', `/api/attachments/${id}`)
    for (const file of ['错.pdf', '签到册.pdf']) expect((await add(file)).statusCode).toBe(201)
    const [wrong, right] = await files(filler)
    expect([wrong?.kept, right?.kept]).toEqual([false, false])
    expect((await away(wrong?.id)).statusCode).toBe(204)
    expect(
      (
        await filler.send('PUT', `/api/self-evaluations/${idOf('救助')}`, {
          facts: FACTS,
          version: 1,
          revision: 0,
        })
      ).statusCode,
    ).toBe(200)
    expect((await act(filler, '救助', 'submit')).json<SelfEvaluationView>()).toMatchObject({
      state: 'checking',
    })
    expect((await away(right?.id)).json()).toMatchObject({ code: 'attachment-kept' })
    expect((await act(reviewer, '救助', 'return', '请换签到册')).json<SelfEvaluationView>()).toMatchObject({
      state: 'filling',
    })
    expect((await add('新签到册.pdf')).statusCode).toBe(201)
    expect((await files(filler)).map(({ file, kept }) => [file, kept])).toEqual([
      ['签到册.pdf', true],
      ['新签到册.pdf', false],
    ])
    expect((await away(right?.id)).json()).toMatchObject({ code: 'attachment-kept' })
    // Another proof is a change.
    expect((await act(filler, '救助', 'submit')).json<SelfEvaluationView>()).toMatchObject({
      state: 'checking',
    })
    expect((await act(filler, '救助', 'withdraw')).json<SelfEvaluationView>()).toMatchObject({
      state: 'filling',
    })
  })

  test('the person who filled it in confirms nothing, even where one person holds every post', async () => {
    const one = home.administrator
    const { revision } = await sheet(office, '救助')
    expect(
      (await one.send('PUT', `/api/self-evaluations/${idOf('救助')}`, { facts: FACTS, version: 1, revision }))
        .statusCode,
    ).toBe(200)
    expect(
      (
        await one.send('POST', `/api/self-evaluations/${idOf('救助')}/acts`, {
          act: 'submit',
          revision: revision + 1,
        })
      ).json<SelfEvaluationView>(),
    ).toMatchObject({ state: 'checking', fourEyes: true, may: { acts: ['withdraw', 'return'] } })
    expect(
      (
        await one.send('POST', `/api/self-evaluations/${idOf('救助')}/acts`, {
          act: 'pass',
          revision: revision + 2,
        })
      ).json(),
    ).toMatchObject({ code: 'self-evaluation-four-eyes' })
  })

  test('many are passed at once, each answered by itself; the list offers what the reader could do', async () => {
    const rows = async (who: Member) =>
      (await who.get('/api/self-evaluations?year=2025')).json<SelfEvaluationList>().rows
    const waiting = (await rows(reviewer)).find(({ name }) => name === '救助')
    expect(waiting).toMatchObject({ state: 'checking', doubts: 0, together: 'pass' })
    expect((await rows(filler)).map(({ together }) => together)).toEqual([null, null])
    const sheets = [
      { id: idOf('救助'), revision: waiting?.revision ?? 0 },
      { id: idOf('培训'), revision: (await sheet(office, '培训')).revision },
      { id: idOf('团建'), revision: 0 },
    ]
    const send = async (who: Member, what: string, of = sheets) =>
      (await who.send('POST', '/api/self-evaluations/acts', { act: what, sheets: of })).json<EachActed>()
    expect(await send(reviewer, 'pass', [{ id: idOf('救助'), revision: 0 }])).toMatchObject({
      done: 0,
      results: [{ problem: { code: 'self-evaluation-changed' } }],
    })
    expect(await send(reviewer, 'pass')).toMatchObject({
      done: 1,
      results: [
        { problem: null },
        { problem: { code: 'self-evaluation-state' } },
        { problem: { code: 'self-evaluation-not-found' } },
      ],
    })
    expect((await sheet(office, '救助')).state).toBe('confirming')
    expect(await send(stranger, 'pass')).toMatchObject({ done: 0 })
    expect(
      (await reviewer.send('POST', '/api/self-evaluations/acts', { act: 'return', sheets })).statusCode,
    ).toBe(400)
    expect((await act(office, '救助', 'return', '再核对')).statusCode).toBe(200)
    expect(
      (
        await home.administrator.send('POST', `/api/self-evaluations/${idOf('救助')}/acts`, {
          act: 'submit',
          comment: '已核对',
          confirmed: true,
          revision: (await sheet(office, '救助')).revision,
        })
      ).statusCode,
    ).toBe(200)
  })

  test('the 自评表 as Word reads back to the same values; the report, the proof and the roll-up are there', async () => {
    const word = await filler.get(`/api/self-evaluations/${idOf('培训')}/export/docx`)
    expect(word.statusCode).toBe(200)
    const read = await home.context.readers.readTargets(word.rawPayload, '自评表.docx')
    if (!read.ok) throw new Error(read.error.code)
    const document = read.value
    expect(document.kind).toBe('self-evaluation')
    const words = new TextDecoder()
      .decode(unzipSync(word.rawPayload)['word/document.xml'])
      .replaceAll(/<[^>]*>/gu, '')
    expect(words).toContain('项目支出绩效自评表')
    expect(words).toMatch(/填报人：.*　　单位负责人：.*　　填报日期：.*日　　（盖章）/u)
    expect(document.projects[0]?.details).toBeUndefined()
    expect(document.projects[0]).toMatchObject({
      name: '培训',
      unit: UNIT,
      department: UNIT,
      evaluation: {
        score: '91.5',
        grade: '优',
        outcome: '培训四期，全部完成',
        funds: [
          { source: 'total', adjusted: '100', executed: '85', score: '8.5', reason: '结余交回' },
          // What was paid was typed for the whole alone.
          { source: 'fiscal', label: '其中：当年财政拨款', initial: '100', adjusted: '100', executed: null },
          { source: 'carryover', initial: '0' },
          { source: 'other', initial: '0' },
        ],
      },
    })
    expect(
      document.projects[0]?.indicators.map(({ level3, weight, value, result }) => [
        level3,
        value.text,
        weight,
        result?.actual,
        result?.score,
      ]),
    ).toEqual([
      ['培训人次', '≥100人', '25', '80人', '20'],
      ['培训合格率', '≥90%', '25', '95%', '25'],
      ['服务能力', '有效提升', '30', '办事时限缩短', '28'],
      ['学员满意度', '≥95%', '10', '96%', '10'],
    ])
    for (const paper of ['report', 'proof']) {
      const file = await filler.get(`/api/self-evaluations/${idOf('培训')}/${paper}/docx`)
      const printed = new TextDecoder()
        .decode(unzipSync(file.rawPayload)['word/document.xml'])
        .replaceAll(/<[^>]*>/gu, '')
      expect(printed).toContain('河北省 2025 年版')
      expect(printed, 'codes of the program').not.toMatch(/F\d|[a-z]+\/\d{4}/u)
    }
    for (const path of ['report/docx', 'proof/docx', 'export/pdf'])
      expect((await filler.get(`/api/self-evaluations/${idOf('培训')}/${path}`)).statusCode, path).toBe(200)
    expect(
      (await office.get('/api/self-evaluations/summary?year=2025')).rawPayload.subarray(0, 2).toString(),
    ).toBe('PK')
  }, 120_000)

  test('begins with what the last 监控表 says, until something is saved', async () => {
    const { store, newId, clock } = home.context
    const round = newId()
    const content = {
      entries: ['60', '', '部分达成', '未到测算期'].map((toDate, i) => ({
        ...EMPTY_ENTRY,
        toDate,
        reason: i === 0 ? '汛期停课' : '',
      })),
      expectedPaid: '',
      problems: '进度偏慢',
      measure: null,
      measureText: '',
    }
    const money = { initial: fen(0n), budget: fen(0n), paid: fen(0n) }
    await store.of(home.region).transaction(async (tx) => {
      await addRound(tx, {
        id: round,
        mark: 'october',
        day: '2025-10-31',
        due: '2025-11-10',
        year: 2025,
        ruleSet: 'national/2025',
        ruleSetVersion: 1,
        scheme: DEFAULT_MONITORING,
        job: newId(),
        at: clock(),
        by: null,
      })
      await putSheets(
        tx,
        round,
        [
          {
            project: idOf('团建'),
            version: 1,
            unit: null,
            name: '团建',
            content,
            figures: {
              money,
              rate: null,
              planned: null,
              deviation: null,
              achievement: null,
              difference: null,
              forecast: null,
              expected: null,
              kind: 'unknown',
              moneyLight: 'none',
              promiseLight: 'none',
              light: 'none',
              reasons: [],
              notes: [],
              faults: 0,
              openCauses: 0,
            },
          },
        ],
        clock(),
      )
      await tx
        .updateTable('monitoring_sheets')
        .set({ state: 'final' })
        .where('round_id', '=', round)
        .execute()
    })
    const view = await sheet(stranger, '团建')
    expect(view).toMatchObject({
      carriedFrom: '2025-10-31',
      facts: { problems: '进度偏慢', indicators: [{ actual: '60', reason: '汛期停课' }, { actual: '' }] },
    })
    expect((await write(stranger, '团建', view.facts, 0)).statusCode).toBe(200)
    expect(await sheet(stranger, '团建')).toMatchObject({
      carriedFrom: null,
      facts: { indicators: [{ actual: '60' }, {}] },
    })
  })

  test('the holder is notified of the deadlines, once', async () => {
    const notifiedOn = (day: string) => notifyOfSelfEvaluations(home.context, home.region, day)
    expect([
      await notifiedOn('2026-03-01'),
      await notifiedOn('2026-03-30'),
      await notifiedOn('2026-03-30'),
    ]).toEqual([0, 1, 0])
    expect((await stranger.get('/api/messages')).json()).toMatchObject({
      rows: expect.arrayContaining([
        expect.objectContaining({
          kind: 'deadline-near',
          facts: expect.objectContaining({ waits: 'self-evaluation', waiting: 1 }),
        }),
      ]),
    })
    // Sent in and not checked: the department is notified; not sent in: the unit, for it is late.
    expect(await notifiedOn('2026-04-29')).toBe(2)
  })

  test('what was carried in is confirmed before it is sent in; where no indicator applies there is no grade, on no paper either', async () => {
    const evaluation = `/api/self-evaluations/${idOf('团建')}`
    const saved = await sheet(stranger, '团建')
    const facts = {
      ...saved.facts,
      executed: '50',
      executedSource: '账簿',
      executionReason: '任务取消',
      outcome: '任务取消',
    }
    const all = facts.indicators.map((one) => ({
      ...one,
      record: '台账',
      reason: '任务取消',
      measures: '下年不再安排',
      actual: one.actual || '40',
      sample: '30',
    }))
    expect((await write(stranger, '团建', { ...facts, indicators: all }, saved.revision)).statusCode).toBe(
      200,
    )
    expect((await act(stranger, '团建', 'submit')).json()).toMatchObject({
      code: 'self-evaluation-lacking',
      values: { count: 1 },
    })
    const { revision } = await sheet(stranger, '团建')
    expect(
      (
        await write(
          stranger,
          '团建',
          { ...facts, indicators: all.map((one) => ({ ...one, notApplicable: true, confirmed: true })) },
          revision,
        )
      ).statusCode,
    ).toBe(200)
    expect((await act(stranger, '团建', 'submit')).json<SelfEvaluationView>()).toMatchObject({
      state: 'checking',
      proof: { total: null },
    })
    const { db } = home.context.store.whole
    expect(
      await db
        .selectFrom('self_evaluations')
        .select(['score', 'grade'])
        .where('project_id', '=', idOf('团建'))
        .executeTakeFirstOrThrow(),
    ).toEqual({ score: null, grade: null })
    const { rows } = (
      await office.get('/api/self-evaluations?year=2025&search=团建')
    ).json<SelfEvaluationList>()
    expect(rows).toMatchObject([{ score: null, grade: null }])
    const paper = await home.context.readers.readTargets(
      (await stranger.get(`${evaluation}/export/docx`)).rawPayload,
      '自评表.docx',
    )
    expect(paper).toMatchObject({
      ok: true,
      value: { projects: [{ evaluation: { score: null, grade: '未定级' } }] },
    })
    for (const file of ['report/docx', 'proof/docx'])
      expect((await stranger.get(`${evaluation}/${file}`)).statusCode, file).toBe(200)
    const folder = mkdtempSync(path(tmpdir(), 'jichi-proof-'))
    try {
      writeFileSync(path(folder, '证明.json'), (await stranger.get(`${evaluation}/proof`)).body)
      const { status, stdout } = spawnSync(
        process.execPath,
        [path(ROOT, 'bin', 'jichi.js'), 'score', path(folder, '证明.json')],
        { encoding: 'utf8' },
      )
      expect([status, stdout]).toEqual([0, expect.stringContaining('未定级')])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
