/**
 * Every class that a component asks of a style sheet is in that sheet: the compiler knows no style sheets, and
 * a class that is missing shows only as a page that looks wrong.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const WEB = resolve(import.meta.dirname, '..', 'src', 'web')

const files = readdirSync(WEB, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
const components = files.filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))

const without = (comments: RegExp, text: string) => text.replaceAll(comments, '')

function classesOf(sheet: string): Set<string> {
  const css = without(/\/\*[\s\S]*?\*\//g, readFileSync(sheet, 'utf8'))
  return new Set([...css.matchAll(/\.([A-Za-z_][\w-]*)/g)].map((match) => match[1] ?? ''))
}

type SheetUse = { readonly component: string; readonly sheet: string; readonly asked: readonly string[] }

/** The style sheets that a component imports, with the classes that it asks of each. */
function sheetsOf(component: string): SheetUse[] {
  const text = readFileSync(component, 'utf8')
  const body = without(/^import .*$/gm, text)
  return [...text.matchAll(/^import (\w+) from '([^']+\.module\.css)'$/gm)].map((match) => {
    const name = match[1] ?? ''
    const asked = body.matchAll(new RegExp(String.raw`(?<![\w.])${name}(?:\.(\w+)|\['([\w-]+)'\])`, 'g'))
    return {
      component: relative(WEB, component),
      sheet: resolve(dirname(component), match[2] ?? ''),
      asked: [...asked].map((one) => one[1] ?? one[2] ?? ''),
    }
  })
}

describe('style sheets', () => {
  const uses = components.flatMap(sheetsOf)

  test('are there, with every class that is asked of them', () => {
    expect(uses.length).toBeGreaterThan(100)
    const missing = uses.flatMap(({ component, sheet, asked }) => {
      if (!existsSync(sheet)) return [`${component}: ${relative(WEB, sheet)}`]
      const classes = classesOf(sheet)
      return asked
        .filter((one) => !classes.has(one))
        .map((one) => `${component}: .${one} of ${relative(WEB, sheet)}`)
    })
    expect(missing).toEqual([])
  })

  test('describe a class in one place: a second of the same name changes what the first one draws', () => {
    const twice = files
      .filter((path) => path.endsWith('.module.css'))
      .flatMap((path) => {
        const css = without(/\/\*[\s\S]*?\*\//g, readFileSync(path, 'utf8'))
        const own = [...css.matchAll(/(?:^|\}\n+)(?=(\.[\w-]+) \{\n)/g)].map((match) => match[1] ?? '')
        return own.filter((one, at) => own.indexOf(one) < at).map((one) => `${relative(WEB, path)}: ${one}`)
      })
    expect(twice).toEqual([])
  })

  test('are each asked for by a component', () => {
    const used = new Set(uses.map(({ sheet }) => sheet))
    const idle = files.filter((path) => path.endsWith('.module.css') && !used.has(path))
    expect(idle.map((path) => relative(WEB, path))).toEqual([])
  })
})
