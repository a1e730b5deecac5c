/** Words of 工作保障措施: kinds, the states of tasks. */
import type { AssuranceKind, TaskStanding } from '#core/assurance/measure.ts'
import type { Wording } from './language.ts'

export const ASSURANCE_KIND_NAMES: Record<AssuranceKind, Wording> = {
  system: { 'zh-CN': '制度建设', en: 'Rules' },
  spending: { 'zh-CN': '支出管理', en: 'Spending' },
  monitoring: { 'zh-CN': '绩效运行监控', en: 'Monitoring' },
  'self-evaluation': { 'zh-CN': '绩效自评', en: 'Self-evaluation' },
  assets: { 'zh-CN': '财务资产管理', en: 'Finance and assets' },
  supervision: { 'zh-CN': '内部监督', en: 'Internal supervision' },
  training: { 'zh-CN': '宣传培训调研', en: 'Publicity, training, research' },
  other: { 'zh-CN': '其他', en: 'Other' },
}

export const TASK_STANDING_NAMES: Record<TaskStanding, Wording> = {
  done: { 'zh-CN': '已完成', en: 'Done' },
  late: { 'zh-CN': '逾期', en: 'Late' },
  soon: { 'zh-CN': '临期', en: 'Due soon' },
  open: { 'zh-CN': '进行中', en: 'Open' },
}
