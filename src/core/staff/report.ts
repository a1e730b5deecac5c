/** What taking in a table of units and people comes to, in counts of rows. */
import type { StaffOutcome } from './fault.ts'

export type StaffTally = { readonly [outcome in StaffOutcome]: number }
export type StaffReport = { readonly units: StaffTally; readonly people: StaffTally }
