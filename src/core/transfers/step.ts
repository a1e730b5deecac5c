/**
 * The way of a transfer through a year: received, split over projects and handed down (分解下达), and reported back
 * once (区域绩效自评: 填报 → 审核 → 上报). One act at a time, pure.
 */
import type { Day } from '../kernel/day.ts'
import { err, ok, type Result } from '../kernel/result.ts'

export const REPORT_STATES = ['none', 'filling', 'checking', 'reported'] as const
/** 未填报, 填报中, 审核中, 已上报. */
export type ReportState = (typeof REPORT_STATES)[number]

export const TRANSFER_ACTS = ['split', 'resplit', 'send', 'withdraw', 'return', 'report', 'reopen'] as const
/** 分解下达, 调整分解, 送审, 撤回, 退回, 审核上报, 撤销上报. */
export type TransferAct = (typeof TRANSFER_ACTS)[number]

export type TransferCourse = {
  /** 分解下达: the day; null: not yet. */
  readonly splitOn: Day | null
  readonly report: ReportState
  /** Who sent the report; null before. */
  readonly sender: string | null
}

/** What a person may do with a transfer of a department. */
export type TransferParty = {
  readonly id: string
  /** Registers it, and checks its report. */
  readonly mayManage: boolean
  /** Splits it. */
  readonly maySplit: boolean
  /** Writes and sends the report. */
  readonly mayReport: boolean
}

export const TRANSFER_REFUSALS = [
  'not-in-this-state',
  'not-yours',
  /** Who sent a report does not check it. */
  'four-eyes',
  'nothing-split',
  /** More is split than was received. */
  'split-exceeds',
  'comment-missing',
  /** The day lies before the receipt, or is still to come. */
  'day-wrong',
  /** The report lacks something. values: count. */
  'incomplete',
  /** Before the end of the fiscal year nothing is reported. values: year. */
  'year-runs',
] as const
export type TransferRefusalCode = (typeof TRANSFER_REFUSALS)[number]
export type TransferRefusal = {
  readonly code: TransferRefusalCode
  readonly values: { readonly [name: string]: string | number }
}

const SPLIT_OF: { readonly [act in TransferAct]: 'open' | 'done' } = {
  split: 'open',
  resplit: 'done',
  send: 'done',
  withdraw: 'done',
  return: 'done',
  report: 'done',
  reopen: 'done',
}
const REPORT_OF: { readonly [act in TransferAct]: readonly ReportState[] } = {
  split: ['none', 'filling'],
  // The split that a report rests on stays as it is.
  resplit: ['none', 'filling'],
  send: ['filling'],
  withdraw: ['checking'],
  return: ['checking'],
  report: ['checking'],
  reopen: ['reported'],
}
const RIGHT_OF: { readonly [act in TransferAct]: 'mayManage' | 'maySplit' | 'mayReport' } = {
  split: 'maySplit',
  resplit: 'maySplit',
  send: 'mayReport',
  withdraw: 'mayReport',
  return: 'mayManage',
  report: 'mayManage',
  reopen: 'mayManage',
}
const NEEDS_COMMENT: ReadonlySet<TransferAct> = new Set<TransferAct>(['resplit', 'return', 'reopen'])

/** Why the person may not, as it is; null: may. */
export function transferActRefusal(
  { splitOn, report, sender }: TransferCourse,
  act: TransferAct,
  party: TransferParty,
): TransferRefusal | null {
  const isSplit = splitOn !== null
  if (isSplit !== (SPLIT_OF[act] === 'done') || !REPORT_OF[act].includes(report))
    return refusal('not-in-this-state')
  if (!party[RIGHT_OF[act]]) return refusal('not-yours')
  return act === 'report' && sender === party.id ? refusal('four-eyes') : null
}

export type TransferStanding = {
  readonly year: number
  readonly receivedOn: Day
  readonly today: Day
  /** 分: received and not split; how many projects have a part. */
  readonly left: string
  readonly projects: number
  /** What the report lacks. */
  readonly lacks: number
}

/** What keeps an act back besides state and person; null: nothing. */
export function transferStandingRefusal(
  act: TransferAct,
  { year, left, projects, lacks, today }: TransferStanding,
): TransferRefusal | null {
  if (act === 'split' && projects === 0) return refusal('nothing-split')
  if (act === 'split' && BigInt(left) < 0n) return refusal('split-exceeds')
  if (act === 'send' && today <= `${year}-12-31`) return { code: 'year-runs', values: { year } }
  if (act === 'send' && lacks > 0) return { code: 'incomplete', values: { count: lacks } }
  return null
}

/** @param day of 分解下达; @param comment why it is opened again or given back */
export function stepTransfer(
  course: TransferCourse,
  act: TransferAct,
  party: TransferParty,
  {
    day,
    comment,
    standing,
  }: { readonly day: Day; readonly comment: string; readonly standing: TransferStanding },
): Result<TransferCourse, TransferRefusal> {
  const refused = transferActRefusal(course, act, party) ?? transferStandingRefusal(act, standing)
  if (refused !== null) return err(refused)
  if (NEEDS_COMMENT.has(act) && comment.trim() === '') return err(refusal('comment-missing'))
  if (act === 'split' && (day < standing.receivedOn || day > standing.today)) return err(refusal('day-wrong'))
  switch (act) {
    case 'split':
      return ok({ ...course, splitOn: day })
    case 'resplit':
      return ok({ ...course, splitOn: null })
    case 'send':
      return ok({ ...course, report: 'checking', sender: party.id })
    case 'withdraw':
    case 'return':
      return ok({ ...course, report: 'filling', sender: null })
    case 'report':
      return ok({ ...course, report: 'reported' })
    case 'reopen':
      return ok({ ...course, report: 'checking' })
  }
}

function refusal(code: TransferRefusalCode): TransferRefusal {
  return { code, values: {} }
}
