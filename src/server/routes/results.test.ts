/**
 * 结果应用 over HTTP: proposals by grade against an independent sum, what-if that stores nothing, decisions with
 * reasons, the shares adopted, last year's result on next year's form.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ArchiveView } from '#api/archive.ts'
import type { EachActed } from '#api/kernel/common.ts'
import type { MessageList } from '#api/messages/messages.ts'
import { eventList } from '#api/operation-log.ts'
import type { LastResult, ResultList, ResultsDecided, WhatIf } from '#api/results.ts'
import { newFiling } from '#core/filing/filing.ts'
import type { Problem } from '#core/kernel/problem.ts'
import type { WhatIfSum } from '#core/results/rows.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { archiveWords } from '#text/archive.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { join, type Member } from '../../../test/support/people.ts'
import { targets } from '../../../test/support/targets.ts'

const [MINE, THEIRS] = [
  { code: '326001', name: '民政局' },
  { code: '327001', name: '团委' },
]
/** Name, unit, 万元, hundredths of a point and grade of the confirmed self-evaluation. */
const PROJECTS = [
  ['敬老院运转经费', MINE, '100', 9500, '优'],
  ['低保补助', MINE, '50.333333', 8999, '良'],
  ['殡葬改革', MINE, '33.333333', 6500, '中'],
  ['青年活动', THEIRS, '20', 4200, '差'],
  ['志愿服务', THEIRS, '7.5', null, null],
] as const

let home: TestApp
let office: Member
let filler: Member
let other: Member
const ids = new Map<string, string>()
const idOf = (name: string) => ids.get(name) ?? ''

async function approved(
  file: string,
  rows: Parameters<typeof targets>[0],
  fiscalYear: number,
): Promise<void> {
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
}

type Evaluated = {
  readonly kind: 'department' | 'finance'
  readonly name: string
  /** null: the department as a whole. */
  readonly project: string | null
  readonly unit: string
  readonly total: string
  readonly grade: '优' | '中'
}

/** A task of 2025 that is over, with one result. */
async function evaluated({ kind, name, project, unit, total, grade }: Evaluated): Promise<void> {
  const { db } = home.context.store.of(home.region)
  const [task, subject] = [home.context.newId(), home.context.newId()]
  const at = home.context.clock()
  await db
    .insertInto('evaluation_tasks')
    .values({
      region_id: home.region,
      task_id: task,
      kind,
      subject_kind: project === null ? 'department' : 'project',
      fiscal_year: 2025,
      name: '评价',
      unit_id: null,
      agency_id: null,
      due: '2026-08-31',
      marks_due: '2026-07-31',
      items: '[]',
      scheme: '{}',
      rule_set: 'hebei/2025',
      choices: '{}',
      state: 'finished',
      version: 1,
      created_by: office.id,
      created_at: at,
      opened_at: at,
      ended_at: at,
    })
    .execute()
  await db
    .insertInto('evaluation_subjects')
    .values({
      region_id: home.region,
      task_id: task,
      subject_id: subject,
      position: 1,
      project_id: project,
      unit_id: unit,
      name,
      state: 'final',
      report: null,
      feedback_due: null,
      sent_at: null,
      heard_at: null,
    })
    .execute()
  await db
    .insertInto('evaluation_results')
    .values({
      region_id: home.region,
      subject_id: subject,
      fiscal_year: 2025,
      kind,
      project_id: project,
      unit_id: unit,
      total,
      grade,
      decided_by: office.id,
      decided_at: at,
    })
    .execute()
}

beforeAll(async () => {
  home = await startApp()
  office = await join(home, '绩效科员', 'performance-office')
  for (const [i, [name, unit, total]] of PROJECTS.entries())
    await approved(
      `${i}.json`,
      [{ name, code: null, unit, budget: { total, fiscal: total, other: '0' } }],
      2025,
    )
  await approved('next.json', [{ name: '2026年殡葬改革', code: null, unit: MINE }], 2026)
  const { db } = home.context.store.of(home.region)
  const at = home.context.clock()
  for (const row of await db
    .selectFrom('projects')
    .select(['project_id', 'document_id', 'name', 'fiscal_year'])
    .execute()) {
    ids.set(row.name, row.project_id)
    if (row.fiscal_year !== 2025) continue
    await home.context.store.of(home.region).transaction(async (tx) => {
      await saveFiling(
        tx,
        { project: row.project_id, document: row.document_id },
        { ...newFiling(at.toISOString()), state: 'approved', version: 1, steps: 3 },
      )
      await saveProjectVersion(tx, row.project_id, {
        number: 1,
        reason: '',
        approval: { number: '财绩〔2025〕1号', date: '2025-02-01' },
        by: office.id,
        at,
      })
    })
  }
  for (const [name, , , score, grade] of PROJECTS) {
    if (score === null) continue
    await db
      .insertInto('self_evaluations')
      .values({
        region_id: home.region,
        project_id: idOf(name),
        fiscal_year: 2025,
        state: 'confirmed',
        facts: null,
        revision: 1,
        fillers: [],
        passed_by: null,
        lacking: 0,
        doubts: 0,
        score,
        grade,
        rule_set_id: 'hebei/2025',
        rule_set_version: 1,
        version: 1,
        proof: null,
        steps: 3,
        opened_at: at,
        opened_by: office.id,
        changed_at: at,
        submitted_at: at,
        confirmed_at: at,
      })
      .execute()
  }
  const unitOf = async ({ code }: { readonly code: string }) =>
    (await db.selectFrom('budget_units').select('unit_id').where('code', '=', code).executeTakeFirstOrThrow())
      .unit_id
  filler = await join(home, '民政会计', 'unit-filler', await unitOf(MINE))
  other = await join(home, '团委会计', 'unit-filler', await unitOf(THEIRS))
}, 120_000)
afterAll(() => home.close())

const list = async (who: Pick<Member, 'get'>, query = '') =>
  (await who.get(`/api/results?year=2025${query}`)).json<ResultList>()
const what = async (who: Pick<Member, 'get'>, shares = '') =>
  (await who.get(`/api/results/what-if?year=2025${shares === '' ? '' : `&shares=${shares}`}`)).json<WhatIf>()
const decide = (who: Member, projects: readonly string[], how: object, reason = '') =>
  who.send('POST', '/api/results/decisions', { year: 2025, projects, how, reason })
const decisions = async () =>
  (await home.context.store.of(home.region).db.selectFrom('result_decisions').selectAll().execute()).length

describe('proposals', () => {
  test('by grade and share of this year’s budget, to the 分, the largest first', async () => {
    const { rows, total, base, proposed, without, withoutBase } = await list(office)
    expect(
      rows.map(({ name, base: budget, score, grade, source, proposal }) => [
        name,
        budget,
        score,
        grade,
        source,
        proposal?.kind,
        proposal?.amount,
      ]),
    ).toEqual([
      ['敬老院运转经费', '100000000', '95.00', '优', 'self', 'assure', '100000000'],
      ['低保补助', '50333333', '89.99', '良', 'self', 'keep', '50333333'],
      // 33,333,333 分 × 80 % = 26,666,666.4.
      ['殡葬改革', '33333333', '65.00', '中', 'self', 'cut', '26666666'],
      ['青年活动', '20000000', '42.00', '差', 'self', 'cancel', '0'],
      ['志愿服务', '7500000', null, null, null, undefined, undefined],
    ])
    // Worked out by hand from the table above; what has no grade is counted apart.
    expect({ total, base, proposed, without, withoutBase }).toEqual({
      total: 5,
      base: '211166666',
      proposed: '176999999',
      without: 1,
      withoutBase: '7500000',
    })
  })

  test('in the order that is asked for, either way, page by page; what has nothing there comes last', async () => {
    const names = async (query: string) => (await list(office, query)).rows.map(({ name }) => name)
    expect(await names('&sort=base')).toEqual([
      '志愿服务',
      '青年活动',
      '殡葬改革',
      '低保补助',
      '敬老院运转经费',
    ])
    expect(await names('&sort=result')).toEqual([
      '青年活动',
      '殡葬改革',
      '低保补助',
      '敬老院运转经费',
      '志愿服务',
    ])
    expect(await names('&sort=result&order=desc')).toEqual([
      '敬老院运转经费',
      '低保补助',
      '殡葬改革',
      '青年活动',
      '志愿服务',
    ])
    expect(await names('&sort=proposal&order=desc&size=2&page=2')).toEqual(['殡葬改革', '青年活动'])
    expect(await names('&sort=name')).toEqual((await names('&sort=name&order=desc')).toReversed())
    const file = await office.get('/api/results/export/csv?year=2025&sort=base')
    expect(
      file.body
        .split('\n')
        .slice(1, 3)
        .map((line) => line.split(',')[0]),
    ).toEqual(['志愿服务', '青年活动'])
  })

  test('an evaluation of the department goes before the self-evaluation, one of finance before both; a change of the budget counts', async () => {
    const { db } = home.context.store.of(home.region)
    const { document_id } = await db
      .selectFrom('projects')
      .select('document_id')
      .where('project_id', '=', idOf('低保补助'))
      .executeTakeFirstOrThrow()
    const unit =
      (
        await db
          .selectFrom('projects')
          .select('unit_id')
          .where('project_id', '=', idOf('低保补助'))
          .executeTakeFirstOrThrow()
      ).unit_id ?? ''
    const of = { name: '低保补助', project: idOf('低保补助'), unit }
    await evaluated({ ...of, kind: 'department', total: '91.00', grade: '优' })
    expect((await list(office, '&search=%E4%BD%8E%E4%BF%9D')).rows).toMatchObject([
      { grade: '优', source: 'department', score: '91.00' },
    ])
    await evaluated({ ...of, kind: 'finance', total: '70.50', grade: '中' })
    expect((await list(office, '&search=%E4%BD%8E%E4%BF%9D')).rows).toMatchObject([
      { grade: '中', source: 'finance', score: '70.50', proposal: { kind: 'cut', amount: '40266666' } },
    ])
    for (const table of ['evaluation_results', 'evaluation_subjects', 'evaluation_tasks'] as const)
      await db.deleteFrom(table).execute()
    expect(document_id).not.toBe('')
  })
})

describe('what if', () => {
  test('moves what the shares say, by grade and by department, and stores nothing', async () => {
    const before = await decisions()
    const answer = await what(office, '100,90.5,80,0')
    // 50,333,333 × 90.5 % = 45,551,666.365 → 45,551,666.
    expect(answer.grades.良).toEqual({
      count: 1,
      hit: 1,
      decided: 0,
      base: '50333333',
      proposed: '45551666',
      without: 0,
      withoutBase: '0',
      ending: 0,
      endingBase: '0',
    })
    expect(answer.grades.none).toEqual({
      count: 1,
      hit: 0,
      decided: 0,
      base: '7500000',
      proposed: '0',
      without: 1,
      withoutBase: '7500000',
      ending: 0,
      endingBase: '0',
    })
    expect(
      answer.departments.map(({ name, hit, base, proposed, withoutBase }) => [
        name,
        hit,
        BigInt(base) - BigInt(withoutBase) - BigInt(proposed),
      ]),
    ).toEqual([
      ['团委', 1, 20_000_000n],
      ['民政局', 2, 11_448_334n],
    ])
    expect(answer).toMatchObject({ isOwn: true, total: { count: 5, hit: 3 }, mayAdopt: true })
    expect((await list(office, '&shares=100,90.5,80,0&hit=yes')).rows.map(({ name }) => name)).toEqual([
      '青年活动',
      '殡葬改革',
      '低保补助',
    ])
    expect(await decisions()).toBe(before)
    expect((await what(office)).shares).toEqual(['100', '100', '80', '0'])
  })

  test('departments come page by page, each once and in order, with the sums of all', async () => {
    const whole = await what(office, '100,90.5,80,0')
    const pages = await Promise.all(
      [1, 2, 3].map((page) => what(office, `100,90.5,80,0&size=1&page=${page}`)),
    )
    expect(pages.map(({ departments }) => departments.length)).toEqual([1, 1, 0])
    expect(pages.flatMap(({ departments }) => departments)).toEqual(whole.departments)
    for (const { total, grades, departmentTotal } of pages)
      expect({ total, grades, departmentTotal }).toEqual({
        total: whole.total,
        grades: whole.grades,
        departmentTotal: 2,
      })
  })

  test.each([
    '100,100,80',
    '100,100,80,-1',
    '100,100,80,201',
    '100,100,80,1.234',
    'a,b,c,d',
    '100,100,080,0',
  ])('%s is refused', async (shares) => {
    expect((await office.get(`/api/results/what-if?year=2025&shares=${shares}`)).statusCode).toBe(400)
  })

  test('parts and whole come to the same, whatever the shares', async () => {
    for (const shares of ['0,0,0,0', '33.33,66.67,12.5,99.99', '200,100,50,25']) {
      const { total, grades, departments } = await what(office, shares)
      for (const name of ['base', 'proposed', 'withoutBase'] as const) {
        const of = (cells: readonly Pick<WhatIfSum, 'base' | 'proposed' | 'withoutBase'>[]) =>
          cells.reduce((sum, cell) => sum + BigInt(cell[name]), 0n).toString()
        expect(of(Object.values(grades))).toBe(total[name])
        expect(of(departments)).toBe(total[name])
      }
    }
  })
})

describe('decisions', () => {
  test('a row whose result is another than when it was decided says so, is found, counted and exported', async () => {
    const { db } = home.context.store.of(home.region)
    const points = (score: number, grade: '优' | '良') =>
      db
        .updateTable('self_evaluations')
        .set({ score, grade })
        .where('project_id', '=', idOf('敬老院运转经费'))
        .execute()
    await decide(office, [idOf('敬老院运转经费'), idOf('低保补助')], { kind: 'proposal' })
    expect(await list(office, '&changed=yes')).toMatchObject({ total: 0, changed: 0 })
    await points(8500, '良')
    const { changed, rows } = await list(office)
    expect(changed).toBe(1)
    expect(rows.map(({ name, changed: is }) => [name, is]).slice(0, 2)).toEqual([
      ['敬老院运转经费', true],
      ['低保补助', false],
    ])
    const found = await list(office, '&changed=yes')
    expect(found).toMatchObject({ total: 1, changed: 1 })
    expect(found.rows).toMatchObject([
      {
        name: '敬老院运转经费',
        grade: '良',
        score: '85.00',
        decision: { grade: '优', source: 'self', score: '95.00' },
      },
    ])
    const file = (await office.get('/api/results/export/csv?year=2025&changed=yes')).body
    expect(file).toContain('结果已变：决定时 单位自评 优 95.00，现为 单位自评 良 85.00')
    expect(file).not.toContain('低保补助')
    // Decided at one in the morning, by the clock of the offices.
    await db
      .updateTable('result_decisions')
      .set({ decided_at: new Date('2026-03-31T17:00:00Z') })
      .execute()
    const atNight = (await office.get('/api/results/export/csv?year=2025&changed=yes')).body
    expect(atNight).toContain(',2026-04-01,')
    // Decided anew, it rests on what there is now.
    await decide(office, [idOf('敬老院运转经费')], { kind: 'proposal' })
    expect(await list(office, '&changed=yes')).toMatchObject({ total: 0 })
    await points(9500, '优')
    await db.deleteFrom('result_decisions').execute()
    await db.deleteFrom('messages').where('kind', '=', 'result-decided').execute()
  })

  test('several as proposed at once; what has no grade is counted apart, and the units hear of it', async () => {
    const answer = await decide(office, ['敬老院运转经费', '殡葬改革', '志愿服务'].map(idOf), {
      kind: 'proposal',
    })
    const { results, done } = answer.json<ResultsDecided>()
    expect(done).toBe(2)
    expect(results.flatMap((one) => (one.ok ? [] : [one.problem.code]))).toEqual(['result-no-grade'])
    expect(
      (await list(office, '&decided=yes')).rows.map(({ name, decision }) => [
        name,
        decision?.kind,
        decision?.amount,
        decision?.by,
      ]),
    ).toEqual([
      ['敬老院运转经费', 'assure', '100000000', '绩效科员'],
      ['殡葬改革', 'cut', '26666666', '绩效科员'],
    ])
    const messages = (await filler.get('/api/messages?kind=result-decided')).json<{
      rows: readonly { count: number }[]
    }>().rows
    expect(messages).toMatchObject([{ count: 2 }])
  })

  test('otherwise than proposed only with a reason; the decision counts, and the one before is kept', async () => {
    expect(
      (await decide(office, [idOf('殡葬改革')], { kind: 'share', share: '90' })).json<ResultsDecided>()
        .results,
    ).toMatchObject([{ ok: false, problem: { code: 'result-reason-missing' } }])
    expect(
      (
        await decide(office, [idOf('殡葬改革')], { kind: 'share', share: '90' }, '民生项目，整改后保留')
      ).json<ResultsDecided>().done,
    ).toBe(1)
    expect(
      (
        await decide(
          office,
          [idOf('志愿服务')],
          { kind: 'amount', amount: '7500000' },
          '没有自评，按上年安排',
        )
      ).json<ResultsDecided>().done,
    ).toBe(1)
    expect((await list(office, '&search=%E6%AE%A1%E8%91%AC')).rows[0]?.decision).toMatchObject({
      number: 2,
      kind: 'cut',
      amount: '30000000',
      reason: '民生项目，整改后保留',
    })
    const kept = await home.context.store.whole.db
      .selectFrom('result_decisions')
      .select(['number', 'current', 'amount', 'proposed'])
      .where('project_id', '=', idOf('殡葬改革'))
      .orderBy('number')
      .execute()
    expect(kept).toEqual([
      { number: 1, current: false, amount: '26666666', proposed: '26666666' },
      { number: 2, current: true, amount: '30000000', proposed: '26666666' },
    ])
  })

  test('what is decided stays as it is whatever shares are tried, and so does the list of who gets less', async () => {
    const { total, grades } = await what(office, '0,0,0,0')
    expect(total).toEqual({
      count: 5,
      hit: 3,
      decided: 3,
      base: '211166666',
      proposed: '137500000',
      without: 0,
      withoutBase: '0',
      ending: 0,
      endingBase: '0',
    })
    expect([grades.优, grades.none].map(({ hit, decided, proposed }) => [hit, decided, proposed])).toEqual([
      [0, 1, '100000000'],
      [0, 1, '7500000'],
    ])
    expect((await list(office, '&shares=0,0,0,0&hit=yes')).rows.map(({ name }) => name)).toEqual([
      '低保补助',
      '青年活动',
      '殡葬改革',
    ])
  })

  test.each([
    [{ how: { kind: 'amount', amount: '-1' } }, 400],
    [{ how: { kind: 'share', share: '300' } }, 400],
    [{ projects: [] }, 400],
    [{ how: { kind: 'all' } }, 400],
  ])('%j is refused', async (body, status) => {
    const before = await decisions()
    expect(
      (
        await office.send('POST', '/api/results/decisions', {
          year: 2025,
          projects: [idOf('青年活动')],
          how: { kind: 'proposal' },
          reason: '',
          ...body,
        })
      ).statusCode,
    ).toBe(status)
    expect(await decisions()).toBe(before)
  })

  test('nobody decides for what is beyond reach, and a unit decides nothing', async () => {
    expect((await decide(filler, [idOf('殡葬改革')], { kind: 'proposal' })).statusCode).toBe(403)
    expect(
      (
        await home.stranger.send('POST', '/api/results/decisions', {
          year: 2025,
          projects: [idOf('青年活动')],
          how: { kind: 'proposal' },
          reason: '',
        })
      ).json<ResultsDecided>().results,
    ).toMatchObject([{ ok: false, problem: { code: 'project-not-found' } }])
    expect((await list(other)).rows.map(({ name }) => name)).toEqual(['青年活动', '志愿服务'])
    expect((await what(other)).total.count).toBe(2)
    expect((await other.get('/api/results/export/csv?year=2025')).body).not.toContain('殡葬')
    expect((await other.get(`/api/projects/${idOf('2026年殡葬改革')}/last-result`)).statusCode).toBe(404)
  })
})

describe('撤销 of decisions', () => {
  const undo = async (who: Pick<Member, 'send'>, ...names: readonly string[]) => {
    const answer = await who.send('POST', '/api/results/decisions/undo', {
      year: 2025,
      projects: names.map(idOf),
    })
    expect(answer.statusCode, answer.body).toBe(200)
    const { results, done } = answer.json<EachActed>()
    return { done, why: results.map(({ problem }) => problem?.values['reason'] ?? problem?.code ?? null) }
  }
  const inForce = async (name: string) =>
    (await list(office)).rows.find((row) => row.name === name)?.decision ?? null
  const told = async (kind: string) =>
    (await filler.get(`/api/messages?kind=${kind}`)).json<MessageList>().rows

  test('the one before is in force again, or none; record, history and message tell of it; numbers go on', async () => {
    const names = ['殡葬改革', '低保补助'] as const
    const before = await inForce('殡葬改革')
    expect([before?.number, await inForce('低保补助')]).toEqual([2, null])
    await decide(office, names.map(idOf), { kind: 'share', share: '50' }, '压减')
    expect((await inForce('殡葬改革'))?.number).toBe(3)
    expect(await undo(office, ...names)).toEqual({ done: 2, why: [null, null] })
    expect([await inForce('殡葬改革'), await inForce('低保补助')]).toEqual([before, null])
    expect(await told('result-withdrawn')).toMatchObject([{ count: 2, by: '绩效科员' }])
    const { rows } = eventList.parse(
      (await home.administrator.get('/api/events?type=result.withdrawn')).json(),
    )
    expect(rows.map((row) => [row.before, row.after])).toEqual([
      [
        { kind: 'cut', amount: '25166667' },
        { name: '低保补助', year: 2025 },
      ],
      [
        { kind: 'cut', amount: '16666667' },
        { name: '殡葬改革', year: 2025, kind: 'cut', amount: '30000000' },
      ],
    ])
    const { entries } = (await office.get(`/api/projects/${idOf('殡葬改革')}/archive`)).json<ArchiveView>()
    const history = entries.filter(({ part }) => part === 'result')
    expect(history.map((entry) => archiveWords(entry, 'zh-CN').title)).toEqual([
      '结果应用：压减 16.67 万元（由 33.33 到 16.67），2027 年预算（已撤销）',
      '结果应用：压减 3.33 万元（由 33.33 到 30.00），2027 年预算',
      '结果应用：压减 6.67 万元（由 33.33 到 26.67），2027 年预算',
    ])
    await decide(office, [idOf('殡葬改革')], { kind: 'share', share: '60' }, '再定')
    expect((await inForce('殡葬改革'))?.number).toBe(4)
    expect(await undo(office, '殡葬改革')).toEqual({ done: 1, why: [null] })
    expect(await inForce('殡葬改革')).toEqual(before)
  })

  test('not what another decided, or decided anew since; not after ten minutes; not beyond reach', async () => {
    const colleague = await join(home, '预算科员', 'performance-office')
    await decide(office, [idOf('低保补助')], { kind: 'proposal' })
    expect((await undo(colleague, '低保补助')).why).toEqual(['not-yours'])
    await decide(colleague, [idOf('低保补助')], { kind: 'share', share: '70' }, '统筹')
    expect((await undo(office, '低保补助')).why).toEqual(['acted-on'])
    expect((await undo(home.stranger, '低保补助')).why).toEqual(['project-not-found'])
    const body = { year: 2025, projects: [idOf('低保补助')] }
    expect((await filler.send('POST', '/api/results/decisions/undo', body)).statusCode).toBe(403)
    home.advance(11 * 60_000)
    expect((await undo(colleague, '低保补助')).why).toEqual(['late'])
    expect(await inForce('低保补助')).toMatchObject({ reason: '统筹', by: '预算科员' })
  })
})

test('next year’s form shows the grade, the proposal, the decision and what is open', async () => {
  expect(
    (
      await office.send('POST', '/api/rectifications', {
        project: idOf('殡葬改革'),
        problem: '满意度没有调查',
      })
    ).statusCode,
  ).toBe(201)
  const { last, open } = (
    await filler.get(`/api/projects/${idOf('2026年殡葬改革')}/last-result`)
  ).json<LastResult>()
  expect(last).toMatchObject({
    year: 2025,
    // Results of 2025 are known in 2026, while the budget of 2027 is prepared.
    budgetYear: 2027,
    name: '殡葬改革',
    grade: '中',
    score: '65.00',
    rate: '0.00',
    proposal: { kind: 'cut', share: '80' },
    decision: { kind: 'cut', amount: '30000000' },
  })
  expect(open).toMatchObject({ effect: 'warn', rows: [{ problem: '满意度没有调查' }] })

  // A year later the year between is approved and not evaluated yet: what is known is still of the year
  // before it.
  const { store, clock } = home.context
  const between = await store.whole.db
    .selectFrom('projects')
    .select('document_id')
    .where('project_id', '=', idOf('2026年殡葬改革'))
    .executeTakeFirstOrThrow()
  await store.of(home.region).transaction(async (tx) => {
    await saveFiling(
      tx,
      { project: idOf('2026年殡葬改革'), document: between.document_id },
      { ...newFiling(clock().toISOString()), state: 'approved', version: 1, steps: 3 },
    )
    await saveProjectVersion(tx, idOf('2026年殡葬改革'), {
      number: 1,
      reason: '',
      approval: { number: '财绩〔2026〕1号', date: '2026-02-01' },
      by: office.id,
      at: clock(),
    })
  })
  const asked = { total: '32.5', fiscal: '32.5', other: '0' }
  await approved('later.json', [{ name: '2027年殡葬改革', code: null, unit: MINE, budget: asked }], 2027)
  const later = await store
    .of(home.region)
    .db.selectFrom('projects')
    .select('project_id')
    .where('name', '=', '2027年殡葬改革')
    .executeTakeFirstOrThrow()
  expect(
    (await filler.get(`/api/projects/${later.project_id}/last-result`)).json<LastResult>().last,
  ).toMatchObject({ year: 2025, grade: '中', decision: { amount: '30000000' } })

  // The target of the year that was decided on asks for more than was decided: said, or refused, by rule set.
  const id = later.project_id
  const met = async () => (await filler.get(`/api/projects/${id}/last-result`)).json<LastResult>().decided
  expect(await met()).toEqual({
    effect: 'warn',
    budgetYear: 2027,
    resultYear: 2025,
    kind: 'cut',
    decided: '30000000',
    requested: '32500000',
    over: '2500000',
  })
  // Seen from the results: the request of the budget year beside what was decided, in the row and in the sum.
  const search = encodeURIComponent('殡葬改革')
  const found = await list(office, `&search=${search}`)
  expect(found.rows.find(({ name }) => name === '殡葬改革')?.request).toEqual({
    project: id,
    amount: '32500000',
  })
  expect(found).toMatchObject({ requests: 1, requested: '32500000', over: 1 })
  const csv = (await office.get(`/api/results/export/csv?year=2025&search=${search}`)).body
  expect(csv.split('\n')[1]).toMatch(/,32\.50,2\.50\s*$/u)
  // Those above their decision are found by themselves, and put in order by what they ask for.
  expect((await list(office, '&above=yes')).rows.map(({ name }) => name)).toEqual(['殡葬改革'])
  for (const sort of ['request', 'above'])
    expect((await list(office, `&sort=${sort}&order=desc`)).rows[0]?.name).toBe('殡葬改革')
  // Of a year that nothing was decided on there is nothing to keep to.
  expect(
    (await filler.get(`/api/projects/${idOf('2026年殡葬改革')}/last-result`)).json<LastResult>().decided,
  ).toBeNull()
  const set = {
    format: 'jichi.rule-set/1',
    id: 'decided/2027',
    name: null,
    version: 1,
    region: '',
    from: 2027,
    to: null,
    parent: 'national/2025',
    results: { overDecision: 'block' },
  }
  const saved = await home.administrator.send('POST', '/api/rule-sets', {
    data: set,
    note: '申报不得超过决定数',
    expected: null,
  })
  expect(saved.statusCode, saved.body).toBeLessThan(300)
  const { db } = store.of(home.region)
  const change = (values: { readonly errors?: number; readonly budget?: bigint }) =>
    db.updateTable('projects').set(values).where('project_id', '=', id).execute()
  await change({ errors: 0 })
  const submit = () => filler.send('POST', `/api/projects/${id}/filing`, { act: { kind: 'submit' } })
  expect((await submit()).json<Problem>()).toMatchObject({
    code: 'request-over-decision',
    values: { year: 2027, results: 2025, decided: '30.00', requested: '32.50' },
  })
  await change({ budget: 30_000_000n })
  expect(await met()).toMatchObject({ effect: 'block', over: null })
  expect((await submit()).statusCode).toBe(200)
})

test('as proposed, limited by the request: no more than is asked for, and nothing where nothing is', async () => {
  const search = `&search=${encodeURIComponent('殡葬改革')}`
  const found = await list(office, search)
  // Nobody is given more than is asked for, unless a person says so.
  expect(found.aboveRequest).toBe('cap')
  const row = found.rows.find(({ name }) => name === '殡葬改革')
  const proposed = BigInt(row?.proposal?.amount ?? 0)
  const { db } = home.context.store.of(home.region)
  const asks = (budget: bigint) =>
    db
      .updateTable('projects')
      .set({ budget })
      .where('project_id', '=', row?.request?.project ?? '')
      .execute()
  const limited = { kind: 'proposal', limit: 'request' }
  const problems = (answer: ResultsDecided) => answer.results.map((one) => (one.ok ? null : one.problem.code))
  await asks(proposed - 100n)
  const ids = ['殡葬改革', '敬老院运转经费'].map(idOf)
  // Less than the proposal is a departure from it, which says why; what did not ask is left out.
  expect(problems((await decide(office, ids, limited)).json<ResultsDecided>())).toEqual([
    'result-reason-missing',
    'result-not-requested',
  ])
  expect((await decide(office, ids, limited, '以申报数为限')).json<ResultsDecided>()).toMatchObject({
    done: 1,
  })
  expect((await list(office, search)).rows[0]?.decision?.amount).toBe((proposed - 100n).toString())
  // Who asks for more than is proposed gets what is proposed.
  await asks(proposed + 100n)
  expect(problems((await decide(office, [ids[0] ?? ''], limited)).json<ResultsDecided>())).toEqual([null])
  expect((await list(office, search)).rows[0]?.decision?.amount).toBe(proposed.toString())
})

test('the list is put in order by 执行率, and narrowed down to a part of it', async () => {
  const paid = await home.administrator.send('POST', `/api/projects/${idOf('低保补助')}/payments`, {
    day: '2025-03-01',
    fund: 'fiscal',
    amount: '20000000',
    voucher: 'X1',
    purpose: '低保',
  })
  const names = async (query: string) => (await list(office, query)).rows.map(({ name }) => name)
  expect(paid.statusCode, paid.body).toBeLessThan(300)
  expect((await names('&sort=rate&order=desc'))[0]).toBe('低保补助')
  expect((await names('&sort=rate')).at(-1)).toBe('低保补助')
  const { rows } = await list(office, '&from=30')
  expect(rows.map(({ name, rate }) => [name, Number(rate) >= 30])).toEqual([['低保补助', true]])
  expect(await names('&below=30')).not.toContain('低保补助')
  expect(await names('&below=30')).toContain('殡葬改革')
})

test('a new project meets the grade of its department as a whole, one that goes on does not', async () => {
  const { db } = home.context.store.of(home.region)
  const unitOf = async (name: string) => {
    const row = await db
      .selectFrom('projects')
      .select(['project_id', 'unit_id'])
      .where('name', '=', name)
      .executeTakeFirstOrThrow()
    return { project: row.project_id, unit: row.unit_id ?? '' }
  }
  await approved('new.json', [{ name: '智慧养老平台', code: null, unit: MINE }], 2027)
  const fresh = await unitOf('智慧养老平台')
  const met = async (name: string) => {
    const { project } = await unitOf(name)
    return (await filler.get(`/api/projects/${project}/last-result`)).json<LastResult>().department
  }
  expect(await met('智慧养老平台')).toBeNull()
  const whole = { kind: 'finance', name: MINE.name, project: null, unit: fresh.unit, total: '72.50' } as const
  await evaluated({ ...whole, grade: '中' })
  expect(await met('智慧养老平台')).toEqual({
    effect: 'warn',
    budgetYear: 2027,
    resultYear: 2025,
    department: MINE.name,
    grade: '中',
    total: '72.50',
  })
  expect(await met('2027年殡葬改革')).toBeNull()
  const set = {
    format: 'jichi.rule-set/1',
    id: 'decided/2027',
    name: null,
    version: 1,
    region: '',
    from: 2027,
    to: null,
    parent: 'national/2025',
    results: { newProjects: { 优: 'off', 良: 'off', 中: 'block', 差: 'block' } },
  }
  const note = '部门整体评价为中、差的，不新增项目'
  const saved = await home.administrator.send('POST', '/api/rule-sets', { data: set, note, expected: 1 })
  expect(saved.statusCode, saved.body).toBeLessThan(300)
  await db.updateTable('projects').set({ errors: 0 }).where('project_id', '=', fresh.project).execute()
  expect(
    (
      await filler.send('POST', `/api/projects/${fresh.project}/filing`, { act: { kind: 'submit' } })
    ).json<Problem>(),
  ).toMatchObject({
    code: 'new-project-limited',
    values: { department: MINE.name, results: 2025, grade: '中', year: 2027 },
  })
})

test('what is a one-off or over by the budget year gets no proposal, whatever it came to', async () => {
  const { db } = home.context.store.of(home.region)
  const says = (nature: 'one-off' | 'recurring' | 'unsaid', period_until: number | null) =>
    db
      .updateTable('project_versions')
      .set({ nature, period_until })
      .where('project_id', '=', idOf('青年活动'))
      .execute()
  const found = async (filter = '&search=%E9%9D%92%E5%B9%B4') => {
    const { rows, ending, endingBase, without } = await list(office, filter)
    return { ends: rows.map((row) => [row.ends, row.proposal?.kind ?? null]), ending, endingBase, without }
  }
  const goesOn = { ends: [[null, 'cancel']], ending: 0, endingBase: '0', without: 0 }
  expect(await found()).toEqual(goesOn)
  await says('one-off', null)
  const ended = { ending: 1, endingBase: '20000000', without: 0 }
  expect(await found()).toEqual({ ends: [['one-off', null]], ...ended })
  expect((await list(office, '&ends=yes')).rows.map(({ name }) => name)).toEqual(['青年活动'])
  const before = await what(office)
  expect(before.total).toMatchObject({ ending: 1, endingBase: '20000000' })
  // As proposed nothing can be decided on it; an amount with its reason can.
  const body = { year: 2025, projects: [idOf('青年活动')], how: { kind: 'proposal' }, reason: '' }
  expect(
    (await office.send('POST', '/api/results/decisions', body)).json<ResultsDecided>().results,
  ).toMatchObject([{ ok: false, problem: { code: 'result-ends' } }])
  // A period says more than a word: it reaches into the budget year, or it does not.
  await says('recurring', 2026)
  expect(await found()).toEqual({ ends: [['over', null]], ...ended })
  await says('one-off', 2027)
  expect(await found()).toEqual(goesOn)
  await says('unsaid', null)
  expect(await found()).toEqual(goesOn)
})

test('shares that were tried become the rule: a set of one’s own, and a next version of it', async () => {
  const adopt = (shares: readonly string[]) =>
    office.send('POST', '/api/results/rule', { year: 2025, shares, note: '本级挂钩口径' })
  expect(
    (
      await filler.send('POST', '/api/results/rule', {
        year: 2025,
        shares: ['100', '100', '70', '0'],
        note: 'x',
      })
    ).statusCode,
  ).toBe(403)
  const first = await adopt(['105', '100', '70', '0'])
  expect(first.statusCode, first.body).toBe(201)
  expect(first.json()).toMatchObject({ version: 1 })
  expect((await what(office)).shares).toEqual(['105', '100', '70', '0'])
  expect((await adopt(['100', '95', '70', '0'])).json()).toMatchObject({ version: 2 })
  expect(await what(office)).toMatchObject({ shares: ['100', '95', '70', '0'], isOwn: false, version: 2 })
  expect((await adopt(['100', '95', '70'])).json<Problem>().code).toBe('request-invalid')
})
