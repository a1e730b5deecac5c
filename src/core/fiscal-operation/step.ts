/**
 * The way of a 财政运行数据表: filled in, sent, accepted or given back by the bureau, and made final with all of its
 * year. One act at a time, pure.
 */
import { err, ok, type Result } from '../kernel/result.ts'

export const FISCAL_STATES = ['draft', 'sent', 'accepted', 'final'] as const
/** 填报中, 已报送, 已审核, 已定稿. */
export type FiscalState = (typeof FISCAL_STATES)[number]

export const FISCAL_ACTS = ['send', 'withdraw', 'return', 'accept'] as const
/** 报送, 撤回, 退回, 审核通过. */
export type FiscalAct = (typeof FISCAL_ACTS)[number]

export type FiscalCourse = {
  readonly state: FiscalState
  /** Who sent it; null while it is filled in. */
  readonly sender: string | null
}

export type FiscalParty = { readonly id: string; readonly mayWrite: boolean; readonly mayAccept: boolean }

export const FISCAL_REFUSALS = [
  'not-in-this-state',
  'not-yours',
  /** Who sent a sheet does not accept it. */
  'four-eyes',
  /** Figures are not there. values: count, names. */
  'incomplete',
  'comment-missing',
] as const
export type FiscalRefusalCode = (typeof FISCAL_REFUSALS)[number]
export type FiscalRefusal = {
  readonly code: FiscalRefusalCode
  readonly values: { readonly [name: string]: string | number }
}

const FROM: { readonly [act in FiscalAct]: readonly FiscalState[] } = {
  send: ['draft'],
  withdraw: ['sent'],
  // An accepted sheet is given back as long as its year is not final.
  return: ['sent', 'accepted'],
  accept: ['sent'],
}

/** Why the person may not, as it is; null: may. */
export function fiscalActRefusal(
  { state, sender }: FiscalCourse,
  act: FiscalAct,
  { id, mayWrite, mayAccept }: FiscalParty,
): FiscalRefusal | null {
  if (!FROM[act].includes(state)) return refusal('not-in-this-state')
  if (act === 'send' || act === 'withdraw') return mayWrite ? null : refusal('not-yours')
  if (!mayAccept) return refusal('not-yours')
  return act === 'accept' && sender === id ? refusal('four-eyes') : null
}

/** @param lacks names of figures that are not there; @param comment why it is given back */
export function stepFiscal(
  course: FiscalCourse,
  act: FiscalAct,
  party: FiscalParty,
  { lacks, comment }: { readonly lacks: readonly string[]; readonly comment: string },
): Result<FiscalCourse, FiscalRefusal> {
  const refused = fiscalActRefusal(course, act, party)
  if (refused !== null) return err(refused)
  if (act === 'send' && lacks.length > 0)
    return err({ code: 'incomplete', values: { count: lacks.length, names: lacks.slice(0, 5).join('、') } })
  if (act === 'return' && comment.trim() === '') return err(refusal('comment-missing'))
  switch (act) {
    case 'send':
      return ok({ state: 'sent', sender: party.id })
    case 'accept':
      return ok({ ...course, state: 'accepted' })
    case 'withdraw':
    case 'return':
      return ok({ state: 'draft', sender: null })
  }
}

function refusal(code: FiscalRefusalCode): FiscalRefusal {
  return { code, values: {} }
}
