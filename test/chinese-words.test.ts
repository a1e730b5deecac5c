/** The Chinese pages are Chinese: no English words stand between theirs. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const TEXT = resolve(import.meta.dirname, '..', 'src', 'text')
const SAID = /'zh-CN':\s*(?:\([^)]*\)\s*=>\s*)?(['`])(.*?)\1/gs
/** Commands and file formats are typed as they are written. */
const TYPED = /command-line|database[\\/]start/

/** Two English words in a row: a unit, a format or a name of a program is one. */
const english = (said: string) =>
  /\b[a-z]{3,} [a-z]{3,}\b/.exec(said.replaceAll(/\$\{[^}]*\}|jichi [a-z-]+/g, ''))?.[0]

const files = readdirSync(TEXT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !TYPED.test(file))
  .map((file) => [file, readFileSync(join(TEXT, file), 'utf8')] as const)

test('no Chinese word of the interface has English words in it', () => {
  const said = files.flatMap(([file, code]) =>
    [...code.matchAll(SAID)].map(([, , words = '']) => ({ file, words })),
  )
  expect(said.length).toBeGreaterThan(3000)
  expect(said.filter(({ words }) => english(words) !== undefined)).toEqual([])
})
