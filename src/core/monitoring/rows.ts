/** Rows of 绩效监控 that lists and sheets show: rounds, sheets, marks of a year, steps, warnings. Amounts: 分. */
import type { PostSaid } from '../kernel/roles.ts'
import type { Day } from '../kernel/day.ts'
import type { Judgement, Light } from './light.ts'
import type { PlannedRound, RoundMark } from './round.ts'
import type { MonitoringScheme } from './scheme.ts'
import type { SheetAct, SheetState } from './sheet-flow.ts'
import type { WarningAnswer, WarningKind, WarningState, WarningVerdict } from './warning.ts'

/** The project that a row is about, and its unit. */
export type MonitoredProject = {
  readonly project: string
  readonly name: string
  readonly unitCode: string | null
  readonly unitName: string | null
}

/** A round that was opened, with the rule set that it goes by. */
export type MonitoringRound = PlannedRound & {
  readonly id: string
  readonly year: number
  readonly ruleSet: string
  readonly ruleSetVersion: number
  readonly scheme: MonitoringScheme
  readonly openedAt: string
  /** null: by itself. */
  readonly openedBy: string | null
  readonly closedAt: string | null
}

/** The sheet of a project in a round: shares in %, two decimals. */
export type SheetLine = MonitoredProject &
  Omit<Judgement, 'expected'> & {
    readonly unitId: string | null
    readonly state: SheetState
    readonly budget: string
    readonly paid: string
    readonly faults: number
    /** Causes and problems that are said, and about which no measure is. */
    readonly openCauses: number
  }

/** The state of a project at a mark of the year. */
type MarkLight = { readonly round: string; readonly mark: RoundMark; readonly light: Light }

/** An 审核通过 that holds. `by`: null where the system did it. */
export type SheetPass = Pick<SheetStepRow, 'at' | 'by'>

/** `marks`: in the order of the days. `passes`: who passed it as it is now, in the order of the way. */
export type ListedSheet = SheetLine & {
  readonly marks: readonly MarkLight[]
  readonly passes: readonly SheetPass[]
}

/** What the year knows of a project at a mark: shares in %, two decimals. */
export type MarkPoint = {
  readonly round: string
  readonly day: Day
  readonly rate: string | null
  readonly achievement: string | null
  readonly light: Light
}

/** A step that was taken with a sheet. */
export type SheetStepRow = {
  readonly number: number
  readonly act: SheetAct
  readonly state: SheetState
  readonly comment: string
  readonly at: string
  readonly by: string | null
  /** Of that person, at the time. */ readonly posts?: readonly PostSaid[]
}

export type WarningRow = MonitoredProject & {
  readonly id: string
  readonly round: string
  readonly mark: RoundMark
  readonly kind: WarningKind
  readonly light: 'red' | 'yellow'
  readonly facts: { readonly [name: string]: string | number }
  readonly raisedOn: Day
  readonly due: Day
  readonly state: WarningState
  readonly answer: WarningAnswer | null
  readonly note: string
  readonly settledBy: string | null
  readonly settledAt: string | null
  readonly verdict: WarningVerdict | null
}

/** How many warnings of a quarter were judged, and how. */
export type VerdictCounts = {
  readonly year: number
  readonly quarter: number
  readonly right: number
  readonly falseAlarm: number
}

/** A sheet that is not 办结, as those are told of it who see what is final alone: where it is, not what it says. */
export type UnfinishedSheetRow = {
  readonly project: string
  readonly name: string
  readonly unitName: string | null
  readonly state: SheetState
}
