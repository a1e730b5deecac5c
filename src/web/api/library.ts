/** The indicator library: lists, one indicator, changes, and going through the region's targets anew. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type {
  LibraryDetail,
  LibraryList,
  LibraryMined,
  LibraryQuery,
  LibrarySuggestions,
  LibrarySuggestionsQuery,
  MineLibrary,
  SaveLibraryIndicator,
} from '#api/library.ts'
import { get, queryText, send, type QueryValues } from './client.ts'
import { forgetKeys } from './query-client.ts'

const PATH = '/api/library'

export function useLibrary(filter: LibraryQuery) {
  return useQuery({
    queryKey: ['library', 'list', filter],
    queryFn: ({ signal }) => get<LibraryList>(PATH, filter, signal),
    placeholderData: keepPreviousData,
  })
}

/** What fits a project. */
export function useLibrarySuggestions(query: LibrarySuggestionsQuery) {
  return useQuery({
    queryKey: ['library', 'suggestions', query],
    queryFn: ({ signal }) => get<LibrarySuggestions>(`${PATH}/suggestions`, query, signal),
    placeholderData: keepPreviousData,
  })
}

/** @param key null: none is asked for */
export function useLibraryIndicator(key: string | null) {
  return useQuery({
    queryKey: ['library', 'indicator', key],
    queryFn: ({ signal }) => get<LibraryDetail>(`${PATH}/indicator`, { key }, signal),
    enabled: key !== null,
  })
}

export function useSaveIndicator() {
  return useMutation({
    mutationFn: (input: SaveLibraryIndicator) => send<LibraryDetail>('PUT', `${PATH}/indicator`, input),
    onSuccess: forgetLibrary,
  })
}

export function useRemoveIndicator() {
  return useMutation({
    mutationFn: (key: string) => send<void>('DELETE', `${PATH}/indicator${queryText({ key })}`),
    onSuccess: forgetLibrary,
  })
}

export function useMineLibrary() {
  return useMutation({
    mutationFn: (input: MineLibrary) => send<LibraryMined>('POST', `${PATH}/mining`, input),
    onSuccess: forgetLibrary,
  })
}

export const libraryExportPath = ({ page: _page, size: _size, ...filter }: QueryValues) =>
  `${PATH}/export${queryText(filter)}`

async function forgetLibrary(): Promise<void> {
  await forgetKeys('library', 'events')
}
