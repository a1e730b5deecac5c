/**
 * Alike projects as pages see them: what is imported is compared, grouped, filtered, taken away; a project
 * knows its earlier years.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareAll } from '#actions/duplicates/radar.ts'
import type { DuplicateList, RelatedView } from '#api/duplicates.ts'
import type { FindingList } from '#api/findings/findings.ts'
import { projectList } from '#api/projects.ts'
import type { Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { builtRoot, startApp, type TestApp } from '../../../test/support/app.ts'
import { row, targets } from '../../../test/support/targets.ts'

const GOAL = '全年组织社区工作者业务培训4期，培训社区工作者200人，提升社区治理能力，为居民提供便捷服务'
const CIVIL = { code: '326001', name: '民政局' }
const YOUTH = { code: '327001', name: '团委' }

let home: TestApp

/** Imports one project as a file of the exchange format. */
async function put(file: string, one: Partial<Project>, more: Partial<TargetDocument> = {}): Promise<string> {
  const document = targets([one], {
    kind: 'project-targets',
    source: { file, sha256: '0'.repeat(64), mediaType: 'application/json' },
    parts: [],
    ...more,
  })
  const done = await home.import(file, Buffer.from(JSON.stringify(document)))
  expect(done.state).toBe('done')
  return done.result?.document ?? ''
}

const list = async (query = '') => (await home.reader.get(`/api/duplicates${query}`)).json<DuplicateList>()
const projectOf = async (document: string) =>
  projectList.parse((await home.reader.get(`/api/projects?document=${document}`)).json()).rows[0]?.id ?? ''
const STATIONS = [
  row('数量指标', '社工站建设数量', '年内挂牌运行的乡镇社工站', '≥18个'),
  row('质量指标', '社工持证率', '取得职业资格证书的社工所占份额', '≥80%'),
  row('社会效益指标', '个案服务成功率', '结案时达到服务目标的个案', '≥90%'),
]
const VISITS = [
  row('数量指标', '走访敬老院家数', '春节和重阳两次走访', '≥12家'),
  row('数量指标', '慰问品发放份数', '米面油等实物', '≥300份'),
  row('社会效益指标', '困难老人受助面', '得到慰问的困难老人', '≥95%'),
]

beforeAll(async () => {
  home = await startApp({ root: builtRoot() })
  const code = null
  await put('社工部.json', { code, goals: [GOAL], name: '社区工作者培训' })
  await put('民政局.json', {
    code,
    goals: [GOAL.replace('4期', '6期')],
    name: '社工能力提升',
    unit: CIVIL,
    budget: { total: '30', fiscal: '30', other: '0' },
    indicators: STATIONS,
  })
  await put('团委.json', {
    code,
    goals: ['组织青年志愿服务活动12场，招募志愿者600人，服务社区居民3000人次'],
    name: '志愿服务',
    unit: YOUTH,
  })
  await put(
    '民政局上年.json',
    {
      code,
      goals: ['慰问困难老人300户，发放慰问品300份，走访敬老院12家'],
      name: '2024年社工能力提升',
      unit: CIVIL,
      indicators: VISITS,
    },
    { fiscalYear: 2024 },
  )
  await put(
    '民政局上年自评.json',
    {
      code,
      goals: ['慰问困难老人300户'],
      name: '社工能力提升项目',
      unit: CIVIL,
      indicators: STATIONS.map((one) => ({
        ...one,
        result: { actual: one.level3 === '社工持证率' ? '96%' : '完成', score: '10', reason: null },
      })),
    },
    { fiscalYear: 2024, kind: 'self-evaluation' },
  )
  await compareAll(home.context, home.region)
})

afterAll(() => home.close())

describe('alike projects', () => {
  test('are groups with their parts, units and money', async () => {
    const { rows, total, totals, units, progress } = await list('?year=2025')
    expect(
      rows.map(({ parts, members, projects, units: count, budget }) => [
        parts,
        members.map(({ name }) => name).toSorted(),
        projects,
        count,
        budget,
      ]),
    ).toEqual([
      [[{ part: 'indicators', similarity: 1 }], ['志愿服务', '社区工作者培训'], 2, 2, '20000000'],
      [[{ part: 'goals', similarity: 0.99 }], ['社区工作者培训', '社工能力提升'], 2, 2, '40000000'],
    ])
    expect([total, totals]).toEqual([2, { projects: 3, units: 3, budget: '50000000' }])
    expect(units.map(({ label, count }) => [label, count])).toEqual([
      ['社会工作部', 2],
      ['民政局', 1],
      ['团委', 1],
    ])
    expect(progress.done).toBe(progress.of)
  })

  test.each([
    ['?part=goals', 1],
    ['?part=indicators', 1],
    ['?least=100', 1],
    ['?part=goals&least=100', 0],
    ['?scope=units', 2],
    ['?scope=unit', 0],
    ['?unit=326001', 1],
    ['?search=志愿', 1],
    // In names, codes and units' names, each word in some project of the group; not in indicators.
    ['?search=民政局', 1],
    ['?search=社会工作部 志愿', 1],
    ['?search=民政局 志愿', 0],
    ['?search=敬老院', 0],
    ['?year=2024', 0],
    ['?search=%20', 2],
    ['?size=1', 1],
  ])('narrowed by %s are %i', async (query, count) => {
    expect((await list(query)).rows).toHaveLength(count)
  })

  test('are taken away as a table with a row a project', async () => {
    const answer = await home.reader.get('/api/duplicates/export/csv?year=2025&sort=budget')
    expect(answer.headers['content-type']).toContain('text/csv')
    const lines = answer.body.replace('\ufeff', '').trim().split('\r\n')
    expect(lines).toHaveLength(5)
    expect(lines[1]).toBe('1,99,,1,326001,民政局,2025,,社工能力提升,30.00,民政局.json')
  })

  test('are no business of another region', async () => {
    expect((await home.stranger.get('/api/duplicates')).json<DuplicateList>().total).toBe(0)
  })

  test('are remarked on when they are imported', async () => {
    const { rows } = (await home.reader.get('/api/findings?rule=near-duplicate')).json<FindingList>()
    expect(
      rows.map(({ projectName, values }) => [projectName, values['other'], values['similarity']]),
    ).toEqual(
      expect.arrayContaining([
        ['社工能力提升', '社会工作部“社区工作者培训”', 99],
        ['志愿服务', '社会工作部“社区工作者培训”', 100],
      ]),
    )
  })
})

describe('a project', () => {
  test('knows its earlier years, with results where a 自评表 is here, and who is alike', async () => {
    const again = await put(
      '民政局又一份.json',
      {
        code: null,
        goals: [GOAL.replace('4期', '9期')],
        name: '社工能力提升',
        unit: CIVIL,
        indicators: STATIONS,
      },
      { fiscalYear: 2025, kind: 'budget-text' },
    )
    const related = (
      await home.reader.get(`/api/projects/${await projectOf(again)}/related`)
    ).json<RelatedView>()
    expect(
      related.earlier.map(({ name, fiscalYear, results }) => [name, fiscalYear, results]).toSorted(),
    ).toEqual([
      ['2024年社工能力提升', 2024, false],
      ['社工能力提升项目', 2024, true],
    ])
    expect(related.alike.map(({ table, parts }) => [table?.name, parts])).toEqual([
      ['社区工作者培训', [{ part: 'goals', similarity: 0.99 }]],
    ])
    const { rows } = (
      await home.reader.get(`/api/findings?rule=target-below-last-actual&document=${again}`)
    ).json<FindingList>()
    expect(rows.map(({ text, values }) => [text, values['actual']])).toEqual([['≥80%', '96%']])
  })

  test('that is not there is not found', async () => {
    expect(
      (await home.reader.get('/api/projects/00000000-0000-4000-8000-000000000000/related')).statusCode,
    ).toBe(404)
  })
})

describe('groups over several years', () => {
  test('show a year with its own tables, and every project once', async () => {
    const code = null
    await put(
      '社工部上年.json',
      { code, goals: [GOAL], name: '社区工作者培训', budget: { total: '7', fiscal: '7', other: '0' } },
      { fiscalYear: 2024 },
    )
    await put(
      '民政局上年文本.json',
      {
        code,
        goals: [GOAL.replace('4期', '3期')],
        name: '社工能力提升',
        unit: CIVIL,
        budget: { total: '5', fiscal: '5', other: '0' },
      },
      { fiscalYear: 2024, kind: 'budget-text' },
    )
    await compareAll(home.context, home.region)
    const goals = async (query: string) =>
      (await list(`?part=goals${query}`)).rows.map(({ members, projects, budget }) => [
        members.map(({ name, fiscalYear }) => `${fiscalYear} ${name}`).toSorted(),
        projects,
        budget,
      ])
    expect(await goals('&year=2024')).toEqual([[['2024 社区工作者培训', '2024 社工能力提升'], 2, '12000000']])
    const [[members, projects] = []] = await goals('&year=2025')
    expect([members, projects]).toEqual([['2025 社区工作者培训', '2025 社工能力提升'], 2])
    expect(await goals('')).toEqual(await goals('&year=2025'))
    expect(await goals('&year=2023')).toEqual([])
  })
})
