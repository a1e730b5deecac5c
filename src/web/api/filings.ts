/**
 * The way of targets: what waits, where one is, acts, approved versions. Whatever is made of a target is
 * asked again after an act.
 */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type {
  ActOnFiling,
  ActOnFilings,
  FilingList,
  FilingPeople,
  FilingProgress,
  FilingQuery,
  FilingsActed,
  FilingStanding,
  FilingView,
  OpinionsView,
  Reminded,
  RemindFilings,
  SaveOpinions,
} from '#api/filing/filings.ts'
import { get, send } from './client.ts'
import { forgetKeys, queryClient } from './query-client.ts'

const PATH = '/api/filings'
/** A target, or the text of a department. */
export type WayOf = { readonly of: 'projects' | 'statements'; readonly id: string }
const pathOf = ({ of, id }: WayOf) => `/api/${of}/${id}/filing`

export function useFilings(filter: Partial<FilingQuery>) {
  return useQuery({
    queryKey: ['filings', 'list', filter],
    queryFn: ({ signal }) => get<FilingList>(PATH, filter, signal),
    placeholderData: keepPreviousData,
  })
}

export function useFiling(project: string) {
  return useQuery({
    queryKey: ['filings', project],
    queryFn: ({ signal }) => get<FilingView>(pathOf({ of: 'projects', id: project }), {}, signal),
  })
}

/** What a target and a text have in common on their way. */
export function useStanding(way: WayOf) {
  return useQuery({
    queryKey: ['filings', way.id],
    queryFn: ({ signal }) => get<FilingStanding>(pathOf(way), {}, signal),
  })
}

/** Asked only while a person is being chosen. */
export function useFilingPeople(way: WayOf, kind: 'transfer' | 'countersign', task: string | null) {
  return useQuery({
    queryKey: ['filings', way.id, 'people', kind, task],
    queryFn: ({ signal }) =>
      get<FilingPeople>(`${pathOf(way)}/people`, { kind, task: task ?? undefined }, signal),
    gcTime: 0,
  })
}

/** `request` names what is done: sent twice, it is done once. */
export function useActOnFiling(way: WayOf) {
  return useMutation({
    mutationFn: (input: ActOnFiling) => send<FilingStanding>('POST', pathOf(way), input),
    onSuccess: (view) => queryClient.setQueryData(['filings', way.id], view),
    // Also after a refusal: somebody else was first, and the page shows an older state.
    onSettled: () => forgetAfterAct(),
  })
}

/** That somebody who has the task looks at it; not worth a word where somebody else did just before. */
export function useOpenFiling(way: WayOf) {
  return useMutation({
    mutationFn: ({ task, steps }: { readonly task: string; readonly steps: number }) =>
      send<FilingStanding>('POST', pathOf(way), {
        act: { kind: 'open', task },
        request: `open ${task} ${steps}`,
        steps: null,
      }),
    onSuccess: (view) => queryClient.setQueryData(['filings', way.id], view),
    onError: () => forgetKeys('filings'),
  })
}

/** Several targets or texts, as the addresses for several take them. */
export function several(
  of: WayOf['of'],
  ids: readonly string[],
): { projects: string[] } | { statements: string[] } {
  return of === 'projects' ? { projects: [...ids] } : { statements: [...ids] }
}

export function useActOnFilings() {
  return useMutation({
    mutationFn: (input: ActOnFilings) => send<FilingsActed>('POST', `${PATH}/acts`, input),
    onSettled: () => forgetAfterAct(),
  })
}

/** 催办. */
export function useRemind() {
  return useMutation({
    mutationFn: (input: RemindFilings) => send<Reminded>('POST', `${PATH}/reminders`, input),
    onSettled: () => forgetKeys('messages', 'filings'),
  })
}

function forgetAfterAct(): Promise<void> {
  return forgetKeys(
    'filings',
    'since-return',
    'projects',
    'reviews',
    'versions',
    'overview',
    'messages',
    'statement-tasks',
    'documents',
    'attachments',
    'execution',
  )
}

export function useFilingProgress(year: number | undefined) {
  return useQuery({
    queryKey: ['filings', 'progress', year],
    queryFn: ({ signal }) => get<FilingProgress>(`${PATH}/progress`, { year }, signal),
  })
}

const OPINIONS = '/api/opinions'

export function useOpinions() {
  return useQuery({
    queryKey: ['opinions'],
    queryFn: ({ signal }) => get<OpinionsView>(OPINIONS, {}, signal),
  })
}

export function useSaveOpinions() {
  return useMutation({
    mutationFn: (input: SaveOpinions) => send<OpinionsView>('PUT', OPINIONS, input),
    onSuccess: (list) => queryClient.setQueryData(['opinions'], list),
    onError: () => forgetKeys('opinions'),
  })
}
