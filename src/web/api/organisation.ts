/** The organisation: the units of the region, what they were, and changes of them. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ChangeOrganisation, OrganisationChanged, UnitEffects, UnitHistory } from '#api/organisation.ts'
import { get, send } from './client.ts'
import { forgetKeys } from './query-client.ts'

const KEY = 'organisation'

/** @param parent where it would be; null: below no department */
export function useUnitEffects(id: string, parent: string | null) {
  return useQuery({
    queryKey: [KEY, 'effects', id, parent],
    queryFn: ({ signal }) =>
      get<UnitEffects>(`/api/organisation/${id}/effects`, { parent: parent ?? undefined }, signal),
  })
}

export function useUnitHistory(id: string) {
  return useQuery({
    queryKey: [KEY, 'history', id],
    queryFn: ({ signal }) => get<UnitHistory>(`/api/organisation/${id}/history`, {}, signal),
  })
}

export function useChangeOrganisation() {
  return useMutation({
    mutationFn: (change: ChangeOrganisation) =>
      send<OrganisationChanged>('POST', '/api/organisation', change),
    onSuccess: forgetOrganisation,
  })
}

/** Names of units are in the lists of targets, too. */
export async function forgetOrganisation(): Promise<void> {
  await forgetKeys(KEY, 'units', 'users', 'posts', 'events')
}
