/**
 * What a target still lacks: what 还缺 shows and what 送审 is refused for are of one reckoning. Blank cells,
 * kinds of indicators that are not there, and errors that are open. Pure.
 */
import { isAgainstWords } from '#core/findings/against-words.ts'
import { isLive } from '#core/findings/life.ts'
import type { LivingFinding } from '#core/findings/rows.ts'
import type { IndicatorKind } from '#core/indicator/kind.ts'
import { kindsRequired } from '#core/rule-sets/required-kinds.ts'
import { formLacks, isNeeded, type Lack } from '#core/writing/blanks.ts'
import type { CellPlace, WrittenForm } from '#core/writing/form.ts'
import { kindToAdd, openCellOf } from '#core/writing/kind-rows.ts'
import { cellKey, cellsOfFinding, KINDS_MISSING, placeOfFinding } from './marks.ts'

/** Where something is mended: in a cell, or in a row of a kind that the form does not have yet. */
export type Aim = { readonly place: CellPlace | null; readonly kind: IndicatorKind | null }

export type Stop = Aim & {
  /** Of its own within a form. */ readonly key: string
  /** Whether nothing is sent in before it is mended. */ readonly needed: boolean
} & (
    | { readonly what: 'blank'; readonly lack: Lack }
    /** `name`: that of the required kind, as the rule set calls it. */
    | { readonly what: 'kind'; readonly name: string }
    | { readonly what: 'error'; readonly finding: LivingFinding }
  )

type Found = {
  readonly findings: readonly LivingFinding[]
  readonly listed: readonly string[]
  /** Of the target within its document. */ readonly order: number
  /** Came of no file: only then is anything stopped by a blank. */ readonly written: boolean
  /** Whether the text of the department is locked, so that what lies in it stops nothing. */
  readonly textHeld: boolean
}

/** In the order of the form, and then what was found wrong with what is written. */
export function formStops(
  form: WrittenForm,
  { findings, listed, order, written, textHeld }: Found,
): readonly Stop[] {
  const live = findings.filter((one) => isLive(one.state) && !(textHeld && isAgainstWords(one)))
  const kinds = live.filter((one) => one.rule === KINDS_MISSING).flatMap((one) => kindStops(form, one))
  const lacks = formLacks(form).filter(({ what }) => what !== 'indicators' || kinds.length === 0)
  const blank = new Set(lacks.filter(({ what }) => what !== 'figures').map(({ place }) => cellKey(place)))
  const errors = live
    .filter((one) => one.severity === 'error' && one.rule !== KINDS_MISSING)
    .map((finding) => ({ finding, cells: cellsOfFinding(finding, order, listed) }))
  const refused = new Set(errors.flatMap(({ cells }) => cells))
  return [
    ...lacks.map((lack): Stop => {
      const key = cellKey(lack.place)
      return {
        what: 'blank',
        key,
        lack,
        place: lack.place,
        kind: null,
        needed: (written && isNeeded(lack)) || (blank.has(key) && refused.has(key)),
      }
    }),
    ...kinds,
    // One whose every cell is blank is said above, cell by cell.
    ...errors
      .filter(({ cells }) => cells.length === 0 || !cells.every((key) => blank.has(key)))
      .map(({ finding }): Stop => ({
        what: 'error',
        key: finding.id,
        finding,
        place: placeOfFinding(finding, { order, listed }),
        kind: null,
        needed: true,
      })),
  ]
}

function kindStops(form: WrittenForm, { values, severity }: LivingFinding): readonly Stop[] {
  const names = Array.isArray(values['kinds']) ? values['kinds'].map(String) : []
  return names.map((name): Stop => ({
    what: 'kind',
    key: name,
    name,
    needed: severity === 'error',
    ...aimOfKinds(form, kindsRequired(name)),
  }))
}

/** A row of one of the kinds that nobody wrote in, or one to be made. */
function aimOfKinds(form: WrittenForm, kinds: readonly IndicatorKind[]): Aim {
  const place = openCellOf(form, kinds)
  return { place, kind: place === null ? kindToAdd(form, kinds) : null }
}

/**
 * Where a finding is mended: of kinds that are not there, where the first of them is named; nowhere where it
 * has no cell.
 */
export function aimOfFinding(
  finding: LivingFinding,
  form: WrittenForm,
  { order, listed }: Pick<Found, 'order' | 'listed'>,
): Aim {
  const [first] = finding.rule === KINDS_MISSING ? kindStops(form, finding) : []
  return first ?? { place: placeOfFinding(finding, { order, listed }), kind: null }
}
