/** 问责台账: its entries and what the rule set suggests. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { ActOnAccountability, ChangeAccountability, SetAside } from '#api/accountability.ts'
import type { InputOf } from './addresses.ts'
import { asking, send } from './calls.ts'
import { forgetKeys } from './query-client.ts'

const forget = () => forgetKeys('accountability', 'accountability-suggestions', 'messages', 'archive')

/** @param may whether the person manages the ledger: others are told nothing of suggestions */
export function useSuggestions(year: number | undefined, may: boolean) {
  return useQuery({
    ...asking('/api/accountability-suggestions', { query: { year: year ?? 0 } }),
    enabled: may && year !== undefined,
    placeholderData: keepPreviousData,
  })
}

export function useAddAccountability() {
  return useMutation({
    mutationFn: (body: InputOf<'POST /api/accountability'>['body']) =>
      send('POST /api/accountability', { body }),
    onSettled: forget,
  })
}

export function useChangeAccountability(entry: string) {
  return useMutation({
    mutationFn: (body: ChangeAccountability) =>
      send('PUT /api/accountability/:entry', { params: { entry }, body }),
    onSettled: forget,
  })
}

export function useActOnAccountability(entry: string) {
  return useMutation({
    mutationFn: (body: ActOnAccountability) =>
      send('POST /api/accountability/:entry/acts', { params: { entry }, body }),
    onSettled: forget,
  })
}

export function useSetAside() {
  return useMutation({
    mutationFn: (body: SetAside) => send('POST /api/accountability-suggestions/asides', { body }),
    onSettled: forget,
  })
}
