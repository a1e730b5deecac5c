/** 委托填写: cells of targets handed to colleagues. */
import { useEffect } from 'react'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ActOnDelegation, NewDelegation } from '#api/delegation.ts'
import { isDelegationOpen } from '#core/delegation/delegation.ts'
import type { DraftSaved, DraftView, SaveDraft } from '#api/writing/drafts.ts'
import { answerKey } from './addresses.ts'
import { ask, asking, keep, send } from './calls.ts'
import { savedAs } from './drafts.ts'
import { useOnNews } from './messages.ts'
import { forgetKeys, queryClient } from './query-client.ts'

/** How often the writer looks what colleagues filled in. Milliseconds. */
const LOOK = 20_000

/**
 * Looked at again now and then, when one comes back to the window, when the bell has something new, and when the form
 * was saved while cells of it are with somebody.
 * @param version of the form that is open
 */
export function useDelegations(project: string, asked: boolean, version: number) {
  const query = useQuery({
    ...asking('/api/projects/:id/delegations', { params: { id: project } }),
    enabled: asked,
    refetchInterval: ({ state }) =>
      state.data?.rows.some((row) => isDelegationOpen(row.state)) === true ? LOOK : false,
    refetchOnWindowFocus: 'always',
  })
  const { refetch, data } = query
  const isOpen = data?.rows.some(({ state }) => isDelegationOpen(state)) === true
  const newer = data !== undefined && isOpen && data.version < version ? version : null
  useEffect(() => {
    if (newer !== null) void refetch()
  }, [newer, refetch])
  useOnNews(() => {
    if (asked) void refetch()
  })
  return query
}

export function useDelegationPeople(project: string) {
  return useQuery({
    ...asking('/api/projects/:id/delegations/people', { params: { id: project } }),
    gcTime: 0,
  })
}

export function useGiveDelegation(project: string) {
  const of = { params: { id: project } }
  return useMutation({
    mutationFn: (body: NewDelegation) => send('POST /api/projects/:id/delegations', { ...of, body }),
    onSuccess: (list) => keep('/api/projects/:id/delegations', of, list),
  })
}

export function useHanded(asked: boolean) {
  return useQuery({ ...asking('/api/delegations', {}), enabled: asked })
}

export function useGivenBack() {
  return useQuery(asking('/api/delegations/given-back', {}))
}

/** The form as it was when the page was opened: from then on the page itself knows best. */
export function useDelegation(id: string) {
  return useQuery({
    ...asking('/api/delegations/:id', { params: { id } }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnMount: 'always',
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
    retry: false,
  })
}

/** The form as it is at the server now. */
export async function delegatedDraftNow(id: string): Promise<DraftView> {
  return (await ask('/api/delegations/:id', { params: { id } })).draft
}

export function readDelegationAgain(id: string): Promise<void> {
  return queryClient.refetchQueries({ queryKey: answerKey('/api/delegations/:id', { params: { id } }) })
}

export function sendDelegatedDraft(id: string, save: SaveDraft): Promise<DraftSaved> {
  return send('PATCH /api/delegations/:id', { params: { id }, body: savedAs(save) })
}

export function useActOnDelegation(id: string) {
  return useMutation({
    mutationFn: (body: ActOnDelegation) => send('POST /api/delegations/:id/acts', { params: { id }, body }),
    onSettled: () => forgetKeys('delegations'),
  })
}
