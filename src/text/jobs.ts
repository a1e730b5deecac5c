/** Why a file was not imported, in words: a fault of the file, or a refusal. */
import { READ_FAULTS, type ReadFaultCode } from '#core/kernel/fault.ts'
import { faultMessage } from './documents/faults.ts'
import type { Language } from './language.ts'
import { problemMessage } from './problems.ts'

type WireProblem = { readonly code: string; readonly values: { readonly [name: string]: string | number } }

/** Without the name of the file, which is beside. */
export function jobProblemText({ code, values }: WireProblem, language: Language): string {
  return isReadFault(code)
    ? faultMessage({ code, file: '', at: null, values }, language)
    : problemMessage({ code, values }, language)
}

function isReadFault(code: string): code is ReadFaultCode {
  return (READ_FAULTS as readonly string[]).includes(code)
}
