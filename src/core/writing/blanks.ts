/**
 * What a target does not say yet. It is no fault of the words, so no rule speaks of it: some of it nothing is
 * sent in without, the rest a reviewer looks for first. One reckoning for the list beside the form and for
 * the door of 送审.
 */
import { canonicalDecimal } from '../kernel/decimal.ts'
import { detailOfLabel } from '../target/detail-labels.ts'
import type { DetailField, Project } from '../target/project.ts'
import {
  isBlankRow,
  rowsOfList,
  type CellPlace,
  type HeadField,
  type WrittenForm,
  type WrittenRow,
} from './form.ts'
import { FORM_BLANKS, type Blank } from './form-blanks.ts'
import { formOfProject } from './paper-of-form.ts'

/** A cell to be filled in. */
export type Lack = {
  /**
   * purpose: 资金用途; plan: all of 资金支出计划; detail: the words under a label of the form, as
   * 立项依据; basis: 指标值确定依据.
   */
  readonly what: Blank | 'purpose' | 'plan' | 'detail' | 'basis'
  readonly place: CellPlace
  /** Of names, values and bases: the indicator, from 1 within its table; 0 of others. */
  readonly row: number
}

/** Cells of the head that hold an amount, a share or points, or nothing. */
const FIGURES = [
  'budget.total',
  'budget.fiscal',
  'budget.other',
  'budget.carryover',
  'executionWeight',
  'plan.march',
  'plan.june',
  'plan.october',
  'plan.december',
] as const satisfies readonly HeadField[]

/** Labels that others fill in, or that say something only where there is something to say. */
const MAY_BE_BLANK: ReadonlySet<DetailField | null> = new Set<DetailField | null>([
  'review',
  'filled-by',
  'filled-on',
  'remark',
])

/** What a form lacks, in the order of the paper. Rows in which nobody wrote yet lack nothing. */
export function formLacks(form: WrittenForm): readonly Lack[] {
  const { head } = form
  const blank = (...words: readonly string[]) => words.every((one) => one.trim() === '')
  const inHead = (what: Lack['what'], field: keyof WrittenForm['head'], lacks: boolean): readonly Lack[] =>
    lacks ? [{ what, place: { row: null, field }, row: 0 }] : []
  const details = rowsOfList(form, 'details').filter(
    ({ cells: { label, text } }) => !blank(label) && blank(text) && !MAY_BE_BLANK.has(detailOfLabel(label)),
  )
  const rows = rowsOfList(form, null)
  // A form without that column has none.
  const hasBasis = rows.some(({ cells }) => !blank(cells.basis))
  return [
    ...details.map(({ id }): Lack => ({ what: 'detail', place: { row: id, field: 'text' }, row: 0 })),
    ...inHead('budget', 'budget.total', blank(head['budget.total'])),
    ...FIGURES.flatMap((field) => inHead('figures', field, !blank(head[field]) && !isFigure(head[field]))),
    ...inHead('purpose', 'purpose', blank(head.purpose)),
    ...inHead(
      'plan',
      'plan.march',
      blank(head['plan.march'], head['plan.june'], head['plan.october'], head['plan.december']),
    ),
    ...inHead('goals', 'goals', blank(head.goals)),
    ...(rows.every(isBlankRow) ? [{ what: 'indicators', place: firstOf(rows), row: 0 } as const] : []),
    ...rows.flatMap((row, i): readonly Lack[] =>
      isBlankRow(row)
        ? []
        : [
            ...(blank(row.cells.level3)
              ? [{ what: 'names', place: { row: row.id, field: 'level3' }, row: i + 1 } as const]
              : []),
            ...(blank(row.cells.value)
              ? [{ what: 'values', place: { row: row.id, field: 'value' }, row: i + 1 } as const]
              : []),
            ...(hasBasis && blank(row.cells.basis)
              ? [{ what: 'basis', place: { row: row.id, field: 'basis' }, row: i + 1 } as const]
              : []),
          ],
    ),
  ]
}

/**
 * The first cell that a new form waits for, in the order of the paper: what {@link formLacks} names, and
 * 财政资金 where the 预算数 is not yet parted. undefined: none.
 */
export function firstToFill(form: WrittenForm): CellPlace | undefined {
  const [lack] = formLacks(form)
  if (lack?.what === 'detail' || lack?.what === 'budget') return lack.place
  const { 'budget.fiscal': fiscal, 'budget.other': other } = form.head
  if (`${fiscal}${other}`.trim() === '') return { row: null, field: 'budget.fiscal' }
  return lack?.place
}

/** 待定, 约50 and -5 are none; nor is more 万元 than there is money. */
function isFigure(text: string): boolean {
  return /^\d{1,11}(?:\.\d+)?$/u.test(canonicalDecimal(text) ?? '')
}

/** Where the first indicator is named; below the head where there is no row for one. */
function firstOf(rows: readonly WrittenRow[]): CellPlace {
  const [first] = rows
  return first === undefined ? { row: null, field: 'goals' } : { row: first.id, field: 'level3' }
}

/** Whether nothing is sent in without it. */
export function isNeeded({ what }: Lack): boolean {
  return FORM_BLANKS.some((blank) => blank === what)
}

/**
 * What nothing is sent in without, in the order of the form; for names and values the indicators that lack
 * them, from 1, for figures their cells.
 */
export function formBlanks(
  project: Project,
): readonly { readonly blank: Blank; readonly at: readonly (number | string)[] }[] {
  const lacks = formLacks(formOfProject(project).form)
  return FORM_BLANKS.flatMap((blank) => {
    const here = lacks.filter(({ what }) => what === blank)
    return here.length === 0
      ? []
      : [
          {
            blank,
            at:
              blank === 'figures'
                ? here.map(({ place }) => place.field)
                : here.flatMap(({ row }) => (row === 0 ? [] : [row])),
          },
        ]
  })
}
