/** Audit events of tables of units and people. */
import { act } from '../kernel/event.ts'

type People = { peopleAdded: number; peopleChanged: number }

export const staffImportStarted = act<{ file: string } & People>('staff.import-started', 'region')
export const staffImported = act<
  { file: string; unitsAdded: number; unitsChanged: number } & People & { refused: number }
>('staff.imported', 'region')
export const staffPasswordsTaken = act<{ file: string; people: number }>('staff.passwords-taken', 'region')
