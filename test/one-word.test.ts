/** One thing has one name, on whatever page it is met: words of the interface that had several. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import { FRAME } from '#text/interface/frame.ts'
import { REVIEW } from '#text/interface/review.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { STATEMENT } from '#text/interface/statement.ts'
import { WRITING } from '#text/interface/writing.ts'

const TEXT = resolve(import.meta.dirname, '..', 'src', 'text')
const lines = readdirSync(TEXT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .flatMap((file) =>
    readFileSync(join(TEXT, file), 'utf8')
      .split('\n')
      .map((line) => `${file}: ${line.trim()}`),
  )

test('amounts are in 万元 in English, too; what that is is said once', () => {
  const other = lines.filter((line) => /10k yuan|10,000 yuan/u.test(line))
  expect(other).toEqual([expect.stringContaining('Unit: 万元 (10,000 yuan)')])
})

test('a page is called as its tab', () => {
  expect(EVALUATIONS.title).toEqual(FRAME.evaluations)
  expect(FILINGS.title).toEqual(FRAME.filings)
})

test('a colleague is asked to fill in (委托), and nothing is said in words that people do not use', () => {
  const shown = lines.filter((line) => !/^\S+: (?:\*|\/\/|\/\*)/u.test(line))
  for (const odd of ['交出', '逐个预告', '没有人控制', '什么都不保存'])
    expect(shown.filter((line) => line.includes(odd))).toEqual([])
})

test('what waits for a person is 待办', () => {
  expect(lines.filter((line) => line.includes('待我办理'))).toEqual([])
  expect(REVIEW.boxMine['zh-CN']).toBe(FILINGS.mine['zh-CN'])
})

test('Ctrl+Z and Ctrl+Y are called alike in both forms', () => {
  expect(STATEMENT.keys['zh-CN']).toContain('Ctrl+Z/Y 撤销/重做')
  expect(WRITING.keys['zh-CN']).toContain('Ctrl+Z/Y 撤销/重做')
})

test('what one did is undone (撤销), what was sent on is taken back (撤回): neither word stands for the other', () => {
  const named = (keys: RegExp) => lines.filter((line) => keys.test(line) && /撤销|撤回/u.test(line))
  const undo = named(/: (?:undo\w*|undone\w*|takenBack|'[\w.-]+(?:undone|taken-back)'):/u)
  const withdraw = named(/: (?:(?:did)?withdraw\w*|'(?!result)[\w.-]*withdrawn'):/iu)
  expect(undo.length).toBeGreaterThan(15)
  expect(withdraw.length).toBeGreaterThan(10)
  expect(undo.filter((line) => line.includes('撤回'))).toEqual([])
  expect(withdraw.filter((line) => line.includes('撤销'))).toEqual([])
  // A decision on results is undone within ten minutes; nobody sent it in.
  expect(lines.filter((line) => /结果应用.*撤回|撤回.*结果应用/u.test(line))).toEqual([])
})
