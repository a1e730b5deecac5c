/**
 * 预警: what of a project has to be answered within a term, with 继续, 调剂 or 取消 (policy R-30). A warning
 * comes from a light's reasons, or from a sheet that did not come; it goes to the department and then to the bureau
 * when its term has passed.
 */
import type { Day } from '../kernel/day.ts'
import type { Judgement, LightReasonCode } from './light.ts'
import type { MonitoringScheme } from './scheme.ts'
import { termEnd } from '../calendar/working-days.ts'

export const WARNING_KINDS = [
  'overspent',
  'stage-low',
  'plan-behind',
  'gap',
  'impossible',
  'unmet',
  'date-passed',
  'expected-low',
  'paid-late',
  'served-behind',
  'overdue',
] as const
export type WarningKind = (typeof WARNING_KINDS)[number]

/** open 待处理, decided 已处理, muted 已静默, ended 已消除 (what it says is no longer so), closed: its project was closed (终止). */
export const WARNING_STATES = ['open', 'decided', 'muted', 'ended', 'closed'] as const
export type WarningState = (typeof WARNING_STATES)[number]

/** 继续执行, 调剂, 取消. */
export const WARNING_ANSWERS = ['continue', 'adjust', 'cancel'] as const
export type WarningAnswer = (typeof WARNING_ANSWERS)[number]

/** What a person says of a warning: it was right (属实), or a false alarm (误报). */
export const WARNING_VERDICTS = ['right', 'false-alarm'] as const
export type WarningVerdict = (typeof WARNING_VERDICTS)[number]

/**
 * What a verdict makes of a warning: a false alarm has nothing to be answered and ends; judged right after all
 * it is open again. null: it stays as it is.
 * @param isByPerson a person ended it, not its figures
 */
export function stateByVerdict(
  { state, verdict }: { readonly state: WarningState; readonly verdict: WarningVerdict | null },
  said: WarningVerdict,
  isByPerson: boolean,
): 'ended' | 'open' | null {
  if (said === 'false-alarm') return state === 'open' ? 'ended' : null
  return state === 'ended' && verdict === 'false-alarm' && isByPerson ? 'open' : null
}

/** 处理, 静默, 恢复, 核实. */
export const WARNING_ACTS = ['answer', 'mute', 'unmute', 'judge'] as const
export type WarningAct = (typeof WARNING_ACTS)[number]

export type FoundWarning = {
  readonly kind: WarningKind
  readonly light: 'red' | 'yellow'
  readonly values: { readonly [name: string]: string | number }
}

const WARNED: ReadonlySet<LightReasonCode> = new Set<LightReasonCode>([
  'overspent',
  'stage-low',
  'plan-behind',
  'gap',
  'impossible',
  'unmet',
  'date-passed',
  'expected-low',
  'paid-late',
  'served-behind',
])

/** The kinds that come of a light; the other one comes of a sheet that did not. */
export const LIGHT_WARNINGS: readonly WarningKind[] = WARNING_KINDS.filter((kind) => kind !== 'overdue')

/** The warnings that a judgement gives; a forecast that is a little below its target is none. */
export function judgementWarnings({ reasons }: Pick<Judgement, 'reasons'>): readonly FoundWarning[] {
  return reasons.flatMap(({ code, light, values }) =>
    isWarned(code) && (code !== 'expected-low' || light === 'red') ? [{ kind: code, light, values }] : [],
  )
}

function isWarned(code: LightReasonCode): code is LightReasonCode & WarningKind {
  return WARNED.has(code)
}

/** The day by which a warning of a day is to be answered. */
export function warningDue(raised: Day, scheme: MonitoringScheme): Day {
  return termEnd(raised, scheme.termDays, scheme)
}

export const ESCALATIONS = ['department', 'finance'] as const
export type Escalation = (typeof ESCALATIONS)[number]

/**
 * To whom a warning that nobody answered goes on a day: to the department when its term has passed, and to
 * the bureau when half of the term (a day at least) has passed once more. null: to nobody yet, or both have
 * it.
 */
export function dueEscalation(
  { due, notified }: { readonly due: Day; readonly notified: readonly Escalation[] },
  today: Day,
  scheme: MonitoringScheme,
): Escalation | null {
  if (today <= due) return null
  if (!notified.includes('department')) return 'department'
  const later = termEnd(due, Math.max(1, Math.ceil(scheme.termDays / 2)), scheme)
  return today > later && !notified.includes('finance') ? 'finance' : null
}

/** Whether payments stop by themselves: a red warning is so many working days past its term, and unanswered. */
export function isSuspending(
  { due, light }: { readonly due: Day; readonly light: FoundWarning['light'] },
  today: Day,
  scheme: MonitoringScheme,
): boolean {
  // A round goes by the rules of its day: those from before this was one of them stop nothing.
  return light === 'red' && scheme.suspendAfter > 0 && today > termEnd(due, scheme.suspendAfter, scheme)
}

export type VerdictCount = { readonly right: number; readonly falseAlarm: number }

/** 准确率 in % with two decimals, half up; null when nobody has judged. */
export function warningPrecision({ right, falseAlarm }: VerdictCount): string | null {
  const all = right + falseAlarm
  if (all === 0) return null
  const scaled = Math.floor((right * 20_000 + all) / (2 * all))
  return `${Math.floor(scaled / 100)}.${String(scaled % 100).padStart(2, '0')}`
}
