import { expect, test } from 'vitest'
import { LANGUAGES } from '#core/kernel/languages.ts'
import { TERM_IDS, TERMS } from './terms.ts'

test('every term has a name of its own and a sentence in both languages', () => {
  for (const language of LANGUAGES) {
    expect(new Set(TERM_IDS.map((id) => TERMS[id].name[language])).size).toBe(TERM_IDS.length)
    for (const id of TERM_IDS) {
      expect(TERMS[id].name[language], id).not.toBe('')
      expect(TERMS[id].meaning[language], id).toMatch(/[。.]$/u)
    }
  }
})

test('every term names the document that it rests on, or is none of a document', () => {
  const named = TERM_IDS.flatMap((id) => TERMS[id].source ?? [])
  expect(named.length).toBeGreaterThan(30)
  for (const { document } of named) expect(document).toMatch(/〔20\d\d〕\d+号|表式$|^《.+》$|^各地/u)
})
