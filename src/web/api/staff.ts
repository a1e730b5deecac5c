/** Units and people from a table: tried first, then taken in. */
import { useMutation } from '@tanstack/react-query'
import type { StaffFile, StaffImport } from '#api/staff.ts'
import { sendFile } from './client.ts'
import { forgetOrganisation } from './organisation.ts'

export const STAFF_TEMPLATE = '/api/staff/template'

export function useTryStaff() {
  return useMutation({ mutationFn: (file: File) => sendFile<StaffImport>('/api/staff/import?dry=yes', file, new AbortController().signal) })
}

export function useImportStaff() {
  return useMutation({ mutationFn: (file: File) => sendFile<StaffImport>('/api/staff/import?dry=no', file, new AbortController().signal), onSuccess: forgetOrganisation })
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
