/** What leaves the house: numbers of persons and names are gone, figures and words of the target stay. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SEGMENTER } from '#language/segmenter.ts'
import { SURNAMES } from '../rules/lexicon/names.ts'
import { namesIn } from '../rules/privacy-names.ts'
import { mask } from './mask.ts'

const masked = (text: string) => mask(text, SEGMENTER).text

describe('personal data is masked', () => {
  test.each([
    ['身份证号130202199003078512', '130202199003078512'],
    ['证件１３０２０２１９９００３０７８５１２', '130202199003078512'],
    ['老证130202900307851的居民', '130202900307851'],
    ['护照E12345678办理', 'E12345678'],
    ['联系电话13812345678', '13812345678'],
    ['手机：138-1234-5678', '1234-5678'],
    ['手机1\u200b38123\u200b45678', '38123'],
    ['座机0315-2812345', '2812345'],
    ['电话：2812345', '2812345'],
    ['卡号6222020402001234567', '6222020402001234567'],
    ['卡号6222 0204 0200 1234 567', '0204 0200'],
    ['邮箱zhang.san@example.com', 'zhang.san'],
    ['微信号：zhang_san88', 'zhang_san88'],
    ['车牌冀B12345', 'B12345'],
    ['联系人：张桂芳，', '张桂芳'],
    ['负责人李建国、', '李建国'],
    ['户主为欧阳修文。', '欧阳修文'],
    ['王秀英同志负责', '王秀英'],
    ['赵明先生捐赠', '赵明'],
    ['慰问刘某某家属', '刘某某'],
    ['救助对象：张伟、李娜、王秀英', '李娜'],
    ['退休的归侨人员尉士公、牟凤兰、尉世春、尉世宝发放生活补贴', '尉士公'],
    ['救助对象：张伟、李娜、王秀英同志', '张伟'],
    ['收款人：于淑兰，', '于淑兰'],
    ['负责人：申屠明远。', '申屠明远'],
    ['困难职工高秀兰、', '高秀兰'],
  ])('%s', (text, hidden) => {
    const result = mask(text, SEGMENTER)
    expect(result.text).not.toContain(hidden)
    expect(result.count).toBeGreaterThan(0)
  })
})

describe('what a target says stays', () => {
  test.each([
    '发放补贴334人，每人每月500元，全年200.4万元',
    '2025年11月底前完成',
    '≥95%',
    '项目总成本≤12.50万元',
    '新建管网3200米、泵站2座',
    '按照冀财绩〔2023〕12号文件执行',
    '开展志愿服务活动不少于12场次',
    '高标准农田建设5000亩',
    '金融风险防范',
    '保障城区9所学校正常运转',
    '完善白沟新城道路照明',
    '维护安全稳定',
    '常态化宣传、支持双创、严格执法',
    '用于乡村医生岗位补助78人',
    '发放高龄老人津贴',
    '走访慰问困难家庭',
    '支付办案补助28.8万元、智慧庭审设备20万元',
  ])('%s', (text) => {
    expect(masked(text)).toBe(text)
  })
})

test('no number of a phone or an identity card survives, wherever it stands', () => {
  const phone = fc
    .tuple(fc.constantFrom('3', '5', '7', '8', '9'), fc.stringMatching(/^\d{9}$/u))
    .map(([second, rest]) => `1${second}${rest}`)
  const identity = fc.stringMatching(/^\d{17}[\dX]$/u)
  const words = fc.constantFrom('', '联系', '，电话', '（', '：', '\n', '为')
  fc.assert(
    fc.property(
      words,
      fc.oneof(phone, identity),
      fc.constantFrom('', '。', '）', '的居民'),
      (before, number, after) => {
        expect(masked(before + number + after)).not.toContain(number)
      },
    ),
  )
})

test('what the rule of published names finds never leaves', () => {
  const given = fc
    .tuple(fc.constantFrom(...SURNAMES), fc.constantFrom('秀英', '建国', '淑兰', '世宝', '桂芳'))
    .map(([surname, name]) => surname + name)
  fc.assert(
    fc.property(
      given,
      given,
      given,
      fc.constantFrom('慰问', '患者', '归侨人员', '对', ''),
      (first, second, third, before) => {
        const text = `${before}${first}、${second}、${third}发放补助。`
        const found = namesIn(text, { segmenter: SEGMENTER })
        for (const name of found) expect(masked(text)).not.toContain(name)
      },
    ),
  )
})
