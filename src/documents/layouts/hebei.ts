import type { Layout } from './layout.ts'

/** 项目绩效目标表 as Hebei's budget system prints it, met in 2022 and 2025 (samples 000 to 003). */
export const hebei: Layout = {
  id: 'hebei',
  name: '河北省 预算项目绩效目标表（2022—2025年）',
  titles: ['绩效目标表'],
  fields: {
    unit: ['预算单位', '项目单位', '单位名称', '预算单位名称', '填报单位'],
    code: ['项目编码', '项目代码', '项目编号'],
    name: ['项目名称'],
    total: ['预算数', '预算总额', '预算金额', '项目预算', '项目总额'],
    fiscal: ['其中：财政资金', '其中：财政拨款', '其中：当年财政拨款'],
    other: ['其他资金', '其它资金', '其中：其他资金'],
    purpose: ['资金用途', '项目资金用途'],
  },
  headings: ['绩效指标', '预算规模'],
  purposeBelow: ['预算规模及资金用途', '预算规模和资金用途'],
  plan: {
    labels: ['资金支出计划', '资金支出进度计划', '支出计划'],
    marks: { march: ['3月底'], june: ['6月底'], october: ['10月底'], december: ['12月底'] },
  },
  goals: { annual: ['绩效目标', '年度绩效目标', '项目绩效目标', '总体目标', '年度目标'] },
  columns: {
    level1: ['一级指标'],
    level2: ['二级指标'],
    level3: ['三级指标'],
    description: ['绩效指标描述', '指标描述'],
    value: ['指标值'],
    basis: ['指标值确定依据', '确定依据'],
  },
}
