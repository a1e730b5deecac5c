import { expect, test } from 'vitest'
import { changeRows } from './change-rows.ts'

test('before and after are beside each other, what stayed is apart', () =>
  expect(
    changeRows(
      { name: '路南区', code: '130202' },
      { name: '路北区', code: '130202' },
      'zh-CN',
      'user.changed',
    ),
  ).toEqual([
    { name: '名称', was: '路南区', is: '路北区', changed: true },
    { name: '代码', was: '130202', is: '130202', changed: false },
  ]))

test('what is new has nothing before it, what is gone nothing after', () => {
  expect(changeRows(null, { active: true }, 'zh-CN', 'user.changed')).toEqual([
    { name: '启用', was: '', is: '是', changed: true },
  ])
  expect(changeRows({ file: 'a.txt' }, null, 'en', 'user.changed')).toEqual([
    { name: 'file', was: 'a.txt', is: '', changed: true },
  ])
  expect(changeRows(null, null, 'en', 'user.changed')).toEqual([])
})

test('objects are opened, digests are whole, lists are in one cell', () =>
  expect(
    changeRows(
      { findings: { warning: 1 } },
      { findings: { error: 2, warning: 1 }, sha256: 'ab'.repeat(32), files: ['a', 'b'] },
      'zh-CN',
      'user.changed',
    ),
  ).toEqual([
    { name: '问题 · 警告', was: '1', is: '1', changed: false },
    { name: '问题 · 错误', was: '', is: '2', changed: true },
    { name: '校验值', was: '', is: 'ab'.repeat(32), changed: true },
    { name: '文件', was: '', is: 'a、b', changed: true },
  ]))

test('another unit is in one cell', () =>
  expect(
    changeRows(
      { parent: { id: '1', code: '332', name: '水利局' } },
      { parent: null },
      'zh-CN',
      'unit.changed',
    ),
  ).toEqual([{ name: '上级', was: '水利局（332）', is: '', changed: true }]))

test('a refusal gives the reason in words', () =>
  expect(
    changeRows(
      null,
      { file: '空.docx', code: 'file-empty', values: { file: '空.docx' } },
      'zh-CN',
      'user.changed',
    ),
  ).toEqual([
    { name: '文件', was: '', is: '空.docx', changed: true },
    { name: '原因', was: '', is: expect.stringContaining('文件是空的'), changed: true },
  ]))
