/** The rows of a list as an address answers them: those of the page shown, and all that match for an export. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { InputOf, ListPath } from '../api/addresses.ts'
import { asking } from '../api/calls.ts'
import { pagesFrom } from './every-row.ts'

/** `<ListPage {...useRows('/api/projects', { query: list.asked })} />` */
export function useRows<P extends ListPath>(path: P, input: InputOf<`GET ${P}`>) {
  return {
    query: useQuery({ ...asking(path, input), placeholderData: keepPreviousData }),
    load: pagesFrom(path, input),
  }
}
