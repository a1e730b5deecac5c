/** The indicator library: lists, one indicator, changes, and going through the region's targets anew. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type {
  LibraryQuery,
  LibrarySuggestionsQuery,
  MineLibrary,
  SaveLibraryIndicator,
} from '#api/library.ts'
import { getAddress, type QueryOf } from './addresses.ts'
import { asking, send } from './calls.ts'
import { forgetKeys } from './query-client.ts'

export function useLibrary(query: LibraryQuery) {
  return useQuery({ ...asking('/api/library', { query }), placeholderData: keepPreviousData })
}

/** What fits a project. */
export function useLibrarySuggestions(query: LibrarySuggestionsQuery) {
  return useQuery({ ...asking('/api/library/suggestions', { query }), placeholderData: keepPreviousData })
}

/** @param key null: none is asked for */
export function useLibraryIndicator(key: string | null) {
  return useQuery({
    ...asking('/api/library/indicator', { query: { key: key ?? '' } }),
    enabled: key !== null,
  })
}

export function useSaveIndicator() {
  return useMutation({
    mutationFn: (body: SaveLibraryIndicator) => send('PUT /api/library/indicator', { body }),
    onSuccess: forgetLibrary,
  })
}

export function useRemoveIndicator() {
  return useMutation({
    mutationFn: (key: string) => send('DELETE /api/library/indicator', { query: { key } }),
    onSuccess: forgetLibrary,
  })
}

export function useMineLibrary() {
  return useMutation({
    mutationFn: (body: MineLibrary) => send('POST /api/library/mining', { body }),
    onSuccess: forgetLibrary,
  })
}

export const libraryExportPath = ({
  page: _page,
  size: _size,
  ...query
}: QueryOf<'/api/library'> & QueryOf<'/api/library/export'>) => getAddress('/api/library/export', { query })

async function forgetLibrary(): Promise<void> {
  await forgetKeys('library', 'events')
}
