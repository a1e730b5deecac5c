import { describe, expect, test } from 'vitest'
import { places, row, withRows } from '../../../test/support/targets.ts'
import { nameHoldsSeveral } from './name-holds-several.ts'

const named = (name: string) => withRows(row('社会效益指标', name, null, '有效提升'))

describe('name-holds-several', () => {
  test.each([
    ['two aims', named('改善就医条件，减轻患者负担')],
    ['two aims by 和', named('提升服务水平和促进医患和谐')],
    ['an aim and a rate', named('降低办事成本；群众知晓率')],
  ] as const)('fires: %s', (_, document) => {
    expect(places(nameHoldsSeveral, document)).toEqual(['1.1'])
  })

  test.each([
    ['one aim', named('改善就医条件')],
    ['one measure of several things', named('水泥、砂石、沥青采购成本')],
    ['a list of objects', named('残疾人、低保户受益人数')],
    ['a thing told at length', named('退休证件，相关表格成本')],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(nameHoldsSeveral, document)).toEqual([])
  })
})
