/** People on the way of a target, one or two a role, and acts of theirs. */
import type { GateRefusal } from '#core/assessment/gate.ts'
import type { Act, Party } from '#core/filing/act.ts'
import type { ActKind } from '#core/filing/states.ts'
import type { Grade } from '#core/kernel/grade.ts'
import type { Fen } from '#core/kernel/money.ts'

export const filler: Party = { id: 'filler', roles: ['unit-filler'] }
export const head: Party = { id: 'head', roles: ['unit-head'] }
export const department: Party = { id: 'department', roles: ['department-reviewer'] }
export const deputy: Party = { id: 'deputy', roles: ['department-reviewer'] }
export const business: Party = { id: 'business', roles: ['finance-office'] }
export const performance: Party = { id: 'performance', roles: ['performance-office'] }
export const chief: Party = { id: 'chief', roles: ['performance-office'] }
export const administrator: Party = { id: 'administrator', roles: ['administrator'] }
export const reader: Party = { id: 'reader', roles: ['reader'] }
/** Fills in and reviews. */
export const both: Party = { id: 'both', roles: ['unit-filler', 'department-reviewer'] }

const APPROVAL = { number: '南财预〔2026〕3号', date: '2026-01-31' }

export type Wish = {
  readonly kind: ActKind
  readonly comment?: string
  readonly task?: string | null
  readonly errors?: number
  readonly assessment?: GateRefusal | null
  readonly amount?: Fen
  readonly grade?: Grade | null
  readonly to?: 'previous' | 'unit'
  readonly target?: Party
}

export function makeAct(
  actor: Party,
  {
    kind,
    comment = '',
    task = null,
    errors = 0,
    assessment = null,
    amount,
    grade = '优',
    to = 'previous',
    target = reader,
  }: Wish,
): Act {
  const common = { actor, at: '2025-10-01T08:00:00.000Z', comment, task }
  switch (kind) {
    case 'submit':
      return { ...common, kind, errors, assessment, amount: amount ?? null }
    case 'return':
      return { ...common, kind, to }
    case 'transfer':
      return { ...common, kind, target }
    case 'countersign':
      return { ...common, kind, target }
    case 'pass':
      return { ...common, kind, grade }
    case 'approve':
      return { ...common, kind, grade, approval: APPROVAL }
    default:
      return { ...common, kind }
  }
}
