/** A transfer as lists show it. Amounts: 分. */
import type { Day } from '../kernel/day.ts'
import type { ReportState } from './step.ts'
import type { TransferKind, TransferLevel } from './transfer.ts'

export const TRANSFER_STANDINGS = ['received', 'split', 'filling', 'checking', 'reported'] as const
/** 待分解, 已分解, 自评填报中, 自评审核中, 已上报: how far it is, in one word. */
export type TransferStandingWord = (typeof TRANSFER_STANDINGS)[number]

export function standingWord({
  splitOn,
  report,
}: {
  readonly splitOn: Day | null
  readonly report: ReportState
}): TransferStandingWord {
  if (splitOn === null) return 'received'
  return report === 'none' ? 'split' : report
}

export type ListedTransfer = {
  readonly id: string
  readonly year: number
  readonly code: string
  readonly name: string
  readonly level: TransferLevel
  readonly kind: TransferKind
  readonly unit: { readonly id: string; readonly code: string | null; readonly name: string }
  readonly documentNumber: string
  readonly receivedOn: Day
  readonly standing: TransferStandingWord
  readonly amount: string
  /** As far as one sees it: null of what is of other units. */
  readonly split: string | null
  readonly left: string | null
  readonly paid: string | null
  readonly rate: string | null
  readonly projects: number
  /** Indicators of the region, and how many of them were reached. */
  readonly indicators: number
  readonly reached: number | null
  /** When the next act is due; null: nothing is. */
  readonly due: Day | null
  readonly errors: number
  readonly warnings: number
  readonly changedAt: string
}
