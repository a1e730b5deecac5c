/** Checking a file without a database, under the rules in force for its region and year. */
import type { ReadFault } from '#core/kernel/fault.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import type { CheckResult } from '#core/findings/run.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { auditAlone } from '../findings/audit-document.ts'
import { readFile, type FileInput, type Readers } from './read-file.ts'

export type CheckedFile = { readonly document: TargetDocument; readonly checked: CheckResult }

/** Errors: every code of READ_FAULTS. */
export async function checkFile(readers: Readers, input: FileInput): Promise<Result<CheckedFile, ReadFault>> {
  const read = await readFile(readers, input)
  if (!read.ok) return read
  return ok({ document: read.value, checked: auditAlone(read.value) })
}
