import { expect, test } from 'vitest'
import { someDocuments } from '../../../../test/factories/county.ts'
import { withFaults } from '../../../../test/factories/faulty.ts'
import { seededRandom } from '../../../../test/factories/random.ts'
import { documentTexts } from '../passages.ts'
import { FORMER } from './former-bodies.ts'
import { GRAMMAR_FAULTS } from './grammar.ts'
import { GRAND_GOALS } from './grand-goals.ts'
import { createPrefilter } from './may-match.ts'
import { TYPOS } from './typos.ts'

const PATTERNS = [
  ...[...TYPOS, ...GRAMMAR_FAULTS].map(({ wrong }) => wrong),
  ...FORMER.map(({ name }) => name),
]
  .map((source) => new RegExp(source, 'mu'))
  .concat(GRAND_GOALS.map(({ pattern }) => pattern))
const EXAMPLES = [...TYPOS, ...GRAMMAR_FAULTS, ...GRAND_GOALS].map(({ example }) => example)

test('every pattern that matches a text is among those that may', () => {
  const mayMatch = createPrefilter(PATTERNS)
  const written = someDocuments(12, 'may match').map(
    (document) => withFaults(document, 200, seededRandom(document.source.file)).document,
  )
  const texts = [
    ...EXAMPLES,
    ...written.flatMap((document) => documentTexts(document).map(({ text }) => text)),
  ]
  const matching = texts.map((text) => ({
    text,
    may: new Set(mayMatch(text)),
    numbers: PATTERNS.flatMap((pattern, number) => (pattern.test(text) ? [number] : [])),
  }))
  expect(matching.flatMap(({ numbers }) => numbers).length).toBeGreaterThan(200)
  expect(matching.filter(({ may, numbers }) => numbers.some((number) => !may.has(number)))).toEqual([])
})

test('a pattern of which nothing is known, and one for any case, may always match', () => {
  expect(createPrefilter([/\d+/u, /复盖/u, /gdp/iu])('没有')).toEqual([0, 2])
})
