/** Reports: those of an area, of what one may begin one, one of them, and what is changed in it. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type {
  NewReportBody,
  ReportFormat,
  ReportGroup,
  ReportView,
  SectionSavedAnswer,
} from '#api/reports.ts'
import type { ReportSection } from '#core/reports/report.ts'
import { answerKey, getAddress } from './addresses.ts'
import { asking, keep, send } from './calls.ts'
import { forgetAnswers, forgetKeys, queryClient } from './query-client.ts'

export function useReport(report: string) {
  return useQuery(asking('/api/reports/:report', { params: { report } }))
}

export function useReportOffers(group: ReportGroup, year: number | undefined) {
  return useQuery(asking('/api/reports/offers', { query: { group, year } }))
}

async function changed() {
  await forgetAnswers('/api/reports')
  await forgetKeys('events')
}

export function useBeginReport() {
  return useMutation({
    mutationFn: (body: NewReportBody) => send('POST /api/reports', { body }),
    onSuccess: changed,
  })
}

/** Saves a section; what the page shows of it is what was saved. */
export async function sendSection(
  view: ReportView,
  section: ReportSection,
  saving: { readonly text: string | null; readonly revision: number },
): Promise<SectionSavedAnswer> {
  const answer = await send('PUT /api/reports/:report/sections/:section', {
    params: { report: view.id, section },
    body: saving,
  })
  await forgetAnswers('/api/reports')
  return answer
}

/** The page shows a section as it was saved. */
export function showSaved(
  report: string,
  section: ReportSection,
  { text, by, at, ...now }: SectionSavedAnswer & { readonly text: string },
): void {
  queryClient.setQueryData<ReportView>(
    answerKey('/api/reports/:report', { params: { report } }),
    (view) =>
      view && {
        ...view,
        revision: now.revision,
        sections: view.sections.map((one) =>
          one.id === section
            ? { ...one, revision: now.section, written: { text, by, at, changes: [] } }
            : one,
        ),
      },
  )
}

export async function askReportAgain(): Promise<void> {
  await forgetAnswers('/api/reports/:report')
}

export function useRenewReport(report: string) {
  return useMutation({
    mutationFn: () => send('POST /api/reports/:report/facts', { params: { report } }),
    onSuccess: async (view) => {
      keep('/api/reports/:report', { params: { report } }, view)
      await changed()
    },
  })
}

export async function sendFinal({ id, revision }: ReportView): Promise<ReportView> {
  const view = await send('POST /api/reports/:report/final', { params: { report: id }, body: { revision } })
  keep('/api/reports/:report', { params: { report: id } }, view)
  await changed()
  return view
}

export async function sendRemoval({ id }: ReportView): Promise<void> {
  await send('DELETE /api/reports/:report', { params: { report: id } })
  await changed()
}

export function reportExportPath(report: string, format: ReportFormat): string {
  return getAddress('/api/reports/:report/export/:format', { params: { report, format } })
}
