/** A basis that cannot be one: 年底实际情况 is the result itself, known only when the year is over. */
import { flatMap } from '../kernel/flat-map.ts'
import { projectBases } from './basis-weak.ts'
import { onProject, type Rule } from './rule.ts'
import { essence, isListOf } from '../words/words.ts'

export const basisInvalid: Rule = {
  code: 'basis-invalid',
  group: 'basis',
  how: 'rule',
  severity: 'error',
  tier: 'must',
  item: 'attainability',
  mending: 'instruction',
  authority: { source: 'default', confirmed: true },
  check: ({ projects }, { invalidBases }) =>
    flatMap(projects, (project) => {
      const invalid = projectBases(project).filter(
        (basis) => isListOf(basis, invalidBases) || isTheResult(basis),
      )
      if (invalid.length === 0) return []
      const at = project.indicators[0]?.at ?? project.at
      return [
        onProject(project, { field: 'indicators', text: invalid.join('、'), at, values: { bases: invalid } }),
      ]
    }),
}

/**
 * The result of the year that is only beginning. Examples: 年终结果, 以实际完成为准,
 * 按年底实际发生数, 年末统计完成情况. A result of the year before is none.
 */
const RESULT =
  /^(?:根据|依据|按照?|参照|结合|以|由)?(?:项目|工作|任务|本年|当年|全年|年度)*(?:(?:年底|年末|年终|期末)(?:的)?(?:实际|最终|工作|项目|任务|统计|考核|决算|验收)*(?:完成|发生|执行|支出|发放)?(?:结果|情况|数据?|数量|值|额|率|成果|成效|为准)|(?:实际|最终)(?:完成|发生|执行|发放|支出|验收)(?:结果|情况|数据?|数量|值|额|率)?(?:为准|确定|而定))(?:为准|确定)?$/u

function isTheResult(basis: string): boolean {
  return RESULT.test(essence(basis)) && !/上年|去年|往年|历年|20\d\d/u.test(basis)
}
