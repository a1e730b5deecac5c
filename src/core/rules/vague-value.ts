/**
 * A value nobody can check: words of change or degree (显著提升, 持续保障) or a bare grade (优). 88号 asks
 * for numbers, and where there are none for graded steps. A state that can be seen (合规, 健全) is left alone, as
 * is a date. How much is the unit's to say; only a mere 及时 of what is done once in the year means a date that the
 * table gives: the mark of the plan at which all the money is paid, or else the end of the year.
 */
import { PLAN_MARK_MONTH } from '../kernel/period.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { measureAsked, refersElsewhere } from './measure.ts'
import { FULL_SHARE, planSteps } from '../target/plan.ts'
import { onIndicator, documentRows, type Row, type Rule } from './rule.ts'
import { containsOneOf, isOneOf, plain } from '../words/words.ts'

export const vagueValue: Rule = {
  code: 'vague-value',
  group: 'measurability',
  how: 'rule',
  severity: 'warning',
  tier: 'useful',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'targets-2015-88', confirmed: true },
  repeats: 'by-rows',
  check: (document, { gradeWords, vagueWords }) =>
    flatMap(documentRows(document), (row) => {
      const { text, nature } = row.indicator.value
      if (
        nature !== 'qualitative' ||
        text === '' ||
        refersElsewhere(text) ||
        /\d|年底|年末|月底/u.test(plain(text))
      )
        return []
      if (isOneOf(text, gradeWords))
        return [onIndicator(row, { field: 'value', text, values: { case: 'grade', word: text } })]
      const word = containsOneOf(text, vagueWords)
      return word === null
        ? []
        : [
            onIndicator(row, {
              field: 'value',
              text,
              suggestion: dateMeant(row, document.fiscalYear),
              values: { word },
            }),
          ]
    }),
}

/** In time, and nothing else. Examples: 及时, 按时完成, 发放到位, 及时足额拨付. */
const IN_TIME =
  /^(?:(?:及时|按时|按期|如期|准时|足额)+(?:性|发放|拨付|支付|兑付|到位|完成|完工|办结|开展|实施)*|(?:发放|拨付|支付|兑付)(?:到位|及时|完成)+)[。.]?$/u
/** What comes again and again has no one date. Examples: 每月发放, 按季拨付, 日常巡查, 5个工作日内办结. */
const AGAIN =
  /每|按月|按季|按周|逐月|逐季|月度|季度|当月|次月|日常|随时|全天|响应|处置|应急|工作日|小时|天内|长期|常年/u
/** Paid out: then the plan says when. */
const PAID =
  /(?:资金|经费|补助|补贴|工资|薪酬|待遇|费用?|款项?|养老金|奖金|慰问金).*(?:到位|拨付|支付|发放|下达|兑现|兑付|及时)|发放及时|发放到位/u

function dateMeant({ project, indicator }: Row, fiscalYear: number | null): string | null {
  const { kind, level3, description, term, value } = indicator
  const words = plain(`${level3}${description ?? ''}`)
  if (
    kind !== 'timeliness' ||
    fiscalYear === null ||
    term === 'medium-term' ||
    !IN_TIME.test(plain(value.text)) ||
    AGAIN.test(words)
  )
    return null
  if (
    [level3, description ?? ''].some(
      (text) => measureAsked(text) === 'rate' || measureAsked(text) === 'count',
    )
  )
    return null
  const paid = PAID.test(words + plain(value.text))
  if (paid && AGAIN.test(plain(`${project.name}${project.purpose ?? ''}${project.goals.join('')}`)))
    return null
  const full = paid ? planSteps(project).find(({ share }) => share === FULL_SHARE) : undefined
  return `${fiscalYear}年${full === undefined ? 12 : PLAN_MARK_MONTH[full.mark]}月底前`
}
