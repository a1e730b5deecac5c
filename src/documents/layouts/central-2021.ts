import type { Layout } from './layout.ts'

/** 项目绩效目标表 with weights, after 财预〔2021〕101号: 成本 is a first-level indicator, 90 points and 10 for execution. */
export const central2021: Layout = {
  id: 'central-2021',
  name: '项目支出绩效目标表（财预〔2021〕101号）',
  titles: ['项目绩效目标表', '项目支出绩效目标表', '项目支出绩效目标申报表'],
  fields: {
    unit: ['实施单位', '项目实施单位', '项目单位'],
    code: ['项目编码', '项目代码', '项目编号'],
    name: ['项目名称'],
    total: ['年度资金总额', '资金总额', '年度资金合计'],
    fiscal: ['其中：财政拨款', '其中：财政资金', '财政拨款', '财政资金', '其中：本年财政拨款', '其中：当年财政拨款'],
    other: ['其他资金', '其它资金'],
    purpose: ['资金用途'],
  },
  others: ['主管部门', '主管部门及代码', '上年结转', '上年结转资金', '执行率分值', '项目负责人', '联系电话', '项目属性', '项目期限', '备注'],
  headings: ['绩效指标', '项目资金'],
  purposeBelow: [],
  plan: { labels: ['资金支出计划'], marks: { march: ['3月底'], june: ['6月底'], october: ['10月底'], december: ['12月底'] } },
  goals: ['年度总体目标', '年度绩效目标', '总体目标', '绩效目标', '年度目标'],
  columns: {
    ordinal: ['序号'],
    level1: ['一级指标'],
    level2: ['二级指标'],
    level3: ['三级指标', '指标名称'],
    description: ['绩效指标描述', '指标描述', '指标解释', '指标说明'],
    sign: ['指标性质', '指标方向', '符号'],
    value: ['指标值', '年度指标值', '目标值'],
    measure: ['度量单位', '计量单位'],
    weight: ['分值权重', '权重', '分值', '分值/权重'],
    basis: ['指标值确定依据', '确定依据'],
  },
}
