import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { goalExceedsMoney } from './goal-exceeds-money.ts'

const of = (total: string | null, ...goals: readonly string[]) =>
  targets([{ budget: { total, fiscal: total, other: '0' }, goals }])

describe('goal-exceeds-money', () => {
  test.each([
    ['乡村振兴', of('4', '全面推进乡村振兴、巩固脱贫攻坚成果，推动建设乡村振兴“唐山样板”')],
    ['the economy of a county', of('8', '推动全县经济社会高质量发展')],
    ['the product of a county', of('36', '带动全县生产总值增长8%以上')],
    ['a rank among all', of('52', '把产业园打造成国际知名的产业基地')],
    ['the end of all accidents', of('15', '全面杜绝全县安全事故')],
    ['a whole district', of('3', '彻底解决辖区环境污染问题')],
    ['everybody of a county', of('104', '全县所有失能老人都享受专业机构24小时照护')],
  ])('fires: %s', (_, document) => {
    expect(places(goalExceedsMoney, document)).toEqual(['1'])
  })

  test.each([
    ['a task that only helps', of('5', '举办农民技术培训2期，助力乡村振兴')],
    ['much money', of('8600', '全面推进乡村振兴')],
    ['a thing of its own', of('2', '彻底解决办公楼漏水问题')],
    ['no amount', of(null, '全面推进乡村振兴')],
    ['income of those who work in it', of('36', '务工农户户均收入增加3000元')],
    ['a rank among peers', of('20', '创建省级示范图书馆1个')],
    ['all of a few that are counted', of('104', '全县26个服务站全部开放运营')],
    ['zero', of('0', '全面推进乡村振兴')],
  ])('stays quiet: %s', (_, document) => {
    expect(places(goalExceedsMoney, document)).toEqual([])
  })
})
