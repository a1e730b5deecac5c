/** A basis that names nothing anybody could open: 工作实际, 年初计划. One remark a project, with the words it uses. */
import type { Project } from '../target/document.ts'
import { onProject, type Rule } from './rule.ts'
import { essence, isListOf } from './words.ts'

export const basisWeak: Rule = {
  code: 'basis-weak',
  authority: { source: 'targets-2015-88', confirmed: false },
  check: ({ projects }, { weakBases }) => projects.flatMap((project) => {
    const weak = basesOf(project).filter((basis) => isListOf(basis, weakBases))
    if (weak.length === 0) return []
    const at = project.indicators[0]?.at ?? project.at
    return [onProject(project, { field: 'indicators', text: weak.join('、'), at, values: { bases: weak } })]
  }),
}

/** The different bases of a project, in order. */
export function basesOf(project: Project): readonly string[] {
  const seen = new Map(project.indicators.flatMap(({ basis }) => (basis === null ? [] : [[essence(basis), basis] as const])))
  return [...seen.values()]
}
