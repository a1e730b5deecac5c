/** 运行监控: rounds, lights and sheets. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type {
  ActSheet,
  ActWarnings,
  MonitoringFormat,
  OpenRound,
  PassSheets,
  RemindSheets,
  SaveSheet,
  SheetQuery,
  MonitoringSheetView,
} from '#api/monitoring/monitoring.ts'
import type { KindOfProject } from '#core/monitoring/project-kind.ts'
import { getAddress, type QueryOf } from './addresses.ts'
import { asking, keep, send } from './calls.ts'
import { forgetKeys } from './query-client.ts'

/** Milliseconds between two looks while sheets are made. */
const LOOK_AGAIN = 1500

export function useRounds(year: number | undefined) {
  return useQuery({
    ...asking('/api/monitoring/rounds', { query: { year } }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.rows.some(({ job }) => job !== null) === true ? LOOK_AGAIN : false,
  })
}

// Once the sheets are made it is asked anew: what was asked a moment before their end is not the last word.
export function useBoard(round: string, unit: string | undefined, isMaking: boolean) {
  const board = asking('/api/monitoring/rounds/:round/board', { params: { round }, query: { unit } })
  return useQuery({
    ...board,
    queryKey: [...board.queryKey, isMaking],
    placeholderData: keepPreviousData,
    refetchInterval: isMaking ? LOOK_AGAIN : false,
  })
}

export function useSheets(round: string, query: Partial<SheetQuery>, isMaking: boolean) {
  const sheets = asking('/api/monitoring/rounds/:round/sheets', { params: { round }, query })
  return useQuery({
    ...sheets,
    queryKey: [...sheets.queryKey, isMaking],
    placeholderData: keepPreviousData,
    refetchInterval: isMaking ? LOOK_AGAIN : false,
  })
}

export function useMatrix(query: QueryOf<'/api/monitoring/matrix'>) {
  return useQuery({ ...asking('/api/monitoring/matrix', { query }), placeholderData: keepPreviousData })
}

export function useMonitoringSheet(round: string, project: string) {
  return useQuery({
    ...asking('/api/monitoring/rounds/:round/sheets/:project', { params: { round, project } }),
    refetchOnMount: 'always',
    staleTime: 0,
  })
}

export function sendMonitoringSheet(
  round: string,
  project: string,
  body: SaveSheet,
): Promise<MonitoringSheetView> {
  return send('PUT /api/monitoring/rounds/:round/sheets/:project', { params: { round, project }, body })
}

/** What is there now, given to everything that shows it. */
export function keepSheet(view: MonitoringSheetView): void {
  const params = { round: view.round.id, project: view.project }
  keep('/api/monitoring/rounds/:round/sheets/:project', { params }, view)
}

const settled = () => forgetKeys('monitoring', 'messages', 'events', 'rectifications')

export function useActOnMonitoringSheet(round: string, project: string) {
  return useMutation({
    mutationFn: (body: ActSheet) =>
      send('POST /api/monitoring/rounds/:round/sheets/:project/acts', { params: { round, project }, body }),
    onSuccess: keepSheet,
    onSettled: settled,
  })
}

/** 项目类别 by hand; null: again what the project itself says. */
export function useSetKind(round: string, project: string) {
  return useMutation({
    mutationFn: (kind: KindOfProject | null) =>
      send('PUT /api/monitoring/rounds/:round/sheets/:project/kind', {
        params: { round, project },
        body: { kind },
      }),
    onSuccess: keepSheet,
    onSettled: settled,
  })
}

export function usePassSheets(round: string) {
  return useMutation({
    mutationFn: (body: PassSheets) =>
      send('POST /api/monitoring/rounds/:round/acts', { params: { round }, body }),
    onSettled: settled,
  })
}

export function useUndoPasses(round: string) {
  return useMutation({
    mutationFn: (sheets: readonly string[]) =>
      send('POST /api/monitoring/rounds/:round/undo', { params: { round }, body: { sheets: [...sheets] } }),
    onSettled: settled,
  })
}

/** 催办. */
export function useRemindSheets(round: string) {
  return useMutation({
    mutationFn: (body: RemindSheets) =>
      send('POST /api/monitoring/rounds/:round/reminders', { params: { round }, body }),
    onSettled: () => forgetKeys('messages', 'monitoring'),
  })
}

export function useOpenRound() {
  return useMutation({
    mutationFn: (body: OpenRound) => send('POST /api/monitoring/rounds', { body }),
    onSettled: settled,
  })
}

export function useRefreshRound() {
  return useMutation({
    mutationFn: (round: string) => send('POST /api/monitoring/rounds/:round/refresh', { params: { round } }),
    onSettled: settled,
  })
}

export function useWarnings(query: QueryOf<'/api/monitoring/warnings'>) {
  return useQuery({ ...asking('/api/monitoring/warnings', { query }), placeholderData: keepPreviousData })
}

export function usePrecision() {
  return useQuery(asking('/api/monitoring/warnings/precision', {}))
}

export function useActOnWarnings() {
  return useMutation({
    mutationFn: (body: ActWarnings) => send('POST /api/monitoring/warnings/acts', { body }),
    onSettled: settled,
  })
}

/** What was done to warnings a moment ago, taken back. */
export function useUndoWarnings() {
  return useMutation({
    mutationFn: (warnings: readonly string[]) =>
      send('POST /api/monitoring/warnings/undo', { body: { warnings: [...warnings] } }),
    onSettled: settled,
  })
}

export function useCloseRound() {
  return useMutation({
    mutationFn: ({ round, closed }: { readonly round: string; readonly closed: boolean }) =>
      send('PUT /api/monitoring/rounds/:round/closed', { params: { round }, body: { closed } }),
    onSettled: settled,
  })
}

export const sheetExportPath = (round: string, project: string, format: MonitoringFormat) =>
  getAddress('/api/monitoring/rounds/:round/sheets/:project/export/:format', {
    params: { round, project, format },
  })
export const roundReportPath = (round: string, format: MonitoringFormat, unit: string | undefined) =>
  getAddress('/api/monitoring/rounds/:round/report/:format', { params: { round, format }, query: { unit } })
