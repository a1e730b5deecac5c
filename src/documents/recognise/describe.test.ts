import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readFixtures } from '../../../test/reading/fixtures.ts'
import { readBlocks } from '../formats.ts'
import { describeLayout, readLayoutDescription } from '../layouts/description.ts'
import { layoutOfMappings } from '../layouts/meaning.ts'
import { readTextBlocks } from '../text/read.ts'
import { describeForm } from './describe.ts'
import { recognise } from './recognise.ts'

const SOURCE = { file: 'a.txt', sha256: '', mediaType: 'text/plain' }
/** A form whose words no layout knows. */
const FORM = [
  '任务|修路|花销|12.5',
  '打算做成|修通村路3公里',
  '大类|小类|要看什么|要达到|哪来的',
  '产出指标|数量指标|通村路里程|≥3公里|计划',
  '|质量指标|验收合格率|100%|标准',
]
const { blocks } = readTextBlocks(
  FORM.map(
    (row) =>
      `${row
        .split('|')
        .map((cell) => `\t${cell}`)
        .join('\n')}\n`,
  ).join('\n'),
)

test('an unknown form: every label with what is beside it, and nothing is said to be known', () => {
  const [table] = describeForm(blocks).tables
  const labels = table?.labels.map(({ text, meaning, example }) => [text, meaning, example])
  expect(labels).toContainEqual(['任务', null, '修路'])
  expect(labels).toContainEqual(['打算做成', null, '修通村路3公里'])
  expect(labels).toContainEqual(['要看什么', null, '要达到'])
})

test('mapped once, the form is read, and the page shows what each label means', () => {
  const layout = layoutOfMappings(
    'our-county',
    '本县任务表',
    [],
    [
      { label: '任务', meaning: 'field:name' },
      { label: '花销', meaning: 'field:total' },
      { label: '打算做成', meaning: 'goals:annual' },
      { label: '大类', meaning: 'column:level1' },
      { label: '小类', meaning: 'column:level2' },
      { label: '要看什么', meaning: 'column:level3' },
      { label: '要达到', meaning: 'column:value' },
      { label: '哪来的', meaning: 'column:basis' },
    ],
  )
  const imported = readLayoutDescription(JSON.parse(JSON.stringify(describeLayout(layout))))
  if (!imported.ok) throw new Error(JSON.stringify(imported.error))
  const document = recognise(blocks, SOURCE, { layouts: [imported.value] })
  expect(
    document.projects.map(({ name, budget, goals, indicators }) => [
      name,
      budget.total,
      goals,
      indicators.map(({ level1, level3, value, basis }) => [level1, level3, value.text, basis]),
    ]),
  ).toEqual([
    [
      '修路',
      '12.5',
      ['修通村路3公里'],
      [
        ['产出指标', '通村路里程', '≥3公里', '计划'],
        ['产出指标', '验收合格率', '100%', '标准'],
      ],
    ],
  ])
  expect(document.unplaced).toEqual([])
  expect(document.source.recognised).toEqual([
    { layout: 'our-county', name: '本县任务表', certainty: 1, projects: [1] },
  ])
  const described = describeForm(blocks, [imported.value])
  expect(described.tables[0]?.layout.id).toBe('our-county')
  expect(described.tables[0]?.labels.map(({ text, kind, meaning }) => [text, kind, meaning])).toEqual([
    ['任务', 'label', 'field:name'],
    ['花销', 'label', 'field:total'],
    ['打算做成', 'label', 'goals:annual'],
    ['大类', 'column', 'column:level1'],
    ['小类', 'column', 'column:level2'],
    ['要看什么', 'column', 'column:level3'],
    ['要达到', 'column', 'column:value'],
    ['哪来的', 'column', 'column:basis'],
  ])
})

const fixtures = readFixtures().filter(({ format }) => format === 'docx' || format === 'txt')

test.each(fixtures)(
  'a layout made of all that the page shows of $layout.$format reads it as before',
  async ({ path }) => {
    const read = await readBlocks(readFileSync(path), path)
    if (!read.ok) throw new Error(read.error.code)
    const form = read.value.blocks.blocks
    const mappings = describeForm(form).tables.flatMap(({ labels }) =>
      labels.map(({ text, meaning }) => ({ label: text, meaning })),
    )
    const before = recognise(form, SOURCE)
    const after = recognise(form, SOURCE, { layouts: [layoutOfMappings('made', '做成的表式', [], mappings)] })
    expect([after.projects, after.departments, after.unplaced]).toEqual([
      before.projects,
      before.departments,
      before.unplaced,
    ])
  },
)
