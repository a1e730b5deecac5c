/** Goals as a form prints them: 1.… 2.…, a line each. */
import { readNumbers } from '../numbering.ts'

/** What is one goal, or was numbered by its author, stays as it was written. */
export function countedGoals(goals: readonly string[]): readonly string[] {
  if (goals.length < 2 || readNumbers(goals).every((number) => number !== null)) return goals
  return goals.map((goal, i) => `${i + 1}.${goal}`)
}
