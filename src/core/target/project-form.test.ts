import { describe, expect, test } from 'vitest'
import { derivedForm, FORM_HINTS, type FormSaying, type ProjectForm } from './project-form.ts'
import type { DetailField } from './project.ts'

const detail = (field: DetailField | null, label: string, text: string, choice: string | null = null) => ({
  field,
  label,
  text,
  choice,
  at: { line: 1 },
})
const named = (name: string, ...details: ReturnType<typeof detail>[]): FormSaying => ({ name, details })

describe('the form of a project', () => {
  test.each<readonly [string, ProjectForm]>([
    ['污水处理厂扩建工程（专项债券）', 'special-bond'],
    ['2026年新增专项债项目-县医院迁建', 'special-bond'],
    ['政府购买社会工作服务', 'purchased-service'],
    ['购买居家养老服务项目', 'purchased-service'],
    ['政府购买服务', 'purchased-service'],
    ['县级政府投资基金出资', 'investment-fund'],
    ['乡村振兴产业引导基金', 'investment-fund'],
    ['创业投资引导基金注资', 'investment-fund'],
    ['城区污水处理PPP项目可行性缺口补助', 'ppp'],
    ['城区污水处理ＰＰＰ项目政府付费', 'ppp'],
    ['政府和社会资本合作垃圾处理项目运营补贴', 'ppp'],
  ])('%s is told by its name: %s', (name, form) => {
    expect(derivedForm(named(name))).toMatchObject({ form, ground: { source: 'name' } })
  })

  test.each([
    '专项债券付息',
    '专项债券还本支出',
    '专项债券发行服务费',
    '专项债券项目绩效评价经费',
    '购买服务器及存储设备',
    '购买公务用车及维修服务',
    '购买服务站用房',
    '采购办公设备',
    '政府购买服务第三方评估',
    'PPP项目咨询服务费',
    'PPP中心经费',
    'APPP软件升级',
    '社会保险基金监管',
    '政府性基金收入征管',
    '住房公积金归集',
    '教育基金会资助',
    '政府投资基金管理费',
    '维修基金使用',
    '办公楼物业服务',
  ])('%s is a 一般项目', (name) => {
    expect(derivedForm(named(name))).toEqual({ form: 'general', ground: null })
  })

  test('a line of bonds tells it, of the form or said since, before any name', () => {
    expect(derivedForm(named('县医院迁建', detail(null, '其中：专项债券', '3000')))).toEqual({
      form: 'special-bond',
      ground: { source: 'funding', words: '其中：专项债券' },
    })
    expect(
      derivedForm({
        ...named('城区供水PPP项目'),
        funding: [{ origin: 'special-bond' }],
      }),
    ).toMatchObject({ form: 'special-bond', ground: { source: 'funding' } })
    expect(derivedForm({ ...named('道路'), funding: [{ origin: 'general-bond' }] }).form).toBe('general')
    // Nothing of it is paid from bonds.
    expect(derivedForm(named('道路', detail(null, '专项债券', '0'))).form).toBe('general')
  })

  test('what is ticked tells it, and the box that is not ticked does not', () => {
    expect(
      derivedForm(named('养老', detail('category', '项目类别', '☑政府购买服务 □其他', '政府购买服务'))),
    ).toMatchObject({ form: 'purchased-service', ground: { source: 'category' } })
    expect(derivedForm(named('养老', detail('category', '项目类别', '□政府购买服务 □PPP'))).form).toBe(
      'general',
    )
    expect(derivedForm(named('养老', detail(null, '是否政府购买服务', '是'))).form).toBe('purchased-service')
    expect(derivedForm(named('养老', detail(null, '是否政府购买服务', '否'))).form).toBe('general')
  })

  test('立项依据 tells it by the rule that it quotes, and by no other word', () => {
    expect(
      derivedForm(
        named('社区服务', detail('grounds', '立项依据', '《政府购买服务管理办法》（财政部令第102号）')),
      ),
    ).toMatchObject({ form: 'purchased-service', ground: { source: 'grounds' } })
    expect(derivedForm(named('管网工程', detail('grounds', '立项依据', '财预〔2021〕61号'))).form).toBe(
      'special-bond',
    )
    expect(
      derivedForm(named('管网工程', detail('grounds', '立项依据', '县政府关于争取专项债券的会议纪要'))).form,
    ).toBe('general')
  })

  test('what tells two forms at once tells none', () => {
    expect(derivedForm(named('政府购买服务与PPP项目')).form).toBe('general')
  })

  test('what tells a form says one of the hints that lists look for', () => {
    for (const [text, form] of [
      ['专项债', 'special-bond'],
      ['财预〔2021〕61号', 'special-bond'],
      ['购买养老服务', 'purchased-service'],
      ['财政部令第102号', 'purchased-service'],
      ['引导基金', 'investment-fund'],
      ['财预〔2020〕7号', 'investment-fund'],
      ['PPP', 'ppp'],
      ['政府和社会资本合作', 'ppp'],
      ['财金〔2020〕13号', 'ppp'],
    ] as const)
      expect([text, FORM_HINTS[form].some((hint) => text.toLowerCase().includes(hint))]).toEqual([text, true])
  })
})
