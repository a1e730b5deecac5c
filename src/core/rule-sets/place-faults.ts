/**
 * Whether a rule set can be among the others: its parents are there, nothing below it breaks, and no other
 * set holds for the same place and years.
 */
import type { RuleBook } from './rule-book.ts'
import { createRuleBook } from './rule-book.ts'
import { resolveRuleSet } from './resolve-rule-set.ts'
import type { RuleSetData } from './rule-set-data.ts'
import { ruleSetFault, type RuleSetFault } from './rule-set-fault.ts'

/** The book with a set in the place of the one of its id, or behind the others. */
export function bookWith(book: RuleBook, data: RuleSetData): RuleBook {
  return createRuleBook([...book.sets.filter(({ id }) => id !== data.id), data])
}

/**
 * Every fault of a set among the others: its own chain's, then those that it would bring to sets below it,
 * then years-taken.
 */
export function placeFaults(book: RuleBook, data: RuleSetData): readonly RuleSetFault[] {
  const then = bookWith(book, data)
  const own = chainFaults(then, data.id)
  if (own.length > 0) return own
  const below = then.sets.filter(
    ({ id }) => id !== data.id && book.find(id) !== null && then.find(id) === null,
  )
  return [...below.flatMap(({ id }) => chainFaults(then, id)), ...takenFaults(then, data)]
}

function chainFaults(book: RuleBook, id: string): readonly RuleSetFault[] {
  const chain = book.chain(id)
  if (!chain.ok) return chain.error
  const resolved = resolveRuleSet(chain.value)
  return resolved.ok ? [] : resolved.error
}

/**
 * Two sets of one region hold for the same year, and neither amends the other: nobody could say which is in
 * force.
 */
function takenFaults(book: RuleBook, data: RuleSetData): readonly RuleSetFault[] {
  const rival = book.sets.find(
    (other) =>
      other.id !== data.id &&
      other.region === data.region &&
      overlap(other, data) &&
      !isAbove(book, other.id, data.id) &&
      !isAbove(book, data.id, other.id),
  )
  return rival === undefined ? [] : [ruleSetFault('years-taken', 'from', { id: rival.id })]
}

function overlap(a: RuleSetData, b: RuleSetData): boolean {
  return a.from <= (b.to ?? a.from) && b.from <= (a.to ?? b.from)
}

function isAbove(book: RuleBook, above: string, below: string): boolean {
  const chain = book.chain(below)
  return chain.ok && chain.value.some(({ id }) => id === above)
}
