import { describe, expect, test } from 'vitest'
import { isSameProject } from './same-project.ts'

const UNIT = { code: '763001', name: '社会工作部' }
const whose = (
  name: string,
  code: string | null = null,
  unit: { code: string | null; name: string } | null = UNIT,
) => ({ project: { name, code }, unit })

describe('the same project', () => {
  test.each([
    [
      'one code',
      whose('干部培训', '13020225P008911100023'),
      whose('干部教育培训经费', '13020225P008911100023'),
    ],
    [
      'the code of another year',
      whose('干部培训经费', '13020225P008911100023'),
      whose('干部教育培训经费', '13020224P00891110002A'),
    ],
    [
      'the name with another year',
      whose('2025年城市社区工作者薪酬经费'),
      whose('2024年度城市社区工作者薪酬项目'),
    ],
    ['years from to', whose('困难群众救助（2024-2026年）'), whose('困难群众救助（2025—2027年度）')],
    ['a year without 年', whose('2025农村公路养护'), whose('2026农村公路养护')],
    [
      "the name under the unit's new code",
      whose('干部培训经费', null, { code: '763001', name: '社会工作部' }),
      whose('干部培训', null, { code: '901001', name: '社会工作部' }),
    ],
  ])('%s', (_, a, b) => {
    expect(isSameProject(a, b)).toBe(true)
    expect(isSameProject(b, a)).toBe(true)
  })

  test.each([
    [
      'the name in another unit',
      whose('干部培训经费'),
      whose('干部培训经费', null, { code: '326001', name: '组织部' }),
    ],
    ['another section of one work', whose('道路改造一期'), whose('道路改造二期')],
    ['a number that could be a year', whose('第1950号技能培训项目'), whose('第2012号技能培训项目')],
    ['an amount that could be a year', whose('2000亩高标准农田建设'), whose('1950亩高标准农田建设')],
    ['another lot', whose('老旧小区改造2标段'), whose('老旧小区改造3标段')],
    [
      'a running number used again for other work',
      whose('干部培训经费', '13020225P008911100023'),
      whose('办公楼电梯维修', '13020224P00891110002A'),
    ],
  ])('not %s', (_, a, b) => {
    expect(isSameProject(a, b)).toBe(false)
    expect(isSameProject(b, a)).toBe(false)
  })
})
