/** What a page keeps in its address (filters, the row that is open), and how it writes there. */
import { useCallback } from 'react'
import { useLocation, useNavigate, useSearchParams, type NavigateOptions } from 'react-router'

export type WriteAddress = (
  next: URLSearchParams | ((now: URLSearchParams) => URLSearchParams),
  options?: NavigateOptions,
) => void

/**
 * The parameters of the address as the page was last drawn, and a writer. A change counts from what the
 * address says by then, not from what was drawn: two changes between two drawings (a search while the first
 * row is being opened) both are kept. A page that is left in the meantime writes nothing.
 */
export function useAddress(): readonly [URLSearchParams, WriteAddress] {
  const [parameters] = useSearchParams()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const write: WriteAddress = useCallback(
    (next, options) => {
      const here = window.location
      if (new URL(pathname, here.origin).pathname !== here.pathname) return
      const search = typeof next === 'function' ? next(new URLSearchParams(here.search)) : next
      void navigate(`?${search}`, options)
    },
    [navigate, pathname],
  )
  return [parameters, write]
}
