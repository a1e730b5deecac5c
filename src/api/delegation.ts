/**
 * 委托填写 (docs/writing.md): GET and POST /api/projects/:id/delegations (what was handed over; hands over), GET
 * …/people (to whom),
 * GET /api/delegations (what was handed to the caller), GET …/given-back (what the caller has to accept), GET
 * /api/delegations/:id (the form with these
 * cells), PATCH (fills them), POST /api/delegations/:id/acts (gives back, refuses, accepts, sends back, takes back).
 */
import { z } from 'zod'
import type { Role } from '#core/kernel/roles.ts'
import { DELEGATION_ACTS, REASONED_ACTS, type DelegationAct } from '#core/delegation/delegation.ts'
import { id } from './kernel/common.ts'
import { COMMENT_MAX } from './kernel/constants.ts'
import { cellPlace, type DraftView } from './writing/drafts.ts'
import type { HandedCell } from '#core/delegation/filled.ts'
import type { DelegationRow, GivenBackRow, HandedRow } from '#core/delegation/rows.ts'
import type { Named } from '#core/kernel/named.ts'

/** Cells that are handed over together; more of them are the whole form. */
export const CELLS_MOST = 1200

const part = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole') }),
  z
    .object({
      kind: z.literal('cells'),
      cells: z.array(cellPlace).min(1).max(CELLS_MOST).readonly(),
      rows: z.array(z.string()).min(1).max(CELLS_MOST).readonly().exactOptional(),
    })
    // A row is handed over by its cells.
    .refine(({ cells, rows = [] }) => rows.every((row) => cells.some((cell) => cell.row === row)), {
      path: ['rows'],
    }),
])
const said = z.string().trim().max(COMMENT_MAX)

export const newDelegation = z.object({
  person: id,
  part,
  note: said,
  /** Until when; null: no day. */ due: z.iso.date().nullable(),
})
export type NewDelegation = z.infer<typeof newDelegation>

/** Who refuses, or sends back, says why. */
export const actOnDelegationBody = z
  .object({ act: z.enum(DELEGATION_ACTS), said: said.default('') })
  .refine(({ act, said: words }) => !REASONED_ACTS.has(act) || words !== '', { path: ['said'] })
export type ActOnDelegation = z.input<typeof actOnDelegationBody>

export type DelegationView = DelegationRow & {
  /** Of the project. */
  readonly name: string
  readonly filled: readonly HandedCell[]
  /** Rows put in or taken out with the whole form. */
  readonly rowsChanged: number
  /** What the caller may do. */
  readonly acts: readonly DelegationAct[]
}

/** `version`: of the form as it is; `mayGive`: whether the caller may hand over now. */
export type DelegationList = {
  readonly rows: readonly DelegationView[]
  readonly version: number
  readonly mayGive: boolean
}

/** `reviews`: would lose the review of this target by filling. */
export type DelegationPeople = {
  readonly rows: readonly (Named & {
    readonly unit: string
    readonly roles: readonly Role[]
    readonly reviews: boolean
  })[]
}

export type HandedList = { readonly rows: readonly HandedRow[] }
export type GivenBackList = { readonly rows: readonly GivenBackRow[] }

/**
 * The form as the colleague who fills it in sees it: `draft.bar` says why nothing can be filled in (any
 * more).
 */
export type DelegationForm = { readonly delegation: DelegationView; readonly draft: DraftView }
