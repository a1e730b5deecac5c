/** Audit events of writing a target. */
import { act, change, removal } from '../kernel/event.ts'

type Version = { name: string; version: number }

export const targetCreated = act<{
  name: string
  unit: string | null
  year: number
  /** What it was copied from. */ copied?: string
}>('target.created', 'project')
export const targetWritten = change<Version, Version>('target.written', 'project')
export const targetRemoved = removal<{ name: string; unit: string | null; indicators: number }>(
  'target.removed',
  'project',
)
