/**
 * The way of a self-evaluation: 填报 → 送审 → 主管部门审核 → 绩效科确认, back with a reason. A
 * person who filled it in, sent it in or passed it confirms nothing of it (four eyes); sending back confirms nothing
 * and stays possible.
 */
import type { Role } from '../kernel/roles.ts'
import { err, ok, type Result } from '../kernel/result.ts'

/** filling 填报中, checking 主管部门审核, confirming 绩效科确认, confirmed 已确认. */
export const EVALUATION_STATES = ['filling', 'checking', 'confirming', 'confirmed'] as const
export type EvaluationState = (typeof EVALUATION_STATES)[number]

/** Sheets in whatever state. */
export function sheetsIn(states: { readonly [state in EvaluationState]: number }): number {
  return EVALUATION_STATES.reduce((sum, state) => sum + states[state], 0)
}

export const EVALUATION_ACTS = ['submit', 'withdraw', 'pass', 'confirm', 'return'] as const
export type EvaluationAct = (typeof EVALUATION_ACTS)[number]

/** Who may in which state, and where it leads. */
const TABLE: {
  readonly [state in EvaluationState]: {
    readonly [act in EvaluationAct]?: { readonly roles: readonly Role[]; readonly to: EvaluationState }
  }
} = {
  filling: { submit: { roles: ['unit-filler', 'performance-office'], to: 'checking' } },
  checking: {
    withdraw: { roles: ['unit-filler', 'performance-office'], to: 'filling' },
    pass: { roles: ['department-reviewer'], to: 'confirming' },
    return: { roles: ['department-reviewer', 'performance-office'], to: 'filling' },
  },
  confirming: {
    confirm: { roles: ['performance-office'], to: 'confirmed' },
    return: { roles: ['performance-office'], to: 'filling' },
  },
  // What was confirmed by mistake is opened again, with a reason.
  confirmed: { return: { roles: ['performance-office'], to: 'filling' } },
}

export type SelfEvaluationStanding = {
  readonly state: EvaluationState
  /** Accounts that typed or sent in since it was opened or sent back, and those that passed it. */
  readonly fillers: readonly string[]
  readonly passedBy: string | null
}

/**
 * `administrator` is there where one person does everything: it stands for every role, four eyes hold all the
 * same.
 */
export type Acting = { readonly id: string; readonly roles: readonly Role[] }

const EVALUATION_FAULTS = [
  'self-evaluation-state',
  'self-evaluation-role',
  'self-evaluation-four-eyes',
  'self-evaluation-comment',
  'self-evaluation-lacking',
  'self-evaluation-unchanged',
] as const
export type EvaluationFault = (typeof EVALUATION_FAULTS)[number]

/**
 * The state after the act. `lacking`: how many things the sheet lacks; `unheeded`: it goes as it came back,
 * and nobody said why.
 */
export function stepped(
  standing: SelfEvaluationStanding,
  act: EvaluationAct,
  actor: Acting,
  {
    comment,
    lacking,
    unheeded = false,
  }: { readonly comment: string; readonly lacking: number; readonly unheeded?: boolean },
): Result<EvaluationState, EvaluationFault> {
  const row = TABLE[standing.state][act]
  if (row === undefined) return err('self-evaluation-state')
  if (!actor.roles.some((role) => role === 'administrator' || row.roles.includes(role)))
    return err('self-evaluation-role')
  if ((act === 'pass' || act === 'confirm') && !mayCarryOn(standing, actor.id))
    return err('self-evaluation-four-eyes')
  if (act === 'return' && comment.trim() === '') return err('self-evaluation-comment')
  if (act !== 'submit') return ok(row.to)
  if (lacking > 0) return err('self-evaluation-lacking')
  return unheeded ? err('self-evaluation-unchanged') : ok(row.to)
}

/** Who carries a sheet on in each state. Others may act on it, it does not wait for them. */
export const AWAITED_OF_SHEET = {
  filling: 'unit-filler',
  checking: 'department-reviewer',
  confirming: 'performance-office',
} as const satisfies { readonly [state in Exclude<EvaluationState, 'confirmed'>]: Role }

/** The states in which a sheet waits: with the unit, and with those who check it. */
export const WAITING_EVALUATIONS = { home: ['filling'], review: ['checking', 'confirming'] } as const

/**
 * Whether a person who holds the role may go on with the sheet: nobody checks what they filled in or passed.
 */
export function mayCarryOn({ state, fillers, passedBy }: SelfEvaluationStanding, person: string): boolean {
  if (state === 'filling') return true
  if (state === 'confirmed' || fillers.includes(person)) return false
  return state === 'checking' || passedBy !== person
}

/** The states in which a sheet waits for a role; the administrator stands for every one. */
export function statesAwaiting(role: Role): readonly (keyof typeof AWAITED_OF_SHEET)[] {
  return AWAITED_STATES.filter((state) => role === 'administrator' || AWAITED_OF_SHEET[state] === role)
}

/** Whether the sheet waits for the person. */
export function isAwaited(standing: SelfEvaluationStanding, { id, roles }: Acting): boolean {
  const states = roles.flatMap(statesAwaiting)
  return states.some((state) => state === standing.state) && mayCarryOn(standing, id)
}

const AWAITED_STATES = ['filling', 'checking', 'confirming'] as const

/** What the actor could do now, the comment aside: for offering it. */
export function offeredActs(standing: SelfEvaluationStanding, actor: Acting): readonly EvaluationAct[] {
  return EVALUATION_ACTS.filter((act) => stepped(standing, act, actor, { comment: '—', lacking: 0 }).ok)
}

/** What many sheets may be done to at once: nothing that needs words of its own. */
export const TOGETHER_ACTS = ['pass', 'confirm'] as const
export type TogetherAct = (typeof TOGETHER_ACTS)[number]

/** Which of them the actor could do now; null for none. */
export function offeredTogether(standing: SelfEvaluationStanding, actor: Acting): TogetherAct | null {
  const acts = offeredActs(standing, actor)
  return TOGETHER_ACTS.find((act) => acts.includes(act)) ?? null
}

/** Whether the sheet may be typed in. */
export function mayTypeSheet({ state }: SelfEvaluationStanding, { roles }: Acting): boolean {
  return (
    state === 'filling' &&
    roles.some((role) => role === 'unit-filler' || role === 'performance-office' || role === 'administrator')
  )
}
