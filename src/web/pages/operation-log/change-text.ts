/** What an event changed, in one line: `名称 路南区 → 路北区`. */
import type { ProblemBody } from '#api/kernel/common.ts'
import { SEVERITIES } from '#core/kernel/finding.ts'
import { eventValue } from '#text/operation-log/event-values.ts'
import { eventFieldName } from '#text/operation-log/events.ts'
import type { Language } from '#text/language.ts'
import { problemText } from '../../ui/problem-text.ts'

type Content = Readonly<Record<string, unknown>>

/** @param type the kind of event: the same field says other things of a target and of an import */
export function changeText(
  before: Content | null,
  after: Content | null,
  language: Language,
  type: string,
): string {
  if (isRefusal(after)) return refusalText(after, language)
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return names
    .map((name) => {
      const change = oneChange(
        valueText(name, before?.[name], language, type),
        valueText(name, after?.[name], language, type),
      )
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

/** A value in words; '' for none. */
export function valueText(field: string, value: unknown, language: Language, type: string): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return (value ? YES : NO)[language]
  if (Array.isArray(value))
    return value.map((one) => valueText(field, one, language, type)).join(BETWEEN[language])
  if (isUnitNamed(value)) return unitNamed(value, language)
  if (typeof value === 'object')
    return gravestFirst(value)
      .map(([name, one]) => `${eventFieldName(name, language)} ${valueText(name, one, language, type)}`)
      .join(BETWEEN[language])
  return shortened(eventValue(field, String(value), language, type))
}

/** Another unit, as an event tells it. */
type UnitNamed = { readonly id: string; readonly code: string | null; readonly name: string }

export function isUnitNamed(value: unknown): value is UnitNamed {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'code' in value &&
    'name' in value &&
    typeof value.name === 'string'
  )
}

function unitNamed({ code, name }: UnitNamed, language: Language): string {
  if (code === null) return name
  return language === 'zh-CN' ? `${name}（${code}）` : `${name} (${code})`
}

/** The gravest first; databases keep the fields of an object in an order of their own. */
export function gravestFirst(value: object): [string, unknown][] {
  const rank = (name: string) => (SEVERITIES as readonly string[]).indexOf(name)
  return Object.entries(value).toSorted(([a], [b]) => rank(a) - rank(b))
}

/** A file that was refused: its name, and the reason in the words that the person saw. */
type Refusal = { readonly file: string } & ProblemBody

export function isRefusal(content: Content | null): content is Content & Refusal {
  const values = content?.['values']
  return (
    typeof content?.['file'] === 'string' &&
    typeof content['code'] === 'string' &&
    typeof values === 'object' &&
    values !== null
  )
}

function refusalText({ file, code, values }: Refusal, language: Language): string {
  const [fileName, reason] = [eventFieldName('file', language), eventFieldName('fault', language)]
  return `${fileName} ${file}${language === 'zh-CN' ? '；' : '; '}${reason} ${problemText({ code, values }, language)}`
}

/** A digest is known by its beginning. */
function shortened(text: string): string {
  return /^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 8)}…` : text
}
