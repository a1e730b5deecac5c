import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Indicator } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { readTargets } from '#documents/formats.ts'
import { asWan } from '#core/kernel/money.ts'
import { HEAD_COLUMNS, type ShownRow } from './cell.ts'
import { shownColumns, shownIndicatorRows, spans } from './indicator-rows.ts'
import { layOutPaper, paperOfDepartment } from './layout.ts'

const GOLDEN = join(import.meta.dirname, '../../../../test/golden')
const golden = (name: string) =>
  JSON.parse(readFileSync(join(GOLDEN, `${name}.json`), 'utf8')) as TargetDocument
const texts = (rows: readonly ShownRow[]) => rows.map((row) => row.map((cell) => cell.text))

/** How wide each row is once the cells reaching down from above are counted. */
function widths(rows: readonly ShownRow[]): number[] {
  const taken: number[] = rows.map(() => 0)
  rows.forEach((row, r) =>
    row.forEach((cell) => {
      for (let below = 0; below < cell.rowSpan; below++)
        taken[r + below] = (taken[r + below] ?? 0) + cell.columnSpan
    }),
  )
  return taken
}

describe('the paper of one project', () => {
  const [first] = golden('000').projects
  const paper = layOutPaper(first ?? expect.unreachable('000 has projects'))

  test('its head is the official one', () => {
    expect(paper.title).toBe('1.常态化宣传及开展志愿服务活动绩效目标表')
    expect(paper.unit).toBe('763001中共唐山市路南区委社会工作部')
    expect(texts(paper.head)).toEqual([
      ['项目编码', '13020225P008911100023', '项目名称', '常态化宣传及开展志愿服务活动'],
      ['预算规模及资金用途', '预算数', '10.00', '其中：财政资金', '10.00', '其他资金', ''],
      ['大力推广志愿服务，开展全区志愿服务活动，筹备路南区志愿者协会换届。'],
      ['资金支出计划（%）', '3月底', '6月底', '10月底', '12月底'],
      ['25%', '50%', '75%', '100%'],
      [
        '绩效目标',
        '1.指导区志愿者协会发挥效用，组织志愿者开展活动\n2.志愿服务活动有序运转，志愿服务能够双向循环',
      ],
    ])
  })

  test('level 1 is once over its rows', () => {
    expect(paper.indicators[0]?.map((cell) => [cell.text, cell.rowSpan])).toEqual([
      ['产出指标', 4],
      ['成本指标', 1],
      ['志愿活动支出', 1],
      ['志愿活动支出金额', 1],
      ['≤10万元', 1],
      ['预算指标', 1],
    ])
    expect(paper.indicators[0]?.[0]?.keys).toEqual(['i1.level1', 'i2.level1', 'i3.level1', 'i4.level1'])
    expect(paper.indicators.map((row) => row.length)).toEqual([6, 5, 5, 5, 6, 6])
  })

  test('a plan in 万元 says so', () => {
    const [project] = golden('002').projects
    const { head } = layOutPaper(project ?? expect.unreachable('002 has projects'))
    expect(texts(head).slice(3, 5)).toEqual([
      ['资金支出计划（万元）', '3月底', '6月底', '10月底', '12月底'],
      ['30.00', '60.00', '90.00', '120.00'],
    ])
  })
})

test.each(['000', '002', '004'])(
  'every row of every paper of %s is full and every indicator has its cells',
  (name) => {
    for (const project of golden(name).projects) {
      const { head, columns, indicators } = layOutPaper(project)
      expect(new Set(widths(head))).toEqual(new Set([HEAD_COLUMNS + 1]))
      expect(widths(indicators).every((width) => width === columns.length)).toBe(true)
      const keys = [...head, columns, ...indicators].flatMap((row) => row.flatMap((cell) => cell.keys))
      expect(new Set(keys).size).toBe(keys.length)
      expect(indicators.flatMap((row) => row.flatMap((cell) => cell.keys)).length).toBe(
        project.indicators.length * columns.length,
      )
    }
  },
)

describe('merged labels', () => {
  test('equal neighbours merge, blanks do not', () => {
    expect(spans([['产出'], ['产出'], ['效益'], [''], [''], ['产出']])).toEqual([2, 0, 1, 1, 1, 1])
  })

  test('level 2 never reaches over the border of level 1', () => {
    expect(
      spans([
        ['产出', '满意度'],
        ['满意', '满意度'],
        ['满意', '满意度'],
      ]),
    ).toEqual([1, 2, 0])
  })

  test('spans cover every row once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom('', 'a', 'b'), { minLength: 1, maxLength: 2 })),
        (labels) => {
          const result = spans(labels)
          expect(result.reduce((sum, span) => sum + span, 0)).toBe(labels.length)
          result.forEach((span, i) =>
            expect(result.slice(i + 1, i + span).every((covered) => covered === 0)).toBe(true),
          )
        },
      ),
    )
  })

  test('a weight column where a row has a weight', () => {
    const [project] = golden('000').projects
    const weighted: Indicator[] = (project?.indicators ?? []).map((indicator, i) => ({
      ...indicator,
      weight: i === 0 ? '10' : null,
    }))
    expect(shownIndicatorRows(weighted, shownColumns(weighted, true))[0]?.map((cell) => cell.text)).toEqual([
      '产出指标',
      '成本指标',
      '志愿活动支出',
      '志愿活动支出金额',
      '≤10万元',
      '10',
      '预算指标',
    ])
    expect(
      project && layOutPaper({ ...project, indicators: weighted }).columns.map((cell) => cell.text),
    ).toContain('分值权重')
  })
})

test('amounts keep what they have and show at least two decimals', () => {
  expect([null, '10', '1262.16', '0.123456', '约十万'].map(asWan)).toEqual([
    '',
    '10.00',
    '1262.16',
    '0.123456',
    '约十万',
  ])
})

describe('papers of other forms', () => {
  const FORMS = join(import.meta.dirname, '../../../../test/reading/forms')
  const read = async (form: string): Promise<TargetDocument> => {
    const document = await readTargets(readFileSync(join(FORMS, form, 'form.docx')), 'form.docx')
    return document.ok ? document.value : expect.unreachable(JSON.stringify(document.error))
  }
  const wordsOf = (rows: readonly ShownRow[]) => rows.flatMap((row) => row.map(({ text }) => text)).join('\n')

  test.each([
    'national-self-evaluation',
    'national-monitoring',
    'central-side-by-side',
    'boxes-schedule-review',
    'sichuan-2023-self-evaluation',
    'hebei-county-2019-self-evaluation',
    'level-weights',
  ])('%s: every row is full and every value is on it', async (form) => {
    for (const project of (await read(form)).projects) {
      const { head, columns, widths: shares, indicators, foot } = layOutPaper(project)
      expect(new Set(widths(head))).toEqual(new Set([HEAD_COLUMNS + 1]))
      if (foot.length > 0) expect(new Set(widths(foot))).toEqual(new Set([HEAD_COLUMNS + 1]))
      expect(widths(indicators).every((width) => width === columns.length && width === shares.length)).toBe(
        true,
      )
      const words = wordsOf(indicators)
      for (const { level3, value, result, progress, weight } of project.indicators) {
        for (const text of [
          level3,
          value.text,
          result?.actual,
          result?.score,
          result?.reason,
          progress?.toDate,
          progress?.expected,
          progress?.reason,
          weight,
        ])
          expect(words).toContain(text ?? '')
      }
      const above = wordsOf(head)
      for (const text of [
        ...project.goals,
        ...(project.mediumTermGoals ?? []),
        ...(project.details ?? []).map((detail) => detail.text),
        project.evaluation?.outcome,
        ...(project.schedule ?? []).map(({ content }) => content),
      ])
        expect(above).toContain(text ?? '')
      for (const fund of [...(project.evaluation?.funds ?? []), ...(project.monitoring?.funds ?? [])])
        expect(above).toContain(asWan(fund.executed))
      const below = wordsOf(foot)
      for (const text of [
        project.evaluation?.score,
        project.evaluation?.conclusion,
        project.evaluation?.problems,
        project.evaluation?.measures,
      ])
        expect(below).toContain(text ?? '')
      const keys = [...head, columns, ...indicators, ...foot].flatMap((row) =>
        row.flatMap((each) => each.keys),
      )
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  test.each(['department-whole', 'department-whole-2'])(
    '%s: functions, tasks, funds, goals and indicators are on it',
    async (form) => {
      const { departments = [] } = await read(form)
      expect(departments.length).toBeGreaterThan(0)
      for (const department of departments) {
        const { head, columns, indicators } = paperOfDepartment(department)
        expect(new Set(widths(head))).toEqual(new Set([HEAD_COLUMNS + 1]))
        expect(widths(indicators).every((width) => width === columns.length)).toBe(true)
        const words = wordsOf(head)
        for (const text of [
          department.functions,
          ...department.goals,
          ...department.tasks.map(({ name }) => name),
          ...department.funds.map((fund) => asWan(fund.amount)),
        ])
          expect(words).toContain(text ?? '')
      }
    },
  )

  test('a form without plan, purpose and basis does not show their empty cells', async () => {
    const [project] = (await read('level-weights')).projects
    const { head, columns } = layOutPaper(project ?? expect.unreachable('the form has a project'))
    expect(wordsOf(head)).not.toContain('资金支出计划')
    expect(wordsOf([columns])).not.toContain('确定依据')
  })
})
