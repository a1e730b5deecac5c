/** The rule sets of a region, those of the program with those that were made here, and which is in force. */
import { parseRuleSet } from '#core/rule-sets/parse-rule-set.ts'
import { createRuleBook, type RuleBook } from '#core/rule-sets/rule-book.ts'
import type { RuleSetData, RuleSetJson } from '#core/rule-sets/rule-set-data.ts'
import type { RuleSetFault } from '#core/rule-sets/rule-set-fault.ts'
import type { RuleSet } from '#core/rule-sets/rule-set.ts'
import { ruleSetsInUse } from '#store/rule-sets/rule-sets.ts'
import type { Db } from '#store/kernel/store.ts'

/**
 * The book as it is. A set that another version of the program wrote and this one does not understand is left
 * out.
 */
export async function loadRuleBook(db: Db): Promise<RuleBook> {
  const own = await ruleSetsInUse(db)
  const text = JSON.stringify(own)
  const known = BOOKS.get(text)
  if (known !== undefined) return known
  if (BOOKS.size >= MOST_BOOKS) BOOKS.clear()
  const book = createRuleBook(own.flatMap(understood))
  BOOKS.set(text, book)
  return book
}

/**
 * Books by the sets that they are made of. What rules read of a row is kept with the set that it was read
 * under: as long as the sets are the same, a form that is saved again and again is not read again row by row.
 */
const BOOKS = new Map<string, RuleBook>()
const MOST_BOOKS = 16

/** A kept set as data; nothing where this version does not understand it. */
export function understood(data: RuleSetJson): readonly RuleSetData[] {
  const read = parseRuleSet(data)
  return read.ok ? [read.value] : []
}

/** The first of the faults of a rule set, as the values of a problem. */
export function faultValues(faults: readonly RuleSetFault[]): { readonly [name: string]: string | number } {
  const [first] = faults
  return { fault: first?.code ?? '', path: first?.path ?? '', count: faults.length }
}

/**
 * The rules in force for a 区划 code (the region's own where a document names none) and a fiscal year.
 * @param regionCode null: unknown, the nation's rules
 */
export async function ruleSetInForce(
  db: Db,
  regionCode: string | null,
  fiscalYear: number | null,
): Promise<RuleSet> {
  return (await loadRuleBook(db)).inForce(regionCode, fiscalYear)
}
