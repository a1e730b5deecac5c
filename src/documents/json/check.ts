/** Whether a document fits the format that is promised: asked of every document that leaves as JSON. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { WriteFault } from '#core/kernel/write-fault.ts'
import { targetsSchema } from './format.ts'

let compiled: ValidateFunction | null = null

/** Compiled when the first document leaves: reading and checking never need it. */
function validator(): ValidateFunction {
  compiled ??= new Ajv2020({ strict: true, strictTypes: false }).compile(targetsSchema())
  return compiled
}

/** The value when it fits. Errors: document-not-in-format, with the path of the first value that does not. */
export function checkedTarget(leaving: object): Result<object, WriteFault> {
  const fits = validator()
  if (fits(leaving)) return ok(leaving)
  const [first] = fits.errors ?? []
  return err({
    code: 'document-not-in-format',
    values: { path: first?.instancePath ?? '', expected: expectedBy(first) },
  })
}

function expectedBy(error: ErrorObject | undefined): string {
  return error === undefined ? '' : `${error.message ?? error.keyword} ${JSON.stringify(error.params)}`
}
