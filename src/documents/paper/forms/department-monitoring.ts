/**
 * 部门整体支出绩效目标执行监控表: the form of 财预〔2019〕136号 applied to a whole department, with its main tasks. There is no
 * national form of it: local, 待核对.
 */
import type { DepartmentTargets } from '#core/target/department.ts'
import { departmentTitleOnPaper } from '#core/target/on-paper.ts'
import { detailFields, fieldRows, goalRow, unitText } from '../fields.ts'
import type { Orientation, PaperPiece } from '../paper.ts'
import { slotTable } from '../slots.ts'
import { taskRows } from './department.ts'
import { yearWords, type FormSetting } from './form.ts'
import {
  MONITORING_FRAME,
  monitoredFundRows,
  monitoringClosing,
  monitoringWords,
  progressRows,
} from './monitoring.ts'

export const departmentMonitoringForm: {
  readonly orientation: Orientation
  readonly draw: (department: DepartmentTargets, setting: FormSetting) => readonly PaperPiece[]
} = {
  orientation: 'landscape',
  draw: (department, { fiscalYear }) => {
    const { monitoring, tasks, functions, goals, mediumTermGoals } = department
    const period = monitoring?.period ?? ''
    return [
      ...yearWords(fiscalYear),
      slotTable(departmentTitleOnPaper(department), [
        ...fieldRows(
          [
            { label: '部门名称', text: unitText(department.unit), wide: true },
            ...detailFields(department.details),
          ],
          MONITORING_FRAME,
        ),
        ...monitoringWords([['部门职能概述', functions]]),
        ...(tasks.length === 0 ? [] : taskRows(tasks, MONITORING_FRAME)),
        ...monitoredFundRows(monitoring, period),
        ...(mediumTermGoals === undefined ? [] : [goalRow('中期目标', mediumTermGoals, MONITORING_FRAME)]),
        goalRow('年度总体目标', goals, MONITORING_FRAME),
        ...monitoringWords([['目标完成情况', monitoring?.outcome ?? null]]),
      ]),
      slotTable('绩效指标', progressRows(department.indicators, period), true),
      ...monitoringClosing(monitoring),
    ]
  },
}
