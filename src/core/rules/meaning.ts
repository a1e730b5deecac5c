/**
 * What a row of the table measures, read from the ends of its name and description, and what it speaks of,
 * read from their words. Every indicator is read once.
 */
import type { IndicatorKind } from '../indicator/kind.ts'
import { measureAsked, measureGiven, type RuleMeasure } from './measure.ts'
import {
  COMPLETION_HEADS,
  EFFECT_HEADS,
  FUNDS_HEADS,
  FUNDS_WORDS,
  QUALITY_HEADS,
  TIME_HEADS,
} from './lexicon/natures.ts'
import {
  ECOLOGICAL_WORDS,
  ECONOMIC_FIELDS,
  ECONOMIC_WORDS,
  ENVIRONMENTAL_PROJECTS,
  OTHER_ENVIRONMENTS,
  LASTING_EFFECT_WORDS,
  SOCIAL_WORDS,
} from './lexicon/topics.ts'
import { AIM_ADVERBS, AIM_ENDS, AIM_VERBS, WORK_NOUNS, WORK_VERBS } from './lexicon/statements.ts'
import { remembered } from '../kernel/remember.ts'
import type { RowWords } from './same-words.ts'
import { essence } from '../words/words.ts'

/**
 * What a text measures by its ending: how much of the task (completion), how well (quality), when (time), how
 * the money moves (funds), how many (count), how much money, whose opinion, a mere effect, some other share
 * (rate).
 */
export type Nature =
  | 'funds'
  | 'satisfaction'
  | 'completion'
  | 'quality'
  | 'time'
  | 'count'
  | 'money'
  | 'effect'
  | 'rate'

export type WordReading = {
  /** Name and description without spaces, punctuation and signs. */
  readonly name: string
  readonly description: string
  readonly nameNature: Nature | null
  readonly descriptionNature: Nature | null
  /** The name's nature, the description's where the name has none. */
  readonly nature: Nature | null
  readonly given: RuleMeasure | null
}

const READINGS = new WeakMap<RowWords, WordReading>()

export function wordReading(indicator: RowWords): WordReading {
  const known = READINGS.get(indicator)
  if (known !== undefined) return known
  const name = essence(indicator.level3)
  const description = essence(indicator.description ?? '')
  const nameNature = textNature(name)
  const descriptionNature = description === name ? nameNature : textNature(description)
  const reading: WordReading = {
    name,
    description,
    nameNature,
    descriptionNature,
    nature: nameNature ?? descriptionNature,
    given: measureGiven(indicator.value),
  }
  READINGS.set(indicator, reading)
  return reading
}

/** A pattern for any of the words; `^` and `$` may be around it. */
export function anyOfWords(words: readonly string[], before = '', after = ''): RegExp {
  const escaped = words.filter((word) => word !== '').toSorted((a, b) => b.length - a.length)
  return new RegExp(`${before}(?:${escaped.join('|').toLowerCase()})${after}`, 'u')
}

const SATISFACTION =
  /满意(?:度|率|程度|情况|比例|占比)?(?:测评|调查|评价|情况|指标)?$|满意.{0,8}(?:占比|比例)$/u
const FUNDS = anyOfWords(FUNDS_HEADS, `(?:${FUNDS_WORDS.join('|')})(?!.*成本).{0,8}`, '$')
const BUDGET_SHARE =
  /占(?:年度|全年|项目|年初)?(?:总)?预算(?:书|数|额|资金|总额|总数)?的?(?:比例|比重|比率|百分比|比)$/u
const COMPLETION = anyOfWords(COMPLETION_HEADS, '', '$')
const QUALITY = anyOfWords(QUALITY_HEADS, '', '$')
const TIMELY =
  /(?:及时|按时|按期|如期|准时|按月|限时|按规定时限|按规定时间)[^，。]{0,10}(?:率|比例|情况|性|程度)?$/u
const TIME = anyOfWords(TIME_HEADS, '', '$')
const EFFECT = anyOfWords(EFFECT_HEADS, '', '$')
/** Counts that the ending 数 or 量 tells: 受益人口数, 削减量; 指数 and 质量 are none. */
const COUNT_END =
  /(?<![指系分参基倍函])数$|(?<![质力产流容含])量$|(?:面积|里程|长度|规模|种类|人次|场次|班次|频次|座次)$/u

/** null for a text that does not end in a measure. */
export const textNature: (text: string) => Nature | null = remembered((text) => {
  const words = essence(text).replace(/(?:情况|指标)$/u, '')
  if (words === '') return null
  if (SATISFACTION.test(words)) return 'satisfaction'
  if (FUNDS.test(words) || BUDGET_SHARE.test(words)) return 'funds'
  if (TIMELY.test(words)) return 'time'
  if (COMPLETION.test(words)) return 'completion'
  if (QUALITY.test(words)) return 'quality'
  const asked = measureAsked(words)
  if (asked !== null) return asked
  if (TIME.test(words)) return 'time'
  if (EFFECT.test(words)) return 'effect'
  if (/(?:幅度|增幅|降幅|升幅|比值)$/u.test(words)) return 'rate'
  return COUNT_END.test(words) ? 'count' : null
})

/** Nothing but a measure's head: 完成率, 发放率, 数量. What is measured is then told by it alone. */
export function isBareHead(text: string): boolean {
  return text.length <= 4 && textNature(text) !== null
}

const ADVERBS = anyOfWords(AIM_ADVERBS, '^', '')
const AIM = anyOfWords(AIM_VERBS, '^', '')
const WORK = anyOfWords([...WORK_VERBS, ...WORK_NOUNS], '^', '(?![后前])')
const AIMED = anyOfWords(AIM_ENDS, '', '$')
/** 完成改造的农户: work that only tells a thing apart. */
const THING = /的[^的]{1,6}$/u
/** 反映…, 通过…，, 我区…: what may be before the statement itself. */
const LEAD =
  /^(?:通过[^，,]{2,12}?(?=提升|提高|促进|推动)|反映出?|主要|用于|我[区市县省校院局]|本(?:单位|部门|项目|级)|此项目)/u

/** A statement of an aim or of work (保障…, 打造…, 发放…) and no measure. */
export const isStatement: (text: string) => boolean = remembered((text) => {
  const words = essence(text).replace(LEAD, '')
  const bare = words.replace(ADVERBS, '').replace(ADVERBS, '')
  if (textNature(text) !== null) return false
  return (
    AIM.test(bare) ||
    AIMED.test(bare) ||
    (WORK.test(bare) && !THING.test(bare)) ||
    (words.startsWith('为') && /发放|提供|购买|支付/u.test(words))
  )
})

/** Begins with a wish for change or keeping: 提升…, 进一步保障…. */
export function statesAim(text: string): boolean {
  const words = essence(text).replace(LEAD, '')
  return AIM.test(words.replace(ADVERBS, '').replace(ADVERBS, ''))
}

const ECONOMIC = anyOfWords(ECONOMIC_WORDS)
const ECONOMIC_FIELD = anyOfWords([...ECONOMIC_WORDS, ...ECONOMIC_FIELDS])
const SOCIAL = anyOfWords(SOCIAL_WORDS)
const ECOLOGICAL = anyOfWords(ECOLOGICAL_WORDS)
const LASTING = anyOfWords(LASTING_EFFECT_WORDS)
const OTHER_ENVIRONMENT = new RegExp(`(?:${OTHER_ENVIRONMENTS.join('|')})环境`, 'gu')
const ENVIRONMENTAL = anyOfWords(ENVIRONMENTAL_PROJECTS)

export const SPEAKS_OF = {
  /** Money made or spared. */
  economy: remembered((text) => ECONOMIC.test(text)),
  /** Money, or an actor or field of the economy. */
  economicField: remembered((text) => ECONOMIC_FIELD.test(text)),
  society: remembered((text) => SOCIAL.test(text)),
  environment: remembered((text) => ECOLOGICAL.test(text.replace(OTHER_ENVIRONMENT, ''))),
  lasting: remembered((text) => LASTING.test(text)),
  /** A project's name: that the environment is its own field. */
  environmentAsField: (text: string): boolean => ENVIRONMENTAL.test(text),
} as const

/**
 * The kind of indicator that a nature belongs to; null where it belongs to none (funds) or to several
 * (effect, rate).
 */
export function kindOfNature(nature: Nature | null): IndicatorKind | null {
  switch (nature) {
    case 'satisfaction':
      return 'satisfaction'
    // How much of the task was done is measured by a number: 数量.
    case 'completion':
    case 'count':
      return 'quantity'
    case 'quality':
      return 'quality'
    case 'time':
      return 'timeliness'
    case 'money':
      return 'cost'
    case 'funds':
    case 'effect':
    case 'rate':
    case null:
      return null
  }
}

/** The kind of benefit that words tell of; null when they tell of none. */
export const benefitKind: (text: string) => IndicatorKind | null = remembered((text) => {
  if (
    /生态|环境(?:质量|保护|治理|卫生|整治|污染)|污染|排放|节能|节水|空气|水质|化肥|农药|碳|水土流失|水土保持|沙化|荒漠化|植被|森林覆盖|森林蓄积|绿化|湿地|扬尘|噪声|pm2|生物多样性|地下水超采|黑臭/u.test(
      text,
    )
  )
    return 'ecological'
  if (/可持续|长效|持续/u.test(text)) return 'sustainability'
  if (SOCIAL.test(text) || /(?<!基金|资金|资产|财产|金融|经济|粮食|产业|运行|使用)安全/u.test(text))
    return 'social'
  if (/收入|产值|税收|利润|增收|投资额|销售额|节约成本|GDP/iu.test(text)) return 'economic'
  return null
})
