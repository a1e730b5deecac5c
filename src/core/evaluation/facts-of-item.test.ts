import { expect, test } from 'vitest'
import { kindsOfItem } from './facts-of-item.ts'

const item = (part: 'decision' | 'process' | 'output' | 'effect', second: string, third: string) => ({
  part,
  second,
  third,
  derived: null,
})

test('output by what it counts, satisfaction by satisfaction, other effects by all effects', () => {
  expect(kindsOfItem({ ...item('output', '产出数量', '实际完成率'), derived: 'completion' })).toEqual([
    'quantity',
  ])
  expect(kindsOfItem(item('output', '产出质量', '培训合格情况'))).toEqual(['quality'])
  expect(kindsOfItem(item('output', '产出时效', '开工及时性'))).toEqual(['timeliness'])
  expect(kindsOfItem(item('output', '产出成本', '单价控制'))).toContain('cost')
  expect(kindsOfItem(item('effect', '项目效益', '满意度'))).toEqual(['satisfaction'])
  expect(kindsOfItem(item('effect', '项目效益', '实施效益'))).toEqual([
    'economic',
    'social',
    'ecological',
    'sustainability',
  ])
})

test('no indicator speaks of decision and process', () => {
  expect(kindsOfItem(item('decision', '项目立项', '立项依据充分性'))).toEqual([])
  expect(kindsOfItem({ ...item('process', '资金管理', '预算执行率'), derived: 'execution' })).toEqual([])
})
