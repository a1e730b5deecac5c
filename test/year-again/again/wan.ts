/** Amounts in 万元 as people type them, in 分; null where there is none. */
import { decimal, multiply, whole } from './exact.ts'

export function fenOf(text: string): bigint | null {
  const read = text.trim() === '' ? null : decimal(text.trim())
  if (read === null || read.over < 0n) return null
  const { over, under } = multiply(read, whole(1_000_000))
  return over % under === 0n ? over / under : null
}
