import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { projectOverlap } from './project-overlap.ts'

describe('project-overlap', () => {
  test.each([
    [
      "the same people's wages",
      targets([
        { name: '城市社区工作者薪酬经费', purpose: '城市社区工作者薪酬经费' },
        { name: '劳务费', purpose: '保障社区居委会干部及社区工作者工资、保险等各项薪酬待遇' },
      ]),
      ['2'],
    ],
    [
      "the name in the other's brackets",
      targets([{ name: '村级支出（村级组织运转经费）' }, { name: '村级组织运转经费' }]),
      ['2'],
    ],
    [
      'the same things bought',
      targets([
        { name: '防汛经费', purpose: '用于抢险物资、机械租赁，保障安全度汛' },
        { name: '农田管护费', purpose: '管护农田，同时支付抢险物资、机械租赁' },
      ]),
      ['2'],
    ],
    [
      'twins share it with a third, said once',
      targets([
        { name: '兴隆社区网格员队伍经费', purpose: '支付网格终端流量、网格巡查装备' },
        { name: '公务用车更新', purpose: '更新公务用车，并用于网格终端流量、网格巡查装备' },
        { name: '西苑社区网格员队伍经费', purpose: '支付网格终端流量、网格巡查装备' },
      ]),
      ['2'],
    ],
    [
      'the same hired people, as many',
      targets([
        { name: '社工站购买服务经费', purpose: '购买社工站服务，配备驻站社工22名，每名8万元/年' },
        { name: '驻乡镇社工岗位补贴', purpose: '为驻站社工发放岗位补贴，22人，每人每年3万元' },
      ]),
      ['2'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(projectOverlap, document)).toEqual(expected)
  })

  test.each([
    ['other people', targets([{ name: '网格员工资' }, { name: '计生专干工资' }])],
    ["another year's money", targets([{ name: '2024年社区工作者薪酬' }, { name: '2025年社区工作者薪酬' }])],
    ["another level's money", targets([{ name: '市级社区工作者薪酬' }, { name: '区级社区工作者薪酬补助' }])],
    [
      'two places',
      targets([
        { name: '兴隆社区网格员队伍经费', purpose: '专职网格员报酬' },
        { name: '西苑社区网格员队伍经费', purpose: '专职网格员报酬' },
      ]),
    ],
    [
      'what everybody buys',
      targets([
        { name: '防汛经费', purpose: '用于办公用品、印刷服务' },
        { name: '农田管护费', purpose: '用于办公用品、印刷服务，管护农田' },
      ]),
    ],
    ['a word in brackets', targets([{ name: '设备购置（经费）' }, { name: '经费' }])],
    [
      'hired people of two numbers',
      targets([
        { name: '社工站购买服务经费', purpose: '配备驻站社工22名' },
        { name: '社工督导经费', purpose: '督导驻站社工15人' },
      ]),
    ],
    [
      'things that any project buys',
      targets([
        { name: '图书馆开放', purpose: '用于水电、物业、活动和设备维护' },
        { name: '乡镇文化站运转', purpose: '用于12个站水电、物业、活动和设备维护，每站5万元' },
      ]),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(projectOverlap, document)).toEqual([])
  })
})
