/** A document as it leaves Jichi in the exchange format, for those who print it themselves. */
import type { Result } from '#core/kernel/result.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { WriteFault } from '#core/kernel/write-fault.ts'
import { publicTargets } from '#documents/json/write.ts'

/** Keys in the public order, checked against the shipped schema. Errors: document-not-in-format. */
export function toExchange(document: TargetDocument): Result<object, WriteFault> {
  return publicTargets(document)
}
