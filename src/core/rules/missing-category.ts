/** A required kind of indicator is absent; the rule set says which kinds and how grave each is. */
import { SEVERITIES } from '../kernel/finding.ts'
import { kindOfLabel, type IndicatorKind } from '../indicator/kind.ts'
import type { Indicator } from '../target/project.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { faultOfLevel2 } from './level2.ts'
import { onProject, type Rule } from './rule.ts'
import { hasIndicators } from './scope.ts'

export const missingCategory: Rule = {
  code: 'missing-category',
  group: 'missing',
  how: 'rule',
  severity: 'error',
  tier: 'must',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'targets-2015-88', confirmed: true },
  scope: hasIndicators,
  check: ({ projects }, { requiredKinds, acceptedLevel2 }) =>
    flatMap(projects, (project) => {
      const present = new Set(
        project.indicators.map((indicator) => indicator.kind ?? kindMeant(indicator, acceptedLevel2)),
      )
      const missing = requiredKinds.filter(({ kinds }) => !kinds.some((kind) => present.has(kind)))
      if (missing.length === 0) return []
      const severity =
        SEVERITIES.find((candidate) => missing.some((required) => required.severity === candidate)) ?? null
      const at = project.indicators[0]?.at ?? project.at
      return [
        onProject(project, {
          field: 'indicators',
          severity,
          at,
          values: { kinds: missing.map(({ name }) => name) },
        }),
      ]
    }),
}

/** A misspelt label (时效指示) stands for its kind: one mistake, one remark. */
function kindMeant(indicator: Indicator, accepted: readonly string[]): IndicatorKind | null {
  const fault = faultOfLevel2(indicator, accepted)
  return fault === null ? null : kindOfLabel(fault.official)
}
