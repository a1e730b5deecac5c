/**
 * The unit does not fit what is measured: a rate in 次, a satisfaction in 人, a count answered by 优. Judged by
 * the ending of name and description; where the value fits either of them, or one of them does not say,
 * nothing is said. A percentage as 数量指标 is quantity-is-rate's question, money money-as-quantity's.
 */
import type { SubGoal, TargetDocument } from '../target/document.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { COUNTED_IN, COUNT_HEADS, type Counted } from './lexicon/natures.ts'
import { essence, isOneOf, nameInTitle, plain } from '../words/words.ts'
import { measureAsked, measureGiven, refersElsewhere, type RuleMeasure } from './measure.ts'
import type { RuleParameters } from './parameters.ts'
import { eachRow } from './each-row.ts'
import { onDocument, onProject, type FindingDraft, type Rule, type UnplacedDraft } from './rule.ts'
import type { RowWords } from './same-words.ts'

export const valueUnitMismatch: Rule = {
  code: 'value-unit-mismatch',
  group: 'value-format',
  how: 'semantic',
  severity: 'error',
  tier: 'must',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'indicators-2021-101', confirmed: false },
  repeats: 'by-rows',
  check: (document, parameters, context) => [
    ...flatMap(document.statement?.subGoals ?? [], (goal) => inNarrative(document, goal)),
    ...inRows(document, parameters, context),
  ],
}

const inRows = eachRow((indicator, parameters): UnplacedDraft | null => {
  const asked = mismatch(indicator, parameters)
  if (asked === null) {
    const size = wrongSize(indicator)
    return size === null
      ? null
      : {
          field: 'value',
          text: indicator.value.text,
          certainty: 0.85,
          values: { case: size, name: indicator.level3, value: indicator.value.text },
        }
  }
  const name =
    [indicator.level3, indicator.description ?? ''].find((text) => measureAsked(text) === asked) ??
    indicator.level3
  const suggestion =
    asked === 'rate' &&
    indicator.value.number !== null &&
    measureGiven(indicator.value) === 'count' &&
    Number(indicator.value.number) > 50
      ? `≥${indicator.value.number}%`
      : null
  return {
    field: 'value',
    text: indicator.value.text,
    suggestion,
    severity: indicator.value.nature === 'qualitative' && asked === 'rate' ? 'warning' : null,
    values: { case: asked, name, value: indicator.value.text },
  }
})

/** 补贴总额除以补贴户数: how it is reckoned, and no count of what is last. */
const QUOTIENT = /除以|÷|\//u

/** What a count's last word asks for, and what a unit counts. */
function countedBy(text: string): Counted | null {
  const words = essence(text)
  return COUNT_HEADS.find(([head]) => words.endsWith(head))?.[1] ?? null
}

const BY_UNIT: ReadonlyMap<string, Counted> = new Map(
  flatMap(Object.entries(COUNTED_IN), ([counted, units]) =>
    units.map((unit) => [unit, counted as Counted] as const),
  ),
)

/** Areas as large as a district. */
const LARGE_AREA = /^(?:平方公里|平方千米|km2|万亩|万公顷|公顷)$/u

/**
 * 人均公园绿地面积 in 平方公里, 绿化面积 in 公里, 受益人数 in 户: a unit of another thing, or
 * one far too large for a single head.
 */
function wrongSize({ level3, description, value }: RowWords): 'dimension' | 'each' | null {
  if (value.number === null || value.unit === null || QUOTIENT.test(`${level3}${description ?? ''}`))
    return null
  const unit = value.unit.toLowerCase()
  if (
    /^(?:城区|城镇|农村|全[县市区])?(?:人均|户均|每人|每户)/u.test(essence(level3)) &&
    LARGE_AREA.test(unit)
  )
    return 'each'
  // Users and customers are people as well as households.
  const asked = /(?:用户|客户|账户|储户|订户)数量?$/u.test(essence(level3)) ? null : countedBy(level3)
  const given = BY_UNIT.get(unit)
  if (
    asked === null ||
    given === undefined ||
    asked === given ||
    given === 'plain' ||
    countedBy(description ?? '') === given
  )
    return null
  // 服务次数 in 人次, 走访户数 in 次: visits are counted either way.
  if (asked === 'events' || unit.endsWith('次')) return null
  const firm: readonly Counted[] = ['area', 'length', 'people', 'households']
  return firm.includes(asked) &&
    (firm.includes(given) || given === 'weight' || asked === 'area' || asked === 'length')
    ? 'dimension'
    : null
}

/** What was asked and not given; null when it fits or cannot be told. */
function mismatch(indicator: RowWords, { gradeWords }: RuleParameters): RuleMeasure | null {
  const { kind, value, level3, description } = indicator
  if (kind === 'quantity' && isOneOf(value.text, gradeWords)) return 'count'
  const asked = [level3, description ?? '']
    .map((text) => (QUOTIENT.test(text) ? null : measureAsked(text)))
    .filter((measure) => measure !== null)
  const [first] = asked
  if (first === undefined) return null
  if (value.nature === 'qualitative')
    return first === 'time' || first === 'money' || kind === 'satisfaction'
      ? null
      : wordsFor(first, indicator, gradeWords)
  const given = measureGiven(value)
  // 增长率 1500人: whatever the description counts, the name calls it a share.
  if (
    given === 'count' &&
    measureAsked(level3) === 'rate' &&
    (/(?:增长|增加|提高|提升|上升|下降|减少|降低)率$/u.test(essence(level3)) ||
      (measureAsked(description ?? '') === 'count' && !/占|率|比/u.test(description ?? '')))
  )
    return 'rate'
  // An opinion is asked for in points as well as in shares.
  if (kind === 'satisfaction' && value.unit === '分' && /分制|[评打得总均]分|分值/u.test(description ?? ''))
    return null
  if (given === null || asked.includes(given)) return null
  // 周期 每月1次, 频次 每周2次: how often answers when.
  if (first === 'time' && /^(?:每|逐)/u.test(plain(value.text)) && /[次回轮遍]$/u.test(value.unit ?? ''))
    return null
  if (kind === 'quantity' && first === 'count' && (given === 'rate' || given === 'money')) return null
  if (
    kind === 'cost' &&
    given === 'money' &&
    measureAsked(level3) !== null &&
    measureAsked(level3) !== 'rate'
  )
    return null
  return first
}

/** A statement of change (提高…率) may be answered by a word of change; any other rate or count may not. */
function wordsFor(
  asked: RuleMeasure,
  { value, level3, description }: RowWords,
  gradeWords: readonly string[],
): RuleMeasure | null {
  if (value.text === '' || refersElsewhere(value.text)) return null
  if (asked === 'count') return isOneOf(value.text, gradeWords) ? asked : null
  const change = /提高|提升|增加|增长|改善|增强|扩大|降低|下降|减少|缩短/u
  const states = [level3, description ?? ''].some((text) =>
    /^(?:进一步|有效|不断)?(?:提高|提升|增加|扩大|降低|减少|缩短)/u.test(essence(text)),
  )
  return states && change.test(value.text) ? null : asked
}

/** 项目完成率大于等于5次, in the words of a 分项目标. */
const RATE_IN_COUNTS =
  /(?<rate>[^，。；、,;\s]*(?<!效|频|功|利|汇|税)率)(?:为|达到|达)?(?<value>(?:大于等于|不低于|不少于|大于|超过|≥|>=|≧|>)?\d+(?:\.\d+)?(?:人|次|个(?!百分)|场|件|项|户|家|台|套|份))/u

/** Where the rate begins is looked for only where a number is behind one. */
const RATE_BEFORE_NUMBER = /率[^，。；、,;]{0,6}\d/u

function inNarrative(document: TargetDocument, goal: SubGoal): FindingDraft[] {
  const words = plain(`${goal.goal ?? ''}\n${goal.indicators ?? ''}`)
  const found = RATE_BEFORE_NUMBER.test(words) ? RATE_IN_COUNTS.exec(words) : null
  if (found === null) return []
  const project = document.projects.find(
    ({ name, title }) =>
      goal.title !== null &&
      [name, nameInTitle(title ?? '')].some((own) => essence(own) === essence(goal.title ?? '')),
  )
  const said = {
    field: 'subGoals',
    at: goal.at,
    text: found[0],
    values: { case: 'rate', name: found.groups?.['rate'] ?? '', value: found.groups?.['value'] ?? '' },
  }
  return [project === undefined ? onDocument(said) : onProject(project, said)]
}
