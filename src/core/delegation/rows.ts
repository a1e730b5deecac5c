/** 委托填写, as lists show it. */
import type { Named } from '../kernel/named.ts'
import type { DelegatedPart, DelegationEnd, DelegationState } from './delegation.ts'

/** Cells of a target that were handed over. */
type DelegationHead = {
  readonly id: string
  readonly project: string
  readonly part: DelegatedPart
  readonly by: Named
  readonly givenAt: string
  readonly note: string
  /** 2026-01-31; null: no day. */
  readonly due: string | null
  readonly state: DelegationState
  readonly answeredAt: string | null
  readonly endedAt: string | null
}

/** The same, with who fills it in and what became of it. */
export type DelegationRow = DelegationHead & {
  readonly person: Named
  /** By the colleague, when giving back or refusing; of an open one by the writer, who sent it back. */
  readonly said: string
  /** Who settled it; null where it ended by itself, or is not settled. */
  readonly endedBy: string | null
  readonly cause: DelegationEnd | null
}

/** The same as the colleague sees it, with the target whose cells they are. */
export type HandedRow = DelegationHead & {
  /** Why it ended by itself; null: it did not. */ readonly cause: DelegationEnd | null
  readonly name: string
  readonly unitName: string | null
  readonly fiscalYear: number | null
}

/** Given back to who handed it over: it waits to be accepted. */
export type GivenBackRow = HandedRow & { readonly person: Named; readonly said: string }
