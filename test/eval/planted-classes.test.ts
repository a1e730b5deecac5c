/**
 * A fault of every class planted in generated documents: what was detected once stays detected, and nothing
 * more is said where nothing was planted. `npm run eval -- planted --record` sets the floor anew; `npm run
 * eval -- planted` measures on many more documents.
 */
import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '#core/rules/catalogue.ts'
import { auditAlone } from '#actions/findings/audit-document.ts'
import { PLANTINGS } from '../factories/plant/plantings.ts'
import { seededRandom } from '../factories/random.ts'
import { findPlanter, whyNot, CODES } from './plant.ts'
import { floorDocuments, plantAll, readPlantedFloor } from './planted-floor.ts'

const documents = floorDocuments()
const floor = readPlantedFloor()

describe('planted faults', () => {
  test('every class of the catalogue can be planted, or says why not', () => {
    expect(CODES.filter((code) => findPlanter(code) === null && whyNot(code) === null)).toEqual([])
    expect(Object.keys(PLANTINGS).filter((code) => !(code in CATALOGUE))).toEqual([])
  })

  test('the same seed plants the same fault, and it changes the document', () => {
    for (const code of CODES) {
      const planter = findPlanter(code)
      const [document] = documents
      if (planter === null || document === undefined) continue
      const planted = planter(document, seededRandom(code))
      expect(planter(document, seededRandom(code))).toEqual(planted)
      if (planted === null || planted.related !== undefined) continue
      expect(planted.document, code).not.toEqual(document)
      expect(planted.spots.length, code).toBeGreaterThan(0)
    }
  })

  test('the documents without fault draw no error', () => {
    expect(
      documents.flatMap((document) =>
        auditAlone(document).findings.filter(({ severity }) => severity === 'error'),
      ),
    ).toEqual([])
  })

  describe('what was detected once stays detected', () => {
    const scores = plantAll(documents)

    test.each(scores.map((score) => [score.code, score] as const))('%s', (code, { detected }) => {
      expect(detected).toBeGreaterThanOrEqual(floor.detected[code] ?? 0)
    })

    test('and no more is said where nothing was planted', () => {
      expect(scores.reduce((sum, { falseAlarms }) => sum + falseAlarms, 0)).toBeLessThanOrEqual(
        floor.elsewhere,
      )
    })
  })
})
