/** Audit events of the register of 工作保障措施: of a unit, and each names it. */
import type { AssuranceKind } from '#core/assurance/measure.ts'
import { act, change, removal } from '../kernel/event.ts'

type OfUnit = { unit: string; year: number }
type Task = { title: string; owner: string; due: string; doneOn: string | null; note: string }
type Measure = { kind: AssuranceKind; title: string; text: string }
type File = { year: number; task: string; file: string; sha256: string }

export const assuranceMeasureAdded = act<OfUnit & { kind: AssuranceKind; title: string }>(
  'assurance.measure-added',
  'unit',
)
export const assuranceMeasureChanged = change<Measure, OfUnit & Measure>('assurance.measure-changed', 'unit')
export const assuranceMeasureRemoved = removal<{
  year: number
  kind: AssuranceKind
  title: string
  tasks: number
}>('assurance.measure-removed', 'unit')
export const assurancePromisesTaken = act<OfUnit & { measures: number }>('assurance.promises-taken', 'unit')

export const assuranceTaskAdded = act<OfUnit & { measure: string } & Task>('assurance.task-added', 'unit')
export const assuranceTaskChanged = change<Task, OfUnit & Task>('assurance.task-changed', 'unit')
export const assuranceTaskDone = change<Task, OfUnit & Task>('assurance.task-done', 'unit')
export const assuranceTaskRemoved = removal<{
  year: number
  title: string
  owner: string
  due: string
}>('assurance.task-removed', 'unit')

export const assuranceFileAdded = act<File>('assurance.file-added', 'unit')
export const assuranceFileRemoved = removal<File>('assurance.file-removed', 'unit')
