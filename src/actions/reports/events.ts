/** Audit events of reports. */
import type { ReportKind } from '#core/reports/report.ts'
import { act, change, removal } from '../kernel/event.ts'

type Report = { title: string; year: number }

export const reportBegun = act<Report & { of: ReportKind }>('report.begun', 'report')
/** `name`: the section; `sha256`: of its words before and after. */
export const reportWritten = change<{ sha256: string }, { title: string; name: string; sha256: string }>(
  'report.written',
  'report',
)
export const reportRestored = act<{ title: string; name: string }>('report.restored', 'report')
/** `changed`: how many facts were other than before. */
export const reportRenewed = act<{ title: string; changed: number }>('report.renewed', 'report')
export const reportFinished = act<Report & { edits: number; sha256: string }>('report.finished', 'report')
export const reportRemoved = removal<Report>('report.removed', 'report')
