/**
 * A moment is kept in UTC, eight hours behind the offices: its first ten characters are the day before until eight
 * in the morning. Days are made of moments by `dayInChina` and `dayText`, and by nothing else.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const SRC = resolve(import.meta.dirname, '..', 'src')
/** A field that holds a moment, cut as text. */
const CUT = /\b(?:at|\w*At|moment|since)\)?\??\.(?:slice|substring|substr|split)\(/u

test('no page and no file makes a day of a moment by cutting its text', () => {
  const cut = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file) && !/\.test\.tsx?$/u.test(file))
    .flatMap((file) =>
      readFileSync(join(SRC, file), 'utf8')
        .split('\n')
        .filter((line) => CUT.test(line) && !/(?:momentText|dayInChina)\(/u.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    )
  expect(cut).toEqual([])
})
