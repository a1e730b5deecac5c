import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  expectedCheckCharacter,
  parseProjectCode,
  projectCodeParts,
  type ProjectCode,
} from './project-code.ts'

function code(text: string): ProjectCode {
  const result = parseProjectCode(text)
  if (!result.ok) throw new Error(`${text} is no project code`)
  return result.value
}

/** Every code that is in the sample documents, taken from their text. */
const samples = new URL('../../../samples/', import.meta.url)
const CODES = readdirSync(samples)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(new URL(name, samples), 'utf8').match(/\b13\d{6}P[0-9A-Z]{12}\b/g) ?? [])

describe('项目编码', () => {
  test('all 66 codes of the samples have the check character that the rule asks for', () => {
    expect(CODES).toHaveLength(66)
    for (const text of CODES) expect(expectedCheckCharacter(code(text)), text).toBe(text.charAt(20))
  })

  test('every single wrong character of the alphabet is caught', () => {
    const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
    fc.assert(
      fc.property(
        fc.constantFrom(...CODES),
        fc.integer({ min: 9, max: 20 }),
        fc.constantFrom(...alphabet),
        (text, at, wrong) => {
          fc.pre(text.charAt(at) !== wrong)
          const changed = text.slice(0, at) + wrong + text.slice(at + 1)
          expect(expectedCheckCharacter(code(changed))).not.toBe(changed.charAt(20))
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('the parts', () => {
    expect(projectCodeParts(code('13020225P00912310002A'))).toEqual({
      region: '130202',
      year: 2025,
      letter: 'P',
      parent: '009123',
      serial: '10002',
      check: 'A',
    })
  })

  test('codes of other provinces and letters are not judged; wrong shapes are no codes', () => {
    expect(expectedCheckCharacter(code('51000021R000000019951'))).toBeNull()
    for (const text of [
      '',
      '13020225P00891110002',
      '13020225P0089111000233',
      '1302022511008911100023',
      '13020225p008911100023',
    ]) {
      expect(parseProjectCode(text).ok, text).toBe(false)
    }
  })
})
