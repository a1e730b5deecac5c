import { hebei } from './hebei.ts'
import type { Layout } from './layout.ts'

/**
 * 项目绩效目标申报表, Hebei's older form: no unit line, amounts with their unit in the cell, goals in rows
 * (sample 004).
 */
export const hebeiApplicationLayout: Layout = {
  ...hebei,
  id: 'hebei-application-form',
  name: '河北省 项目绩效目标申报表',
  titles: ['绩效目标申报表', '绩效目标申报审批表'],
}
