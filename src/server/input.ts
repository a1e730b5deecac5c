/**
 * Validation at the edge: what a request carries, against a schema of src/api, as a value or as one refusal.
 */
import type { z } from 'zod'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'

type Issue = z.core.$ZodIssue

/** Names whose content is never repeated, neither to the sender nor to the log. */
const SECRETS: ReadonlySet<string> = new Set([
  'password',
  'current',
  'next',
  'code',
  'ticket',
  'clientSecret',
])

const SHOWN_MAX = 60

/** What was expected, in signs that both languages read. */
function expectedOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected
    case 'too_small':
      return `${issue.origin === 'string' ? 'length ' : ''}≥ ${issue.minimum}`
    case 'too_big':
      return `${issue.origin === 'string' ? 'length ' : ''}≤ ${issue.maximum}`
    case 'invalid_value':
      return issue.values.map(String).join(' | ')
    case 'invalid_format':
      return issue.format === 'regex' ? (issue.pattern ?? 'pattern') : issue.format
    default:
      return issue.code
  }
}

function isSecret(path: readonly PropertyKey[]): boolean {
  return path.some((key) => typeof key === 'string' && SECRETS.has(key))
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value
  for (const key of path)
    found = typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined
  return found
}

function foundAt(value: unknown, path: readonly PropertyKey[]): string {
  if (isSecret(path)) return '…'
  const found = valueAt(value, path)
  if (found === undefined) return '—'
  if (found === null) return 'null'
  if (typeof found === 'object') return Array.isArray(found) ? 'array' : 'object'
  const text = String(found)
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text
}

/** NUL and halves of surrogate pairs: no database text and no JSON of other programs can hold them. */
const isUnfit = (text: string) => text.includes('\0') || /\p{Cs}/u.test(text)

/**
 * Objects and lists in each other; no request of ours has a third of it, and JSON in a body may be as deep as
 * it is long.
 */
const DEEPEST = 32

type Misfit = { readonly path: string; readonly expected: string; readonly found: string }

/** The first text that cannot be kept, or what lies too deep; null when there is neither. */
function misfitIn(value: unknown, path: readonly string[] = []): Misfit | null {
  if (typeof value === 'string')
    return isUnfit(value) ? { path: path.join('.'), expected: 'Unicode text', found: 'NUL' } : null
  if (typeof value !== 'object' || value === null) return null
  if (path.length > DEEPEST)
    return {
      path: path.join('.'),
      expected: `depth ≤ ${DEEPEST}`,
      found: Array.isArray(value) ? 'array' : 'object',
    }
  for (const [key, inner] of Object.entries(value)) {
    const found = misfitIn(inner, [...path, key])
    if (found !== null) return found
  }
  return null
}

/** Reads `{ params, query, body }` of a request; the refusal names the first field that is wrong. */
export function readInput<S extends z.ZodType>(schema: S, value: unknown): Result<z.output<S>, Problem> {
  const parsed = schema.safeParse(value)
  if (!parsed.success) return err(refusalOf(value, parsed.error.issues))
  const misfit = misfitIn(parsed.data)
  return misfit === null ? ok(parsed.data) : err(problem('request-invalid', misfit))
}

function refusalOf(value: unknown, [issue]: readonly Issue[]): Problem {
  if (issue === undefined) return problem('request-unreadable')
  const path = issue.path.map(String).join('.')
  const text = valueAt(value, issue.path)
  if (
    issue.code === 'too_big' &&
    issue.origin === 'string' &&
    typeof text === 'string' &&
    !isSecret(issue.path)
  )
    return problem('text-too-long', { path, most: Number(issue.maximum), found: text.length })
  return problem('request-invalid', { path, expected: expectedOf(issue), found: foundAt(value, issue.path) })
}
