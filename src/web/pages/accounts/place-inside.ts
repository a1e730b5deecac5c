/** Where to go after signing in: the wish when it lies inside this site, the 工作台 otherwise. */
import { paths } from '../../paths.ts'

const HERE = 'http://here.invalid'

/** `/projects?year=2025` stays; `//elsewhere.example`, `https://…`, `javascript:…` and `\\…` become `/`. */
export function placeInside(wish: string | null): string {
  if (wish === null || !wish.startsWith('/') || wish.includes('\\')) return paths.workbench()
  try {
    const url = new URL(wish, HERE)
    return url.origin === HERE ? url.pathname + url.search + url.hash : paths.workbench()
  } catch {
    return paths.workbench()
  }
}
