/** Units and people from a table: tried first, then taken in. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { LastStaffTaking, StaffFile, StaffImport, StaffTaking } from '#api/staff.ts'
import { get, send, sendFile } from './client.ts'
import { forgetOrganisation } from './organisation.ts'
import { queryClient } from './query-client.ts'

export const STAFF_TEMPLATE = '/api/staff/template'

export function useTryStaff() {
  return useMutation({
    mutationFn: (file: File) =>
      sendFile<StaffImport>('/api/staff/import?dry=yes', file, new AbortController().signal),
  })
}

export function useImportStaff() {
  return useMutation({
    mutationFn: (file: File) =>
      sendFile<StaffImport>('/api/staff/import?dry=no', file, new AbortController().signal),
    onSuccess: forgetOrganisation,
  })
}

const IMPORTS = '/api/staff/imports'
const KEY = 'staff-import'
/** How often is asked how far a job is. */
const ASKED_EVERY = 700

/** The own last import that a job takes in: under way, or with first passwords that wait. */
export function useLastTaking() {
  return useQuery({
    queryKey: [KEY, 'last'],
    queryFn: ({ signal }) => get<LastStaffTaking>(`${IMPORTS}/last`, {}, signal),
    staleTime: 0,
    gcTime: 0,
  })
}

/** Asked again until it has ended. */
export function useTaking(id: string) {
  return useQuery({
    queryKey: [KEY, id],
    staleTime: 0,
    queryFn: async ({ signal }) => {
      const taking = await get<StaffTaking>(`${IMPORTS}/${id}`, {}, signal)
      if (taking.state !== 'running') void forgetOrganisation()
      return taking
    },
    refetchInterval: ({ state: { data } }) =>
      data === undefined || data.state === 'running' ? ASKED_EVERY : false,
  })
}

export function useStopTaking(id: string) {
  return useMutation({
    mutationFn: () => send<StaffTaking>('POST', `${IMPORTS}/${id}/stop`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: [KEY] }),
  })
}

/** The first passwords, once. */
export function useFirstPasswords(id: string) {
  return useMutation({
    mutationFn: () => send<StaffFile>('POST', `${IMPORTS}/${id}/passwords`),
    onSuccess: saveStaffFile,
    onSettled: () => queryClient.invalidateQueries({ queryKey: [KEY] }),
  })
}

export function useRefusedOf(id: string) {
  return useMutation({
    mutationFn: () => get<StaffFile>(`${IMPORTS}/${id}/refused`),
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
