/** How alike two projects are, part by part: verified on the texts, whatever brought the two together. */
import type { AlikePart } from '../target/related.ts'
import type { Project, SpendingPlan } from '../target/project.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { similarityAtMost, textSimilarity } from './alignment.ts'
import {
  isSamePlan,
  projectPartForms,
  purposeForm,
  type NearForm,
  type PartForm,
  type RowForm,
} from './parts.ts'

/**
 * From this similarity on, parts are called alike. Short texts of the field share much: they ask for more.
 */
export const ALIKE_FROM = 0.75
const SHORT = 50
const SHORT_ALIKE_FROM = 0.85

/** Two rows with less in common are different rows. */
const SAME_ROW_FROM = 0.6
/** What is the same except for figures, places and units is all but the same. */
const NEARLY_ONE = 0.99

export type Likeness = { readonly part: AlikePart; readonly similarity: number }

/**
 * The parts in which two projects are alike, with their similarity (0…1), in the order of the parts.
 * Symmetric. Purpose and plan are listed only beside goals or indicators.
 */
export function projectLikeness(a: Project, b: Project): readonly Likeness[] {
  return likenessOfForms(comparableProject(a), comparableProject(b))
}

/** All of a project that is compared: made once where it is compared with many. */
export type Compared = {
  readonly telling: readonly PartForm[]
  readonly purpose: readonly PartForm[]
  readonly plan: SpendingPlan
}

export function comparableProject(project: Project): Compared {
  return { telling: projectPartForms(project), purpose: purposeForm(project), plan: project.plan }
}

/** {@link projectLikeness} of projects in the forms in which they are compared. */
export function likenessOfForms(a: Compared, b: Compared): readonly Likeness[] {
  const telling = alikeParts(a.telling, b.telling)
  if (telling.length === 0) return []
  const plan = isSamePlan(a.plan, b.plan) ? [{ part: 'plan', similarity: 1 } as const] : []
  return [...telling, ...alikeParts(a.purpose, b.purpose), ...plan]
}

function alikeParts(forms: readonly PartForm[], others: readonly PartForm[]): Likeness[] {
  return flatMap(forms, (form): Likeness[] => {
    const other = others.find(({ part }) => part === form.part)
    if (other === undefined) return []
    const similarity = similarityOf(form, other)
    return isAlike(form, other, similarity) ? [{ part: form.part, similarity }] : []
  })
}

/** 0…1; 1 only for texts that are the same except for spaces, width and punctuation. Symmetric. */
function similarityOf(a: PartForm, b: PartForm): number {
  return a.exact === b.exact ? 1 : nearSimilarity(a, b)
}

/** The same where it is not known whether the texts are the same word for word. 0…0.99. */
export function nearSimilarity(a: NearForm, b: NearForm): number {
  const similarity =
    a.part === 'indicators'
      ? rowsSimilarity(a.rows, b.rows)
      : textSimilarity(a.pieces.join('\n'), b.pieces.join('\n'))
  return Math.min(similarity, NEARLY_ONE)
}

/** Whether a verified similarity is one worth telling, for texts of this length. */
export function isAlike(a: NearForm, b: NearForm, similarity: number): boolean {
  const length = Math.min(lengthOf(a), lengthOf(b))
  return similarity >= (a.part !== 'indicators' && length < SHORT ? SHORT_ALIKE_FROM : ALIKE_FROM)
}

function lengthOf({ pieces }: NearForm): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0)
}

/**
 * 2·(what paired rows have in common) / (rows of both): the same rows are paired first, then the most alike,
 * each row once.
 */
function rowsSimilarity(all: readonly RowForm[], others: readonly RowForm[]): number {
  const { a, b, same } = withoutSame(all, others)
  const pairs = flatMap(a, (row, i) => b.map((other, j) => ({ i, j, similarity: rowSimilarity(row, other) })))
    .filter(({ similarity }) => similarity >= SAME_ROW_FROM)
    .toSorted((x, y) => y.similarity - x.similarity)
  const [left, right] = [new Set<number>(), new Set<number>()]
  let sum = same
  for (const { i, j, similarity } of pairs) {
    if (left.has(i) || right.has(j)) continue
    left.add(i)
    right.add(j)
    sum += similarity
  }
  return (2 * sum) / (all.length + others.length)
}

/**
 * Rows that are in both, word for word, are paired without a comparison: a long table that was written on
 * is mostly what it was.
 */
function withoutSame(
  all: readonly RowForm[],
  others: readonly RowForm[],
): {
  readonly a: readonly RowForm[]
  readonly b: readonly RowForm[]
  /** How many pairs. */ readonly same: number
} {
  const wordsOf = ({ name, description }: RowForm) => `${name}\n${description}`
  const left = new Map<string, number>()
  for (const row of others) left.set(wordsOf(row), (left.get(wordsOf(row)) ?? 0) + 1)
  const taken = new Map<string, number>()
  const a = all.filter((row) => {
    const words = wordsOf(row)
    const used = taken.get(words) ?? 0
    if (used >= (left.get(words) ?? 0)) return true
    taken.set(words, used + 1)
    return false
  })
  const b = others.filter((row) => {
    const words = wordsOf(row)
    const used = taken.get(words) ?? 0
    if (used > 0) taken.set(words, used - 1)
    return used === 0
  })
  return { a, b, same: all.length - a.length }
}

function rowSimilarity(a: RowForm, b: RowForm): number {
  if (a.name === b.name && a.description === b.description) return 1
  const described = a.description !== '' && b.description !== ''
  // Too different in length to be one row: how different does not matter.
  const atMost = described
    ? (similarityAtMost(a.name, b.name) + similarityAtMost(a.description, b.description)) / 2
    : similarityAtMost(a.name, b.name)
  if (atMost < SAME_ROW_FROM) return 0
  const name = textSimilarity(a.name, b.name)
  // A description that is missing, or only says the name again, is no difference.
  if (!described) return name
  if ((name + 1) / 2 < SAME_ROW_FROM) return 0
  return (name + textSimilarity(a.description, b.description)) / 2
}
