import type { Layout } from './layout.ts'

/** 部门预算项目支出绩效自评表 of Sichuan, 2023 (form 510000_0013zp): sign, value and unit in columns of their own. */
export const selfEvaluationSichuan: Layout = {
  id: 'self-evaluation-sichuan-2023',
  name: '四川省 部门预算项目支出绩效自评表（2023年）',
  titles: ['项目支出绩效自评表', '支出绩效自评表'],
  fields: { name: ['项目名称'], department: ['主管部门'], unit: ['实施单位'] },
  details: { leader: ['项目负责人'], scheme: ['实施内容及过程'] },
  others: ['财务负责人'],
  headings: ['预算执行', '绩效指标', '预算执行情况'],
  goals: { outcome: ['目标完成情况'], annual: ['年度目标'] },
  columns: {
    level1: ['一级指标'],
    level2: ['二级指标'],
    level3: ['三级指标'],
    sign: ['指标性质'],
    value: ['指标值'],
    measure: ['度量单位'],
    actual: ['完成值'],
    weight: ['权重'],
    score: ['得分'],
    reason: ['未完成原因', '未完成原因分析'],
  },
  funds: {
    sources: {
      total: ['总额'],
      fiscal: ['财政资金'],
      'special-account': ['财政专户管理资金'],
      own: ['单位资金'],
      other: ['其他资金'],
    },
    columns: {
      initial: ['年初预算数', '年初'],
      adjusted: ['调整后预算数', '调整后'],
      executed: ['预算执行数', '执行数'],
      rate: ['预算执行率', '执行率'],
      weight: ['权重'],
      score: ['得分'],
      reason: ['原因'],
    },
  },
  words: { conclusion: ['评价结论'], problems: ['存在问题'], measures: ['改进措施'] },
  totals: ['合计'],
}
