/**
 * Forms whose first row has several labels are forms, lists are lists: whatever the order of labels or
 * columns.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTargets } from '../formats.ts'

type Read = Awaited<ReturnType<typeof projectsOf>>

/**
 * Through the door of all readers: rows as a page of a site has them, `<` goes on with the cell to the left.
 */
async function projectsOf(rows: readonly (readonly string[])[]) {
  const cell = (row: readonly string[], text: string, at: number) =>
    text === '<' ? '' : `<td colspan="${span(row, at)}">${text}</td>`
  const lines = rows.map((row) => `<tr>${row.map((text, at) => cell(row, text, at)).join('')}</tr>`)
  const html = `<html><body><table>${lines.join('')}</table></body></html>`
  const read = await readTargets(new TextEncoder().encode(html), 'a.html')
  if (!read.ok) return { code: read.error.code, projects: [], left: [] }
  const projects = read.value.projects.map(({ name, budget, indicators, goals }) => {
    return { name, total: budget.total, goals: goals.length, indicators: indicators.length }
  })
  return { code: null, projects, left: read.value.unplaced.map(({ text }) => text) }
}

function span(row: readonly string[], at: number): number {
  let to = at + 1
  while (row[to] === '<') to++
  return to - at
}

const split = (text: string) => text.split('|')
const INDICATORS = [
  '一级指标|二级指标|三级指标|指标值',
  '产出指标|数量指标|巡查次数|≥12次',
  '产出指标|质量指标|合格率|100%',
].map(split)
const GOALS = ['绩效目标', '完成全年巡查', '<', '<']

describe('a form whose first row has several labels', () => {
  test.each([
    ['项目名称|河道巡查|项目金额|120万元|实施期限|2025年', '120'],
    ['项目名称|办案经费|主管部门|某公安局|项目类别|特定目标类', null],
    ['项目名称|河道巡查|资金来源|财政拨款|主管部门|某水利局', null],
    ['项目名称|河道巡查|主管部门|某局|实施单位|某中心|预算金额|120', '120'],
    ['项目编码|A1|项目名称|河道巡查|主管部门|某局', null],
    ['主管部门|某局|项目名称|河道巡查|项目负责人|张三', null],
    ['项目名称|河道巡查|<|预算数（元）|1200000|<', '120'],
  ])('%s', async (row, total) => {
    const { projects, left, code } = await projectsOf([split(row), GOALS, ...INDICATORS])
    const name = row.includes('办案') ? '办案经费' : '河道巡查'
    expect({ code, left, projects }).toEqual({
      code: null,
      left: [],
      projects: [{ name, total, goals: 1, indicators: 2 }],
    })
  })

  test('forms stacked in one table', async () => {
    const form = (name: string) => [split(`项目名称|${name}|主管部门|某局|预算金额|10`), GOALS, ...INDICATORS]
    const { projects } = await projectsOf([...form('甲'), ...form('乙')])
    expect(projects).toEqual(['甲', '乙'].map((name) => ({ name, total: '10', goals: 1, indicators: 2 })))
  })

  test('a form that nobody filled in makes no list of its labels', async () => {
    const blank = ['项目名称||主管部门||项目金额|', '实施单位||项目负责人||联系电话|', '绩效目标|||||'].map(
      split,
    )
    const { projects } = await projectsOf([...blank, ...INDICATORS])
    expect(projects).toEqual([{ name: '', total: null, goals: 0, indicators: 2 }])
  })

  test('labels above their values', async () => {
    const head = ['项目名称|主管部门|预算金额（元）|绩效目标', '河道巡查|某局|100000|完成巡查'].map(split)
    const projects = [{ name: '河道巡查', total: '10', goals: 1, indicators: 2 }]
    expect(await projectsOf([...head, ...INDICATORS])).toEqual({ code: null, left: [], projects })
  })

  const pairs = [
    '项目编码|A1',
    '主管部门|某水利局',
    '实施单位|河湖中心',
    '预算金额|120',
    '项目类别|特定目标类',
    '项目属性|延续',
    '实施期限|2025年1月至12月',
    '项目负责人|张三',
    '立项依据|某政发〔2024〕3号',
    '资金用途|巡查保洁',
  ].map(split)
  const names = fc.constantFrom('河道巡查', '养老服务补贴资金', '办案经费')
  const beside = fc.shuffledSubarray(pairs, { minLength: 2, maxLength: 5 })
  test('whatever the labels and their order', async () => {
    await fc.assert(
      fc.asyncProperty(beside, fc.nat(5), names, async (some, place, name) => {
        const row = some.toSpliced(place, 0, ['项目名称', name]).flat()
        const { projects, left } = await projectsOf([row, GOALS, ...INDICATORS])
        const total = row.includes('预算金额') ? '120' : null
        expect({ left, projects }).toEqual({ left: [], projects: [{ name, total, goals: 1, indicators: 2 }] })
      }),
    )
  })
})

describe('a list', () => {
  const columns = {
    '项目名称': ['河道巡查', '办案经费'],
    '预算金额': ['120', '30'],
    '绩效目标': ['完成巡查', '及时办结'],
    '主管部门': ['某水利局', '某公安局'],
    '建设内容': ['巡查', '装备'],
    '实施地点': ['东城', '西城'],
    '项目类别': ['特定目标类', '其他'],
    '经办股室': ['一股', '二股'],
    '资金来源': ['一般公共预算', '财政拨款'],
    '项目属性': ['新增', '延续'],
  } as const
  type Column = keyof typeof columns
  const needed: readonly Column[] = ['项目名称', '预算金额', '绩效目标']
  const others = (Object.keys(columns) as Column[]).filter((name) => !needed.includes(name))
  const shuffled = (names: readonly Column[]) => fc.shuffledSubarray([...names], { minLength: names.length })
  const headed = fc.subarray(others).chain((some) => shuffled([...needed, ...some]))
  const list = (heads: readonly Column[]) => [
    heads,
    ...[0, 1].map((at) => heads.map((name) => columns[name][at] ?? '')),
  ]
  const listed = (name: string, total: string) => ({ name, total, goals: 1, indicators: 0 })
  const PROJECTS: Read['projects'] = [listed('河道巡查', '120'), listed('办案经费', '30')]

  test('stays a list, whatever its columns and their order', async () => {
    await fc.assert(
      fc.asyncProperty(headed, async (heads) => {
        expect((await projectsOf(list(heads))).projects).toEqual(PROJECTS)
      }),
    )
  })

  test('numbers of its columns and who signed it are no projects', async () => {
    const heads: readonly Column[] = ['项目名称', '建设内容', '主管部门', '预算金额', '绩效目标']
    const [head = [], ...rows] = list(heads)
    const { projects } = await projectsOf([
      head,
      split('1|2|3|4|5'),
      ...rows,
      split('单位负责人|张三|填表人|李四|'),
    ])
    expect(projects).toEqual(PROJECTS)
  })

  test('its last project is no header of the list below it', async () => {
    const indicators = (name: string) => split(`${name}|产出指标|数量指标|次数|≥12次`)
    const head = split('项目名称|一级指标|二级指标|三级指标|指标值')
    const rows = [...list(needed), head, indicators('河道巡查'), indicators('办案经费')]
    expect((await projectsOf(rows)).projects).toEqual(
      PROJECTS.map((project) => ({ ...project, indicators: 1 })),
    )
  })
})
