/** 整改事项, as the ledger shows them. */
import type { RectificationSource } from './item.ts'

export type RectificationHead = {
  readonly id: string
  /** Fiscal year in which the problem was found. */
  readonly year: number
  /** Of the year, from 1. */
  readonly number: number
  readonly source: RectificationSource
  readonly project: string | null
  readonly unitCode: string | null
  readonly unitName: string | null
  /** Name of the project or unit, as of its registration. */
  readonly subject: string
  readonly problem: string
  readonly requirement: string
  readonly openedAt: string
  readonly openedBy: string | null
  readonly settledAt: string | null
}
