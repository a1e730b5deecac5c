/**
 * What a model's answer may become: advice about a cell that is there, and a rewriting of it. Everything else
 * of an answer is dropped: it can set no severity, name no rule, reach no other project, and change nothing
 * by itself.
 */
import { halfWidth } from '../kernel/characters.ts'
import { isRecord } from '../kernel/record.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { Project } from '../target/project.ts'
import { ADVICE_FIELDS, type AdviceField } from './request.ts'

export type Advice = {
  /** From 1; null for the project itself. */
  readonly indicator: number | null
  readonly field: AdviceField
  /** What was there when it was asked, as written. */
  readonly text: string | null
  readonly message: string
  /** The whole new text of the cell; null without one. */
  readonly suggestion: string | null
}

export const REMARKS_MAX = 20
const MESSAGE_MAX = 300
const SUGGESTION_MAX = 1000
const OF_PROJECT: readonly AdviceField[] = ['name', 'purpose', 'goals']

/**
 * @param answer the text of the model. Error `not-understood`: it holds no such object; what it holds besides
 * is ignored.
 */
export function understandAdvice(
  answer: string,
  project: Project,
): Result<readonly Advice[], 'not-understood'> {
  const parsed = objectIn(answer)
  const remarks = isRecord(parsed) ? parsed['remarks'] : null
  if (!Array.isArray(remarks)) return err('not-understood')
  const advice = remarks.slice(0, REMARKS_MAX).flatMap((remark: unknown) => adviceOf(remark, project))
  const seen = new Set<string>()
  return ok(
    advice.filter(({ indicator, field, message }) => {
      const key = `${indicator ?? ''} ${field} ${message}`
      return !seen.has(key) && seen.add(key)
    }),
  )
}

/** The object that the answer is, or holds between words or a fence of code. */
function objectIn(answer: string): unknown {
  const start = answer.indexOf('{')
  const end = answer.lastIndexOf('}')
  if (start < 0 || end < start) return null
  try {
    const parsed: unknown = JSON.parse(answer.slice(start, end + 1))
    return parsed
  } catch {
    return null
  }
}

function adviceOf(remark: unknown, project: Project): Advice[] {
  if (!isRecord(remark)) return []
  const { indicator = null, field, message, suggestion } = remark
  const known = ADVICE_FIELDS.find((one) => one === field)
  if (known === undefined || typeof message !== 'string') return []
  const words = clean(message, MESSAGE_MAX)
  const cell = cellOf(project, indicator, known)
  if (words === '' || cell === null) return []
  const better = typeof suggestion === 'string' ? clean(suggestion, SUGGESTION_MAX) : ''
  // A rewriting with a masked passage in it would lose what the mask hides.
  const usable =
    better !== '' &&
    !better.includes('【') &&
    halfWidth(better) !== halfWidth(cell.text ?? '') &&
    suggestion !== null &&
    String(suggestion).length <= SUGGESTION_MAX
  return [
    {
      indicator: cell.indicator,
      field: known,
      text: cell.text,
      message: words,
      suggestion: usable ? better : null,
    },
  ]
}

/** One of {@link OF_PROJECT}. */
function textOfProject(project: Project, field: AdviceField): string | null {
  if (field === 'name') return project.name
  return field === 'purpose' ? project.purpose : project.goals.join('\n')
}

function cellOf(
  project: Project,
  indicator: unknown,
  field: AdviceField,
): { readonly indicator: number | null; readonly text: string | null } | null {
  if (indicator === null) {
    if (!OF_PROJECT.includes(field)) return null
    return { indicator: null, text: textOfProject(project, field) }
  }
  if (typeof indicator !== 'number' || !Number.isInteger(indicator)) return null
  const row = project.indicators[indicator - 1]
  if (row === undefined) return null
  switch (field) {
    case 'level3':
      return { indicator, text: row.level3 }
    case 'description':
      return { indicator, text: row.description }
    case 'value':
      return { indicator, text: row.value.text }
    case 'basis':
      return { indicator, text: row.basis }
    case 'name':
    case 'purpose':
    case 'goals':
      return null
  }
}

/** One line of plain words: no control or direction characters, no more than `most` characters. */
function clean(text: string, most: number): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, most)
}
