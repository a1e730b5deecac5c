/** 转移支付: one of them, and what is written and done of it. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type {
  ActOnTransfer,
  ReportFormRead,
  TargetFormRead,
  TransferBody,
  TransferForm,
  TransferLinesBody,
  TransferPaper,
  TransferReportBody,
  TransferView,
} from '#api/transfers.ts'
import { getAddress } from './addresses.ts'
import { asking, keep, send, upload } from './calls.ts'
import { forgetAnswers, forgetKeys } from './query-client.ts'

export function useTransfer(transfer: string) {
  return useQuery(asking('/api/transfers/:transfer', { params: { transfer } }))
}
export function useTransferOffers() {
  return useQuery(asking('/api/transfers/offers', {}))
}
export function useTransferProjects(transfer: string) {
  return useQuery(asking('/api/transfers/:transfer/projects', { params: { transfer } }))
}

async function changed(): Promise<void> {
  await forgetAnswers('/api/transfers')
  await forgetAnswers('/api/desk')
  await forgetKeys('events')
}

async function keepView(view: TransferView): Promise<void> {
  keep('/api/transfers/:transfer', { params: { transfer: view.id } }, view)
  await changed()
}

/** @param view null: a new one */
export function useSaveTransfer(view: TransferView | null) {
  return useMutation({
    mutationFn: async (body: TransferBody): Promise<string> => {
      if (view === null) return (await send('POST /api/transfers', { body })).id
      const saved = await send('PUT /api/transfers/:transfer', {
        params: { transfer: view.id },
        body: { ...body, revision: view.revision },
      })
      await keepView(saved)
      return view.id
    },
    onSuccess: changed,
  })
}

export function useRemoveTransfer(transfer: string) {
  return useMutation({
    mutationFn: () => send('DELETE /api/transfers/:transfer', { params: { transfer } }),
    onSuccess: changed,
  })
}

export function useSaveTransferLines(transfer: string) {
  return useMutation({
    mutationFn: (body: TransferLinesBody) =>
      send('PUT /api/transfers/:transfer/lines', { params: { transfer }, body }),
    onSuccess: keepView,
  })
}

export function useSaveTransferReport(transfer: string) {
  return useMutation({
    mutationFn: (body: TransferReportBody) =>
      send('PUT /api/transfers/:transfer/report', { params: { transfer }, body }),
    onSuccess: keepView,
  })
}

export function useActOnTransfer(transfer: string) {
  return useMutation({
    mutationFn: (body: ActOnTransfer) =>
      send('POST /api/transfers/:transfer/acts', { params: { transfer }, body }),
    onSuccess: keepView,
  })
}

export function useReadTargetForm() {
  return useMutation({
    mutationFn: (file: File): Promise<TargetFormRead> => upload('/api/transfers/read', {}, file),
  })
}
export function useReadReportForm(transfer: string) {
  return useMutation({
    mutationFn: (file: File): Promise<ReportFormRead> =>
      upload('/api/transfers/:transfer/report/read', { params: { transfer } }, file),
  })
}

export const transferSumsPath = (transfer: string) =>
  getAddress('/api/transfers/:transfer/export/xlsx', { params: { transfer } })
export const transferFilePath = (transfer: string, form: TransferForm, paper: TransferPaper) =>
  getAddress('/api/transfers/:transfer/file/:form/:paper', { params: { transfer, form, paper } })
