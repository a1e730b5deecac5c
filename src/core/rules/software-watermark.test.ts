import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { softwareWatermark } from './software-watermark.ts'

describe('software-watermark', () => {
  test.each([
    [
      'a mark',
      targets([{}], {
        marks: [
          { text: 'Evaluation Warning: The document was created with Spire.Doc for JAVA.', at: { line: 3 } },
        ],
      }),
      ['-'],
    ],
    [
      'a line that found no place',
      targets([{}], { unplaced: [{ text: 'Created with Aspose.Words', at: { line: 3 } }] }),
      ['-'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(softwareWatermark, document)).toEqual(expected)
  })

  test.each([
    ['none', targets([{}])],
    ['another unplaced line', targets([{}], { unplaced: [{ text: '附件', at: { line: 3 } }] })],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(softwareWatermark, document)).toEqual([])
  })
})
