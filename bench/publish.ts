/**
 * docs/benchmarks.md, section by section: what one measurement prints replaces its own sections and leaves
 * the others alone.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const PATH = join(resolve(import.meta.dirname, '..'), 'docs', 'benchmarks.md')

/** What is before the first section, and the sections by their headings. */
function sectionsOf(text: string): { readonly head: string; readonly sections: ReadonlyMap<string, string> } {
  const pieces = text.split(/^(?=## )/mu)
  const head = text.startsWith('## ') ? '' : (pieces[0] ?? '')
  const sections = head === '' ? pieces.filter((piece) => piece !== '') : pieces.slice(1)
  return {
    head,
    sections: new Map(sections.map((section) => [section.split('\n')[0] ?? '', section.trimEnd()])),
  }
}

/**
 * @param printed Markdown with `## ` headings; what is before the first replaces the head of the page
 * when it is not empty
 */
export function publish(printed: string): void {
  const before = sectionsOf(readFileSync(PATH, 'utf8'))
  const now = sectionsOf(printed)
  const head = now.head.trim() === '' ? before.head : now.head
  const sections = new Map([...before.sections, ...now.sections])
  writeFileSync(PATH, `${[head.trimEnd(), ...sections.values()].join('\n\n')}\n`)
}
