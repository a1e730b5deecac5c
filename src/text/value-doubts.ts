/** Values that are hard to believe, in words: the same beside every cell in which a value is typed. */
import type { ValueDoubtCode } from '#core/indicator/plausible.ts'
import type { Language, Wording } from './language.ts'

export const VALUE_DOUBT_WORDS: Record<ValueDoubtCode, Wording> = {
  'value-over-whole': {
    'zh-CN': '满意度不能超过 {whole}%，请核对',
    en: 'Satisfaction cannot be above {whole}',
  },
  'value-over-share': {
    'zh-CN': '超过了 {whole}%，请核对；确实如此的，请写数值说明',
    en: 'Above {whole}: check it, or say why',
  },
  'value-as-fraction': {
    'zh-CN': '数值过小{instead}确实如此的，请写数值说明',
    en: 'Very small{instead} If it is right, say why',
  },
  'value-absurd': {
    'zh-CN': '超过指标值的 {times} 倍，请核对单位；确实如此的，请写数值说明',
    en: 'More than {times} times the target: check the unit, or say why',
  },
  'cost-nothing': {
    'zh-CN': '成本为 0，请核对；确实没有花钱的，请写数值说明',
    en: 'A cost of 0: check it, or say why',
  },
  'cost-low': {
    'zh-CN': '不到成本上限的 {least}%，请核对；确实如此的，请写数值说明',
    en: 'Below {least}% of its ceiling: check it, or say why',
  },
  'value-tenfold': {
    'zh-CN':
      '与 {year} 年实际 {earlier} 相差约 {times} 倍，请核对是否多写或少写了位数；确实如此的，请写数值说明',
    en: 'About {times} times off what was reached in {year} ({earlier}): check the digits, or say why',
  },
}

/** What was meant, probably. */
export function insteadText(instead: string | number, language: Language): string {
  return language === 'en' ? `. Perhaps ${instead}?` : `。是否为 ${instead}？`
}
