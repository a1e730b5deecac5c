/** The rules that hold a target against the register of 支出标准: what they find, and what they must not find. */
import { describe, expect, test } from 'vitest'
import { fen } from '../kernel/money.ts'
import type { Indicator } from '../target/project.ts'
import type { KnownStandard } from '../target/related.ts'
import { ALONE, PARAMETERS, row, targets } from '../../../test/support/targets.ts'
import { costAboveStandard } from './cost-above-standard.ts'
import { costStandardOutdated } from './cost-standard-outdated.ts'
import { costWholeDespiteStandard } from './cost-whole-despite-standard.ts'
import { checkTargets } from '../findings/run.ts'
import { ruleSetFor } from '../rule-sets/rulebook.ts'
import type { Rule } from './rule.ts'

const PROPERTY: KnownStandard = {
  id: '1',
  number: '安标-2025-008',
  name: '物业服务',
  words: ['物业人员服务费'],
  level: 'county',
  per: '人·月',
  amount: fen(300_000n),
  firstYear: 2024,
  lastYear: null,
  source: '安财标〔2025〕3号',
  withdrawn: false,
}

const asked = (indicators: readonly Indicator[], standards: readonly KnownStandard[], budget = '36') => {
  const document = targets([
    { name: '办公区物业服务', budget: { total: budget, fiscal: budget, other: '0' }, indicators },
  ])
  return { document, context: { ...ALONE, related: new Map([[1, { earlier: [], alike: [], standards }]]) } }
}
function found(
  rule: Rule,
  indicators: readonly Indicator[],
  standards: readonly KnownStandard[] = [PROPERTY],
  parameters = PARAMETERS,
) {
  const { document, context } = asked(indicators, standards)
  return rule.check(document, parameters, context).map(({ indicator, values }) => ({ indicator, values }))
}
const cost = (name: string, value: string, basis: string | null = null) =>
  row('成本指标', name, null, value, basis)

describe('cost-above-standard', () => {
  test('says both figures and how far above', () => {
    expect(found(costAboveStandard, [cost('物业人员服务费月均标准', '≤3100元/人·月')])).toEqual([
      {
        indicator: 1,
        values: {
          name: '物业人员服务费月均标准',
          number: '安标-2025-008',
          standard: '3000',
          per: '人·月',
          above: '3.33',
        },
      },
    ])
  })

  test.each<[string, string, string, Partial<KnownStandard>]>([
    ['at the standard', '物业人员服务费', '≤3000元/人·月', {}],
    ['another unit', '物业人员服务费', '≤3100元/人', {}],
    ['a total', '物业服务支出', '≤36万元', {}],
    ['a standard that has ended', '物业人员服务费', '≤3100元/人·月', { lastYear: 2024 }],
    ['a standard that is not yet in force', '物业人员服务费', '≤3100元/人·月', { firstYear: 2026 }],
    ['a standard taken out of force', '物业人员服务费', '≤3100元/人·月', { withdrawn: true }],
    ['another thing', '保安岗位补贴', '≤3100元/人·月', { name: '信息系统运维', words: [] }],
  ])('stays quiet: %s', (_, name, value, more) => {
    expect(found(costAboveStandard, [cost(name, value)], [{ ...PROPERTY, ...more }])).toEqual([])
  })

  test('the nearest standard holds: the county’s before the nation’s; a rule set may leave room', () => {
    const nation: KnownStandard = {
      ...PROPERTY,
      id: '2',
      number: '国标-1',
      level: 'national',
      amount: fen(500_000n),
    }
    const rows = [cost('物业人员服务费', '≤3100元/人·月')]
    expect(found(costAboveStandard, rows, [nation, PROPERTY])).toHaveLength(1)
    expect(found(costAboveStandard, rows, [nation])).toEqual([])
    expect(found(costAboveStandard, rows, [PROPERTY], { ...PARAMETERS, unitCostOverStandard: 5 })).toEqual([])
  })
})

describe('cost-whole-despite-standard', () => {
  const QUANTITY = row('数量指标', '配备物业人员人数', null, '≥10人')
  const WHOLE = cost('项目总成本', '≤36万元')

  test('fires where the register has a price for what is counted, and is told in place of the advice', () => {
    expect(found(costWholeDespiteStandard, [QUANTITY, WHOLE])).toEqual([
      {
        indicator: 2,
        values: {
          name: '项目总成本',
          value: '≤36万元',
          number: '安标-2025-008',
          standard: '物业服务',
          amount: '3000',
          per: '人·月',
        },
      },
    ])
    const { document, context } = asked([QUANTITY, WHOLE], [PROPERTY])
    const { findings } = checkTargets(document, ruleSetFor('13', 2025), context)
    const own = findings.filter(({ rule }) => /^cost-(?:whole|is-whole)/u.test(rule))
    expect(own.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['cost-whole-despite-standard', 'warning'],
    ])
    expect(own[0]?.also.map(({ rule }) => rule)).toEqual(['cost-is-whole-budget'])
  })

  test.each<[string, readonly Indicator[], readonly KnownStandard[]]>([
    ['no standard', [QUANTITY, WHOLE], []],
    ['one that has ended', [QUANTITY, WHOLE], [{ ...PROPERTY, lastYear: 2024 }]],
    ['nothing counted by its unit', [row('数量指标', '物业服务面积', null, '≥900平方米'), WHOLE], [PROPERTY]],
    ['a price beside it', [QUANTITY, WHOLE, cost('物业人员服务费', '≤3000元/人·月')], [PROPERTY]],
  ])('stays quiet: %s', (_, rows, standards) => {
    expect(found(costWholeDespiteStandard, rows, standards)).toEqual([])
  })
})

describe('cost-standard-outdated', () => {
  const OVER: KnownStandard = {
    ...PROPERTY,
    id: '3',
    number: '安标-2019-002',
    firstYear: 2019,
    lastYear: 2023,
  }

  test('an ended standard that is named, with the one in force in its place', () => {
    const rows = [cost('物业人员服务费', '≤3000元/人·月', '县支出标准安标-2019-002')]
    expect(found(costStandardOutdated, rows, [OVER])[0]?.values).toEqual({
      name: '物业人员服务费',
      number: '安标-2019-002',
      year: 2025,
    })
    expect(found(costStandardOutdated, rows, [OVER, PROPERTY])[0]?.values).toMatchObject({
      case: 'replaced',
      now: '安标-2025-008',
    })
  })

  test('one in force for many years is advice', () => {
    const old = { ...PROPERTY, firstYear: 2019 }
    expect(
      found(costStandardOutdated, [cost('物业人员服务费', '≤3000元/人·月', '安标-2025-008')], [old])[0]
        ?.values,
    ).toMatchObject({ case: 'old', from: 2019, years: 6 })
  })

  test.each<[string, string | null, readonly KnownStandard[]]>([
    ['the one in force', '安标-2025-008', [OVER, PROPERTY]],
    ['none is named', '2025年工作方案', [OVER]],
    [
      'its document set a new one as well',
      '安财标〔2025〕3号物业服务标准',
      [{ ...OVER, source: PROPERTY.source }, PROPERTY],
    ],
  ])('stays quiet: %s', (_, basis, standards) => {
    expect(found(costStandardOutdated, [cost('物业人员服务费', '≤3000元/人·月', basis)], standards)).toEqual(
      [],
    )
  })
})
