/**
 * Which of the amounts that words name is the budget of the year. Words name others beside it: parts (其中…),
 * the whole investment, other years, what was paid, rates, differences. Where two may be it, or none is,
 * there is none: an empty cell beats a wrong one.
 */
import { readTargetAmount } from './amount.ts'

/** The fiscal year of a text, null where its titles do not say it. */
export type Year = number | null

type Use = 'year' | 'budget' | 'bare' | 'source' | 'other'
type Named = {
  readonly written: string
  readonly lead: string
  readonly tail: string
  readonly part: boolean
}

/** 万 alone counts money where nothing is counted behind it: 1720.00万。 but not 3万人次. */
const AMOUNT = /(?<![\d.,，])(\d[\d,，]*(?:\.\d+)?)\s*(万元|亿元|元|[万亿](?=$|[\s，,。；;、）)：:]))/gu
const RATE = /^\s*(?:[/／]|每)/u
const RATE_BEFORE = /(?:每[^，,。；;\d]{0,8}|人均|单价|标准(?:为|是)?|每)$/u
const RANGE = /\d\s*(?:[-—–~～至到])\s*$/u
const PART = /其中|分别|包括|包含|含|构成|季度|\d月|用于|部分|明细/u
const SUM = /合计|共计|总计/u
const WHOLE =
  /总投资|总预算|总概算|概算|总造价|总资金|总经费|总金额|总规模|总额度|项目总额|总计划|累计|合同|实施期|中标|控制价|评审|估算|[两三四五]年/u
const OTHER_YEAR = /上年|去年|以前年度|往年|上一年|次年|下一?年|明年|历年|截至|同期/u
const PAID = /执行|决算|实际|完成|已(?:拨|支|投|使用|安排到位)|到位|结余|结转|支付|拨付|收入/u
const CHANGE = /增加|减少|增长|下降|压减|节约|提高|降低|增幅|差额|高于|低于/u
/** What was set and set again: neither is certain. */
const SET_AGAIN = /调整|追加|核减|调减|调增|核增|原预算|原计划/u
const THIS_YEAR = /本年|当年|今年|年度预算|本期/u
const GIVEN = /预算|安排|申请|申报|资金|经费|金额|规模|投入|需|拟|计划|费用/u
const FISCAL =
  /(?:财政(?:拨款|资金|补助|性资金)|一般公共预算(?:拨款|资金)?)(?:收入|安排|预算|共|计|为|[:：])*$/u
const OTHER =
  /(?:(?:其他|其它|自有|单位|事业|经营|非财政)(?:来源)?(?:资金|收入)|自筹(?:资金)?)(?:安排|预算|共|计|为|[:：])*$/u
const LEVEL =
  /(?:中央|省级?|市级?|区级?|县级?|上级|镇级?)(?:财政|配套|补助|专项|本级)*(?:拨款|资金|补助)?(?:安排|为|[:：])*$/u

/**
 * The budget of the year as it is written: 120万元. null where the words do not say for certain which it is.
 * @param labelled whether a label says that the words are of the budget: then a number right at their
 * beginning is it.
 */
export function budgetIn(text: string, year: Year, labelled: boolean): string | null {
  const named = namedIn(text)
  if (named.length > 1 && named.some(({ lead }) => SET_AGAIN.test(lead))) return null
  const uses = named.map((each, at) => ({ ...each, use: useOf(each, year, labelled && at === 0) }))
  const of = (use: Use) => uses.filter((each) => each.use === use && !each.part)
  const said = of('year')
  if (said.length > 0) return year === null && severalYears(said) ? null : single(said)
  const given = of('budget')
  if (given.length > 0) return single(given)
  // 总投资5000万元，其中2025年安排746万元.
  const share = uses.filter(({ use, part, lead }) => use === 'year' && part && yearsOf(lead).at(-1) === year)
  if (share.length > 0 && uses[0]?.use === 'other') return single(share)
  const alone =
    uses.length === 1 && uses[0] && (uses[0].use === 'source' || (labelled && uses[0].use === 'bare'))
      ? uses[0]
      : null
  return alone?.written ?? null
}

/** The part of the year's budget that a source pays; null where it is not certain. */
export function sourceIn(text: string, source: 'fiscal' | 'other', year: Year): string | null {
  const words = source === 'fiscal' ? FISCAL : OTHER
  const found = namedIn(text).filter(
    ({ lead, tail }) => words.test(lead) && !isAside(lead, tail) && !isOfOtherYear(lead, year),
  )
  return single(found)
}

/**
 * Words are part of the sentence up to the amount before; from 其中 to the end of a sentence amounts are parts.
 */
function namedIn(text: string): readonly Named[] {
  const named: Named[] = []
  let from = 0
  let part = false
  for (const match of text.matchAll(AMOUNT)) {
    const between = text.slice(from, match.index)
    const stop = Math.max(...['。', '；', ';', '\n'].map((mark) => between.lastIndexOf(mark)))
    const lead = between.slice(stop + 1)
    if (stop >= 0) part = false
    part =
      !SUM.test(lead) &&
      (part || (from > 0 && /[:：]\s*[^\d]*$/u.test(between) && named.length > 0) || PART.test(lead))
    from = match.index + match[0].length
    named.push({
      written: `${(match[1] ?? '').replaceAll('，', ',')}${match[2] ?? ''}`,
      lead,
      tail: text.slice(from, from + 8),
      part,
    })
  }
  return named
}

function useOf({ lead, tail }: Named, year: Year, first: boolean): Use {
  if (isAside(lead, tail) || isOfOtherYear(lead, year)) return 'other'
  if (yearsOf(lead).length > 0 || THIS_YEAR.test(lead)) return 'year'
  if (FISCAL.test(lead) || OTHER.test(lead) || LEVEL.test(lead)) return 'source'
  if (GIVEN.test(lead) || SUM.test(lead) || (first && lead.trim() === '')) return 'budget'
  return 'bare'
}

/** A rate, a range, a difference, what was paid, the whole investment. */
function isAside(lead: string, tail: string): boolean {
  return (
    RATE.test(tail) ||
    RATE_BEFORE.test(lead) ||
    RANGE.test(lead) ||
    WHOLE.test(lead) ||
    PAID.test(lead) ||
    CHANGE.test(lead)
  )
}

function isOfOtherYear(lead: string, year: Year): boolean {
  const last = yearsOf(lead).at(-1)
  return OTHER_YEAR.test(lead) || (last !== undefined && year !== null && last !== year)
}

function yearsOf(text: string): readonly number[] {
  return [...text.matchAll(/(?<!\d)(20\d{2})\s*年/gu)].map((match) => Number(match[1]))
}

function severalYears(named: readonly Named[]): boolean {
  return new Set(named.flatMap(({ lead }) => yearsOf(lead).at(-1) ?? [])).size > 1
}

/** One amount, however often it is said. */
function single(named: readonly Named[]): string | null {
  const values = new Set(named.map(({ written }) => readTargetAmount(written, '万元')))
  return values.size === 1 ? (named[0]?.written ?? null) : null
}
