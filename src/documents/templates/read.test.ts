/** A bureau's template: what it may say is taken, what it may not is named with its path. */
import { expect, test } from 'vitest'
import { readTemplate } from './read.ts'
import { TEMPLATES, templateById, templateNames } from './templates.ts'

const OWN = { format: 'jichi.template/1', id: 'lunan', version: '2026', base: 'hebei-targets/2025' }
const read = (value: unknown) => readTemplate(JSON.stringify(value), 'lunan.json')

test('what it does not say stays as the official form has it', () => {
  const template = read({ ...OWN, header: '路南区财政局', fonts: { body: '仿宋_GB2312' } })
  expect(template.ok && template.value).toEqual({
    ...TEMPLATES['hebei'],
    id: 'lunan',
    version: '2026',
    header: '路南区财政局',
    fonts: { ...TEMPLATES['hebei'].fonts, body: '仿宋_GB2312' },
  })
})

test.each([
  ['an unknown base', { ...OWN, base: 'nowhere/1' }, 'base'],
  ['amounts in another unit', { ...OWN, unitLine: '单位：元' }, 'unitLine'],
  ['markup for a face', { ...OWN, fonts: { body: 'a";}</style><script>' } }, 'fonts.body'],
  ['a misspelt key', { ...OWN, footnote: 'x' }, 'footnote'],
  ['a line that breaks', { ...OWN, letterhead: ['a\nb'] }, 'letterhead[0]'],
  ['a page of letterhead', { ...OWN, letterhead: Array.from({ length: 6 }, () => 'x') }, 'letterhead'],
  ['an id that is a path', { ...OWN, id: '../x' }, 'id'],
  [
    'an outline of a section that is none',
    { ...OWN, outlines: { work: [{ section: 'x', title: 'x' }] } },
    'outlines.work[0].section',
  ],
  ['a list', [OWN], 'the file'],
])('%s is refused with its path', (_, value, path) => {
  expect(read(value)).toMatchObject({
    ok: false,
    error: { code: 'template-wrong', values: { file: 'lunan.json', path } },
  })
})

test('no JSON is said to be none', () => {
  expect(readTemplate('{', 'x.json')).toMatchObject({ ok: false, error: { code: 'template-not-json' } })
})

test('official templates are found with and without their version', () => {
  for (const name of templateNames())
    expect([templateById(name)?.id, templateById(name.split('/')[0] ?? '')?.id]).toEqual([
      name.split('/')[0],
      name.split('/')[0],
    ])
  expect(templateById('nowhere')).toBeNull()
})
