import { describe, expect, test } from 'vitest'
import type { Detail, Indicator } from '../target/project.ts'
import { derivedKind, type KindSaying } from './project-kind.ts'

const at = { block: 0 } as unknown as Detail['at']
const detail = (label: string, text: string, more: Partial<Detail> = {}): Detail => ({
  field: null,
  label,
  text,
  choice: null,
  at,
  ...more,
})
const of = (name: string, more: Partial<KindSaying> = {}) =>
  derivedKind({ name, purpose: null, indicators: [], ...more })
const named = (...names: readonly string[]) => names.map((level3) => ({ level3 }) as unknown as Indicator)

describe('the kind of a project', () => {
  test.each([
    ['政务信息系统运行维护', 'routine'],
    ['胜利街道环卫保洁服务', 'routine'],
    ['卫生院医疗设备更新', 'purchase'],
    ['图书馆图书购置', 'purchase'],
    ['青龙河桥加固改造', 'building'],
    ['高标准农田建设', 'building'],
    ['农村低保金', 'transfer'],
    ['家庭经济困难学生生活补助', 'transfer'],
    // 购买服务 buys no thing; people and institutions are not built; what helps firms is no grant to persons.
    ['政府购买服务', 'routine'],
    ['人才队伍建设', 'unknown'],
    ['工程师职称评审', 'unknown'],
    ['农业保险保费补贴', 'unknown'],
    ['业务骨干能力提升培训', 'unknown'],
    // Two things at once.
    ['食堂设备采购及运行维护', 'unknown'],
    ['农村危房改造补助', 'unknown'],
  ])('%s: %s', (name, kind) => expect(of(name).kind).toBe(kind))

  test('支出经济分类 goes before all else, then what is ticked, the name, the purpose, the indicators', () => {
    const economic = detail('部门支出经济分类', '30305 生活补助')
    const category = detail('项目类别', '☑工程类 □采购类', { field: 'category', choice: '工程类' })
    expect(of('设备购置', { details: [economic, category] })).toEqual({
      kind: 'transfer',
      ground: { source: 'economic', words: '30305' },
    })
    expect(of('设备购置', { details: [category] }).ground).toEqual({ source: 'category', words: '工程' })
    expect(of('设备购置', { purpose: '修缮' }).ground).toEqual({ source: 'name', words: '购置' })
    expect(of('能力提升', { purpose: '用于办公楼修缮' }).ground).toEqual({ source: 'purpose', words: '修缮' })
    expect(of('能力提升', { indicators: named('发放人数', '补助标准', '满意度') }).kind).toBe('transfer')
    expect(of('能力提升', { indicators: named('发放人数', '培训人数', '满意度') }).kind).toBe('unknown')
  })

  test('the words beside boxes of which none or several are ticked say nothing', () => {
    const open = detail('项目类别', '□工程类 □采购类', { field: 'category' })
    expect(of('能力提升', { details: [open] })).toEqual({ kind: 'unknown', ground: null })
  })

  test('numbers of other kinds of classification are no 支出经济分类', () => {
    expect(of('能力提升', { details: [detail('支出经济分类', '2030201')] }).kind).toBe('unknown')
    expect(of('能力提升', { details: [detail('支出经济分类', '31003 专用设备购置')] }).kind).toBe('purchase')
    expect(of('能力提升', { details: [detail('政府支出经济分类', '50302 基础设施建设')] }).kind).toBe(
      'building',
    )
  })
})
