/** Audit events of 成本绩效分析 and 支出标准. */
import { act, change, removal } from '../kernel/event.ts'

type Analysis = { title: string; year: number }
export const analysisBegun = act<Analysis & { projects: number }>('cost-analysis.begun', 'cost-analysis')
/** `sha256`: of what it says, before and after. */
export const analysisWritten = change<{ sha256: string }, { title: string; sha256: string }>(
  'cost-analysis.written',
  'cost-analysis',
)
export const costSheetRead = act<{ title: string; file: string; records: number; refused: number }>(
  'cost-analysis.sheet-read',
  'cost-analysis',
)
/** `findings`: activities that cost too much. */
export const analysisFinished = act<Analysis & { findings: number; sha256: string }>(
  'cost-analysis.finished',
  'cost-analysis',
)
export const analysisReopened = act<{ title: string; reason: string }>(
  'cost-analysis.reopened',
  'cost-analysis',
)
export const analysisRemoved = removal<Analysis>('cost-analysis.removed', 'cost-analysis')

type Value = { number: string; name: string; amount: string }
export const standardSaved = change<Value | null, Value>('cost-standard.saved', 'cost-standard')
export const standardsImported = act<{ file: string; created: number; changed: number; sha256: string }>(
  'cost-standard.imported',
  'cost-standard',
)
export const standardWithdrawn = act<{ number: string; name: string; reason: string }>(
  'cost-standard.withdrawn',
  'cost-standard',
)
export const standardRestored = act<{ number: string; name: string; reason: string }>(
  'cost-standard.restored',
  'cost-standard',
)
