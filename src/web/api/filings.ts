/**
 * The way of targets: what waits, where one is, acts, approved versions. Whatever is made of a target is
 * asked again after an act.
 */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type {
  ActOnFiling,
  ActOnFilings,
  AskForecast,
  FilingActed,
  FilingQuery,
  RemindFilings,
  SaveOpinions,
} from '#api/filing/filings.ts'
import { asking, askingWith, keep, send } from './calls.ts'
import { forgetKeys } from './query-client.ts'
import { useMay } from './session.ts'

/** A target, or the text of a department. */
export type FilingRef = { readonly of: 'projects' | 'statements'; readonly id: string }

export function useFilings(query: Partial<FilingQuery>) {
  return useQuery({ ...asking('/api/filings', { query }), placeholderData: keepPreviousData })
}

/** Of who reads no target on its way, nothing is asked: a colleague who fills in for others. */
export function useFiling(project: string) {
  const enabled = useMay()('filing.read')
  return useQuery({ ...asking('/api/projects/:id/filing', { params: { id: project } }), enabled })
}

/** What a target and a text have in common on their way. */
export function useStanding({ of, id }: FilingRef) {
  return useQuery(asking(`/api/${of}/:id/filing`, { params: { id } }))
}

/** Asked only while a person is being chosen. */
export function useFilingPeople(
  { of, id }: FilingRef,
  kind: 'transfer' | 'countersign',
  task: string | null,
) {
  return useQuery({
    ...asking(`/api/${of}/:id/filing/people`, { params: { id }, query: { kind, task: task ?? undefined } }),
    gcTime: 0,
  })
}

/** `request` names what is done: sent twice, it is done once. */
export function useActOnFiling({ of, id }: FilingRef) {
  const params = { id }
  return useMutation({
    mutationFn: (body: ActOnFiling) => send(`POST /api/${of}/:id/filing`, { params, body }),
    onSuccess: (view) => keep(`/api/${of}/:id/filing`, { params }, view),
    // Also after a refusal: somebody else was first, and the page shows an older state.
    onSettled: () => forgetAfterAct(),
  })
}

/** The same for one who goes on to the next at once: nothing is waited for that is asked again. */
export function useActAndGoOn({ of, id }: FilingRef) {
  const params = { id }
  return useMutation({
    mutationFn: (body: ActOnFiling) => send(`POST /api/${of}/:id/filing`, { params, body }),
    onSettled: () => {
      void forgetAfterAct()
    },
  })
}

/** That somebody who has the task looks at it; not worth a word where somebody else did just before. */
export function useOpenFiling({ of, id }: FilingRef) {
  const params = { id }
  return useMutation({
    mutationFn: ({ task, steps }: { readonly task: string; readonly steps: number }) =>
      send(`POST /api/${of}/:id/filing`, {
        params,
        body: { act: { kind: 'open', task }, request: `open ${task} ${steps}`, steps: null },
      }),
    onSuccess: (view) => keep(`/api/${of}/:id/filing`, { params }, view),
    onError: () => forgetKeys('filings'),
  })
}

/** Several targets or texts, as the addresses for several take them. */
export function several(
  of: FilingRef['of'],
  ids: readonly string[],
): { projects: string[] } | { statements: string[] } {
  return of === 'projects' ? { projects: [...ids] } : { statements: [...ids] }
}

export function useActOnFilings() {
  return useMutation({
    mutationFn: (body: ActOnFilings) => send('POST /api/filings/acts', { body }),
    onSettled: () => forgetAfterAct(),
  })
}

/** So many are asked about at once. */
const FORECAST_AT_ONCE = 50

type Foretold = Pick<AskForecast, 'kind' | 'said'> & {
  readonly of: FilingRef['of']
  readonly ids: readonly string[]
  /** No longer asked once the act is on its way. */
  readonly isAsked: boolean
}

/** What an act to several would come to, each by itself, as it is now. */
export function useForecast({ of, ids, kind, said, isAsked }: Foretold) {
  const asked = (some: readonly string[]) =>
    askingWith('/api/filings/forecast', { body: { ...several(of, some), kind, said } })
  return useQuery({
    queryKey: asked(ids).queryKey,
    queryFn: async ({ signal }) => {
      const results: FilingActed[] = []
      for (let from = 0; from < ids.length; from += FORECAST_AT_ONCE)
        results.push(...(await asked(ids.slice(from, from + FORECAST_AT_ONCE)).queryFn({ signal })).results)
      return results
    },
    placeholderData: keepPreviousData,
    gcTime: 0,
    enabled: isAsked,
  })
}

/** What was done under a name, taken back. */
export function useUndoFilings() {
  return useMutation({
    mutationFn: (request: string) => send('POST /api/filings/undo', { body: { request } }),
    onSettled: () => forgetAfterAct(),
  })
}

/** 催办. */
export function useRemind() {
  return useMutation({
    mutationFn: (body: RemindFilings) => send('POST /api/filings/reminders', { body }),
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
  return useQuery(asking('/api/filings/progress', { query: { year } }))
}

export function useOpinions() {
  return useQuery(asking('/api/opinions', {}))
}

export function useSaveOpinions() {
  return useMutation({
    mutationFn: (body: SaveOpinions) => send('PUT /api/opinions', { body }),
    onSuccess: (list) => keep('/api/opinions', {}, list),
    onError: () => forgetKeys('opinions'),
  })
}
