/** Audit events of 绩效监控: rounds, sheets and warnings. */
import type { EventType } from '#core/kernel/audit-event.ts'
import type { Light } from '#core/monitoring/light.ts'
import type { KindOfProject } from '#core/monitoring/project-kind.ts'
import type { RoundMark } from '#core/monitoring/round.ts'
import type { SheetAct, SheetState } from '#core/monitoring/sheet-flow.ts'
import type { WarningAct, WarningVerdict } from '#core/monitoring/warning.ts'
import { act, change, type WrittenEvent } from '../kernel/event.ts'

type OfYear = { year: number; mark: RoundMark }

export const monitoringOpened = act<OfYear & { day: string; due: string; ruleSet: string; version: number }>(
  'monitoring.opened',
  'round',
)
export const monitoringRefreshed = act<OfYear>('monitoring.refreshed', 'round')
export const monitoringCompleted = act<{ projects: number; created: number; changed: number }>(
  'monitoring.completed',
  'round',
)
type Closed = { closed: boolean }
export const monitoringClosed = change<Closed, Closed & OfYear>('monitoring.closed', 'round')
export const monitoringReopened = change<Closed, Closed & OfYear>('monitoring.reopened', 'round')

export const monitoringWritten = change<{ light: Light }, { name: string; round: string; light: Light }>(
  'monitoring.written',
  'project',
)

type Kind = { kind: KindOfProject }
/** What a project is for its lights, as a person said; `kind`: as it counts then. */
export const kindOfProjectSet = change<Kind, Kind & { name: string }>('monitoring.kind-set', 'project')

const SHEET_TYPES: Record<SheetAct, EventType> = {
  send: 'monitoring.sent',
  withdraw: 'monitoring.withdrawn',
  pass: 'monitoring.passed',
  return: 'monitoring.returned',
}
type ActedOn = {
  name: string
  round: string
  state: SheetState
  note?: string
  unchanged?: boolean
  undone?: 'pass'
}

/** A sheet was sent, withdrawn, passed, given back. */
export function sheetActedOn(
  kind: SheetAct,
  project: string,
  before: Readonly<{ state: SheetState }>,
  after: Readonly<ActedOn>,
): WrittenEvent {
  return change<typeof before, ActedOn>(SHEET_TYPES[kind], 'project')(project, before, after)
}

type OfReminder = { name: string; round: string; steps: readonly string[]; people: number; comment?: string }
/** 催办 of a sheet: of those who have it, how many were notified. */
export const sheetReminded = act<OfReminder>('monitoring.reminded', 'project')

export const warningRaised = act<{ warnings: number; projects: number }>('warning.raised', 'round')
/** Told to the department or to the bureau: the days from which a warning is. */
export const warningEscalated = act<{ warnings: number; department?: string; finance?: string }>(
  'warning.escalated',
  'round',
)

/** Of one warning its project, of several their round. */
type Warnings = readonly {
  readonly project: string
  readonly round: string
  readonly name: string
}[]

export function warningAnswered(
  warnings: Warnings,
  said: { readonly answer: string; readonly note: string },
): WrittenEvent {
  return ofWarnings('warning.answered', warnings, said)
}
export function warningMuted(warnings: Warnings, said: { readonly note: string }): WrittenEvent {
  return ofWarnings('warning.muted', warnings, said)
}
export function warningUnmuted(warnings: Warnings): WrittenEvent {
  return ofWarnings('warning.unmuted', warnings, {})
}
export function warningJudged(warnings: Warnings, said: { readonly verdict: WarningVerdict }): WrittenEvent {
  return ofWarnings('warning.judged', warnings, said)
}

/** One was again as before the act. */
export function warningTakenBack(
  warning: Warnings[number],
  said: { readonly undone: WarningAct },
): WrittenEvent {
  return ofWarnings('warning.taken-back', [warning], said)
}

function ofWarnings(type: EventType, warnings: Warnings, said: object): WrittenEvent {
  const [first] = warnings
  return {
    type,
    subject: warnings.length === 1 ? `project:${first?.project ?? ''}` : `round:${first?.round ?? ''}`,
    before: null,
    after: { warnings: warnings.length, name: first?.name ?? '', ...said },
  }
}
