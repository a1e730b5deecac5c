import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { MEANINGS } from '#core/target/form-labels.ts'
import { describeLayout, readLayoutDescription } from './description.ts'
import { LAYOUTS } from './layouts.ts'
import { layoutOfMappings, layoutMappings, meaningOfLabel, withMappings } from './meaning.ts'
import { indexLayout } from './layout-index.ts'

const DESCRIPTION = {
  format: 'jichi.layout/1',
  id: 'our-county',
  name: '本县绩效表',
  titles: ['任务清单'],
  fields: { name: ['任务'] },
  columns: { value: ['要达到'] },
}

describe('a description', () => {
  test('comes back as it was written, through JSON', () => {
    const read = readLayoutDescription(DESCRIPTION)
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    expect(readLayoutDescription(JSON.parse(JSON.stringify(describeLayout(read.value))))).toEqual(read)
    const { format: _, ...layout } = DESCRIPTION
    expect(read.value).toEqual(layout)
  })

  test('with a base has the labels of both', () => {
    const read = readLayoutDescription({ ...DESCRIPTION, base: 'hebei' })
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    expect(read.value.fields?.name).toEqual(['项目名称', '任务'])
    expect(read.value.columns?.value).toEqual(['指标值', '要达到'])
    expect(read.value).toMatchObject({ id: 'our-county', name: '本县绩效表' })
  })

  test.each<[string, unknown, string]>([
    ['no object', [], ''],
    ['another format', { ...DESCRIPTION, format: 'x' }, 'format'],
    ['an id with spaces', { ...DESCRIPTION, id: 'our county' }, 'id'],
    ['the id of a built-in layout', { ...DESCRIPTION, id: 'hebei' }, 'id'],
    ['no name', { ...DESCRIPTION, name: '' }, 'name'],
    ['an unknown base', { ...DESCRIPTION, base: 'none' }, 'base'],
    ['an unknown key', { ...DESCRIPTION, field: {} }, 'field'],
    [
      'a key of prototypes',
      JSON.parse(JSON.stringify(DESCRIPTION).replace('"fields"', '"__proto__"')),
      '__proto__',
    ],
    ['an unknown field', { ...DESCRIPTION, fields: { nam: ['任务'] } }, 'fields.nam'],
    ['a label that is none', { ...DESCRIPTION, fields: { name: ['任务', 7] } }, 'fields.name[1]'],
    ['a blank label', { ...DESCRIPTION, columns: { value: [' '] } }, 'columns.value[0]'],
    ['a label of a thousand characters', { ...DESCRIPTION, titles: ['长'.repeat(1_000)] }, 'titles[0]'],
    ['labels that are no list', { ...DESCRIPTION, plan: { labels: '计划' } }, 'plan.labels'],
    [
      'too many labels',
      { ...DESCRIPTION, others: Array.from({ length: 501 }, (_, index) => `标签${index}`) },
      'others',
    ],
  ])('%s is one fault, at its path', (_, json, path) => {
    const read = readLayoutDescription(json)
    expect(read.ok ? null : read.error.path).toBe(path)
  })
})

describe('meanings', () => {
  test('every built-in layout can be exported and imported under another id', () => {
    for (const { layout } of LAYOUTS)
      expect(readLayoutDescription({ ...describeLayout(layout), id: 'copy' })).toEqual({
        ok: true,
        value: { ...layout, id: 'copy' },
      })
  })

  test('a label mapped to a meaning has it, whatever the other forms call so', () => {
    const beside = MEANINGS.filter((meaning) => !/^(?:column|group|schedule:|fund-column)/u.test(meaning))
    for (const meaning of beside) {
      const layout = indexLayout(layoutOfMappings('x', 'x', [], [{ label: '甲乙丙', meaning }]))
      expect(meaningOfLabel('甲 乙 丙：', layout)).toBe(meaning)
    }
  })

  test('a layout is its mappings, and one label mapped anew means that alone', () => {
    for (const { layout } of LAYOUTS) {
      const made = layoutOfMappings('x', 'x', layout.titles, layoutMappings(layout))
      expect(layoutMappings(made)).toEqual(
        layoutMappings(layoutOfMappings('x', 'x', layout.titles, layoutMappings(made))),
      )
      expect(indexLayout(made, null).own).toEqual(indexLayout(layout, null).own)
    }
    const layout = layoutOfMappings(
      'x',
      'x',
      [],
      [
        { label: '考核内容', meaning: 'field:name' },
        { label: '考核标准', meaning: 'column:value' },
      ],
    )
    const changed = withMappings(layout, [
      { label: '考核 内容：', meaning: 'column:level3' },
      { label: '考核标准', meaning: null },
      { label: '金额', meaning: 'field:total' },
    ])
    expect(layoutMappings(changed)).toEqual([
      { label: '金额', meaning: 'field:total' },
      { label: '考核 内容：', meaning: 'column:level3' },
    ])
  })
})

test('docs/layouts.md names every key and every name', () => {
  const page = readFileSync(new URL('../../../docs/layouts.md', import.meta.url), 'utf8')
  for (const meaning of MEANINGS) {
    const [key = '', name = key] = meaning.split(':', 2)
    if (name !== key) expect(page, meaning).toContain(`\`${name}\``)
  }
  for (const key of LAYOUTS.flatMap(({ layout }) => Object.keys(layout))) expect(page, key).toContain(key)
})
