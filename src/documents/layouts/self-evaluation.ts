import type { Layout } from './layout.ts'

/** 项目支出绩效自评表 of 财预〔2020〕10号, used by most provinces (sample anhui-ziping). */
export const selfEvaluation: Layout = {
  id: 'self-evaluation',
  name: '项目支出绩效自评表（财预〔2020〕10号）',
  titles: ['绩效自评表', '绩效目标自评表', '支出绩效自评表'],
  fields: { name: ['项目名称'], department: ['主管部门', '主管部门及代码'], unit: ['实施单位'] },
  headings: ['项目资金', '绩效指标'],
  goals: {
    annual: ['年度总体目标'],
    expected: ['预期目标', '年初设定目标'],
    outcome: ['实际完成情况', '全年实际完成情况'],
  },
  columns: {
    level1: ['一级指标'],
    level2: ['二级指标'],
    level3: ['三级指标'],
    value: ['年度指标值'],
    actual: ['实际完成值', '全年完成值'],
    weight: ['分值'],
    score: ['得分'],
    reason: ['偏差原因分析及改进措施', '未完成原因分析及改进措施'],
  },
  funds: {
    sources: {
      total: ['年度资金总额'],
      fiscal: ['当年财政拨款', '本年财政拨款'],
      carryover: ['上年结转资金'],
      other: ['其他资金'],
    },
    columns: {
      initial: ['年初预算数'],
      adjusted: ['全年预算数'],
      executed: ['全年执行数'],
      weight: ['分值'],
      rate: ['执行率'],
      score: ['得分'],
    },
  },
  totals: ['总分'],
}
