import { describe, expect, test } from 'vitest'
import { places, suggestions, targets } from '../../../test/support/targets.ts'
import { titleStyle } from './title-style.ts'

const titled = (...endings: readonly string[]) =>
  targets(endings.map((ending, i) => ({ name: `经费${i}`, title: `${i + 1}.经费${i}${ending}` })))

describe('title-style', () => {
  test('fires: one of five', () => {
    const document = titled(
      '项目绩效目标申报表',
      '项目绩效目标申报表',
      '绩效目标申报表',
      '项目绩效目标申报表',
      '项目绩效目标申报表',
    )
    expect(places(titleStyle, document)).toEqual(['3'])
    expect(suggestions(titleStyle, document)).toEqual(['3.经费2项目绩效目标申报表'])
  })

  test('fires: each part has its own style', () => {
    const first = ['项目绩效目标申报表', '项目绩效目标申报表', '项目绩效目标申报表', '项目绩效目标申报表']
    const second = ['公用绩效目标申报表', '公用绩效目标申报表', '项目绩效目标申报表', '公用绩效目标申报表']
    const document = targets(
      [...first, ...second].map((ending, i) => ({
        part: i < 4 ? '项目' : '公用',
        name: `经费${i}`,
        title: `${i + 1}.经费${i}${ending}`,
      })),
    )
    expect(places(titleStyle, document)).toEqual(['7'])
  })

  test.each([
    ['all alike', titled('绩效目标表', '绩效目标表', '绩效目标表', '绩效目标表')],
    ['too few to tell', titled('绩效目标表', '项目绩效目标表', '绩效目标表')],
    ['no style at all', titled('绩效目标表', '项目绩效目标表', '绩效目标表', '项目绩效目标表')],
    [
      '项目 is part of the name',
      targets(['文化下乡项目', '经费', '补助', '工资'].map((name) => ({ name, title: `${name}绩效目标表` }))),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(titleStyle, document)).toEqual([])
  })
})
