import type { Layout } from './layout.ts'

/**
 * 项目绩效目标表 with weights, after 财预〔2021〕101号: 成本 is a first-level indicator, 90 points and 10
 * for execution.
 */
export const central2021: Layout = {
  id: 'central-2021',
  name: '项目支出绩效目标表（财预〔2021〕101号）',
  titles: ['项目绩效目标表', '项目支出绩效目标表', '项目支出绩效目标申报表'],
  fields: {
    unit: ['实施单位', '项目实施单位', '项目单位'],
    department: ['主管部门', '主管部门及代码'],
    code: ['项目编码', '项目代码', '项目编号'],
    name: ['项目名称'],
    total: ['年度资金总额', '资金总额', '年度资金合计'],
    fiscal: ['其中：财政拨款', '其中：财政资金', '其中：本年财政拨款', '其中：当年财政拨款'],
    carryover: ['上年结转', '上年结转资金'],
    other: ['其他资金', '其它资金'],
    executionWeight: ['执行率分值'],
  },
  headings: ['绩效指标', '项目资金'],
  goals: { annual: ['年度总体目标', '年度绩效目标', '年度目标', '绩效目标'] },
  columns: {
    level1: ['一级指标'],
    level2: ['二级指标'],
    level3: ['三级指标'],
    value: ['指标值', '年度指标值', '目标值'],
    weight: ['分值权重', '权重', '分值', '分值/权重'],
  },
}
