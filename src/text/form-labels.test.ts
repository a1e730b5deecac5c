import { expect, test } from 'vitest'
import { MEANINGS } from '#core/target/form-labels.ts'
import { MEANING_GROUPS, meaningName, groupMeanings } from './form-labels.ts'
import { LANGUAGES } from '#core/kernel/languages.ts'

test('every meaning is under one heading, with a name that no other has there', () => {
  expect(MEANING_GROUPS.flatMap((group) => [...groupMeanings(group)]).toSorted()).toEqual(
    [...MEANINGS].toSorted(),
  )
  for (const language of LANGUAGES) {
    for (const group of MEANING_GROUPS) {
      const names = groupMeanings(group).map((meaning) => meaningName(meaning, language))
      expect(new Set(names).size, `${group} ${language}`).toBe(names.length)
    }
  }
})
