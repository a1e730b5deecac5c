/** Texts that are made to look like others, through the public doors. */
import { describe, expect, test } from 'vitest'
import { readTargets } from '../src/documents/formats.ts'

const page = (before: string, rows: readonly (readonly string[])[]) =>
  Buffer.from(
    '<!DOCTYPE html><meta ' +
      `charset="utf-8"><p>${before}</p><table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
  )

async function read(bytes: Uint8Array) {
  const done = await readTargets(bytes, 'a.html')
  if (!done.ok) throw new Error(done.error.code)
  return done.value
}

const form = (name: string, value: string, dress: (label: string) => string = (label) => label) => [
  [dress('项目名称'), name, dress('预算金额'), '1\u200b00\u2060万元'],
  [dress('绩效目标'), '完成甲事', '', ''],
  ['一级指标', '二级指标', '三级指标', '指标值'].map(dress),
  ['产出指标', '数量指标', '检查次数', value],
]

describe('characters that nobody sees', () => {
  test.each([
    ['between', (label: string) => [...label].join('\u200b')],
    ['around', (label: string) => `\u2066\ufeff${label}\u200e\u2069`],
    ['that turn the direction', (label: string) => `\u202e${label}\u202c`],
    ['that may break a line', (label: string) => [...label].join('\u00ad')],
    ['that join', (label: string) => [...label].join('\u2060\u200d')],
  ])('%s the characters of a label do not hide it', async (_, dress) => {
    expect((await read(page('', form('甲项目', '≥10次', dress)))).projects).toMatchObject([
      {
        name: '甲项目',
        budget: { total: '100' },
        goals: ['完成甲事'],
        indicators: [{ level3: '检查次数', value: { comparator: '>=', number: '10', unit: '次' } }],
      },
    ])
  })

  test('in a value stay as written, and the number is the one that is seen', async () => {
    const [project] = (await read(page('', form('甲\u200b项目', '≥1\u200b0次')))).projects
    expect(project?.name).toBe('甲\u200b项目')
    expect(project?.indicators[0]?.value).toMatchObject({ text: '≥1\u200b0次', number: '10' })
  })
})

test('a text of a page is no title of a document; it is left over whole', async () => {
  const long = '长'.repeat(100_000)
  expect(await read(page(long, form('甲项目', '≥10次')))).toMatchObject({
    title: null,
    unplaced: [{ text: long }],
  })
  expect(await read(page('某县财政局绩效文本', form('甲项目', '≥10次')))).toMatchObject({
    title: '某县财政局绩效文本',
    unplaced: [],
  })
})
