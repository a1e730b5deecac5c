/** What a target does not say yet, as the refusal to send it in names it. */
import { FORM_BLANKS, type Blank } from '#core/writing/form-blanks.ts'
import { fieldWords } from '../field-words.ts'
import type { Language } from '../language.ts'

const NAMES: { readonly [blank in Blank]: { readonly [language in Language]: (at: string) => string } } = {
  budget: { 'zh-CN': () => '预算数', en: () => 'the budget (预算数)' },
  figures: {
    'zh-CN': (at) => `${cellsNamed(at, 'zh-CN')}（须为不小于 0 的数字）`,
    en: (at) => `a number of at least 0 in ${cellsNamed(at, 'en')}`,
  },
  goals: { 'zh-CN': () => '绩效目标', en: () => 'the goals (绩效目标)' },
  indicators: { 'zh-CN': () => '绩效指标', en: () => 'any indicator' },
  names: { 'zh-CN': (rows) => `三级指标（第 ${rows} 项）`, en: (rows) => `the name of indicator ${rows}` },
  values: { 'zh-CN': (rows) => `指标值（第 ${rows} 项）`, en: (rows) => `the value of indicator ${rows}` },
}

/** As the form prints them. */
function cellsNamed(at: string, language: Language): string {
  return at
    .split('、')
    .map((field) => fieldWords({ indicator: null, field }, language))
    .join(language === 'zh-CN' ? '、' : ', ')
}

/** @param values for every blank the indicators or cells that it is about */
export function blanksText(values: { readonly [name: string]: string | number }, language: Language): string {
  const named = FORM_BLANKS.flatMap((blank) =>
    blank in values ? [NAMES[blank][language](String(values[blank]))] : [],
  )
  return language === 'zh-CN'
    ? `还不能送审，请先填写：${named.join('；')}。`
    : `It cannot be sent in yet. Fill in first: ${named.join('; ')}.`
}
