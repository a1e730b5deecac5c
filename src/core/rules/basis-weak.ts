/**
 * A basis that names nothing anybody could open: 工作实际, 年初计划. One remark a project, with the words it
 * uses.
 */
import type { Project } from '../target/project.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { remembered } from '../kernel/remember.ts'
import { onProject, type Rule } from './rule.ts'
import { essence, isListOf } from '../words/words.ts'

export const basisWeak: Rule = {
  code: 'basis-weak',
  group: 'basis',
  how: 'rule',
  severity: 'advice',
  tier: 'useful',
  item: 'attainability',
  mending: 'instruction',
  authority: { source: 'targets-2015-88', confirmed: false },
  repeats: 'any-text',
  check: ({ projects }, { weakBases }) =>
    flatMap(projects, (project) => {
      const weak = projectBases(project).filter((basis) => isListOf(basis, weakBases) || namesNothing(basis))
      if (weak.length === 0) return []
      const at = project.indicators[0]?.at ?? project.at
      return [onProject(project, { field: 'indicators', text: weak.join('、'), at, values: { bases: weak } })]
    }),
}

/**
 * Made of words that any office could write, with no name, year, number or record among them. Examples:
 * 年度工作安排, 根据单位实际需要, 部门职责, 上级有关规定, 结合往年经验. Standards of the
 * nation or a trade are left to the rule set's list: some regions take them.
 */
const NOTHING =
  /^(?:根据|依据|按照?|参照|结合|遵照|依照|以|由)?(?:本|我|各|该|的|和|与|及|或|等|单位|部门|机关|科室|股室|镇|乡|街道|局|上级|领导|主管部门|财政|年初|年度|全年|当年|本年|往年|历年|以往|以前|过去|日常|实际|工作|业务|项目|职责|职能|情况|需要|需求|安排|要求|计划|目标|任务|预计|预期|估算|测算|经验|惯例|习惯|做法|常规|历史|相关|有关|具体|自身|自行|内部|政策|规定|文件|精神|部署|指示|确定|制定|设定|进行|开展|发展|程度|内容|资金|经费|使用|指标|数据|资料)+$/u
/**
 * A basis that is in the office's own papers or records, known by its head: 年度工作计划, 历史数据 are not
 * weak by themselves.
 */
const OPENABLE = /数据$|资料$|测算$|估算$/u

const namesNothing: (basis: string) => boolean = remembered((basis) => {
  const words = essence(basis)
  return words.length >= 4 && NOTHING.test(words) && !OPENABLE.test(words)
})

/** The different bases of a project, in order. */
export function projectBases(project: Project): readonly string[] {
  const known = BASES.get(project)
  if (known !== undefined) return known
  const seen = new Map(
    flatMap(project.indicators, ({ basis }) => (basis === null ? [] : [[essence(basis), basis] as const])),
  )
  const bases = [...seen.values()]
  BASES.set(project, bases)
  return bases
}

/** Whether a basis is one of those that a remark names, written a little otherwise or not. */
export function isNamedBasis(basis: string, named: readonly string[]): boolean {
  return named.some((one) => essence(one) === essence(basis))
}

/** Two rules ask for them. */
const BASES = new WeakMap<Project, readonly string[]>()
