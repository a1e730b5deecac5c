/**
 * The value of an indicator as its parts are picked (财预〔2021〕101号: 符号, 数值, 单位): sign, number and
 * unit; a grade on a scale that is written down; or a date. A text that holds more than its parts stays words.
 */
import { canonicalDecimal } from '../kernel/decimal.ts'
import { formatTargetValue, parseTargetValue, type Comparator } from '../indicator/value.ts'

export type ValueParts =
  | {
      readonly nature: 'quantitative'
      readonly comparator: Comparator | null
      readonly number: string
      readonly unit: string
    }
  /** ISO date. */
  | { readonly nature: 'deadline'; readonly deadline: string }
  /** A grade with its scale: 良以上（优、良、中、差）. */
  | { readonly nature: 'graded'; readonly scale: GradeScale; readonly grade: string }
  | { readonly nature: 'words'; readonly text: string }

export const GRADE_SCALES = [
  '优、良、中、差',
  '好、较好、一般、较差',
  '显著、较显著、一般、不显著',
  '达成、基本达成、部分达成、未达成',
] as const
/** Scales of which a qualitative value names a step (88号: 定性指标分级描述). */
export type GradeScale = (typeof GRADE_SCALES)[number]

/** Units offered in the list; any other may be typed. */
export const COMMON_UNITS: readonly string[] = [
  '%',
  '人',
  '人次',
  '户',
  '个',
  '项',
  '次',
  '场',
  '期',
  '家',
  '件',
  '套',
  '台',
  '辆',
  '份',
  '册',
  '篇',
  '处',
  '座',
  '公里',
  '米',
  '平方米',
  '亩',
  '吨',
  '天',
  '个工作日',
  '小时',
  '月',
  '万元',
  '元',
  '元/人',
  '元/人·月',
  '万元/个',
  '万元/公里',
  '批',
  '起',
  '条',
  '名',
  '所',
]

/** The parts of a text. @param fiscalYear completes dates without a year */
export function partsOfValue(text: string, fiscalYear: number | null): ValueParts {
  const graded = /^(.+?)(?:及以上|以上)?（(.+)）$/u.exec(text)
  const scale = GRADE_SCALES.find((one) => one === graded?.[2])
  if (scale !== undefined && scaleGrades(scale).includes(graded?.[1] ?? ''))
    return { nature: 'graded', scale, grade: graded?.[1] ?? '' }
  const value = parseTargetValue(text, fiscalYear)
  // 98%满意 is more than its parts: taken apart, something would be lost.
  const whole = formatTargetValue({ ...value, text: '' }) === value.text
  if (whole && value.nature === 'quantitative')
    return {
      nature: 'quantitative',
      comparator: value.comparator,
      number: value.number ?? '',
      unit: value.unit ?? '',
    }
  if (whole && value.nature === 'deadline' && value.deadline !== null && value.comparator === null)
    return { nature: 'deadline', deadline: value.deadline }
  return { nature: 'words', text: value.text }
}

/** The text of parts, as an office writes it. */
export function textOfParts(parts: ValueParts): string {
  switch (parts.nature) {
    case 'quantitative': {
      const number = canonicalDecimal(parts.number)
      if (number === null) return ''
      return formatTargetValue({
        nature: 'quantitative',
        comparator: parts.comparator,
        number,
        unit: parts.unit.trim() === '' ? null : parts.unit.trim(),
        deadline: null,
      })
    }
    case 'deadline':
      return formatTargetValue({
        nature: 'deadline',
        comparator: null,
        number: null,
        unit: null,
        deadline: parts.deadline,
      })
    case 'graded':
      return `${parts.grade}${parts.grade === scaleGrades(parts.scale)[0] ? '' : '以上'}（${parts.scale}）`
    case 'words':
      return parts.text
  }
}

/** The steps of a scale, the best first. */
export function scaleGrades(scale: GradeScale): readonly string[] {
  return scale.split('、')
}
