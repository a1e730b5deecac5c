import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { percentDone, sumOfTallies, tallyMeasures, taskStanding } from './measure.ts'
import { promisedMeasure } from './promise.ts'

const TODAY = '2026-06-23'

describe('tasks', () => {
  test.each<[string, string, string | null, string]>([
    ['done is done, also too late', '2026-01-01', '2026-06-01', 'done'],
    ['the day before is late', '2026-06-22', null, 'late'],
    ['the day itself is in time', '2026-06-23', null, 'soon'],
    ['a week ahead is soon', '2026-06-30', null, 'soon'],
    ['a day more is not', '2026-07-01', null, 'open'],
  ])('%s', (_, due, doneOn, standing) => {
    expect(taskStanding({ due, doneOn }, TODAY)).toBe(standing)
  })

  const day = fc
    .integer({ min: 1, max: 28 })
    .map((date) => `2026-0${1 + (date % 9)}-${String(date).padStart(2, '0')}`)
  const tasks = fc.array(fc.record({ due: day, doneOn: fc.option(day) }), { maxLength: 6 })
  test('law: the tally of all is the sum of its parts, and nothing is counted twice', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ tasks }), { maxLength: 6 }), fc.nat(6), (measures, cut) => {
        const whole = tallyMeasures(measures, TODAY)
        expect(
          sumOfTallies([
            tallyMeasures(measures.slice(0, cut), TODAY),
            tallyMeasures(measures.slice(cut), TODAY),
          ]),
        ).toEqual(whole)
        expect(whole.done + whole.late + whole.soon).toBeLessThanOrEqual(whole.tasks)
        expect(percentDone(whole) === 100).toBe(
          whole.tasks > 0 && whole.done === whole.tasks && whole.bare === 0,
        )
      }),
    )
  })

  test('what was promised and has no task is not done', () => {
    expect(percentDone(tallyMeasures([], TODAY))).toBeNull()
    expect(percentDone(tallyMeasures([{ tasks: [] }], TODAY))).toBe(0)
    expect(tallyMeasures([{ tasks: [] }], TODAY)).toMatchObject({ measures: 1, bare: 1 })
    expect(percentDone({ tasks: 3, done: 2, bare: 0 })).toBe(66)
  })
})

describe('what a text promises', () => {
  test.each<[string | null, string, string, string]>([
    ['（一）完善制度建设', '修订预算绩效管理办法，明确职责。', 'system', '完善制度建设'],
    [null, '2.加强支出管理。代编预算6月底前细化到具体项目。', 'spending', '加强支出管理'],
    ['3、加强绩效运行监控', '按季度监督预算执行。', 'monitoring', '加强绩效运行监控'],
    [
      null,
      '做好绩效自评：年度终了对全部项目开展自评。',
      'self-evaluation',
      '做好绩效自评：年度终了对全部项目开展自评',
    ],
    ['规范财务资产管理', '严格执行财务制度。', 'assets', '规范财务资产管理'],
    ['加强内部监督', '', 'supervision', '加强内部监督'],
    ['加强宣传培训调研', '组织两次培训。', 'training', '加强宣传培训调研'],
    ['资金支持', '区财政局做好资金支持', 'spending', '资金支持'],
    ['凝聚合力', '协同推进各项工作。', 'other', '凝聚合力'],
  ])('%s %s', (title, text, kind, heading) => {
    expect(promisedMeasure({ title, text })).toMatchObject({ kind, title: heading })
  })

  test('the same promise has the same key, however it is spaced and numbered otherwise in marks; another has another', () => {
    const key = (title: string | null, text: string) => promisedMeasure({ title, text }).key
    expect(key('加强内部监督', '每季度检查一次。')).toBe(key('加强内部监督', '每季度检查一次'))
    expect(key('加强内部监督', '每季度检查一次。')).not.toBe(key('加强内部监督', '每半年检查一次。'))
  })
})
