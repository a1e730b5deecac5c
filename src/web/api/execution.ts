/** 预算执行: the list, a ledger with its lines, and files of payments or changes. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { NewChange, NewPayment } from '#api/execution/execution.ts'
import type { HandInQuery } from '#api/execution/money-imports.ts'
import type { MoneyImportKind } from '#core/execution/money-import.ts'
import { getAddress, answerKey, type QueryOf } from './addresses.ts'
import { ask, asking, send, upload } from './calls.ts'
import { forgetKeys } from './query-client.ts'

export function useExecution(query: QueryOf<'/api/execution'>) {
  return useQuery({ ...asking('/api/execution', { query }), placeholderData: keepPreviousData })
}

/** 代编预算 that the signed-in person has to break down. */
export function usePooledTasks() {
  return useQuery(asking('/api/execution/pooled', {}))
}

export const executionExportPath = (query: QueryOf<'/api/execution/export'>) =>
  getAddress('/api/execution/export', { query })

export function useLedger(project: string) {
  return useQuery(asking('/api/projects/:id/execution', { params: { id: project } }))
}

const forget = () => forgetKeys('execution', 'money-imports', 'events')

export function useBookPayment(project: string) {
  return useMutation({
    mutationFn: (body: NewPayment) =>
      send('POST /api/projects/:id/payments', { params: { id: project }, body }),
    onSuccess: forget,
  })
}

export function useBookChange(project: string) {
  return useMutation({
    mutationFn: (body: NewChange) =>
      send('POST /api/projects/:id/budget-changes', { params: { id: project }, body }),
    onSuccess: forget,
  })
}

export function useCorrectLine(project: string, of: 'payments' | 'budget-changes') {
  return useMutation({
    mutationFn: ({ line, reason }: { readonly line: string; readonly reason: string }) =>
      send(`POST /api/projects/:id/${of}/:line/correction`, {
        params: { id: project, line },
        body: { reason },
      }),
    onSuccess: forget,
  })
}

export function useResumePayments(project: string) {
  return useMutation({
    mutationFn: (reason: string) =>
      send('POST /api/projects/:id/payments/resumption', { params: { id: project }, body: { reason } }),
    onSuccess: forget,
  })
}

export function useHandIn() {
  return useMutation({
    mutationFn: ({ file, ...query }: HandInQuery & { readonly file: File }) =>
      upload('/api/money-imports', { query }, file),
  })
}

/**
 * What an import would book; asked again each time, for what is booked meanwhile changes it.
 * @param enabled not while it is booked: then nothing of it is to be booked any more
 */
export function useMoneyRows(
  id: string,
  query: { readonly page: number; readonly size: number },
  enabled: boolean,
) {
  return useQuery({
    ...asking('/api/money-imports/:id/rows', { params: { id }, query }),
    enabled,
    placeholderData: keepPreviousData,
  })
}

export function useBookImport() {
  return useMutation({
    mutationFn: (id: string) => send('POST /api/money-imports/:id/booking', { params: { id } }),
    onSuccess: forget,
  })
}

/** How often is asked how far the booking is. */
const ASKED_EVERY = 700

/** An import whose booking a job does, asked again until it has ended. */
export function useBooking(id: string | null) {
  const of = { params: { id: id ?? '' } }
  return useQuery({
    queryKey: answerKey('/api/money-imports/:id', of),
    enabled: id !== null,
    staleTime: 0,
    gcTime: 0,
    queryFn: async ({ signal }) => {
      const one = await ask('/api/money-imports/:id', of, signal)
      if (one.state === 'booked') void forget()
      return one
    },
    refetchInterval: ({ state: { data } }) =>
      data === undefined || data.job?.isOpen === true ? ASKED_EVERY : false,
  })
}

export function useStopBooking() {
  return useMutation({
    mutationFn: (id: string) => send('POST /api/money-imports/:id/stop', { params: { id } }),
    onSettled: forget,
  })
}

export function useUndoImport() {
  return useMutation({
    mutationFn: ({ id, reason }: { readonly id: string; readonly reason: string }) =>
      send('POST /api/money-imports/:id/undoing', { params: { id }, body: { reason } }),
    onSuccess: forget,
  })
}

export function useMoneyImports(year: number) {
  return useQuery(asking('/api/money-imports', { query: { year } }))
}

export const moneyTemplatePath = (kind: MoneyImportKind, year: number) =>
  getAddress('/api/money-imports/template', { query: { kind, year } })
export const moneyRefusedPath = (id: string) =>
  getAddress('/api/money-imports/:id/refused', { params: { id } })
export const moneyOriginalPath = (id: string) =>
  getAddress('/api/money-imports/:id/original', { params: { id } })
