/**
 * Rules that look at one row and at nothing around it. Rows of the same words are judged once, by all these
 * rules together; a document is then gone through once, and each rule is given the rows that it has something
 * to say of.
 */
import type { TargetDocument } from '../target/document.ts'
import type { RuleContext, Segmenter } from './context.ts'
import type { RuleParameters } from './parameters.ts'
import {
  onIndicator,
  documentRows,
  type FindingDraft,
  type Row,
  type Rule,
  type UnplacedDraft,
} from './rule.ts'
import { watched, type Judging, type Kin } from './kin.ts'
import type { JudgedWords, RowWords, SameWords } from './same-words.ts'

/** @returns null where there is nothing to say of the row */
export type Judge<T> = (words: RowWords, parameters: RuleParameters, segmenter: Segmenter) => T | null

const JUDGES: Judge<unknown>[] = []

type Found<T> = { readonly row: Row; readonly found: T }

/** The rows of a document of which a judge says something, with what it says. */
export function rowsWhere<T>(
  judge: Judge<T>,
): (document: TargetDocument, parameters: RuleParameters, context: RuleContext) => readonly Found<T>[] {
  const number = JUDGES.length
  JUDGES.push(judge)
  return (document, parameters, { segmenter }) =>
    (foundIn(document, parameters, segmenter)[number] ?? NONE) as readonly Found<T>[]
}

const NONE: readonly never[] = []

/** The check of a rule that looks at one row and at nothing around it. */
export function eachRow(judge: Judge<UnplacedDraft>): Rule['check'] {
  const where = rowsWhere(judge)
  return (document, parameters, context): readonly FindingDraft[] => {
    const found = where(document, parameters, context)
    return found.length === 0 ? NONE : found.map(({ row, found: said }) => onIndicator(row, said))
  }
}

/**
 * Whether what is remembered was judged under these parameters and this dictionary by all judges there are.
 */
function holds(known: Judging, parameters: RuleParameters, segmenter: Segmenter): boolean {
  return (
    known.parameters === parameters && known.segmenter === segmenter && known.judgesThen === JUDGES.length
  )
}

/** What all judges say of the rows of a document, by their numbers. */
type ByJudge = Judging & {
  readonly found: readonly (readonly Found<unknown>[] | undefined)[]
}

const KNOWN = new WeakMap<TargetDocument, ByJudge>()

function foundIn(
  document: TargetDocument,
  parameters: RuleParameters,
  segmenter: Segmenter,
): ByJudge['found'] {
  const known = KNOWN.get(document)
  if (known !== undefined && holds(known, parameters, segmenter)) return known.found
  const found: (Found<unknown>[] | undefined)[] = JUDGES.map(() => undefined)
  for (const row of documentRows(document)) {
    for (const { number, found: said } of saidOf(row.same, parameters, segmenter)) {
      const rows = found[number]
      if (rows === undefined) found[number] = [{ row, found: said }]
      else rows.push({ row, found: said })
    }
  }
  KNOWN.set(document, { parameters, segmenter, judgesThen: JUDGES.length, found })
  return found
}

/** What was said of the words under these parameters and this dictionary; others begin anew. */
function saidOf(same: SameWords, parameters: RuleParameters, segmenter: Segmenter): JudgedWords['said'] {
  const { judged, kin } = same
  if (holds(judged, parameters, segmenter)) return judged.said
  const said = holds(kin.asked, parameters, segmenter)
    ? judge(same, parameters, segmenter)
    : judgeFirst(kin, same, parameters, segmenter)
  same.judged = {
    parameters,
    segmenter,
    judgesThen: JUDGES.length,
    said: said.length === 0 ? NONE : said,
  }
  return same.judged.said
}

/**
 * The first of its kin is shown to all judges: those that have nothing to say of any of them are not asked
 * again.
 */
function judgeFirst(
  kin: Kin,
  { words }: SameWords,
  parameters: RuleParameters,
  segmenter: Segmenter,
): JudgedWords['said'] {
  const said: { readonly number: number; readonly found: unknown }[] = []
  const judges: number[] = []
  for (const [number, judgeOf] of JUDGES.entries()) {
    const { answer: found, forAll } = watched(words, (shown) => judgeOf(shown, parameters, segmenter))
    if (found !== null) said.push({ number, found })
    if (found !== null || !forAll) judges.push(number)
  }
  kin.asked = { parameters, segmenter, judgesThen: JUDGES.length, judges }
  return said
}

function judge(
  { words, kin }: SameWords,
  parameters: RuleParameters,
  segmenter: Segmenter,
): JudgedWords['said'] {
  const said: { readonly number: number; readonly found: unknown }[] = []
  for (const number of kin.asked.judges) {
    const found = JUDGES[number]?.(words, parameters, segmenter) ?? null
    if (found !== null) said.push({ number, found })
  }
  return said
}
