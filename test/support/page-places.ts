/** Who sees which page: the places that the tree of pages names (src/web/routes.tsx), read from its text. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { ACTIONS, type Action } from '#core/kernel/allows.ts'

const ROUTES = readFileSync(resolve(import.meta.dirname, '..', '..', 'src', 'web', 'routes.tsx'), 'utf8')

const isAction = (word: string): word is Action => ACTIONS.some((action) => action === word)

/** `to` without what may be left out; one of the actions suffices. */
export const PAGE_PLACES: readonly { readonly to: string; readonly actions: readonly Action[] }[] = [
  ...ROUTES.matchAll(/path: '([^']+)',\s+handle: (?:placeUnless\(\s*'[^']+',\s*)?place\(([^)]*)\)/gu),
].map(([, path = '', words = '']) => ({
  to: path.replaceAll(/\/:\w+\?/gu, ''),
  actions: [...words.matchAll(/'([^']+)'/gu)].map(([, word = '']) => word).filter(isAction),
}))
