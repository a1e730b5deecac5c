/** The organisation: the units of the region, what they were, and changes of them. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ChangeOrganisation } from '#api/organisation.ts'
import { asking, send } from './calls.ts'
import { forgetKeys } from './query-client.ts'

/** @param parent where it would be; null: below no department */
export function useUnitEffects(id: string, parent: string | null) {
  return useQuery(asking('/api/organisation/:id/effects', { params: { id }, query: { parent } }))
}

export function useUnitHistory(id: string) {
  return useQuery(asking('/api/organisation/:id/history', { params: { id } }))
}

export function useChangeOrganisation() {
  return useMutation({
    mutationFn: (body: ChangeOrganisation) => send('POST /api/organisation', { body }),
    onSuccess: forgetOrganisation,
  })
}

/** Names of units are in the lists of targets, too. */
export async function forgetOrganisation(): Promise<void> {
  await forgetKeys('organisation', 'units', 'users', 'events')
}
