import { expect, test } from 'vitest'
import { GENERAL, indexLayout } from './layout-index.ts'
import type { Layout } from './layout.ts'
import { LAYOUTS, layoutFor } from './layouts.ts'

/** A form in words that no other form has. */
const OWN_WORDS: Layout = {
  id: 'own-words',
  name: '任务绩效清单',
  titles: ['任务绩效清单'],
  fields: { name: ['任务事项'], total: ['花销'], fiscal: ['财政掏钱'] },
  goals: { annual: ['打算做成'] },
}
const TEXTS = ['任务事项', '培训', '花销', '10万元', '财政掏钱', '10万元', '打算做成', '培训200人']

test('a layout of the program is told by words of its own that the words of all forms do not have', () => {
  const layouts = [indexLayout(OWN_WORDS), ...LAYOUTS]
  expect(layoutFor(TEXTS, '培训任务绩效清单', [], layouts).layout.id).toBe('own-words')
  expect(layoutFor(TEXTS, null, [], layouts).layout.id).toBe('own-words')
  expect(layoutFor(TEXTS, null).layout).toBe(GENERAL.layout)
})

test('no two layouts have one id', () => {
  const ids = LAYOUTS.map(({ layout }) => layout.id)
  expect(ids).toEqual([...new Set(ids)])
})
