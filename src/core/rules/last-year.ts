/** What a basis says of last year (2025年为96.4%, 上年发生1起), set against the target that rests on it. */
import { figuresIn } from '../figures/figure.ts'
import { figureMeasure, sharesTelling } from '../figures/subject.ts'
import { halfWidth } from '../kernel/characters.ts'
import type { Indicator } from '../target/project.ts'
import { betterWhen } from './earlier.ts'
import type { RuleParameters } from './parameters.ts'

/** zero: a fall from nothing; multiple: many times last year's; below: worse than what was reached. */
export type AgainstLastYear = 'zero' | 'multiple' | 'below'

const LAST = /(?:((?:19|20)\d{2})年度?|上一?年度?|去年)(?:全[年县市区校])?([^，。；;〔（(]*)/u
/** Plans and papers of last year, and what is not the row's own: 2025年预算, 2025年中标价. */
const NO_RESULT = /预算|计划|目标|标准|合同|中标|单价|报价|价格|文件|号|方案|批复|人数据|样本/u
const FALL = /(?:下降|减少|降低|压降)(?:率|比例|幅度)$/u

/** Last year's figure in a basis; null where it gives none or several. */
function lastYearIn(
  basis: string,
  name: string,
  fiscalYear: number | null,
): { readonly number: number; readonly measure: string; readonly bare: boolean } | null {
  const [, year, said = ''] = LAST.exec(halfWidth(basis)) ?? []
  if (said === '' || (year !== undefined && Number(year) !== (fiscalYear ?? 0) - 1) || NO_RESULT.test(basis))
    return null
  const [figure, second] = figuresIn(said)
  const measure = figure === undefined ? null : figureMeasure(figure)
  return figure === undefined ||
    second !== undefined ||
    measure === null ||
    measure === '元' ||
    figure.per.length > 0 ||
    !isOfRow(figure.before, name)
    ? null
    : { number: Number(figure.number), measure, bare: saysNothing(figure.before) }
}

/** 2025年为64% says it of the row; 两个窗口全年接待17200人次 of more than 受益群众人次. */
function isOfRow(before: string, name: string): boolean {
  return saysNothing(before) || sharesTelling(before, name)
}

function saysNothing(before: string): boolean {
  return before.replace(/为|达到?|实际|完成|发生|共|全[年县市区校]|\s/gu, '').length < 2
}

/** In percentage points and in %, so much less than last year may be caution. */
const POINTS = 2
const SHARE = 0.8
/** So many times last year's is no plan; a year of few may be followed by one of several. */
const TIMES = 8

export function againstLastYear(
  indicator: Indicator,
  fiscalYear: number | null,
  parameters: RuleParameters,
): AgainstLastYear | null {
  const { basis, value, kind, level3 } = indicator
  if (
    basis === null ||
    value.number === null ||
    value.number === '0' ||
    kind === 'cost' ||
    !/年/u.test(basis)
  )
    return null
  const last = lastYearIn(basis, `${level3}${indicator.description ?? ''}`, fiscalYear)
  if (last === null) return null
  const number = Number(value.number)
  if (value.unit === '%' && last.measure !== '%')
    return FALL.test(level3) && last.number === 0 && number > 0 ? 'zero' : null
  const measure = measureOfUnit(value.unit)
  if (measure !== last.measure || FALL.test(level3) || /增长|提高|新增|增加/u.test(level3)) return null
  if (last.number >= 1 && measure !== '%' && number >= last.number * TIMES && value.comparator !== '<=')
    return 'multiple'
  const better = betterWhen(indicator, parameters)
  if (better === 'more') {
    const less =
      measure === '%'
        ? number < last.number - POINTS
        : last.bare && kind !== 'quantity' && number < last.number * SHARE
    return less ? 'below' : null
  }
  return better === 'less' && number > last.number / SHARE && number - last.number > 1 ? 'below' : null
}

function measureOfUnit(unit: string | null): string | null {
  if (unit === '%' || unit === null) return unit
  return figureMeasure({ kind: 'count', unit })
}
