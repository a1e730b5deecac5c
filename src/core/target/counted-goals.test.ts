import { expect, test } from 'vitest'
import { countedGoals } from './counted-goals.ts'

test.each([
  [[], []],
  [['保障市场运行，全年抽检12次'], ['保障市场运行，全年抽检12次']],
  [
    ['培训200人', '建成站点2个'],
    ['1.培训200人', '2.建成站点2个'],
  ],
  [
    ['1.培训200人', '2.建成站点2个'],
    ['1.培训200人', '2.建成站点2个'],
  ],
  [
    ['（一）培训200人', '（二）建成站点2个'],
    ['（一）培训200人', '（二）建成站点2个'],
  ],
  [
    ['培训200人', '1.5公里道路'],
    ['1.培训200人', '2.1.5公里道路'],
  ],
])('%j is printed as %j', (goals, printed) => expect(countedGoals(goals)).toEqual(printed))
