/** Units and people from a table: tried first, then taken in. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { StaffFile } from '#api/staff.ts'
import { getAddress, answerKey } from './addresses.ts'
import { ask, asking, send, upload } from './calls.ts'
import { forgetOrganisation } from './organisation.ts'
import { forgetKeys } from './query-client.ts'

export const STAFF_TEMPLATE = getAddress('/api/staff/template', {})

export function useTryStaff() {
  return useMutation({
    mutationFn: (file: File) => upload('/api/staff/import', { query: { dry: 'yes' } }, file),
  })
}

export function useImportStaff() {
  return useMutation({
    mutationFn: (file: File) => upload('/api/staff/import', { query: { dry: 'no' } }, file),
    onSuccess: forgetOrganisation,
  })
}

/** How often is asked how far a job is. */
const ASKED_EVERY = 700

/** The own last import that a job takes in: under way, or with first passwords that wait. */
export function useLastTaking() {
  return useQuery({ ...asking('/api/staff/imports/last', {}), staleTime: 0, gcTime: 0 })
}

/** Asked again until it has ended. */
export function useTaking(id: string) {
  const of = { params: { id } }
  return useQuery({
    queryKey: answerKey('/api/staff/imports/:id', of),
    staleTime: 0,
    queryFn: async ({ signal }) => {
      const taking = await ask('/api/staff/imports/:id', of, signal)
      if (taking.state !== 'running') void forgetOrganisation()
      return taking
    },
    refetchInterval: ({ state: { data } }) =>
      data === undefined || data.state === 'running' ? ASKED_EVERY : false,
  })
}

export function useStopTaking(id: string) {
  return useMutation({
    mutationFn: () => send('POST /api/staff/imports/:id/stop', { params: { id } }),
    onSettled: () => forgetKeys('staff'),
  })
}

/** The first passwords, once. */
export function useFirstPasswords(id: string) {
  return useMutation({
    mutationFn: () => send('POST /api/staff/imports/:id/passwords', { params: { id } }),
    onSuccess: saveStaffFile,
    onSettled: () => forgetKeys('staff'),
  })
}

export function useRefusedRows(id: string) {
  return useMutation({
    mutationFn: () => ask('/api/staff/imports/:id/refused', { params: { id } }),
    onSuccess: saveStaffFile,
  })
}

/** Hands a file out that came inside an answer. */
export function saveStaffFile({ name, mediaType, base64 }: StaffFile): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser takes the address up after the click has been handled.
  window.setTimeout(() => URL.revokeObjectURL(address), 1000)
}
