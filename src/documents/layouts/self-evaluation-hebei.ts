import type { Layout } from './layout.ts'

/**
 * 自评表 of counties in Hebei, 2019: a project is a 工作活动（项目）, funds by the level of government that
 * gives them.
 */
export const selfEvaluationHebei: Layout = {
  id: 'self-evaluation-county-2019',
  name: '河北省县级 项目绩效自评表（2019年）',
  titles: ['绩效自评表', '绩效自评价表', '绩效评价自评表'],
  fields: {
    name: ['工作活动（项目）', '工作活动（项目）名称'],
    unit: ['项目单位', '实施单位'],
    department: ['主管部门'],
  },
  others: ['评价类型', '计划开始时间', '计划完成时间', '实际开始时间', '实际完成时间'],
  headings: ['项目资金', '资金情况'],
  goals: { outcome: ['完成绩效目标情况及未完成的原因'], annual: ['绩效目标', '项目绩效目标'] },
  columns: {
    level1: ['一级指标'],
    level2: ['二级指标'],
    level3: ['三级指标'],
    value: ['指标值', '目标值'],
    actual: ['实际完成值', '完成值'],
    score: ['得分'],
  },
  funds: {
    sources: {
      total: ['合计', '资金总额'],
      central: ['中央'],
      provincial: ['省'],
      county: ['县'],
      other: ['其他'],
    },
    columns: { initial: ['预算安排'], received: ['实际到位'], executed: ['实际支出'], balance: ['结余'] },
  },
}
