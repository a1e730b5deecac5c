import { describe, expect, test } from 'vitest'
import { places, row, statement, targets } from '../../../test/support/targets.ts'
import { staleReference } from './stale-reference.ts'

describe('stale-reference', () => {
  test.each([
    ['a body renamed', targets([{ purpose: '会同县环保局开展检查' }]), ['1']],
    [
      'a campaign that ended',
      targets([{}], { statement: statement({ overallGoal: '扎实开展“不忘初心、牢记使命”主题教育' }) }),
      ['-'],
    ],
    ['a plan that ran out', targets([{ goals: ['完成“十三五”规划目标'] }]), ['1']],
    ['a scheme merged', targets([{ purpose: '新农合参保补助' }]), ['1']],
    [
      'a plan that ran out, by its paper',
      targets([{}], {
        statement: statement({ overallGoal: '各项工作按照《某县民政事业发展“十三五”规划》推进' }),
      }),
      ['-'],
    ],
    [
      'a basis of that plan',
      targets([
        {
          indicators: [row('数量指标', '新增床位数', '新增的床位', '≥300张', '《某县养老服务“十三五”规划》')],
        },
      ]),
      ['1.1'],
    ],
    ['a law that gave way', targets([{ purpose: '依据《合同法》支付违约金' }]), ['1']],
    [
      'a plan by its years',
      targets([{}], {
        statement: statement({ overallGoal: '落实《某县残疾人事业发展规划（2016—2020年）》各项任务' }),
      }),
      ['-'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(staleReference, document)).toEqual(expected)
  })

  test.each([
    ['the former body', targets([{ purpose: '原县环保局档案移交' }])],
    ['debts of that time', targets([{ purpose: '支付“十三五”期间建成项目的质保金' }])],
    ['the present body', targets([{ purpose: '会同县生态环境局开展检查' }])],
    ['the present plan', targets([{ purpose: '完成“十四五”规划目标' }])],
    [
      'a document of that year',
      targets([{ purpose: '开展“不忘初心、牢记使命”主题教育' }], { fiscalYear: 2019 }),
    ],
    [
      "the unit's own name",
      targets([{ purpose: '县物价局办公经费', unit: { code: '1', name: '县物价局' } }]),
    ],
    ['a year that is not known', targets([{ purpose: '会同县环保局开展检查' }], { fiscalYear: null })],
    ['a paper that is only named', targets([{ purpose: '编纂出版《“十三五”规划实施成果汇编》' }])],
    ['the labour contract law', targets([{ purpose: '开展《劳动合同法》宣传' }])],
    ['what followed from the plan', targets([{ purpose: '“十三五”以来建成的安置点后续维护' }])],
    [
      'a plan that runs',
      targets([{}], {
        statement: statement({ overallGoal: '落实《某县残疾人事业发展规划（2021—2025年）》各项任务' }),
      }),
    ],
    ['the last look at a plan', targets([{ purpose: '开展《某县妇女发展规划（2011—2020年）》终期评估' }])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(staleReference, document)).toEqual([])
  })
})
