/** What the list of documents shows, kept in the address. */
import type { DocumentQuery } from '#api/documents/documents.ts'
import { DOCUMENT_KINDS, type DocumentKind } from '#core/target/kind.ts'

export const DOCUMENT_PAGE_SIZE = 50
const SORTS: readonly DocumentQuery['sort'][] = ['importedAt', 'title', 'projects', 'budget', 'errors']

export type ListFilter = {
  readonly search: string
  readonly sort: DocumentQuery['sort']
  readonly order: DocumentQuery['order']
  readonly page: number
  readonly kind: DocumentKind | null
  readonly superseded: boolean
}

export function readDocumentFilter(parameters: URLSearchParams): ListFilter {
  const sort = SORTS.find((one) => one === parameters.get('sort')) ?? 'importedAt'
  const page = Number(parameters.get('page'))
  return {
    search: parameters.get('search')?.trim().slice(0, 100) ?? '',
    sort,
    order: parameters.get('order') === 'asc' ? 'asc' : 'desc',
    page: Number.isInteger(page) && page > 1 ? page : 1,
    kind: DOCUMENT_KINDS.find((kind) => kind === parameters.get('kind')) ?? null,
    superseded: parameters.get('superseded') === 'true',
  }
}

/** Writes the filter into the address, leaving out what holds anyway. The year and the rest stay. */
export function writeFilter(parameters: URLSearchParams, filter: ListFilter): URLSearchParams {
  const next = new URLSearchParams(parameters)
  put(next, 'search', filter.search, '')
  put(next, 'sort', filter.sort, 'importedAt')
  put(next, 'order', filter.order, 'desc')
  put(next, 'page', String(filter.page), '1')
  put(next, 'kind', filter.kind ?? '', '')
  put(next, 'superseded', String(filter.superseded), 'false')
  return next
}

function put(parameters: URLSearchParams, name: string, value: string, usual: string): void {
  if (value === usual) parameters.delete(name)
  else parameters.set(name, value)
}
