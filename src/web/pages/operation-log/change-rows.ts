/** What an event changed, field by field: before and after beside each other. */
import { eventFieldName } from '#text/operation-log/events.ts'
import type { Language } from '#text/language.ts'
import { problemText } from '../../ui/problem-text.ts'
import { gravestFirst, isRefusal, isUnitNamed, valueText } from './change-text.ts'

type Content = Readonly<Record<string, unknown>>

export type ChangeRow = {
  readonly name: string
  readonly was: string
  readonly is: string
  readonly changed: boolean
}

export function changeRows(
  before: Content | null,
  after: Content | null,
  language: Language,
  type: string,
): ChangeRow[] {
  if (isRefusal(after)) {
    const { code, values, ...rest } = after
    return [
      ...changeRows(before, rest, language, type),
      {
        name: eventFieldName('fault', language),
        was: '',
        is: problemText({ code, values }, language),
        changed: true,
      },
    ]
  }
  return rowsOf('', before ?? {}, after ?? {}, { language, type })
}

/** In which language a row is said, and of what type of event. */
type Said = { readonly language: Language; readonly type: string }

function rowsOf(prefix: string, before: Content, after: Content, said: Said): ChangeRow[] {
  const names = [...new Set([...gravestFirst(before), ...gravestFirst(after)].map(([name]) => name))]
  return names.flatMap((name) => {
    const [was, is] = [before[name], after[name]]
    const label = `${prefix}${eventFieldName(name, said.language)}`
    if (isContent(was) || isContent(is))
      return rowsOf(`${label} · `, isContent(was) ? was : {}, isContent(is) ? is : {}, said)
    const [wasText, isText] = [fullText(name, was, said), fullText(name, is, said)]
    return wasText === '' && isText === ''
      ? []
      : [{ name: label, was: wasText, is: isText, changed: wasText !== isText }]
  })
}

/** Digests whole, where the line of the list shows their beginning. */
function fullText(name: string, value: unknown, { language, type }: Said): string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
    ? value
    : valueText(name, value, language, type)
}

function isContent(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isUnitNamed(value)
}
