/** 财政运行综合绩效: one data sheet, what is written and done of it, and its year. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type {
  ActOnFiscalSheet,
  FiscalFileReading,
  FiscalPaper,
  FiscalSheetView,
  FiscalYearAct,
  WriteFiscalSheet,
} from '#api/fiscal-operation.ts'
import { getAddress } from './addresses.ts'
import { asking, keep, send, upload } from './calls.ts'
import { forgetAnswers, forgetKeys } from './query-client.ts'

export type FiscalPlace = { readonly unit: string; readonly year: number }

export function useFiscalSheet(params: FiscalPlace) {
  return useQuery(asking('/api/fiscal-operation/:unit/:year', { params }))
}

async function keepSheet(view: FiscalSheetView): Promise<void> {
  keep('/api/fiscal-operation/:unit/:year', { params: { unit: view.unit.id, year: view.year } }, view)
  await forgetAnswers('/api/fiscal-operation')
  await forgetKeys('events')
}

export function useSaveFiscalSheet(params: FiscalPlace) {
  return useMutation({
    mutationFn: (body: WriteFiscalSheet) => send('PUT /api/fiscal-operation/:unit/:year', { params, body }),
    onSuccess: keepSheet,
  })
}

export function useActOnFiscalSheet(params: FiscalPlace) {
  return useMutation({
    mutationFn: (body: ActOnFiscalSheet) => send('POST /api/fiscal-operation/:unit/:year', { params, body }),
    onSuccess: keepSheet,
  })
}

export function useActOnFiscalYear(year: number) {
  return useMutation({
    mutationFn: (act: FiscalYearAct) =>
      send('POST /api/fiscal-operation/years/:year', { params: { year }, body: { act } }),
    onSuccess: async () => {
      await forgetAnswers('/api/fiscal-operation')
      await forgetKeys('events')
    },
  })
}

export function useReadFiscalFile(params: FiscalPlace) {
  return useMutation({
    mutationFn: (file: File): Promise<FiscalFileReading> =>
      upload('/api/fiscal-operation/:unit/:year/file', { params }, file),
  })
}

export const fiscalExportPath = (year: number) =>
  getAddress('/api/fiscal-operation/export/xlsx', { query: { year } })
export const fiscalFilePath = ({ unit, year }: FiscalPlace, paper: FiscalPaper) =>
  getAddress('/api/fiscal-operation/:unit/:year/file/:paper', { params: { unit, year, paper } })
