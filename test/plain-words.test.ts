/**
 * Comments, titles of tests and the English pages use the words of docs/glossary.md: what its last column has in
 * code marks is in none of them.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const GLOSSARY = join(ROOT, 'docs', 'glossary.md')
const CODE = ['src', 'test', 'bench', 'scripts']
/** Made elsewhere or for tests of reading: forms as people wrote them. */
const FOREIGN = /[\\/](?:forms|golden|samples)[\\/]/

const text = (path: string) => readFileSync(path, 'utf8')

function filesIn(folder: string, name: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !FOREIGN.test(path))
}

/** The words in code marks in the last column of the table of words. */
function refusedWords(): readonly string[] {
  const [, table = ''] = text(GLOSSARY).split('## Words of the code')
  const words = table.split('\n').flatMap((row) => {
    const last = /^\|.*\|([^|]*)\|$/.exec(row.trim())?.[1] ?? ''
    return [...last.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word)
  })
  return [...new Set(words)]
}

/** The lines of a file that are comments, or end in one, and titles of tests. */
function commentLines(path: string): readonly (readonly [line: number, text: string])[] {
  return text(path)
    .split('\n')
    .map((line, index) => [index + 1, line] as const)
    .filter(([, line]) => /^\s*(?:\/\/|\/?\*|test\b|describe\b)|\s\/\/\s|\/\*\*?\s/.test(line))
}

/** The lines of a page: all but what it quotes as code. */
function pageLines(path: string): readonly (readonly [line: number, text: string])[] {
  return text(path)
    .split('\n')
    .map((line, index) => [index + 1, line.replaceAll(/`[^`]*`/g, '')] as const)
}

function uses(
  words: readonly string[],
  path: string,
  lines: readonly (readonly [line: number, text: string])[],
): readonly string[] {
  return lines.flatMap(([number, line]) =>
    words
      .filter((word) => new RegExp(String.raw`\b${word}\b`, 'i').test(line))
      .map((word) => `${relative(ROOT, path)}:${number}: ${word}`),
  )
}

const WORDS = refusedWords()

test('the table names words that are refused', () => {
  expect(WORDS).toEqual(expect.arrayContaining(['whoever', 'stands there', 'taken up', 'the one who']))
})

test('no comment and no title of a test has one of them', () => {
  const files = CODE.flatMap((folder) => filesIn(join(ROOT, folder), /\.(?:[jt]sx?|css|sql)$/))
  expect(files.length).toBeGreaterThan(2000)
  expect(files.flatMap((path) => uses(WORDS, path, commentLines(path)))).toEqual([])
})

test('no English page has one of them, except for the glossary, which names them', () => {
  const pages = [
    ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md'].map((name) => join(ROOT, name)),
    ...['docs', 'test', 'bench'].flatMap((folder) => filesIn(join(ROOT, folder), /\.md$/)),
  ].filter((path) => path !== GLOSSARY && !path.endsWith('.zh-CN.md'))
  expect(pages.flatMap((path) => uses(WORDS, path, pageLines(path)))).toEqual([])
})
