/**
 * 工作保障措施台账: units of a year, one register, and what is written in it. Every change answers with the
 * register as it is then.
 */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { AssuranceQuery, MeasureInput, TaskInput } from '#api/assurance.ts'
import type { EvidenceFile } from '#core/attachments/rows.ts'
import { getAddress } from './addresses.ts'
import { asking, keep, send, uploadEvidence } from './calls.ts'
import { forgetAnswers, forgetKeys } from './query-client.ts'

export function useAssuranceList(query: Partial<AssuranceQuery>) {
  return useQuery({ ...asking('/api/assurance', { query }), placeholderData: keepPreviousData })
}

export function useAssurance(unit: string, year: number) {
  return useQuery(asking('/api/assurance/:unit/:year', { params: { unit, year } }))
}

type AssuranceChange =
  | { readonly kind: 'take' }
  | { readonly kind: 'measure'; readonly id: string | null; readonly input: MeasureInput }
  | { readonly kind: 'task'; readonly measure: string; readonly id: string | null; readonly input: TaskInput }
  | { readonly kind: 'remove-measure' | 'remove-task'; readonly id: string }

export function useChangeAssurance(unit: string, year: number) {
  const params = { unit, year }
  return useMutation({
    mutationFn: (change: AssuranceChange) => {
      switch (change.kind) {
        case 'take':
          return send('POST /api/assurance/:unit/:year/promises', { params })
        case 'measure':
          return change.id === null
            ? send('POST /api/assurance/:unit/:year/measures', { params, body: change.input })
            : send('PUT /api/assurance-measures/:measure', {
                params: { measure: change.id },
                body: change.input,
              })
        case 'task':
          return change.id === null
            ? send('POST /api/assurance-measures/:measure/tasks', {
                params: { measure: change.measure },
                body: change.input,
              })
            : send('PUT /api/assurance-tasks/:task', { params: { task: change.id }, body: change.input })
        case 'remove-measure':
          return send('DELETE /api/assurance-measures/:measure', { params: { measure: change.id } })
        case 'remove-task':
          return send('DELETE /api/assurance-tasks/:task', { params: { task: change.id } })
      }
    },
    onSuccess: async (register) => {
      keep('/api/assurance/:unit/:year', { params }, register)
      await forgetAnswers('/api/assurance')
      await forgetKeys('events')
    },
  })
}

export async function uploadAssuranceFile(
  task: string,
  file: File,
  signal: AbortSignal,
): Promise<EvidenceFile> {
  const added = await uploadEvidence('/api/assurance-tasks/:task/files', { params: { task } }, file, signal)
  await forgetKeys('assurance', 'events')
  return added
}

export function useRemoveAssuranceFile() {
  return useMutation({
    mutationFn: (file: string) => send('DELETE /api/assurance-files/:file', { params: { file } }),
    onSuccess: () => forgetKeys('assurance', 'events'),
  })
}

export const assuranceFilePath = (file: string) =>
  getAddress('/api/assurance-files/:file', { params: { file } })
export const assuranceExportPath = (year: number, unit?: string) =>
  getAddress('/api/assurance/export/xlsx', { query: { year, unit } })
