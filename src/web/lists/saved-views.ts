/** Views of lists that a person named: a filter with its order, kept in this browser for that person. */
import { stored, useStored, type Stored } from '../preferences/stored.ts'

export type SavedView = {
  readonly name: string
  /** The part of the address that makes it. */ readonly view: string
}

/** Of one list. */
export const MOST_VIEWS = 20
export const LONGEST_VIEW_NAME = 40

const stores = new Map<string, Stored<string>>()

/** @param person whose views, by account @param list the page's place in the program */
export function viewStore(person: string, list: string): Stored<string> {
  const key = `jichi.views.${person}.${list}`
  const known = stores.get(key)
  if (known !== undefined) return known
  const made = stored(key, (text): text is string => readViews(text) !== null, '[]')
  stores.set(key, made)
  return made
}

/** null: what was kept is no list of views. */
export function readViews(text: string): SavedView[] | null {
  try {
    const kept: unknown = JSON.parse(text)
    return Array.isArray(kept) && kept.every(isView) ? kept : null
  } catch {
    return null
  }
}

function isView(kept: unknown): kept is SavedView {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'name' in kept &&
    typeof kept.name === 'string' &&
    'view' in kept &&
    typeof kept.view === 'string'
  )
}

export function useSavedViews(store: Stored<string>): readonly SavedView[] {
  return readViews(useStored(store)) ?? []
}

export function keepViews(store: Stored<string>, views: readonly SavedView[]): void {
  store.set(JSON.stringify(views))
}

/** Saved under a name that another has, it takes the place of that one. */
export function withSaved(views: readonly SavedView[], saved: SavedView): SavedView[] {
  const others = views.filter(({ name }) => name !== saved.name)
  return [...others, saved]
}
