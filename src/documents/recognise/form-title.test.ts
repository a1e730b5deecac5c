/**
 * A form without 项目名称 has the name that its title says, and none where the title says only what form it is.
 */
import { expect, test } from 'vitest'
import { readTargets } from '../formats.ts'

const FORM = [
  '\t绩效目标',
  '\t完成养护',
  '',
  '\t一级指标',
  '\t二级指标',
  '\t三级指标',
  '\t指标值',
  '',
  '\t产出指标',
  '\t数量指标',
  '\t里程',
  '\t1公里',
  '',
]

async function nameUnder(title: string): Promise<string | null> {
  const read = await readTargets(new TextEncoder().encode([title, ...FORM].join('\n')), 'a.txt')
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const [project] = read.value.projects
  return project?.name ?? null
}

test.each([
  '项目支出绩效目标表',
  '部门预算项目绩效目标表',
  '2025年度项目支出绩效目标申报表',
  '项目绩效目标表（2025年度）',
  '附件2：项目支出绩效目标申报表',
  '某县2025年县级预算项目绩效目标表',
  '财政支出项目绩效目标申报表',
  '省级专项资金绩效目标申报表',
  '市本级项目支出绩效目标批复表',
  '河北省省级部门预算绩效目标表',
  '中央对地方专项转移支付绩效目标表',
  '某县交通运输局2025年项目支出绩效目标表',
  '专项资金绩效目标表',
  '项目绩效目标批复表',
  '转移支付区域（项目）绩效目标自评表',
  '某市教育局部门预算项目支出绩效自评表',
])('%s names no project', async (title) => {
  expect(await nameUnder(title)).toBe('')
})

test.each([
  ['1.道路养护绩效目标表', '道路养护'],
  ['3.劳务费绩效目标表', '劳务费'],
  ['附件2：桥梁检测项目绩效目标表', '桥梁检测'],
  ['（二）文化中心项目绩效目标表', '文化中心'],
  ['困难群众救助补助资金绩效目标表', '困难群众救助补助资金'],
  ['城市社区工作者薪酬经费公用绩效目标表', '城市社区工作者薪酬经费'],
])('%s names %s', async (title, name) => {
  expect(await nameUnder(title)).toBe(name)
})
