/**
 * Not 21 characters of the known shape: 区划 6, year 2, a letter, 11 characters, check character. Full-width,
 * small or spaced ones are proposed as they are meant.
 */
import { halfWidth, withoutUnseen } from '../kernel/characters.ts'
import { parseProjectCode } from '../projects/project-code.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { onProject, type Rule } from './rule.ts'

export const projectCodeFormat: Rule = {
  code: 'project-code-format',
  group: 'missing',
  how: 'rule',
  severity: 'error',
  tier: 'must',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'project-code', confirmed: false },
  check: ({ projects }) =>
    flatMap(projects, (project) => {
      const { code } = project
      if (code === null || code.trim() === '' || parseProjectCode(code).ok) return []
      const meant = halfWidth(withoutUnseen(code)).replace(/[\s-]/gu, '').toUpperCase()
      const free = parseProjectCode(meant).ok && projects.every((other) => other.code !== meant)
      return [
        onProject(project, {
          field: 'code',
          text: code,
          suggestion: free ? meant : null,
          values: { length: code.length },
        }),
      ]
    }),
}
