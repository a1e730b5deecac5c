import type { Layout } from './layout.ts'

/**
 * 项目支出绩效目标申报表 of 财预〔2015〕88号 and the common forms after it: goals and indicators of the
 * medium term and of the year side by side, 项目属性 with boxes, a schedule, and the opinions of those who review
 * it.
 */
export const central2015: Layout = {
  id: 'central-2015',
  name: '项目支出绩效目标申报表（财预〔2015〕88号）',
  titles: ['项目支出绩效目标申报表', '绩效目标申报表', '项目绩效目标申报表'],
  fields: {
    year: ['年度'],
    unit: ['填报单位', '实施单位', '项目单位'],
    department: ['主管部门', '主管部门及代码'],
    name: ['项目名称'],
    total: ['年度资金总额', '资金总额', '项目预算'],
    fiscal: ['其中：财政拨款', '财政资金'],
    other: ['其他资金'],
  },
  details: {
    attribute: ['项目属性'],
    period: ['项目期', '项目起止时间'],
    leader: ['项目负责人'],
    phone: ['联系电话'],
    review: ['审核意见', '主管部门审核意见', '财政部门审核意见'],
  },
  mediumTermFunds: ['中期资金总额'],
  others: ['审核人', '日期', '主管部门意见', '第三方机构', '业务科室', '绩效科'],
  headings: ['项目资金', '绩效指标'],
  goals: {
    annual: ['年度目标', '本年度目标'],
    'medium-term': ['中期目标', '项目总目标'],
    overall: ['总体目标', '总目标'],
  },
  schedule: {
    labels: ['项目实施进度计划'],
    columns: { content: ['项目实施内容', '内容'], start: ['开始时间', '开始'], end: ['完成时间', '完成'] },
  },
  columns: {
    level1: ['一级指标', '一级'],
    level2: ['二级指标', '二级'],
    level3: ['三级指标', '指标内容'],
    value: ['指标值'],
    note: ['备注'],
  },
}
