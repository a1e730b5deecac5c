/**
 * The check character does not fit. Judged only where the rule was seen to hold: Hebei codes with P in place
 * nine.
 */
import { expectedCheckCharacter, parseProjectCode, projectCodeParts } from '../projects/project-code.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { onProject, type Rule } from './rule.ts'

export const projectCodeCheck: Rule = {
  code: 'project-code-check',
  group: 'missing',
  how: 'rule',
  severity: 'warning',
  tier: 'useful',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'project-code', confirmed: false },
  check: ({ projects }) =>
    flatMap(projects, (project) => {
      const code = parseProjectCode(project.code ?? '')
      if (!code.ok) return []
      const expected = expectedCheckCharacter(code.value)
      const { check } = projectCodeParts(code.value)
      if (expected === null || expected === check) return []
      return [onProject(project, { field: 'code', text: project.code, values: { found: check, expected } })]
    }),
}
