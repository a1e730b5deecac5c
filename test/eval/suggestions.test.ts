/**
 * Taking up a suggestion makes its finding vanish and brings no new error: over the real documents and over
 * any.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ruleSetFor } from '#core/rule-sets/rulebook.ts'
import { arbitraryTargets } from '../support/arbitrary-targets.ts'
import { readHandChecked, readSelfSet } from './labels.ts'
import { faultText, suggestionFaults } from './suggestions.ts'

const HEBEI = ruleSetFor('13', 2025)

describe('suggestions', async () => {
  const documents = [...readHandChecked().documents, ...(await readSelfSet()).documents]

  test.each(documents.map(({ seed, document }) => [seed, document] as const))(
    'of document %s mend what they speak of',
    (_, document) => {
      const { tried, faults } = suggestionFaults(document, HEBEI)
      expect(tried).toBeGreaterThan(0)
      expect(faults.map(faultText)).toEqual([])
    },
  )

  test('of any document mend what they speak of', () => {
    let tried = 0
    fc.assert(
      fc.property(arbitraryTargets, (document) => {
        const result = suggestionFaults(document, HEBEI)
        tried += result.tried
        expect(result.faults.map(faultText)).toEqual([])
      }),
      { numRuns: 25 },
    )
    expect(tried).toBeGreaterThan(20)
  })
})
