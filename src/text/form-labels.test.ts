import { expect, test } from 'vitest'
import { MEANINGS } from '#core/target/form-labels.ts'
import { MEANING_GROUPS, meaningName, meaningsOf } from './form-labels.ts'
import { LANGUAGES } from '#core/kernel/languages.ts'

test('every meaning stands under one heading, with a name that no other has there', () => {
  expect(MEANING_GROUPS.flatMap((group) => [...meaningsOf(group)]).toSorted()).toEqual(
    [...MEANINGS].toSorted(),
  )
  for (const language of LANGUAGES) {
    for (const group of MEANING_GROUPS) {
      const names = meaningsOf(group).map((meaning) => meaningName(meaning, language))
      expect(new Set(names).size, `${group} ${language}`).toBe(names.length)
    }
  }
})
