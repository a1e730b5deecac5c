/** 运行监控: rounds, lights and sheets. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type {
  ActSheet,
  ActWarnings,
  BoardView,
  OpenRound,
  PrecisionView,
  RoundList,
  RoundOpened,
  SaveSheet,
  SheetList,
  SheetQuery,
  MonitoringSheetView,
  WarningActs,
  WarningList,
  WarningQuery,
} from '#api/monitoring/monitoring.ts'
import type { MatrixQuery, MatrixView } from '#api/monitoring/matrix.ts'
import { get, send } from './client.ts'
import { forgetKeys, queryClient } from './query-client.ts'

const PATH = '/api/monitoring/rounds'
/** Milliseconds between two looks while sheets are made. */
const LOOK_AGAIN = 1500

export function useRounds(year: number | undefined) {
  return useQuery({
    queryKey: ['monitoring', 'rounds', year ?? null],
    queryFn: ({ signal }) => get<RoundList>(PATH, { year }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.rows.some(({ job }) => job !== null) === true ? LOOK_AGAIN : false,
  })
}

// Once the sheets are made it is asked anew: what was asked a moment before their end is not the last word.
export function useBoard(round: string, unit: string | undefined, isMaking: boolean) {
  return useQuery({
    queryKey: ['monitoring', 'board', round, unit ?? null, isMaking],
    queryFn: ({ signal }) => get<BoardView>(`${PATH}/${round}/board`, { unit }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: isMaking ? LOOK_AGAIN : false,
  })
}

export function useSheets(round: string, query: Partial<SheetQuery>, isMaking: boolean) {
  return useQuery({
    queryKey: ['monitoring', 'sheets', round, query, isMaking],
    queryFn: ({ signal }) => get<SheetList>(`${PATH}/${round}/sheets`, query, signal),
    placeholderData: keepPreviousData,
    refetchInterval: isMaking ? LOOK_AGAIN : false,
  })
}

export function useMatrix(query: Partial<MatrixQuery>) {
  return useQuery({
    queryKey: ['monitoring', 'matrix', query],
    queryFn: ({ signal }) => get<MatrixView>('/api/monitoring/matrix', query, signal),
    placeholderData: keepPreviousData,
  })
}

const sheetKey = (round: string, project: string) => ['monitoring', 'sheet', round, project] as const

export function useMonitoringSheet(round: string, project: string) {
  return useQuery({
    queryKey: sheetKey(round, project),
    queryFn: ({ signal }) => get<MonitoringSheetView>(`${PATH}/${round}/sheets/${project}`, {}, signal),
    refetchOnMount: 'always',
    staleTime: 0,
  })
}

export function sendMonitoringSheet(
  round: string,
  project: string,
  input: SaveSheet,
): Promise<MonitoringSheetView> {
  return send<MonitoringSheetView>('PUT', `${PATH}/${round}/sheets/${project}`, input)
}

/** What is there now, told to everybody who shows it. */
export function keepSheet(view: MonitoringSheetView): void {
  queryClient.setQueryData(sheetKey(view.round.id, view.project), view)
}

const settled = () => forgetKeys('monitoring', 'messages', 'events', 'rectifications')

export function useActOnMonitoringSheet(round: string, project: string) {
  return useMutation({
    mutationFn: (input: ActSheet) =>
      send<MonitoringSheetView>('POST', `${PATH}/${round}/sheets/${project}/acts`, input),
    onSuccess: keepSheet,
    onSettled: settled,
  })
}

export function useOpenRound() {
  return useMutation({
    mutationFn: (input: OpenRound) => send<RoundOpened>('POST', PATH, input),
    onSettled: settled,
  })
}

export function useRefreshRound() {
  return useMutation({
    mutationFn: (round: string) => send<RoundOpened>('POST', `${PATH}/${round}/refresh`),
    onSettled: settled,
  })
}

const WARNINGS = '/api/monitoring/warnings'

export function useWarnings(query: Partial<WarningQuery>) {
  return useQuery({
    queryKey: ['monitoring', 'warnings', query],
    queryFn: ({ signal }) => get<WarningList>(WARNINGS, query, signal),
    placeholderData: keepPreviousData,
  })
}

export function usePrecision() {
  return useQuery({
    queryKey: ['monitoring', 'precision'],
    queryFn: ({ signal }) => get<PrecisionView>(`${WARNINGS}/precision`, {}, signal),
  })
}

export function useActOnWarnings() {
  return useMutation({
    mutationFn: (input: ActWarnings) => send<WarningActs>('POST', `${WARNINGS}/acts`, input),
    onSettled: settled,
  })
}

export function useCloseRound() {
  return useMutation({
    mutationFn: ({ round, closed }: { readonly round: string; readonly closed: boolean }) =>
      send<{ closed: boolean }>('PUT', `${PATH}/${round}/closed`, { closed }),
    onSettled: settled,
  })
}
