/**
 * What the papers name is there: every path of the tree that a Markdown file mentions, and every link between
 * files.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const papers = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]

/** `src/…`, `docs/…` and the like in code spans; names with <placeholders> or … stand for many. */
function pathsIn(text: string): string[] {
  const spans = [...text.matchAll(/`((?:src|docs|test|scripts|bin|bench|samples)\/[^`\s]+)`/g)].map(
    (match) => match[1] ?? '',
  )
  return spans.filter((path) => !/[<>…*{]/.test(path))
}

function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !/^[a-z]+:/.test(target))
}

test.each(papers)('%s names only what exists', (paper) => {
  const text = readFileSync(join(ROOT, paper), 'utf8')
  const missing = [
    ...pathsIn(text).filter((path) => !existsSync(join(ROOT, path))),
    ...linksIn(text).filter((target) => !existsSync(resolve(ROOT, dirname(paper), decodeURI(target)))),
  ]
  expect(missing).toEqual([])
})
