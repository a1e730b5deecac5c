/** 成本分析 and 支出标准: what there is, and what is changed in it. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type {
  AnalysisFormat,
  AnalysisView,
  CostSheetTaken,
  NewAnalysisBody,
  SaveAnalysisBody,
  SaveStandardsBody,
} from '#api/cost-analysis.ts'
import { getAddress } from './addresses.ts'
import { asking, keep, send, upload } from './calls.ts'
import { forgetAnswers, forgetKeys } from './query-client.ts'

export function useCostAnalysis(analysis: string) {
  return useQuery(asking('/api/cost-analyses/:analysis', { params: { analysis } }))
}

export function useAnalysisOffers(year: number) {
  return useQuery(asking('/api/cost-analyses/offers', { query: { year } }))
}

async function changed(): Promise<void> {
  await forgetAnswers('/api/cost-analyses')
  await forgetKeys('events')
}

export function useBeginAnalysis() {
  return useMutation({
    mutationFn: (body: NewAnalysisBody) => send('POST /api/cost-analyses', { body }),
    onSuccess: changed,
  })
}

async function shown(view: AnalysisView): Promise<AnalysisView> {
  keep('/api/cost-analyses/:analysis', { params: { analysis: view.id } }, view)
  await changed()
  return view
}

export async function sendAnalysis(analysis: string, body: SaveAnalysisBody): Promise<AnalysisView> {
  return shown(await send('PUT /api/cost-analyses/:analysis', { params: { analysis }, body }))
}

export async function sendFinalAnalysis({ id, revision }: AnalysisView): Promise<AnalysisView> {
  return shown(
    await send('POST /api/cost-analyses/:analysis/final', { params: { analysis: id }, body: { revision } }),
  )
}

export async function sendDraftAgain(analysis: string, reason: string): Promise<AnalysisView> {
  return shown(
    await send('POST /api/cost-analyses/:analysis/draft', { params: { analysis }, body: { reason } }),
  )
}

export async function sendAnalysisRemoval(analysis: string): Promise<void> {
  await send('DELETE /api/cost-analyses/:analysis', { params: { analysis } })
  await changed()
}

export async function sendCostSheet(analysis: string, file: File): Promise<CostSheetTaken> {
  const taken = await upload('/api/cost-analyses/:analysis/sheet', { params: { analysis } }, file)
  await shown(taken.analysis)
  return taken
}

export function analysisExportPath(analysis: string, format: AnalysisFormat): string {
  return getAddress('/api/cost-analyses/:analysis/export/:format', { params: { analysis, format } })
}

async function standardsChanged(): Promise<void> {
  await forgetAnswers('/api/cost-standards')
  await forgetAnswers('/api/cost-analyses')
  await forgetKeys('events')
}

export function useReadStandards() {
  return useMutation({ mutationFn: (file: File) => upload('/api/cost-standards/read', {}, file) })
}

export function useSaveStandards() {
  return useMutation({
    mutationFn: (body: SaveStandardsBody) => send('POST /api/cost-standards', { body }),
    onSuccess: standardsChanged,
  })
}

export async function sendStanding(standard: string, withdrawn: boolean, reason: string): Promise<void> {
  await send('PUT /api/cost-standards/:standard/standing', {
    params: { standard },
    body: { withdrawn, reason },
  })
  await standardsChanged()
}

export const standardsTemplatePath = () => getAddress('/api/cost-standards/template', {})
