/** Rules that look at one row and at nothing around it: each judges rows of the same words once. */
import type { RuleContext, Segmenter } from './context.ts'
import type { RuleParameters } from './parameters.ts'
import { onIndicator, rowsOf, type FindingDraft, type Row, type Rule, type Said } from './rule.ts'
import type { RowWords, SameWords } from './same-words.ts'

/** @returns null where there is nothing to say of the row */
export type Judge<T> = (words: RowWords, parameters: RuleParameters, segmenter: Segmenter) => T | null

let judges = 0

/** The rows of a document of which a judge says something, with what it says. */
export function rowsWhere<T>(judge: Judge<T>): (document: Parameters<Rule['check']>[0], parameters: RuleParameters, context: RuleContext) => readonly { readonly row: Row; readonly found: T }[] {
  const number = judges
  judges += 1
  return (document, parameters, { segmenter }) => {
    let found: { readonly row: Row; readonly found: T }[] | null = null
    for (const row of rowsOf(document)) {
      const said = saidOf(row.same, parameters, segmenter)
      let one = said[number] as T | null | undefined
      if (one === undefined) {
        one = judge(row.same.words, parameters, segmenter)
        said[number] = one
      }
      if (one === null) continue
      found ??= []
      found.push({ row, found: one })
    }
    return found ?? NONE
  }
}

const NONE: readonly never[] = []

/** The check of a rule that looks at one row and at nothing around it. */
export function eachRow(judge: Judge<Said>): Rule['check'] {
  const where = rowsWhere(judge)
  return (document, parameters, context): readonly FindingDraft[] => {
    const found = where(document, parameters, context)
    return found.length === 0 ? NONE : found.map(({ row, found: said }) => onIndicator(row, said))
  }
}

/** What was said of the words under these parameters and this dictionary; others begin anew. */
function saidOf(same: SameWords, parameters: RuleParameters, segmenter: Segmenter): unknown[] {
  const { judged } = same
  if (judged.parameters === parameters && judged.segmenter === segmenter) return judged.said
  const said: unknown[] = []
  same.judged = { parameters, segmenter, said }
  return said
}
