import { expect, test } from 'vitest'
import type { ImportView } from '#api/documents/imports.ts'
import { IMPORT } from '#text/interface/import-page.ts'
import { speak } from '#text/interface/words.ts'
import { standingWords, waitsFor } from './import-standing.ts'

const text = speak(IMPORT, 'zh-CN')
const opened = (
  state: ImportView['state'],
  take: number,
  groups: readonly ImportView['files'][number]['group'][],
) => ({ state, take, files: groups.map((group) => ({ group })) })

test.each([
  ['nothing', 0, ['same', 'same'], /2 个文件.*都已有/],
  ['nothing', 0, ['same', 'refused'], /1 个文件.*已有.*1 个文件不能导入/],
  ['nothing', 0, ['refused'], /^1 个文件不能导入/],
  ['ready', 0, ['doubtful', 'refused'], /存疑/],
  ['ready', 0, ['good', 'same'], /没有勾选/],
  ['ready', 0, ['refused', 'same'], /都不能导入/],
  ['ready', 1, ['good', 'doubtful'], /确认之前/],
] as const)('%s, taking %i of %j', (state, take, groups, words) => {
  expect(standingWords(text, opened(state, take, groups))).toMatch(words)
})

test('only what waits can be given up', () => {
  expect(waitsFor(opened('ready', 0, ['doubtful']))).toBe(true)
  expect(waitsFor(opened('reading', 0, []))).toBe(true)
  expect(waitsFor(opened('ready', 0, []))).toBe(false)
  expect(waitsFor(opened('nothing', 0, ['same']))).toBe(false)
})
