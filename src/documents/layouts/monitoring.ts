import type { Layout } from './layout.ts'

/** 项目支出绩效目标执行监控表 of 财预〔2019〕136号; places look at other months than January to July. */
export const monitoring: Layout = {
  id: 'monitoring',
  name: '项目支出绩效目标执行监控表（财预〔2019〕136号）',
  titles: ['绩效目标执行监控表', '绩效运行监控表', '绩效监控表', '绩效运行监控情况表'],
  fields: { name: ['项目名称'], department: ['主管部门及代码', '主管部门'], unit: ['实施单位'] },
  headings: ['项目资金', '绩效指标'],
  goals: { annual: ['年度总体目标'] },
  columns: {
    level1: ['一级指标'],
    level2: ['二级指标'],
    level3: ['三级指标'],
    value: ['年度指标值'],
    'to-date': ['1—7月执行情况'],
    expected: ['全年预计完成情况'],
    'cause-funding': ['经费保障'],
    'cause-institution': ['制度保障'],
    'cause-staff': ['人员保障'],
    'cause-equipment': ['硬件条件保障'],
    'cause-other': ['其他'],
    reason: ['原因说明'],
    'likelihood-certain': ['确定能'],
    'likelihood-possible': ['有可能'],
    'likelihood-impossible': ['完全不可能'],
    note: ['备注'],
  },
  groups: { causes: ['偏差原因分析'], likelihood: ['完成目标可能性'] },
  funds: {
    sources: { total: ['年度资金总额'], fiscal: ['本年一般公共预算拨款'], other: ['其他资金'] },
    columns: {
      initial: ['年初预算数'],
      executed: ['1—7月执行数'],
      rate: ['1—7月执行率'],
      expected: ['全年预计执行数'],
    },
  },
}
