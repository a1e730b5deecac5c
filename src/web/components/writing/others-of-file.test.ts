import { expect, test } from 'vitest'
import { otherUnits } from './others-of-file.ts'

const target = (unit: { id: string | null; name: string } | null) => ({
  order: 1,
  name: '培训',
  budget: null,
  indicators: 3,
  there: [],
  unit,
})

test('targets of another unit are named with that unit; those of no unit, and of its own names, are not', () => {
  const found = {
    fiscalYear: 2027,
    targets: [
      target({ id: 'u1', name: '农业局（旧名）' }),
      target({ id: null, name: '安澜县农业农村局' }),
      target({ id: 'u2', name: '社会工作部' }),
      target({ id: null, name: '社会工作部' }),
      target(null),
    ],
  }
  expect(otherUnits(found, { id: 'u1', name: '农业农村局' })).toEqual([{ name: '社会工作部', count: 2 }])
  expect(otherUnits(found, undefined)).toEqual([])
})
