/**
 * Where in the menu a page belongs: by its address, except for pages of a project that are part of something
 * else.
 */
import { paths } from '../paths.ts'

const ELSEWHERE: readonly (readonly [RegExp, string])[] = [
  [/^\/projects\/[^/]+\/assessment$/, paths.assessments()],
  [/^\/projects\/[^/]+\/archive$/, paths.results()],
]

/** Whether the entry of the menu that leads to an address is the one a page belongs to. */
export function isPlaceOf(entry: string, pathname: string): boolean {
  const elsewhere = ELSEWHERE.find(([page]) => page.test(pathname))?.[1]
  if (elsewhere !== undefined) return entry === elsewhere
  return pathname === entry || (entry !== '/' && pathname.startsWith(`${entry}/`))
}
