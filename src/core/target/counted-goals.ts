/** Goals as a form prints them: 1.… 2.…, a line each; and as they are kept, without these numbers. */
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

/**
 * Goals without the numbers that the form shows by itself: 1. 1、 （1） 一、 in front of lines that are counted from
 * one. 3、4号楼 is a place, and a line alone that goes on with a figure (1、2号楼) may be one: they stay.
 */
export function unnumberedGoals(goals: readonly string[]): readonly string[] {
  const numbers = readNumbers(goals.map((goal) => goal.trimStart()))
  const style = numbers.find((number) => number !== null)?.style
  const own = numbers.map((number) => (number?.style === style ? number : null))
  const written = own.filter((number) => number !== null)
  const isCounted = written.every(({ value, rest }, i) => value === i + 1 && rest.trim() !== '')
  const isFigure = written.length === 1 && /^[\d０-９]/u.test(written[0]?.rest ?? '')
  return isCounted && !isFigure ? goals.map((goal, i) => own[i]?.rest ?? goal) : goals
}
