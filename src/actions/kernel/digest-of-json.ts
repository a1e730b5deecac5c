/** What the operation log keeps of a thing, so that it can be compared with it. */
import { createHash } from 'node:crypto'

/** SHA-256 of a value as JSON, lower-case hex. */
export function digestOfJson(kept: unknown): string {
  return createHash('sha256').update(JSON.stringify(kept)).digest('hex')
}
