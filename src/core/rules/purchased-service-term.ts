/**
 * A purchased service for longer than three years: a contract is for one year as a rule, for at most three where the
 * service is settled and its money sure (财政部令第102号 第二十四条, 待核对). 项目期限 is no term of a contract: there it is
 * advice.
 */
import { flatMap } from '../kernel/flat-map.ts'
import { foldLabel } from '../kernel/characters.ts'
import type { Detail } from '../target/project.ts'
import { formOfProject } from './form-of-project.ts'
import { onProject, type Rule } from './rule.ts'

const MOST_YEARS = 3
const CONTRACT = /合同|协议|服务(?:期|期限|年限)|履约期|履行期/u
const DATE = /((?:19|20)\d{2})\s*(?:年|[-./])?\s*(?:(1[0-2]|0?[1-9])(?!\d)\s*月?)?/gu
const LENGTH = /(?<!\d)(\d{1,2}|[一二两三四五六七八九十])\s*年(?!度|\d|\s*(?:1[0-2]|0?[1-9])\s*月)/u
const NUMERALS = '零一二三四五六七八九十'

export const purchasedServiceTerm: Rule = {
  code: 'purchased-service-term',
  group: 'budget-plan',
  how: 'rule',
  severity: 'advice',
  tier: 'useful',
  item: 'conditions',
  mending: 'judgement',
  authority: { source: 'purchased-services-102', confirmed: false },
  check: ({ projects }, _, context) =>
    flatMap(projects, (project) => {
      if (formOfProject(project, context) !== 'purchased-service') return []
      const term = (project.details ?? []).find((detail) => isTerm(detail) && isTooLong(detail.text))
      if (term === undefined) return []
      const isContract = CONTRACT.test(foldLabel(term.label)) || CONTRACT.test(term.text)
      return [
        onProject(project, {
          field: 'indicators',
          at: term.at,
          text: term.text,
          severity: isContract ? 'warning' : null,
          values: { case: isContract ? 'contract' : 'default', term: term.text },
        }),
      ]
    }),
}

function isTerm({ field, label }: Detail): boolean {
  return field === 'period' || (field === null && CONTRACT.test(foldLabel(label)))
}

/** Surely more than three years: from a month to a month, from a year to a year, or in years. */
function isTooLong(text: string): boolean {
  const dates = [...text.normalize('NFKC').matchAll(DATE)].map(([, year, month]) => ({
    year: Number(year),
    month: month === undefined ? null : Number(month),
  }))
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined || dates.length < 2) {
    const length = LENGTH.exec(text.normalize('NFKC'))?.[1]
    return dates.length === 0 && length !== undefined && yearsOf(length) > MOST_YEARS
  }
  if (first.month === null || last.month === null) return last.year - first.year > MOST_YEARS
  // From within a month to within a month: three years from 15 March end on 14 March.
  return (last.year - first.year) * 12 + last.month - first.month > MOST_YEARS * 12
}

function yearsOf(length: string): number {
  const numeral = NUMERALS.indexOf(length === '两' ? '二' : length)
  return numeral > 0 ? numeral : Number(length)
}
