import { describe, expect, test } from 'vitest'
import { ALONE, PARAMETERS, places, targets } from '../../../test/support/targets.ts'
import { goalIsExpenditure } from './goal-is-expenditure.ts'

describe('goal-is-expenditure', () => {
  test.each([
    '支付律师委托费',
    '按时支付工程款',
    '律师服务费的支付',
    '项目资金全部拨付到位',
    '办公场所支付租金完成率',
    '用于新时代文明实践所站建设所需各项费用支出',
    '用于工程质保金返还',
    '按时支付',
    '拨付资金36万元',
    '全年支付项目经费120.5万元',
    '按照合同约定支付款项',
    '年底前将应付款项全部结清',
    '完成本年度项目资金支出',
    '资金支付率达到100%',
    '按季度足额拨付项目资金',
    '按合同足额支付物业服务费，及时缴纳水电费',
  ])('fires: %s', (goal) => {
    expect(places(goalIsExpenditure, targets([{ goals: [goal] }]))).toEqual(['1'])
  })

  test.each([
    '为3200名残疾人按月发放两项补贴',
    '按时发放网格员工资',
    '改造老旧小区6个，支付工程款后惠及居民1200户',
    '住院医保支付比例稳定在70%左右',
    '提升群众满意度',
    '按照合同约定完成12条河道清淤',
    '节约财政资金36万元',
    '资金支付率达到100%，惠及农户300户',
    '缴纳养老保险的灵活就业人员达到500人',
  ])('stays quiet: %s', (goal) => {
    expect(places(goalIsExpenditure, targets([{ goals: [goal] }]))).toEqual([])
  })

  test('is one remark a project with the goals in question', () => {
    const [draft] = goalIsExpenditure.check(
      targets([{ goals: ['美化环境', '支付劳务费', '按时支付'] }]),
      PARAMETERS,
      ALONE,
    )
    expect(draft?.values).toEqual({ goals: ['支付劳务费', '按时支付'] })
  })
})
