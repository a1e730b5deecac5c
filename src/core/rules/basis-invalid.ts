/** A basis that cannot be one: 年底实际情况 is the result itself, known only when the year is over. */
import { basesOf } from './basis-weak.ts'
import { onProject, type Rule } from './rule.ts'
import { isListOf } from './words.ts'

export const basisInvalid: Rule = {
  code: 'basis-invalid',
  authority: { source: 'default', confirmed: true },
  check: ({ projects }, { invalidBases }) => projects.flatMap((project) => {
    const invalid = basesOf(project).filter((basis) => isListOf(basis, invalidBases))
    if (invalid.length === 0) return []
    const at = project.indicators[0]?.at ?? project.at
    return [onProject(project, { field: 'indicators', text: invalid.join('、'), at, values: { bases: invalid } })]
  }),
}
