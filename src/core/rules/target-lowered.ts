/**
 * A target worse than the same row's target of last year, and nothing on the row says why. Counts that are
 * down by no more than the budget are explained by it, and what an adjustment lowers by its reason.
 */
import type { Indicator, Project } from '../target/project.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { isWorse, lastActual, lastTarget, yearsAgo } from './earlier.ts'
import { onIndicator, rowsOfProject, type Rule } from './rule.ts'
import { plain } from '../words/words.ts'

const SURE = 0.85
/** 政策调整, 计划核减, 任务完成, 因…: a reason, whatever it is worth. */
const REASON =
  /调整|核减|压减|缩减|减少|下调|降低|取消|撤并|退出|完成任务|收尾|因[^此而为素果]|由于|政策变化|标准变化/u

export const targetLowered: Rule = {
  code: 'target-lowered',
  group: 'measurability',
  how: 'semantic',
  severity: 'advice',
  tier: 'useful',
  item: 'performance-fairness',
  mending: 'judgement',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: ({ projects, fiscalYear }, parameters, { related }) =>
    flatMap(projects, (project) => {
      const tables = yearsAgo(related, project.order, fiscalYear, 1)
      // 调整原因 is the reason of whatever the adjustment lowers.
      if ((related.get(project.order)?.adjusted?.reason.trim() ?? '') !== '') return []
      return flatMap(rowsOfProject(project), (row) => {
        const before = row.indicator.term === 'medium-term' ? null : lastTarget(tables, row.indicator)
        if (before === null || !isWorse(row, before, 0, parameters) || isExplained(project, row.indicator))
          return []
        // A target that was out of reach may come down to what was reached.
        const actual = lastActual(tables, row.indicator)
        if (actual !== null && !isWorse(row, actual, 0, parameters)) return []
        const { level3, value } = row.indicator
        return [
          onIndicator(row, {
            field: 'value',
            text: value.text,
            certainty: SURE,
            values: { name: level3, year: before.year, before: before.value.text },
          }),
        ]
      })
    }),
}

function isExplained({ details = [] }: Project, { description, basis, note }: Indicator): boolean {
  const remarks = details.filter(({ field }) => field === 'remark').map(({ text }) => text)
  return [description, basis, note, ...remarks].some((text) => REASON.test(plain(text ?? '')))
}
