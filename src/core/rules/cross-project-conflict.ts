/**
 * Two tables give different numbers of what a unit has one number of: its villages, communities, schools, staff. Only counts
 * without sign, named in the same words, or villages and communities counted in the name itself.
 */
import type { Row } from './rule.ts'
import { onIndicator, rowsOf, type Rule } from './rule.ts'
import { coreOf } from '../figures/subject.ts'

/** What a unit or an area has so many of, whichever project counts it. */
const STANDING = /^(?:全[区县市镇乡]|我[区县市]|辖区(?:内)?|所辖|本单位|单位)?(?:行政村|村|社区|村级组织|乡镇|街道|学校|中小学|幼儿园|村卫生室|乡镇卫生院|在职(?:职工|人员|干部)?|在编(?:人员)?|编制|党支部|基层党组织|户籍人口|常住人口)$/u

export const crossProjectConflict: Rule = {
  code: 'cross-project-conflict',
  authority: { source: 'default', confirmed: true },
  check: (document) => {
    const counted = rowsOf(document).flatMap((row) => {
      const noun = nounOf(row)
      return noun === null ? [] : [{ row, noun, number: row.indicator.value.number ?? '' }]
    })
    return counted.flatMap(({ row, noun, number }, i) => {
      const other = counted.slice(0, i).find((one) => one.noun === noun && one.number !== number && one.row.project !== row.project)
      return other === undefined ? [] : [onIndicator(row, {
        field: 'value', text: row.indicator.value.text, certainty: 0.6,
        values: { noun, value: row.indicator.value.text, other: other.row.project.order, name: other.row.project.name, theirs: other.row.indicator.value.text },
      })]
    })
  },
}

function nounOf({ indicator }: Row): string | null {
  const { level3, value, kind } = indicator
  if (kind !== 'quantity' || value.number === null || (value.comparator !== null && value.comparator !== '=') || value.unit === null || value.unit === '%' || indicator.term !== undefined) return null
  const noun = coreOf(level3.replace(/\d+个?/gu, ''))
  return STANDING.test(noun) ? noun.replace(/^(?:全[区县市镇乡]|我[区县市]|辖区(?:内)?|所辖|本单位|单位)/u, '') : null
}
