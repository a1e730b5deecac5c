/** Writing targets: begun, read as a form, saved, removed. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type {
  CarryDrafts,
  DraftsOfFile,
  DraftSaved,
  DraftView,
  NewDraft,
  SaveDraft,
} from '#api/writing/drafts.ts'
import { listOfRow } from '#core/writing/form.ts'
import { withLists } from '#core/writing/operation.ts'
import { answerKey } from './addresses.ts'
import { ask, asking, send, upload } from './calls.ts'
import { forgetAllBut, forgetAnswers, queryClient } from './query-client.ts'
import { useMay } from './session.ts'

/** The form as it was when the page was opened: from then on the page itself knows best. */
export function useDraft(id: string) {
  return useQuery({
    ...asking('/api/drafts/:id', { params: { id } }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnMount: 'always',
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  })
}

/** What stands beside the empty form, by the name that was last saved. */
export function useDraftOffers(id: string, name: string) {
  const enabled = useMay()('project.read')
  return useQuery({
    enabled,
    ...asking('/api/drafts/:id/offers', { params: { id }, query: { name: name.slice(0, 200) } }),
    placeholderData: keepPreviousData,
  })
}

/** The form as it is at the server now. */
export function draftNow(id: string): Promise<DraftView> {
  return ask('/api/drafts/:id', { params: { id } })
}

/** What colleagues filled in meanwhile comes into the form. */
export function readDraftAgain(id: string): Promise<void> {
  return queryClient.refetchQueries({ queryKey: answerKey('/api/drafts/:id', { params: { id } }) })
}

export function useDraftStart(year: number) {
  return useQuery(asking('/api/drafts/start', { query: { year } }))
}

/** What is said of the difference to an approved version is of before. */
export async function sendDraft(id: string, save: SaveDraft): Promise<DraftSaved> {
  const saved = await send('PATCH /api/drafts/:id', { params: { id }, body: savedAs(save) })
  void forgetAnswers('/api/projects/:id/versions/comparison')
  return saved
}

/** Rows of indicators name no table. */
export function savedAs({ operations, ...save }: SaveDraft) {
  return { ...save, operations: withLists(operations, (row) => listOfRow(row) ?? undefined) }
}

export function useBeginDraft() {
  return useMutation({
    mutationFn: (body: NewDraft) => send('POST /api/drafts', { body }),
    onSuccess: forget,
  })
}

/** Targets of earlier years of a unit; asked once the unit is known. */
export function useEarlierTargets(unit: string | undefined, year: number) {
  return useQuery({
    ...asking('/api/drafts/earlier', { query: { unit: unit ?? '', year } }),
    enabled: unit !== undefined,
  })
}

export function useCarryDrafts() {
  return useMutation({
    mutationFn: (body: CarryDrafts) => send('POST /api/drafts/earlier', { body }),
    onSuccess: forget,
  })
}

/** Which targets a file holds; nothing is kept. */
export function useTargetsOfFile() {
  return useMutation({ mutationFn: (file: File) => upload('/api/drafts/files', {}, file) })
}

/** Begins targets of a file. */
export function useBeginOfFile() {
  return useMutation({
    mutationFn: ({ file, unit, year, targets, again = [] }: DraftsOfFile & { readonly file: File }) => {
      const chosen = { unit, year, targets: targets.join(',') }
      const query = again.length === 0 ? chosen : { ...chosen, again: again.join(',') }
      return upload('/api/drafts/files/begin', { query }, file)
    },
    onSuccess: forget,
  })
}

/** Lists are asked again once its page is left: nothing asks for what is gone. */
export function useRemoveDraft() {
  return useMutation({ mutationFn: (id: string) => send('DELETE /api/drafts/:id', { params: { id } }) })
}

/** Removes drafts that were begun together a moment ago. @returns how many are gone */
export async function takeBackDrafts(ids: readonly string[]): Promise<number> {
  const answers = await Promise.allSettled(
    ids.map((id) => send('DELETE /api/drafts/:id', { params: { id } })),
  )
  forget()
  return answers.filter(({ status }) => status === 'fulfilled').length
}

/** Lists, sums and the project itself are others now. */
export function forget(): void {
  void forgetAllBut('session', 'drafts')
}
