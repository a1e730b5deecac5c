/**
 * What stands beside an empty form to be put into it: indicators of last year and of the library, under the
 * kinds of the form. Nothing that was written is ever changed by one.
 */
import { foldLabel } from '../kernel/characters.ts'
import { kindOfLabel, type IndicatorKind } from '../indicator/kind.ts'
import { addRow, setCells } from './commands.ts'
import { isBlankRow, rowsOfList, type RowField, type WrittenForm, type WrittenRow } from './form.ts'
import { addRowOfKind, missingKinds } from './kind-rows.ts'
import type { Operation } from './operation.ts'

/** An indicator that can be put into the form. */
export type Offer = {
  readonly kind: IndicatorKind
  /** 三级指标. */
  readonly name: string
  /** What it says beside its name. */
  readonly cells: { readonly [field in RowField]?: string }
}

/** Cells that come of last year's row; its labels are the form's own. */
const OF_LAST_YEAR = ['description', 'value', 'weight', 'basis', 'note'] as const

/** The indicators of last year's form, in its order. */
export function offersOfLastYear(last: WrittenForm): readonly Offer[] {
  return yearRows(last).flatMap(({ cells }) => {
    const kind = kindOfLabel(cells.level2)
    const name = cells.level3.trim()
    return kind === null || name === ''
      ? []
      : [{ kind, name, cells: Object.fromEntries(OF_LAST_YEAR.map((field) => [field, cells[field]])) }]
  })
}

/** The kinds of which the form has a row that nobody wrote in yet, in its order. */
export function openKinds(form: WrittenForm): readonly IndicatorKind[] {
  return [
    ...new Set(
      yearRows(form)
        .filter(isBlankRow)
        .flatMap(({ cells }) => kindOfLabel(cells.level2) ?? []),
    ),
  ]
}

export type OfferGroup<L extends Offer, T extends Offer> = {
  readonly kind: IndicatorKind
  readonly lastYear: readonly L[]
  readonly library: readonly T[]
}

type Offered<L extends Offer, T extends Offer> = {
  readonly lastYear: readonly L[]
  readonly library: readonly T[]
}

/**
 * By kind, in the order of the form: those of last year that are not in it, and for a kind that is still empty
 * the best of the library. None once no row is empty any more.
 * @param most of the library, for each kind
 */
export function groupOffers<L extends Offer, T extends Offer>(
  form: WrittenForm,
  { lastYear, library }: Offered<L, T>,
  most: number,
): readonly OfferGroup<L, T>[] {
  const open = openKinds(form)
  if (open.length === 0) return []
  const there = new Set(yearRows(form).map(({ cells }) => foldLabel(cells.level3)))
  const free = <O extends Offer>(offers: readonly O[], kind: IndicatorKind, taken: Set<string>) =>
    offers.filter((offer) => {
      const name = foldLabel(offer.name)
      if (offer.kind !== kind || taken.has(name)) return false
      taken.add(name)
      return true
    })
  return kindsOf(form).flatMap((kind) => {
    const taken = new Set(there)
    const own = free(lastYear, kind, taken)
    const others = open.includes(kind) ? free(library, kind, taken).slice(0, most) : []
    return own.length + others.length === 0 ? [] : [{ kind, lastYear: own, library: others }]
  })
}

/** Where an offer goes, and what is done for it. */
export type TakenOffer = { readonly row: string; readonly operations: readonly Operation[] }

/**
 * Into the first row of its kind that nobody wrote in; where there is none, into a new one below the others
 * of its kind. null: the form may not grow any more.
 * @param id the name of a row that has to be added
 */
export function takeOffer(form: WrittenForm, { kind, name, cells }: Offer, id: string): TakenOffer | null {
  const texts = Object.entries({ level3: name, ...cells }) as [RowField, string][]
  const rows = yearRows(form).filter((row) => kindOfLabel(row.cells.level2) === kind)
  const blank = rows.find(isBlankRow)
  if (blank !== undefined) {
    const places = texts.flatMap(([field, text]) =>
      text === '' ? [] : [{ place: { row: blank.id, field }, text }],
    )
    return { row: blank.id, operations: setCells(form, places) }
  }
  const last = rows.at(-1)
  const [add] = last === undefined ? addRowOfKind(form, kind, id) : addRow(form, last.id, id)
  if (add?.kind !== 'add') return null
  const row = { ...add.row, cells: { ...add.row.cells, ...Object.fromEntries(texts) } }
  return { row: id, operations: [{ ...add, row }] }
}

/**
 * Into every kind that is still empty its first offer, last year's before the library's: one of each, to be
 * taken back at once. null: nothing is offered for an empty kind.
 */
export function takeFirstOffers(
  form: WrittenForm,
  groups: readonly OfferGroup<Offer, Offer>[],
): TakenOffer | null {
  const open = new Set(openKinds(form))
  const taken = groups.flatMap(({ kind, lastYear: [own], library: [best] }) => {
    const offer = own ?? best
    // Its kind has an empty row: none is added, and no row is needed a name for.
    return offer === undefined || !open.has(kind) ? [] : (takeOffer(form, offer, '') ?? [])
  })
  const [first] = taken
  return first === undefined
    ? null
    : { row: first.row, operations: taken.flatMap(({ operations }) => operations) }
}

/** Kinds that the form has rows of, and then those that its layout could have. */
function kindsOf(form: WrittenForm): readonly IndicatorKind[] {
  const there = yearRows(form).flatMap(({ cells }) => kindOfLabel(cells.level2) ?? [])
  return [...new Set([...there, ...missingKinds(form)])]
}

/** Rows of the medium term are asked for by some forms only, and are never offered for. */
function yearRows(form: WrittenForm): readonly WrittenRow[] {
  return rowsOfList(form, null).filter(({ cells }) => cells.term === '')
}
