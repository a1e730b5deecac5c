/** Rows of 部门整体监控表 and 部门整体支出绩效自评表 that lists and pages show. Amounts: 分; shares: %, two decimals. */
import type { Grade } from '../kernel/grade.ts'
import type { Day } from '../kernel/day.ts'
import type { Light } from '../monitoring/light.ts'
import type { RoundMark } from '../monitoring/round.ts'
import type { SheetState } from '../monitoring/sheet-flow.ts'
import type { BasisSource } from './basis.ts'
import type { WholeRemark } from './remarks.ts'
import type { WholeKind } from './sheet.ts'

/** 公开 of a 自评表: when and where. */
export type Publication = { readonly on: Day; readonly place: string }

export type ListedWhole = {
  readonly id: string
  readonly kind: WholeKind
  readonly year: number
  readonly unit: { readonly id: string; readonly code: string | null; readonly name: string }
  /** Of a 监控表. */
  readonly round: { readonly id: string; readonly mark: RoundMark; readonly day: Day } | null
  readonly source: BasisSource
  readonly state: SheetState
  readonly budget: string
  readonly paid: string
  /** Basic spending is not in it. */
  readonly partial: boolean
  readonly rate: string | null
  readonly achievement: string | null
  readonly light: Light | null
  readonly score: string | null
  readonly grade: Grade | null
  readonly faults: number
  readonly remarks: readonly WholeRemark[]
  readonly published: Publication | null
  readonly changedAt: string
  readonly finalAt: string | null
}
