/** Audit events of 绩效指标库. */
import type { LibraryIndicator, LibraryState } from '#core/library/library-indicator.ts'
import { act, change, removal } from '../kernel/event.ts'

export type IndicatorFigures = Omit<LibraryIndicator, 'source'> & { state: LibraryState }

export const libraryChanged = change<IndicatorFigures | null, IndicatorFigures>('library.changed', 'library')
export const libraryRemoved = removal<IndicatorFigures>('library.removed', 'library')
export const libraryMined = act<{
  source: 'approved' | 'all'
  projects: number
  rows: number
  found: number
  fresh: number
  gone: number
}>('library.mined', 'region')
