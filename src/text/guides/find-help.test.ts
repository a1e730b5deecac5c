import { expect, test } from 'vitest'
import { findHelp } from './find-help.ts'

test('a term is found by its name in either language, before guides that mention it', () => {
  expect(findHelp('预算执行率', 'zh-CN')[0]).toMatchObject({ kind: 'term', id: 'execution-rate' })
  expect(findHelp('execution RATE', 'zh-CN')[0]).toMatchObject({ kind: 'term', id: 'execution-rate' })
})

test('a guide is found by what it says, with the part that says it', () => {
  expect(findHelp('撤回', 'zh-CN')).toContainEqual({
    kind: 'guide',
    id: 'filling',
    part: 'sent',
    title: '填报速查',
    detail: '四、送审以后',
  })
})

test('every word has to be there, and no words find nothing', () => {
  expect(findHelp('预算执行率 没有这个词', 'zh-CN')).toEqual([])
  expect(findHelp('  ', 'zh-CN')).toEqual([])
})
