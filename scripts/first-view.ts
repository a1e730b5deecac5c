/**
 * The two pages that somebody sees first, sign-in and 工作台: what they need beside the entry is one file for
 * both and one for each, instead of some forty small ones.
 */
import { dirname, join } from 'node:path'

const PAGES = join(import.meta.dirname, '..', 'src', 'web', 'pages')
const SIGN_IN = join(PAGES, 'accounts', 'sign-in-page.tsx')
const WORKBENCH = join(PAGES, 'workbench', 'workbench-page.tsx')

type ModuleInfo = { readonly importedIds: readonly string[]; readonly code: string | null }
type Modules = { getModuleInfo(id: string): ModuleInfo | null }

/** The file that exports all of antd: followed by the names that are taken from it, not whole. */
const BARREL = /[\\/]antd[\\/]es[\\/]index\.js$/
const NAMES = /import\s*\{([^}]*)\}\s*from\s*["']antd["']/g

const found = new Map<string, ReadonlySet<string>>()

/** All that a page imports, without what it loads later. */
function neededBy(page: string, modules: Modules): ReadonlySet<string> {
  const known = found.get(page)
  if (known !== undefined) return known
  const needed = new Set<string>()
  const waiting = [page]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (needed.has(id)) continue
    needed.add(id)
    const info = modules.getModuleInfo(id)
    for (const next of info?.importedIds ?? [])
      waiting.push(...(BARREL.test(next) ? partsOf(next, info?.code ?? '') : [next]))
  }
  found.set(page, needed)
  return needed
}

/** `DatePicker as Picker` of antd is antd/es/date-picker/index.js. */
function partsOf(barrel: string, code: string): readonly string[] {
  return [...code.matchAll(NAMES)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => (name.trim().split(/\s+as\s+/)[0] ?? '').replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`))
    .filter((name) => name !== '')
    .map((name) => join(dirname(barrel), name.toLowerCase(), 'index.js'))
}

/** The name of the file that a module goes into; null: as the bundler likes. */
export function firstView(id: string, modules: Modules): string | null {
  // Pages stay files of their own: the router asks for them by name.
  if (id === SIGN_IN || id === WORKBENCH) return null
  const onSignIn = neededBy(SIGN_IN, modules).has(id)
  const onWorkbench = neededBy(WORKBENCH, modules).has(id)
  if (onSignIn && onWorkbench) return 'first-view'
  if (onSignIn) return 'sign-in-view'
  return onWorkbench ? 'workbench-view' : null
}
