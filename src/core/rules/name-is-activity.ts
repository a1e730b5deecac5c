/**
 * The name is an activity or a purchase, not a measure: 设备采购. Where the description says what is counted
 * (业务培训 with 培训人数), name and description together are enough.
 */
import { MEASURE_ENDS, WORK_ENDS, WORK_VERBS } from './lexicon/statements.ts'
import { anyOfWords, wordReading } from './meaning.ts'
import { eachRow } from './each-row.ts'
import type { Rule } from './rule.ts'
import type { RowWords } from './same-words.ts'

const BEGINS = anyOfWords(WORK_VERBS, '^')
const ENDS = anyOfWords(WORK_ENDS, '', '$')
/** 加强日常管理, 强化监督检查: what is done, put as an aim. */
const DOING =
  /^(?:切实|持续|进一步|全面|严格|认真)?(?:加强|强化|抓好|做好|搞好|落实|开展|推进|规范)[^，]{0,8}(?:管理|服务|检查|监督|监管|建设|保障|宣传|教育|工作|培训|治理|整治|巡查|维护|管护|养护|值守|协调|指导|后勤)$/u
const MEASURED = anyOfWords(MEASURE_ENDS, '', '(?:情况|指标)?$')

export const nameIsActivity: Rule = {
  code: 'name-is-activity',
  group: 'naming',
  how: 'semantic',
  severity: 'warning',
  tier: 'useful',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'default', confirmed: true },
  check: eachRow((words) => {
    if (!isActivity(words)) return null
    // 购置编织袋 ≥10万条 says what is counted, if not as a measure.
    const counted = words.value.unit !== null && BEGINS.test(wordReading(words).name)
    return {
      field: 'level3',
      text: words.level3,
      certainty: counted ? 0.55 : 0.7,
      severity: counted ? 'advice' : null,
      values: { name: words.level3 },
    }
  }),
}

function isActivity(indicator: RowWords): boolean {
  const { kind, value } = indicator
  if ((kind !== 'quantity' && kind !== 'quality') || value.number === null) return false
  const { name, description, nameNature, descriptionNature } = wordReading(indicator)
  if (nameNature !== null || MEASURED.test(name) || name.length < 3) return false
  if (!(BEGINS.test(name) && name.length >= 4) && !ENDS.test(name) && !DOING.test(name)) return false
  return (
    description === name || description === '' || (descriptionNature === null && !MEASURED.test(description))
  )
}
