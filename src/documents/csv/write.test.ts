import { describe, expect, test } from 'vitest'
import { read, utils } from '@e965/xlsx'
import { row, targets } from '../../../test/support/targets.ts'
import { writeTargets } from '../write.ts'

/** The table as another program, SheetJS, reads it. */
async function tableOf(
  document: Parameters<typeof writeTargets>[0],
  projects?: readonly number[],
): Promise<string[][]> {
  const written = await writeTargets(document, 'csv', projects && { projects })
  if (!written.ok) throw new Error(JSON.stringify(written.error))
  const book = read(written.value, { type: 'array', raw: true })
  return utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, {
    header: 1,
    defval: '',
    raw: false,
  })
}

describe('a document as one table', () => {
  const two = targets([{ name: '培训经费' }, { name: '劳务费', code: null, indicators: [] }])

  test('has a row for every indicator, and one for a project without any', async () => {
    const [head = [], ...rows] = await tableOf(two)
    const at = (name: string) => head.indexOf(name)
    const [first, second] = two.projects
    expect(rows).toHaveLength((first?.indicators.length ?? 0) + 1)
    expect(rows.map((cells) => cells[at('项目名称')])).toEqual([
      ...(first?.indicators ?? []).map(() => '培训经费'),
      '劳务费',
    ])
    expect(rows.slice(0, -1).map((cells) => cells[at('三级指标')])).toEqual(
      first?.indicators.map(({ level3 }) => level3),
    )
    expect(rows.slice(0, -1).map((cells) => cells[at('指标值')]?.replace(/^'/, ''))).toEqual(
      first?.indicators.map(({ value }) => value.text),
    )
    expect(rows.at(-1)?.[at('预算数（万元）')]).toBe(second?.budget.total)
  })

  test('leaves out columns that nothing fills, but those that one looks for', async () => {
    const [head] = await tableOf(targets([{ indicators: [], code: null }]))
    expect(head).toEqual(expect.arrayContaining(['项目编码', '一级指标', '指标值']))
    expect(head).not.toContain('得分')
    expect(head).not.toContain('3月底（万元）')
  })

  test('says what self-evaluation and monitoring say', async () => {
    const progress = {
      toDate: '3次',
      expected: '4次',
      causes: [
        { cause: 'funding' as const, text: null },
        { cause: 'other' as const, text: '天气' },
      ],
      reason: null,
      likelihood: 'possible' as const,
    }
    const [head = [], cells = []] = await tableOf(
      targets([
        {
          indicators: [
            {
              ...row('数量指标', '培训次数', null, '≥4次'),
              result: { actual: '4次', score: '9.5', reason: '无' },
              progress,
            },
          ],
        },
      ]),
    )
    const said = Object.fromEntries(head.map((name, index) => [name, cells[index]]))
    expect(said).toMatchObject({
      实际完成值: '4次',
      得分: '9.5',
      执行情况: '3次',
      偏差原因: '经费保障；其他：天气',
      完成目标可能性: '有可能',
    })
  })

  test('lets no cell run as a formula, and takes only the projects asked for', async () => {
    const evil = targets([
      { name: '=HYPERLINK("http://x")', indicators: [] },
      { name: '正常', indicators: [] },
    ])
    const written = await writeTargets(evil, 'csv')
    expect(written.ok && new TextDecoder().decode(written.value)).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(await tableOf(evil, [2])).toHaveLength(2)
  })
})
