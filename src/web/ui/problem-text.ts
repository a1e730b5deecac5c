/**
 * The words for every refusal of the server and every failed import, in the chosen language. They are many:
 * what a page shows at once reads errors by ./error-text.ts, which has them from the error itself.
 */
import { READ_FAULTS, type ReadFaultCode } from '#core/kernel/fault.ts'
import type { ProblemBody } from '#api/kernel/common.ts'
import { faultMessage } from '#text/documents/faults.ts'
import { PROBLEMS_OF_THE_PAGE } from '#text/interface/problems.ts'
import { speak } from '#text/interface/words.ts'
import type { Language } from '#text/language.ts'
import { problemMessage } from '#text/problems.ts'
import { NOT_REACHED, NOT_UNDERSTOOD } from '../api/api-error.ts'

/**
 * @param file the name that a person knows the file by, for faults of files; '' where it is beside
 * anyway.
 */
export function problemText(problem: ProblemBody, language: Language, file = ''): string {
  const own = speak(PROBLEMS_OF_THE_PAGE, language)
  if (problem.code === NOT_REACHED) return own.notReached
  if (problem.code === NOT_UNDERSTOOD) return own.notUnderstood(problem.values['status'] ?? '—')
  // An address with a number that cannot be one: for a person there is nothing there.
  if (problem.code === 'request-invalid' && String(problem.values['path']).startsWith('params.'))
    return own.nothingHere
  if (isReadFault(problem.code))
    return faultMessage({ code: problem.code, file, at: null, values: problem.values }, language)
  return problemMessage(problem, language)
}

function isReadFault(code: string): code is ReadFaultCode {
  return (READ_FAULTS as readonly string[]).includes(code)
}
