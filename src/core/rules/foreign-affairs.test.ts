import { describe, expect, test } from 'vitest'
import { places, row, statement, targets } from '../../../test/support/targets.ts'
import { copyPaste } from './copy-paste.ts'
import { AFFAIRS_OF } from './lexicon/affairs.ts'

const of = (name: string, text: string) =>
  targets([{ unit: { code: '312001', name } }], {
    statement: statement({ safeguards: [{ label: '1', title: null, text, at: { line: 1 } }] }),
  })

describe("copy-paste: another department's affairs", () => {
  test.each(
    AFFAIRS_OF.map(
      ({ example, units }) =>
        [
          example,
          new RegExp(units, 'u').test('县机关事务服务中心') ? '县统计局' : '县机关事务服务中心',
        ] as const,
    ),
  )('fires: %s', (text, unit) => {
    expect(places(copyPaste, of(unit, text))).toEqual(['-'])
  })

  test('fires on a benefit of another field', () => {
    const document = targets([
      {
        unit: { code: '341001', name: '县住房和城乡建设局' },
        name: '老旧小区改造',
        purpose: '改造老旧小区',
        goals: ['改造小区12个'],
        indicators: [row('服务对象满意度指标', '就业服务满意度', '群众对服务的满意度', '≥90%')],
      },
    ])
    expect(places(copyPaste, document)).toEqual(['1.1'])
  })

  test.each([
    ["the department's own", of('县农业农村局', '做好农业技术推广，确保秋粮颗粒归仓。')],
    ['work done with others', of('县民政局', '配合农业农村部门做好农业技术推广。')],
    ['a village that is helped', of('县民政局', '驻村工作队指导种粮大户春耕生产。')],
    ['a whole place', of('某某镇人民政府', '做好农业技术推广，确保秋粮颗粒归仓。')],
    ['a unit nobody knows', of('县第三中心', '做好农业技术推广，确保秋粮颗粒归仓。')],
    [
      'a project of its own',
      targets([{ unit: { code: '1', name: '县民政局' }, name: '种粮大户慰问', purpose: '慰问种粮大户' }], {
        statement: statement({
          safeguards: [{ label: '1', title: null, text: '动员种粮大户积极参与。', at: { line: 1 } }],
        }),
      }),
    ],
    [
      'what it says in several places',
      targets([{ unit: { code: '1', name: '县民政局' } }], {
        statement: statement({
          overallGoal: '推进就业服务',
          safeguards: [{ label: '1', title: null, text: '完善就业服务。', at: { line: 1 } }],
        }),
      }),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(copyPaste, document)).toEqual([])
  })
})
