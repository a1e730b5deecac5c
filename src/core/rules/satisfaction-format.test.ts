import { describe, expect, test } from 'vitest'
import { ALONE, PARAMETERS, places, row, suggestions, withRows } from '../../../test/support/targets.ts'
import { WRITTEN_MEDIA_TYPE } from '../target/written-document.ts'
import { satisfactionFormat } from './satisfaction-format.ts'

describe('satisfaction-format', () => {
  test.each([
    ['no unit', withRows(row('服务对象满意度指标', '满意度', '满意度', '≥90', '2025年工作计划')), ['1.1']],
    [
      'words',
      withRows(row('服务对象满意度指标', '总体评价', '总体评价', '有效提升', '2025年工作计划')),
      ['1.1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(satisfactionFormat, document)).toEqual(expected)
  })

  test.each([
    ['per cent', withRows(row('服务对象满意度指标', '满意度', '满意度', '≥90%', '2025年工作计划'))],
    ['a score', withRows(row('服务对象满意度指标', '满意度', '满意度', '≥90分', '2025年工作计划'))],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(satisfactionFormat, document)).toEqual([])
  })

  test('a blank is reported of what a file brought, in words of its own; of what is written here the form and the door report it', () => {
    const blank = withRows(
      row('服务对象满意度指标', '满意度', '满意度', ' '),
      row('服务对象满意度指标', '满意度', '满意度', '≥90'),
    )
    expect(places(satisfactionFormat, blank)).toEqual(['1.1', '1.2'])
    expect(satisfactionFormat.check(blank, PARAMETERS, ALONE)[0]?.values).toMatchObject({ case: 'blank' })
    expect(
      places(satisfactionFormat, { ...blank, source: { ...blank.source, mediaType: WRITTEN_MEDIA_TYPE } }),
    ).toEqual(['1.2'])
  })

  test.each([
    [withRows(row('服务对象满意度指标', '满意度', '满意度', '≥90')), ['≥90%']],
    [withRows(row('服务对象满意度指标', '满意度', '满意度', '≥100')), ['100%']],
    [withRows(row('服务对象满意度指标', '满意度', '满意度', '100人')), [null]],
    [withRows(row('服务对象满意度指标', '总体评价', '总体评价', '有效提升')), [null]],
  ] as const)('suggests %#', (document, expected) => {
    expect(suggestions(satisfactionFormat, document)).toEqual(expected)
  })
})
