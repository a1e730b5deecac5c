/** The second implementation shares nothing with the program: it sees rows and JSON alone. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const HERE = join(import.meta.dirname, 'again')

test('it imports nothing but its own files and Node', () => {
  const files = readdirSync(HERE)
  expect(files.length).toBeGreaterThan(8)
  for (const file of files) {
    const text = readFileSync(join(HERE, file), 'utf8')
    const seen = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/gu)].map(([, name = '']) => name)
    expect([file, seen.filter((name) => !/^\.\/[\w-]+\.ts$|^node:crypto$/u.test(name))]).toEqual([file, []])
    // No floating point: amounts and shares are whole numbers and fractions of them.
    expect([file, /parseFloat|toFixed|Number\.parse/u.exec(text)?.[0]]).toEqual([file, undefined])
  }
})
