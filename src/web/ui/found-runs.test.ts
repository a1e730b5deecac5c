import { expect, test } from 'vitest'
import { foundRuns } from './found-runs.ts'

const marked = (text: string, words: string) =>
  foundRuns(text, words)
    .map((run) => (run.isFound ? `[${run.text}]` : run.text))
    .join('')

test.each([
  ['培训人数', '培训', '[培训]人数'],
  ['参加培训的培训人数', '培训', '参加[培训]的[培训]人数'],
  ['培训合格率', '合格 培训', '[培训][合格]率'],
  ['GIS系统', 'gis', '[GIS]系统'],
  ['培训人数', '', '培训人数'],
  ['培训人数', '演出', '培训人数'],
])('%s looked for by “%s”', (text, words, expected) =>
  expect(marked(text, words)).toBe(expected.replace('][', '')),
)
