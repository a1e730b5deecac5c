/** What is said where a file that somebody works with cannot be read. */
import type { ReadFault } from '#core/kernel/fault.ts'
import { problem, type Problem, type ProblemCode } from '#core/kernel/problem.ts'

/** @param file the name that a person knows it by @param fault why; null where nobody can tell */
export function unreadable(
  code: Extract<ProblemCode, 'source-unreadable' | 'staff-file-unreadable' | 'target-file-unreadable'>,
  file: string,
  fault: ReadFault | null,
): Problem {
  return problem(code, { ...fault?.values, file, fault: fault?.code ?? 'unexpected' })
}
