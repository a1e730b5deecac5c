/**
 * The value answers another question than the name asks: a percentage beside a statement that is no share of
 * anything (提升收入水平 100%), an effect of 100 %, or a state of people and things (幸福感, 长效机制)
 * that is answered by a count or a date. Units that do not fit a measure are value-unit-mismatch's question.
 */
import { eachRow } from './each-row.ts'
import { isStatement, wordReading, statesAim } from './meaning.ts'
import { isRateUnit, measureAsked, measureGiven } from './measure.ts'
import { HARM_RATE } from '../indicator/directions.ts'
import type { RuleParameters } from './parameters.ts'
import type { Rule } from './rule.ts'
import type { RowWords } from './same-words.ts'
import { essence } from '../words/words.ts'

export const valueNameMismatch: Rule = {
  code: 'value-name-mismatch',
  group: 'measurability',
  how: 'semantic',
  severity: 'warning',
  tier: 'must',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: eachRow((words, parameters) =>
    !answersAnother(words, parameters)
      ? null
      : {
          field: 'value',
          text: words.value.text,
          certainty: 0.7,
          values: {
            ...caseOf(words),
            name: words.level3,
            value: words.value.text,
          },
        },
  ),
}

/** Which of several sentences says it; nothing for the usual one. */
function caseOf(words: RowWords): { readonly case?: 'opposite' | 'state' | 'use' } {
  if (answersOpposite(words)) return { case: 'opposite' }
  if (answersState(words)) return { case: 'state' }
  return asksForUse(words) ? { case: 'use' } : {}
}

/** Words that make a share of a statement after all: 知晓率, 占比, 减少10%的比例, 覆盖, 达标. */
const SHARED =
  /[率比额数]|百分|程度|幅度|满意|覆盖|合格|达标|增长|增幅|降幅|下降|同比|以上|比上年|达到|流量|[系指]数|浓度/u

/** States of people and things that no percentage measures by itself: 消防安全意识 100%. */
const STATES =
  /(?:意识|能力|水平|形象|氛围|凝聚力|战斗力|积极性|主动性|影响力|公信力|知名度|美誉度|面貌|风气|风尚|作风|素质|精神|责任感|归属感|幸福感|获得感|认同感|荣誉感|自豪感|针对性|实用性|机制|制度|体系|关系|氛围浓厚|(?:制度|机制|体系|文明|作风|队伍|能力|阵地|品牌)建设)$/u

/** What a state cannot be answered by: so many pieces, or a day. */
function isCountOrDay({ value }: RowWords): boolean {
  return value.nature === 'deadline' || measureGiven(value) === 'count' || measureGiven(value) === 'time'
}

/** A state that is built or met with is counted by its pieces: 建立制度3项, 服务队伍建设5支. */
const PIECES: ReadonlySet<string> = new Set([
  '项',
  '个',
  '套',
  '支',
  '份',
  '篇',
  '部',
  '条',
  '种',
  '类',
  '家',
  '处',
  '所',
  '项次',
  '人',
  '名',
  '分',
  '级',
])

function answersAnother(indicator: RowWords, { percentageNumbers }: RuleParameters): boolean {
  const { value, kind } = indicator
  if (answersState(indicator) || asksForUse(indicator) || answersOpposite(indicator)) return true
  if (kind === 'cost' || kind === 'satisfaction' || (kind === 'timeliness' && !statesAim(indicator.level3)))
    return false
  const share =
    isRateUnit(value.unit) ||
    (value.unit === null &&
      value.number !== null &&
      percentageNumbers.includes(value.number) &&
      kind !== 'quantity')
  if (!share || (value.number !== null && Number(value.number) < 50)) return false
  const { name, description, nameNature, descriptionNature } = wordReading(indicator)
  if (
    nameNature === 'effect' &&
    (description === name ||
      description === '' ||
      (descriptionNature === 'effect' && !SHARED.test(description)))
  )
    return true
  if (nameNature === null && descriptionNature === 'effect') return true
  if (nameNature !== null || (descriptionNature !== null && descriptionNature !== 'effect')) return false
  if (SHARED.test(name) || SHARED.test(description)) return false
  return STATES.test(name) || isStatement(name) || isStatement(description)
}

/** 居民幸福感 ≥50次, 受训人员数 2025年11月底前: neither name nor description asks for a count or a day. */
function answersState(indicator: RowWords): boolean {
  if (!isCountOrDay(indicator)) return false
  const { value, kind } = indicator
  const { name, description, nameNature, descriptionNature } = wordReading(indicator)
  if (nameNature === 'count')
    return (
      indicator.value.nature === 'deadline' &&
      measureAsked(name) === null &&
      (descriptionNature === null || descriptionNature === 'count')
    )
  if (
    DEGREES.test(name) &&
    (description === '' || description === name || /(?:程度|情况|水平)$/u.test(description)) &&
    kind !== 'quantity'
  )
    return value.nature === 'deadline' || PEOPLE.has(value.unit ?? '')
  if (
    kind !== 'quantity' &&
    kind !== 'cost' &&
    (name.endsWith('程度') || description.endsWith('程度')) &&
    nameNature !== 'satisfaction' &&
    nameNature !== 'time' &&
    measureAsked(name) === null
  )
    return value.nature === 'deadline' || PEOPLE.has(value.unit ?? '')
  const bare = name.replace(/(?:改善|提升|提高|增强|变化)?(?:情况|程度)?$/u, '')
  if (
    (nameNature !== null && nameNature !== 'effect') ||
    (descriptionNature !== null && descriptionNature !== 'effect') ||
    (!STATES.test(bare) && !FELT.test(bare) && !ATTITUDES.test(bare))
  )
    return false
  return (
    indicator.value.nature === 'deadline' ||
    indicator.value.unit === null ||
    !PIECES.has(indicator.value.unit) ||
    FELT.test(bare)
  )
}

/** From this share (%) on a rate of harm is the value of its opposite: 故障率 ≥99% is that of 正常运行率. */
const OF_THE_OPPOSITE = 80

function answersOpposite({ level3, kind, value }: RowWords): boolean {
  return (
    value.unit === '%' &&
    kind !== 'satisfaction' &&
    kind !== 'cost' &&
    value.comparator !== '<=' &&
    value.comparator !== '<' &&
    Number(value.number) >= OF_THE_OPPOSITE &&
    HARM_RATE.test(essence(level3))
  )
}

/** 执法记录仪使用: 佩戴情况, and so many pieces for an answer. */
function asksForUse(indicator: RowWords): boolean {
  const { value, kind } = indicator
  if (
    kind === 'quantity' ||
    kind === 'cost' ||
    measureGiven(value) !== 'count' ||
    !THINGS.has(value.unit ?? '')
  )
    return false
  const { name, description } = wordReading(indicator)
  return USED.test(name) && USED.test(description)
}

const USED =
  /(?:使用|佩戴|运用|应用|操作|利用|落实|执行|履行|遵守|配合)(?:记录仪|设备|系统|制度)?(?:的)?(?:情况|程度|效果)?$/u
const THINGS: ReadonlySet<string> = new Set(['台', '套', '辆', '部', '架', '件', '台套', '把', '具'])

/** How much better it is: no number of people tells it. 高龄老人生活改善, 群众出行便利程度. */
const DEGREES =
  /(?:生活|条件|环境|秩序|质量|水平|能力|状况|出行|办事|就医|用水|服务)[^，]{0,4}(?:改善|提升|提高|增强|优化|便利|方便|便捷|好转)(?:情况|程度|度|性)?$/u
const PEOPLE: ReadonlySet<string> = new Set([
  '人',
  '名',
  '人次',
  '户',
  '家',
  '次',
  '场',
  '天',
  '台',
  '套',
  '所',
  '辆',
  '座',
  '个',
  '处',
  '盏',
  '件',
  '项',
])

/** How people are and feel: not even 30人 answers it. */
const FELT =
  /(?:安全感|体验感|参与感|满足感|归属感|幸福感|获得感|认同感|荣誉感|自豪感|责任感|归属感|影响力|公信力|知名度|美誉度|针对性|实用性|态度|意识|素质|精神|面貌|风气|积极性)$/u
const ATTITUDES = /(?:服务|工作|学习)态度$/u
