/**
 * Values of documents in the form in which columns take them: PostgreSQL's text holds no NUL, its bigint 63
 * bits.
 */
import { canonicalDecimal } from '#core/kernel/decimal.ts'
import { parseMoney } from '#core/kernel/money.ts'

/** Text without NUL characters. The document as read keeps them. */
export function plainText(text: string): string {
  return text.replaceAll('\u0000', '')
}

export function plainOrNull(text: string | null): string | null {
  return text === null ? null : plainText(text)
}

/** More than any budget by far, and sums of it still fit. */
const LARGEST = 10n ** 17n

/** An amount of a document (decimal text in 万元) in 分; null when the text is no amount or no possible one. */
export function amountInFen(text: string | null): bigint | null {
  if (text === null) return null
  const amount = parseMoney(text, '万元')
  if (!amount.ok) return null
  return amount.value > LARGEST || amount.value < -LARGEST ? null : amount.value
}

/** A decimal text that a numeric column takes. */
export function numericText(text: string | null): string | null {
  return text === null || text.length > 100 ? null : canonicalDecimal(text)
}

/** An ISO day that a date column takes. */
export function columnDay(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return null
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null
}

/** JSON that a jsonb column takes: no NUL in any of its texts. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? plainText(part) : part))
}
