/**
 * 工作保障措施台账: units of a year, one register, and what is written in it. Every change answers with the register
 * as it is then.
 */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type {
  AssuranceFile,
  AssuranceList,
  AssuranceQuery,
  AssuranceRegister,
  MeasureInput,
  TaskInput,
} from '#api/assurance.ts'
import { get, queryText, send, sendEvidence } from './client.ts'
import { forgetKeys, queryClient } from './query-client.ts'

const PATH = '/api/assurance'

export function useAssuranceList(filter: Partial<AssuranceQuery>) {
  return useQuery({
    queryKey: ['assurance', 'list', filter],
    queryFn: ({ signal }) => get<AssuranceList>(PATH, filter, signal),
    placeholderData: keepPreviousData,
  })
}

export function useAssurance(unit: string, year: number) {
  return useQuery({
    queryKey: ['assurance', unit, year],
    queryFn: ({ signal }) => get<AssuranceRegister>(`${PATH}/${unit}/${year}`, {}, signal),
  })
}

type AssuranceChange =
  | { readonly kind: 'take' }
  | { readonly kind: 'measure'; readonly id: string | null; readonly input: MeasureInput }
  | { readonly kind: 'task'; readonly measure: string; readonly id: string | null; readonly input: TaskInput }
  | { readonly kind: 'remove-measure' | 'remove-task'; readonly id: string }

export function useChangeAssurance(unit: string, year: number) {
  const own = `${PATH}/${unit}/${year}`
  return useMutation({
    mutationFn: (change: AssuranceChange) => {
      switch (change.kind) {
        case 'take':
          return send<AssuranceRegister>('POST', `${own}/promises`)
        case 'measure':
          return change.id === null
            ? send<AssuranceRegister>('POST', `${own}/measures`, change.input)
            : send<AssuranceRegister>('PUT', `/api/assurance-measures/${change.id}`, change.input)
        case 'task':
          return change.id === null
            ? send<AssuranceRegister>('POST', `/api/assurance-measures/${change.measure}/tasks`, change.input)
            : send<AssuranceRegister>('PUT', `/api/assurance-tasks/${change.id}`, change.input)
        case 'remove-measure':
          return send<AssuranceRegister>('DELETE', `/api/assurance-measures/${change.id}`)
        case 'remove-task':
          return send<AssuranceRegister>('DELETE', `/api/assurance-tasks/${change.id}`)
      }
    },
    onSuccess: async (register) => {
      queryClient.setQueryData(['assurance', unit, year], register)
      await queryClient.invalidateQueries({ queryKey: ['assurance', 'list'] })
      await forgetKeys('events')
    },
  })
}

export async function uploadAssuranceFile(
  task: string,
  file: File,
  signal: AbortSignal,
): Promise<AssuranceFile> {
  const added = await sendEvidence<AssuranceFile>(`/api/assurance-tasks/${task}/files`, file, signal)
  await forgetKeys('assurance', 'events')
  return added
}

export function useRemoveAssuranceFile() {
  return useMutation({
    mutationFn: (id: string) => send<void>('DELETE', `/api/assurance-files/${id}`),
    onSuccess: () => forgetKeys('assurance', 'events'),
  })
}

export const assuranceFilePath = (id: string) => `/api/assurance-files/${id}`
export const assuranceExportPath = (year: number, unit?: string) =>
  `${PATH}/export/xlsx${queryText({ year, unit })}`
