/** What an event changed, in one line: `名称 路南区 → 路北区`. */
import { eventFieldName } from '#text/events.ts'
import type { Language } from '#text/language.ts'

type Content = Readonly<Record<string, unknown>>

export function changeText(before: Content | null, after: Content | null, language: Language): string {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return names
    .map((name) => {
      const change = oneChange(valueText(before?.[name], language), valueText(after?.[name], language))
      return change === '' ? '' : `${eventFieldName(name, language)} ${change}`
    })
    .filter((part) => part !== '')
    .join(language === 'zh-CN' ? '；' : '; ')
}

function oneChange(was: string, is: string): string {
  if (was === is || was === '') return is
  return is === '' ? `${was} →` : `${was} → ${is}`
}

const YES: Record<Language, string> = { 'zh-CN': '是', en: 'yes' }
const NO: Record<Language, string> = { 'zh-CN': '否', en: 'no' }
const BETWEEN: Record<Language, string> = { 'zh-CN': '、', en: ', ' }

function valueText(value: unknown, language: Language): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return (value ? YES : NO)[language]
  if (Array.isArray(value)) return value.map((one) => valueText(one, language)).join(BETWEEN[language])
  if (typeof value === 'object') return Object.entries(value).map(([name, one]) => `${eventFieldName(name, language)} ${valueText(one, language)}`).join(BETWEEN[language])
  return shortened(String(value))
}

/** A digest is known by its beginning. */
function shortened(text: string): string {
  return /^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 8)}…` : text
}
