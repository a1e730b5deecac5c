/** Audit events of the text of a department. */
import { act, change, removal } from '../kernel/event.ts'

type Version = { title: string | null; version: number }

export const statementCreated = act<{
  title: string | null
  unit: string
  year: number
  /** What it was copied from. */ copied?: string
}>('statement.created', 'document')
export const statementWritten = change<Version, Version>('statement.written', 'document')
export const statementRemoved = removal<{
  title: string | null
  unit: string | null
  year: number | null
}>('statement.removed', 'document')
