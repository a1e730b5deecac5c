/** 预算执行: the list, a ledger with its lines, and files of payments or changes. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type {
  ExecutionList,
  ExecutionQuery,
  Ledger,
  NewChange,
  NewPayment,
  PooledTasks,
} from '#api/execution/execution.ts'
import type { HandInQuery, MoneyImport, MoneyImportList } from '#api/execution/money-imports.ts'
import type { MoneyImportKind } from '#core/execution/money-import.ts'
import { get, queryText, send, sendFile } from './client.ts'
import { forgetKeys } from './query-client.ts'

export function useExecution(filter: Partial<ExecutionQuery>) {
  return useQuery({
    queryKey: ['execution', 'list', filter],
    queryFn: ({ signal }) => get<ExecutionList>('/api/execution', filter, signal),
    placeholderData: keepPreviousData,
  })
}

/** 代编预算 that the one who is here has to break down. */
export function usePooledTasks() {
  return useQuery({
    queryKey: ['execution', 'pooled'],
    queryFn: ({ signal }) => get<PooledTasks>('/api/execution/pooled', {}, signal),
  })
}

export const executionExportPath = (filter: Partial<ExecutionQuery>) =>
  `/api/execution/export${queryText(filter)}`

export function useLedger(project: string) {
  return useQuery({
    queryKey: ['execution', 'ledger', project],
    queryFn: ({ signal }) => get<Ledger>(`/api/projects/${project}/execution`, {}, signal),
  })
}

const forget = () => forgetKeys('execution', 'money-imports', 'events')

export function useBookPayment(project: string) {
  return useMutation({
    mutationFn: (input: NewPayment) => send<Ledger>('POST', `/api/projects/${project}/payments`, input),
    onSuccess: forget,
  })
}

export function useBookChange(project: string) {
  return useMutation({
    mutationFn: (input: NewChange) => send<Ledger>('POST', `/api/projects/${project}/budget-changes`, input),
    onSuccess: forget,
  })
}

export function useCorrectLine(project: string, of: 'payments' | 'budget-changes') {
  return useMutation({
    mutationFn: ({ line, reason }: { readonly line: string; readonly reason: string }) =>
      send<Ledger>('POST', `/api/projects/${project}/${of}/${line}/correction`, { reason }),
    onSuccess: forget,
  })
}

export function useResumePayments(project: string) {
  return useMutation({
    mutationFn: (reason: string) =>
      send<Ledger>('POST', `/api/projects/${project}/payments/resumption`, { reason }),
    onSuccess: forget,
  })
}

const IMPORTS = '/api/money-imports'

export function useHandIn() {
  return useMutation({
    mutationFn: ({ file, ...query }: HandInQuery & { readonly file: File }) =>
      sendFile<MoneyImport>(`${IMPORTS}${queryText(query)}`, file, new AbortController().signal),
  })
}

export function useBookImport() {
  return useMutation({
    mutationFn: (id: string) => send<MoneyImport>('POST', `${IMPORTS}/${id}/booking`),
    onSuccess: forget,
  })
}

/** How often is asked how far the booking is. */
const ASKED_EVERY = 700

/** An import whose booking a job does, asked again until it has ended. */
export function useBooking(id: string | null) {
  return useQuery({
    queryKey: ['money-imports', 'booking', id],
    enabled: id !== null,
    staleTime: 0,
    gcTime: 0,
    queryFn: async ({ signal }) => {
      const one = await get<MoneyImport>(`${IMPORTS}/${id ?? ''}`, {}, signal)
      if (one.state === 'booked') void forget()
      return one
    },
    refetchInterval: ({ state: { data } }) =>
      data === undefined || data.job?.isOpen === true ? ASKED_EVERY : false,
  })
}

export function useStopBooking() {
  return useMutation({
    mutationFn: (id: string) => send<MoneyImport>('POST', `${IMPORTS}/${id}/stop`),
    onSettled: forget,
  })
}

export function useUndoImport() {
  return useMutation({
    mutationFn: ({ id, reason }: { readonly id: string; readonly reason: string }) =>
      send<MoneyImport>('POST', `${IMPORTS}/${id}/undoing`, { reason }),
    onSuccess: forget,
  })
}

export function useMoneyImports(year: number) {
  return useQuery({
    queryKey: ['money-imports', year],
    queryFn: ({ signal }) => get<MoneyImportList>(IMPORTS, { year }, signal),
  })
}

export const moneyTemplatePath = (kind: MoneyImportKind) => `${IMPORTS}/template${queryText({ kind })}`
export const moneyRefusedPath = (id: string) => `${IMPORTS}/${id}/refused`
export const moneyOriginalPath = (id: string) => `${IMPORTS}/${id}/original`
