/**
 * The parts of a project that are compared with other projects': as forms, and as bands for those that speak
 * for themselves.
 */
import type { Indicator, Project, SpendingPlan } from '../target/project.ts'
import { ALIKE_PARTS, type AlikePart } from '../target/related.ts'
import { essence } from '../words/words.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { exactForm, nearForm } from './normal.ts'
import { shingleHashes, makeShingles, type Hashes } from './signature.ts'
import { keyOfText } from './hash.ts'
import { STANDARD_ROWS } from './standard-rows.ts'

/**
 * Parts that make two projects alike; a purpose (money is spent on few things) and a plan only add to one of
 * them.
 */
const TELLING_PARTS = ['goals', 'indicators'] as const satisfies readonly AlikePart[]
export type TellingPart = (typeof TELLING_PARTS)[number]

/** A text of fewer characters (in its near form) is a phrase of the field and nobody's own. */
const LEAST_TEXT = 20
/** A set of fewer rows, or of fewer characters, standard rows aside, tells nothing. */
const LEAST_ROWS = 3
const LEAST_ROW_TEXT = 24

/** One row of indicators as it is compared. */
export type RowForm = { readonly name: string; readonly description: string }

/** A part in its near form: all that decides how alike two parts are, word for word aside. */
export type NearForm = {
  readonly part: Exclude<AlikePart, 'plan'>
  /** One of a text, one a row of a set, sorted (the order of rows is no difference). */
  readonly pieces: readonly string[]
  /** Of an indicator set, in the order of its pieces. */
  readonly rows: readonly RowForm[]
}

/** One part of one project, in the forms in which it is compared. */
export type PartForm = NearForm & {
  /** The same for texts that are the same except for spaces, width and punctuation. */
  readonly exact: string
}

/** A part by which projects are found. */
export type TellingForm = PartForm & { readonly part: TellingPart }

/** A part as it is kept: what finds it, and what it is found by. */
export type PartKeys = {
  /** 64-bit keys as decimals: of the exact and of the near form. */
  readonly exact: string
  readonly form: string
}

/** The parts by which a project is found, as far as they are long enough to tell something. */
export function projectPartForms(project: Project): readonly TellingForm[] {
  return flatMap(TELLING_PARTS, (part) => partFormOf(project, part) ?? [])
}

/** One of the parts; null when it is too short to tell anything. */
function partFormOf(project: Project, part: TellingPart): TellingForm | null {
  const names = namesOf(project)
  return (
    (part === 'goals' ? textForm(part, project.goals.join('；'), names) : rowsForm(project, names))[0] ?? null
  )
}

/** The purpose, where it is long enough. */
export function purposeForm(project: Project): readonly PartForm[] {
  return textForm('purpose', project.purpose ?? '', namesOf(project))
}

function namesOf({ unit, department }: Project): readonly string[] {
  return [unit?.name, department?.name].filter((name) => name !== undefined)
}

function textForm<P extends PartForm['part']>(
  part: P,
  text: string,
  names: readonly string[],
): (PartForm & { readonly part: P })[] {
  const form = nearForm(text, names)
  return form.length < LEAST_TEXT ? [] : [{ part, exact: exactForm(text), pieces: [form], rows: [] }]
}

function rowsForm(project: Project, names: readonly string[]): TellingForm[] {
  const own = project.indicators.filter((indicator) => !isStandard(indicator))
  const pieces = own
    .map(({ level3, description }) =>
      pieceOf({ name: nearForm(level3, names), description: nearForm(description ?? '', names) }),
    )
    .toSorted()
  if (own.length < LEAST_ROWS || pieces.join('').length < LEAST_ROW_TEXT) return []
  // Values belong to the exact form only: a set with other figures is still a copy.
  const exact = own
    .map(({ kind, level3, description, value }) =>
      [kind ?? '', exactForm(level3), exactForm(description ?? ''), value.text.replace(/\s/gu, '')].join(' '),
    )
    .toSorted()
    .join('\n')
  return [{ part: 'indicators', exact, pieces, rows: pieces.map(rowOf) }]
}

/** Near forms hold no spaces: a row is its piece, and a piece its row. */
function pieceOf({ name, description }: RowForm): string {
  return description === name ? name : `${name} ${description}`
}

function rowOf(piece: string): RowForm {
  const end = piece.indexOf(' ')
  return end < 0
    ? { name: piece, description: piece }
    : { name: piece.slice(0, end), description: piece.slice(end + 1) }
}

/** A near form as one text, which {@link nearFormOfWords} takes apart again. */
export function nearFormText({ pieces }: NearForm): string {
  return pieces.join('\n')
}

export function nearFormOfWords(part: TellingPart, words: string): NearForm & { readonly part: TellingPart } {
  const pieces = words.split('\n')
  return { part, pieces, rows: part === 'indicators' ? pieces.map(rowOf) : [] }
}

const STANDARD: ReadonlySet<string> = new Set(STANDARD_ROWS.map(essence))

/** A row that any table has: satisfaction of whomever, or one of the stock names. */
function isStandard({ kind, level3 }: Indicator): boolean {
  return kind === 'satisfaction' || STANDARD.has(essence(level3))
}

export function formKeys(form: PartForm): PartKeys {
  return { exact: keyOfText(form.exact), form: keyOfText(nearFormText(form)) }
}

/** What a part is found by; parts of two kinds never meet but by chance. */
export function hashesOfPart({ part, pieces }: NearForm): Hashes {
  return shingleHashes(makeShingles(pieces), ALIKE_PARTS.indexOf(part))
}

/** A spending plan that is nobody's own: blank, even steps, or tens of a hundred as everybody writes them. */
export function isCommonPlan({ measure, march, june, october, december }: SpendingPlan): boolean {
  const marks = [march, june, october, december]
  if (marks.some((mark) => mark === null || mark === '')) return true
  return (
    measure === 'percent' &&
    marks.every((mark) => /^\d+(?:\.0+)?$/u.test(mark ?? '') && Number(mark) % 5 === 0)
  )
}

/** Whether two plans are the same and worth a word. */
export function isSamePlan(a: SpendingPlan, b: SpendingPlan): boolean {
  return (
    !isCommonPlan(a) &&
    a.measure === b.measure &&
    a.march === b.march &&
    a.june === b.june &&
    a.october === b.october &&
    a.december === b.december
  )
}
