import { describe, expect, test } from 'vitest'
import { places, row, targets } from '../../../test/support/targets.ts'
import { crossProjectConflict } from './cross-project-conflict.ts'

const counted = (name: string, value: string) => ({ indicators: [row('数量指标', name, name, value)] })

describe('cross-project-conflict', () => {
  test.each([
    ['villages', targets([counted('行政村数量', '54个'), counted('行政村个数', '55个')]), ['2.1']],
    ['staff', targets([counted('在职职工人数', '95人'), counted('在职职工人数', '90人')]), ['2.1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(crossProjectConflict, document)).toEqual(expected)
  })

  test.each([
    ['the same', targets([counted('社区数量', '12个'), counted('社区数量', '12个')])],
    [
      'what each project has of its own',
      targets([counted('培训人数', '200人'), counted('培训人数', '300人')]),
    ],
    ['a least', targets([counted('行政村数量', '≥54个'), counted('行政村数量', '≥20个')])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(crossProjectConflict, document)).toEqual([])
  })
})
