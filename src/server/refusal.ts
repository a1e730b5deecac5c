/** A refusal on its way from a hook to the one place that answers errors; it never leaves this layer. */
import type { Problem } from '#core/kernel/problem.ts'

export class Refusal extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}
