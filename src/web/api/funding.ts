/** 四本预算: the list, the 资金构成 of a project, and the 项目支出表 as a file. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { FundingBody } from '#api/execution/funding.ts'
import { getAddress, type QueryOf } from './addresses.ts'
import { asking, send, upload } from './calls.ts'
import { forgetKeys } from './query-client.ts'

export function useFunding(query: QueryOf<'/api/funding'>) {
  return useQuery({ ...asking('/api/funding', { query }), placeholderData: keepPreviousData })
}

export const fundingExportPath = (query: QueryOf<'/api/funding/export'>) =>
  getAddress('/api/funding/export', { query })

export function useProjectFunding(project: string) {
  return useQuery(asking('/api/projects/:id/funding', { params: { id: project } }))
}

const forget = () => forgetKeys('funding', 'projects', 'events')

export function useSayFunding(project: string) {
  return useMutation({
    mutationFn: (body: FundingBody) =>
      send('PUT /api/projects/:id/funding', { params: { id: project }, body }),
    onSuccess: forget,
  })
}

/** `seen`: takes in what was looked at; without it the file is read alone. */
export function useFundingTable() {
  return useMutation({
    mutationFn: ({
      file,
      ...query
    }: {
      readonly year: number
      readonly seen?: string
      readonly file: File
    }) => upload('/api/funding/table', { query }, file),
    onSuccess: ({ taken }) => (taken ? forget() : undefined),
  })
}
