import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTargetValue } from '../indicator/value.ts'
import { judgeTarget } from './judge-target.ts'
import { libraryKey } from './library-indicator.ts'
import { startMining, type MinedIndicator, type UsedRow } from './mine.ts'
import { NATIONAL_INDICATORS } from './national.ts'
import { computeQuantiles } from './quantiles.ts'
import { suggest } from './suggest.ts'

const LIMITS = { leastProjects: 3, leastUnits: 2 }
const words = (text: string) => text.split(' ')

function row(project: number, name: string, value: string, change: Partial<UsedRow> = {}): UsedRow {
  return {
    project: `p${project}`,
    projectName: '社区 工作者 薪酬 经费',
    budgetUnit: `u${project % 3}`,
    fiscalYear: 2025,
    kind: 'quantity',
    name,
    description: null,
    value: parseTargetValue(value, 2025),
    basis: null,
    ...change,
  }
}

function mine(rows: readonly UsedRow[]): readonly MinedIndicator[] {
  const mining = startMining(words)
  for (const one of rows) mining.add(one)
  return mining.result(LIMITS)
}

describe('an indicator of the library', () => {
  test('says what most targets say of it', () => {
    const rows = [1, 2, 3, 4, 5].map((n) =>
      row(n, n === 2 ? '培训 人次' : '培训人次', n === 5 ? '≥800人次' : '≥500人次', {
        description: '全年参加培训的人次',
        basis: n < 4 ? '培训计划' : '工作实际',
        fiscalYear: 2020 + n,
      }),
    )
    const [found] = mine(rows)
    expect(found).toMatchObject({
      key: 'quantity:培训人次',
      indicator: {
        kind: 'quantity',
        name: '培训人次',
        meaning: '全年参加培训的人次',
        direction: 'higher',
        unit: '人次',
        basis: '培训计划',
      },
      use: {
        projects: 5,
        units: 3,
        years: [2021, 2025],
        values: [{ text: '≥500人次', times: 4 }],
        distribution: {
          unit: '人次',
          comparator: '>=',
          count: 5,
          numbers: [
            { text: '500', times: 4 },
            { text: '800', times: 1 },
          ],
        },
      },
    })
    expect(found?.use.topics.map(({ text }) => text)).toEqual(['工作者', '社区', '薪酬'])
  })

  test('is used by several projects of several units', () => {
    expect(mine([1, 2].map((n) => row(n, '培训人次', '≥500人次')))).toEqual([])
    expect(mine([1, 2, 3, 4].map((n) => row(n, '培训人次', '≥500人次', { budgetUnit: 'one' })))).toEqual([])
    expect(mine([1, 2, 3, 4].map((n) => row(n, '培训人次', '≥500人次', { project: 'the same' })))).toEqual([])
  })

  test('does not carry a number of one project in its name, nor no matter at all', () => {
    expect(
      mine(
        [1, 2, 3].flatMap((n) => ['发放300人', '数量指标', '其他', '人'].map((name) => row(n, name, '≥5人'))),
      ),
    ).toEqual([])
  })

  test('is under the kind that its rows mostly have', () => {
    const found = mine([
      ...Array.from({ length: 20 }, (_, n) => row(n, '验收合格率', '≥95%', { kind: 'quality' })),
      ...[1, 2, 3].map((n) => row(n, '验收合格率', '≥95%', { kind: 'timeliness' })),
    ])
    expect(found.map(({ key }) => key)).toEqual(['quality:验收合格率'])
  })

  test('keeps to itself what one or two projects say', () => {
    const [found] = mine(
      [1, 2, 3, 4].map((n) =>
        row(n, '培训人次', '≥500人次', {
          description: n < 3 ? '张三负责的培训' : '参加培训的人次',
          basis: `通知第${n}号`,
        }),
      ),
    )
    expect(found?.indicator.meaning).toBe('')
    expect(found?.use.bases).toEqual([])
  })

  test('has no distribution where most values are words', () => {
    const [found] = mine([
      ...[1, 2, 3, 4].map((n) => row(n, '社会影响', '有效提升')),
      row(5, '社会影响', '≥5次'),
    ])
    expect(found?.use.distribution).toBeNull()
    expect(found?.indicator.unit).toBeNull()
  })

  test('counts every row once, in whatever order projects come', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ project: fc.integer({ min: 0, max: 30 }), number: fc.integer({ min: 0, max: 5 }) }),
          { minLength: 1, maxLength: 60 },
        ),
        (drawn) => {
          const inTurn = drawn.toSorted((a, b) => a.project - b.project)
          const rows = inTurn.map(({ project, number }) => row(project, '培训人次', `≥${number}人次`))
          const mining = startMining(words)
          for (const one of rows) mining.add(one)
          const [found] = mining.result({ leastProjects: 1, leastUnits: 1 })
          expect(found?.use.projects).toBe(new Set(drawn.map(({ project }) => project)).size)
          expect(found?.use.distribution?.count).toBe(drawn.length)
        },
      ),
    )
  })
})

describe('a target among those of others', () => {
  const distribution = {
    unit: '%',
    comparator: '>=' as const,
    count: 100,
    numbers: [
      { text: '60', times: 2 },
      { text: '85', times: 8 },
      { text: '90', times: 50 },
      { text: '95', times: 38 },
      { text: '99.5', times: 2 },
    ],
  }
  const judge = (text: string, direction: 'higher' | 'lower' | null = 'higher') =>
    judgeTarget(parseTargetValue(text, 2025), distribution, direction)

  test('is easy below nearly all, hard above nearly all, else as usual', () => {
    expect(judge('≥60%')).toEqual({ verdict: 'easy', easier: 0, harder: 0.98, count: 100 })
    expect(judge('≥50%')?.verdict).toBe('easy')
    expect(judge('≥85%')?.verdict).toBe('usual')
    expect(judge('≥95%')?.verdict).toBe('usual')
    expect(judge('≥99.5%')).toEqual({ verdict: 'hard', easier: 0.98, harder: 0, count: 100 })
    expect(judge('≥100%')?.verdict).toBe('hard')
  })

  test('is judged the other way round where less is better, and by its own sign where the indicator has no direction', () => {
    expect(judge('≤60%', 'lower')?.verdict).toBe('hard')
    expect(judge('≤100%', null)?.verdict).toBe('easy')
  })

  test('is not judged without number, in another unit, without direction, or among few', () => {
    expect(judge('有效提升')).toBeNull()
    expect(judge('≥60人')).toBeNull()
    expect(judge('60%', null)).toBeNull()
    expect(judgeTarget(parseTargetValue('≥60%', 2025), { ...distribution, count: 19 }, 'higher')).toBeNull()
    expect(judgeTarget(parseTargetValue('≥60%', 2025), null, 'higher')).toBeNull()
  })

  test('a harder target is never called easier', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a]
        const order = { easy: 0, usual: 1, hard: 2 }
        expect(order[judge(`≥${low}%`)?.verdict ?? 'usual']).toBeLessThanOrEqual(
          order[judge(`≥${high}%`)?.verdict ?? 'usual'],
        )
      }),
    )
  })

  test('quantiles are numbers that were set, in order', () => {
    expect(computeQuantiles(distribution, [0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.95, 1])).toEqual([
      '60',
      '85',
      '85',
      '90',
      '90',
      '95',
      '95',
      '99.5',
    ])
  })
})

describe('what fits a project', () => {
  const of = (projects: number, topics: Record<string, number>, origin: 'mined' | 'national' = 'mined') => ({
    origin,
    use: { projects, topics: Object.entries(topics).map(([text, times]) => ({ text, times })) },
  })

  test('is what projects of the same matter use, then what everybody may', () => {
    const training = of(40, { 培训: 38 })
    const road = of(40, { 道路: 38 })
    const everywhere = of(0, {}, 'national')
    const few = of(1, { 培训: 1 })
    expect(
      suggest([everywhere, road, few, training], ['干部', '培训'], 10).map(({ indicator }) => indicator),
    ).toEqual([training, few, everywhere])
  })

  test('is not what has one word of a long name in common', () => {
    const road = of(4, { 农村公路: 4, 安全: 4, 生命: 4, 防护: 4, 工程: 4 })
    const check = of(2, { 农产品: 2, 质量: 2, 安全: 2 })
    const laboratory = ['农产品', '质量', '安全', '快检', '室', '建设']
    expect(suggest([road, check], laboratory, 10).map(({ indicator }) => indicator)).toEqual([check])
  })

  test('is not what merely the unit has in common with it: that only tells which of those that fit comes first', () => {
    const privy = of(6, { 农村: 6, 户厕: 6 })
    const fields = of(6, { 农田: 6 })
    const farms = of(6, { 农田: 6, 农村: 3 })
    const names = (all: readonly ReturnType<typeof of>[]) =>
      suggest(all, ['高标准', '农田'], 10, ['农业', '农村']).map(({ indicator }) => indicator)
    expect(names([privy, fields, farms])).toEqual([farms, fields])
  })
})

test('the national indicators are of one kind and name each, with their source, and say what they measure', () => {
  expect(new Set(NATIONAL_INDICATORS.map(libraryKey)).size).toBe(NATIONAL_INDICATORS.length)
  for (const { meaning, source } of NATIONAL_INDICATORS) {
    expect(meaning).not.toBe('')
    expect(source).toMatch(/^财预〔20\d\d〕\d+号/)
  }
})

test('where the value on plan is 0, what a national indicator means says which side is better', () => {
  const around = NATIONAL_INDICATORS.filter(({ meaning }) => /为\s*0/u.test(meaning))
  expect(around.map(({ name, direction }) => [name, direction])).toEqual([['完成及时率', 'higher']])
  for (const { meaning } of around) expect(meaning).toMatch(/提前大于 0%，推迟小于 0%/u)
})
