import { expect, test } from 'vitest'
import { GRANTS } from '#core/kernel/grants.ts'
import type { Role } from '#core/kernel/roles.ts'
import type { Language } from '../language.ts'
import { findHelp } from './find-help.ts'

const help = (query: string, language: Language, role: Role = 'administrator') =>
  findHelp(query, language, (action) => GRANTS[role].has(action))

test('a term is found by its name in either language, before guides that mention it', () => {
  expect(help('预算执行率', 'zh-CN')[0]).toMatchObject({ kind: 'term', id: 'execution-rate' })
  expect(help('execution RATE', 'zh-CN')[0]).toMatchObject({ kind: 'term', id: 'execution-rate' })
})

test('a guide is found by what it says, with the part that says it', () => {
  expect(help('撤回', 'zh-CN')).toContainEqual({
    kind: 'guide',
    id: 'filling',
    part: 'sent',
    title: '填报速查',
    detail: '四、送审以后',
  })
})

test('every word has to be there, and no words find nothing', () => {
  expect(help('预算执行率 没有这个词', 'zh-CN')).toEqual([])
  expect(help('  ', 'zh-CN')).toEqual([])
})

test('what leads to a file is the way that the person has', () => {
  const parts = (role: Role) =>
    help('导入 文件', 'zh-CN', role).flatMap((found) => (found.kind === 'guide' ? [found.part] : []))
  expect(parts('performance-office')).toContain('import')
  expect(parts('unit-filler')).toContain('from-file')
  expect(parts('unit-filler')).not.toContain('import')
  expect(parts('reader')).not.toContain('import')
  expect(parts('reader')).not.toContain('from-file')
})
