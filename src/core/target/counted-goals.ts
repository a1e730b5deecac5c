/** Goals as a form prints them: 1.… 2.…, a line each. */
import { readNumbers } from '../kernel/numbering.ts'

/**
 * What is one goal, or was numbered by its author, stays as it was written.
 * @param number of an only goal, as the file had it
 */
export function countedGoals(goals: readonly string[], number: string | null = null): readonly string[] {
  if (readNumbers(goals).every((own) => own !== null)) return goals
  if (goals.length < 2) return goals.map((goal) => `${number ?? ''}${goal}`)
  return goals.map((goal, i) => `${i + 1}.${goal}`)
}
