/**
 * Every official term of 名词解释 stands in the interface with its “?” beside it at least once: who meets the word
 * there learns what it means without leaving the page.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { TERM_IDS } from '#text/guides/terms.ts'

const WEB = resolve(import.meta.dirname, '..', 'src', 'web')
/** The page of the parts shows what a term looks like, not a term in its place. */
const sources = readdirSync(WEB, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/u.test(file) && !/\.test\.tsx?$/u.test(file) && !file.includes('pages/parts/'))
  .map((file) => readFileSync(join(WEB, file), 'utf8'))

/** Given to a button, a column or a head, or looked up by the words that stand there: `['指标值', 'value']`. */
const isPlaced = (id: string) => {
  const given = new RegExp(`<(?:With)?Term id="${id}"|\\bterm(?:=|: )["']${id}["']|, '${id}'\\],\n`, 'u')
  return sources.some((source) => given.test(source))
}

test('every term is explained where it stands', () => {
  expect(TERM_IDS.filter((id) => !isPlaced(id))).toEqual([])
})
