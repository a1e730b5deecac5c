/**
 * A cost rests on a standard that is not in force in the year of the target, or that is due to be renewed
 * (`standardYears` of the rule set).
 */
import { isInForce, samePer, standardFor, standardStanding } from '../cost-analysis/standard.ts'
import { flatMap } from '../kernel/flat-map.ts'
import type { KnownStandard } from '../target/related.ts'
import { onIndicator, type Row, type Rule } from './rule.ts'
import { costRows, namesStandard, standardsOf } from './standards-of-rows.ts'

export const costStandardOutdated: Rule = {
  code: 'cost-standard-outdated',
  group: 'basis',
  how: 'rule',
  severity: 'warning',
  tier: 'useful',
  item: 'money-match',
  mending: 'instruction',
  authority: { source: 'budget-reform-2021-5', confirmed: false },
  check: ({ projects, fiscalYear: year }, { standardYears }, { related }) =>
    year === null
      ? []
      : flatMap(projects, (project) => {
          const standards = standardsOf(related, project)
          return standards.length === 0
            ? []
            : flatMap(costRows(project), (row) => {
                const named = standards.filter((one) => namesStandard(one, row))
                // Of a document that set it anew, the one in force is meant.
                const [standard] = named.some((one) => isInForce(one, year))
                  ? named.filter((one) => isInForce(one, year))
                  : named
                return standard === undefined
                  ? []
                  : draftOf({ row, standard, standards, year, standardYears })
              })
        }),
}

function draftOf({
  row,
  standard,
  standards,
  year,
  standardYears,
}: {
  readonly row: Row
  readonly standard: KnownStandard
  readonly standards: readonly KnownStandard[]
  readonly year: number
  readonly standardYears: number
}) {
  const standing = standardStanding(standard, year, standardYears)
  if (standing === 'in-force') return []
  const { level3, basis } = row.indicator
  const values = { name: level3, number: standard.number, year }
  const said = (more: { readonly [name: string]: string | number }, severity: 'advice' | null = null) => [
    onIndicator(row, { field: 'basis', text: basis, severity, values: { ...values, ...more } }),
  ]
  if (standing === 'old')
    return said({ case: 'old', from: standard.firstYear, years: year - standard.firstYear }, 'advice')
  const now = standardFor(
    standards.filter((one) => samePer(one.per, standard.per)),
    { per: standard.per, texts: [standard.name, ...standard.words] },
    year,
  )
  return said(now === null ? {} : { case: 'replaced', now: now.number })
}
