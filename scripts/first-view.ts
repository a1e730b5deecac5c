/**
 * The pages that somebody sees first and most: sign-in, 工作台 and a project. What they need beside the entry is
 * a few files instead of some seventy small ones.
 */
import { dirname, join } from 'node:path'

const PAGES = join(import.meta.dirname, '..', 'src', 'web', 'pages')
const FIRST_PAGES = [
  { name: 'sign-in', page: join(PAGES, 'accounts', 'sign-in-page.tsx') },
  { name: 'workbench', page: join(PAGES, 'workbench', 'workbench-page.tsx') },
  { name: 'project', page: join(PAGES, 'projects', 'project-page.tsx') },
]

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

/**
 * The name of the file that a module goes into: one for what the 工作台 shares with the others, that it is there
 * in few requests, and one for each other set of these pages that need it. null: as the bundler likes.
 */
export function firstView(id: string, modules: Modules): string | null {
  // Pages stay files of their own: the router asks for them by name.
  if (FIRST_PAGES.some(({ page }) => page === id)) return null
  const names = FIRST_PAGES.filter(({ page }) => neededBy(page, modules).has(id)).map(({ name }) => name)
  if (names.length > 1 && names.includes('workbench')) return 'shared-view'
  return names.length === 0 ? null : `${names.join('-and-')}-view`
}
