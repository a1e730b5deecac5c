/** 委托填写: cells of targets handed to colleagues. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type {
  ActOnDelegation,
  DelegationForm,
  DelegationList,
  DelegationPeople,
  HandedList,
  NewDelegation,
} from '#api/delegation.ts'
import type { DraftSaved, SaveDraft } from '#api/writing/drafts.ts'
import { get, send } from './client.ts'
import { forgetKeys, queryClient } from './query-client.ts'

const PATH = '/api/delegations'
const pathOf = (project: string) => `/api/projects/${project}/delegations`
/** How often the writer looks what colleagues filled in. Milliseconds. */
const LOOK = 20_000

export function useDelegations(project: string, asked: boolean) {
  return useQuery({
    queryKey: ['delegations', project],
    queryFn: ({ signal }) => get<DelegationList>(pathOf(project), {}, signal),
    enabled: asked,
    refetchInterval: ({ state }) =>
      state.data?.rows.some((row) => row.state === 'open') === true ? LOOK : false,
  })
}

export function useDelegationPeople(project: string) {
  return useQuery({
    queryKey: ['delegations', project, 'people'],
    queryFn: ({ signal }) => get<DelegationPeople>(`${pathOf(project)}/people`, {}, signal),
    gcTime: 0,
  })
}

export function useGiveDelegation(project: string) {
  return useMutation({
    mutationFn: (input: NewDelegation) => send<DelegationList>('POST', pathOf(project), input),
    onSuccess: (list) => queryClient.setQueryData(['delegations', project], list),
  })
}

export function useHanded(asked: boolean) {
  return useQuery({
    queryKey: ['delegations', 'mine'],
    queryFn: ({ signal }) => get<HandedList>(PATH, {}, signal),
    enabled: asked,
  })
}

/** The form as it was when the page was opened: from then on the page itself knows best. */
export function useDelegation(id: string) {
  return useQuery({
    queryKey: ['delegation', id],
    queryFn: ({ signal }) => get<DelegationForm>(`${PATH}/${id}`, {}, signal),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnMount: 'always',
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
    retry: false,
  })
}

export function sendDelegatedDraft(id: string, input: SaveDraft): Promise<DraftSaved> {
  return send<DraftSaved>('PATCH', `${PATH}/${id}`, input)
}

export function useActOnDelegation(id: string) {
  return useMutation({
    mutationFn: (input: ActOnDelegation) => send<DelegationList>('POST', `${PATH}/${id}/acts`, input),
    onSettled: () => forgetKeys('delegations'),
  })
}
