/** The search of the whole. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { asking } from './calls.ts'

/** @param words none: nothing is asked */
export function useSearch(words: string, year: number | undefined) {
  return useQuery({
    ...asking('/api/search', { query: { words, year } }),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  })
}
