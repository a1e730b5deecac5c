import { describe, expect, test } from 'vitest'
import { places, row, withRows } from '../../../test/support/targets.ts'
import { nameHoldsSeveral } from './name-holds-several.ts'

const named = (name: string) => withRows(row('社会效益指标', name, null, '有效提升'))

describe('name-holds-several', () => {
  test.each([
    ['two aims', named('改善就医条件，减轻患者负担')],
    ['two aims by 和', named('提升服务水平和促进医患和谐')],
    ['an aim and a rate', named('降低办事成本；群众知晓率')],
    ['three shares', named('工程合格率、设备完好率及资料齐全率')],
    ['people and courses', named('培训人数和举办期数')],
    ['two opinions', named('群众满意度和企业满意度')],
  ] as const)('fires: %s', (_, document) => {
    expect(places(nameHoldsSeveral, document)).toEqual(['1.1'])
  })

  test.each([
    ['one aim', named('改善就医条件')],
    ['one measure of several things', named('水泥、砂石、沥青采购成本')],
    ['a list of objects', named('残疾人、低保户受益人数')],
    ['a thing told at length', named('退休证件，相关表格成本')],
    ['one share of several things', named('供水、供电合格率')],
    ['one share of two bodies', named('学校及幼儿园食堂达标率')],
    ['in time is one word', named('补助发放及时率')],
    ['one opinion of two groups', named('教师和家长满意度')],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(nameHoldsSeveral, document)).toEqual([])
  })
})
