import { expect, test } from 'vitest'
import { keepViews, readViews, viewStore, withSaved } from './saved-views.ts'

test('what was kept is read again; anything else counts as never kept', () => {
  const views = [{ name: '逾期', view: 'standing=late' }]
  expect(readViews(JSON.stringify(views))).toEqual(views)
  expect(['', 'null', '{}', '[1]', '[{"name":"x"}]'].map(readViews)).toEqual([null, null, null, null, null])
})

test('a name is there once: what is saved last holds', () => {
  const first = withSaved([], { name: '逾期', view: 'standing=late' })
  const both = withSaved(first, { name: '本周', view: 'standing=soon' })
  expect(withSaved(both, { name: '逾期', view: 'state=open' })).toEqual([
    { name: '本周', view: 'standing=soon' },
    { name: '逾期', view: 'state=open' },
  ])
})

test('each person and each list has its own', () => {
  keepViews(viewStore('chen', 'archives'), [{ name: '养老', view: 'search=1' }])
  expect(readViews(viewStore('chen', 'archives').get())).toHaveLength(1)
  expect([viewStore('li', 'archives').get(), viewStore('chen', 'projects').get()]).toEqual(['[]', '[]'])
})
