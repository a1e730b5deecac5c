import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { goalGeneric } from './goal-generic.ts'

describe('goal-generic', () => {
  test.each([
    ['a stock phrase', targets([{ goals: ['确保工作顺利进行', '确保资金及时拨付。'] }]), ['1']],
    [
      'the same goals everywhere',
      targets([{ goals: ['做好各项服务'] }, { goals: ['做好各项服务'] }, { goals: ['做好各项服务'] }]),
      ['1', '2', '3'],
    ],
    [
      'the tasks are done',
      targets([{ goals: ['圆满完成年度目标任务'] }, { goals: ['按时完成各项工作任务', '做好本职工作'] }]),
      ['1', '2'],
    ],
    [
      'work gets better',
      targets([
        { goals: ['提高工作效率和服务质量'] },
        { goals: ['推动各项工作再上新台阶，不断提升管理水平'] },
      ]),
      ['1', '2'],
    ],
    ['who goes on as they should', targets([{ goals: ['保障机关正常运转', '保证各项工作顺利开展'] }]), ['1']],
    [
      'the project goes on',
      targets([{ name: '农村义务教育学生营养改善计划', goals: ['确保学生营养改善计划工作顺利实施'] }]),
      ['1'],
    ],
    [
      'one goal without any matter beside another',
      targets([{ goals: ['培训干部200人', '加强领导，统一思想，确保各项工作顺利开展并取得实效。'] }]),
      ['1'],
    ],
    [
      'the good of society',
      targets([{ goals: ['处理生活垃圾5.4万吨', '维护社会稳定，促进经济社会持续健康发展。'] }]),
      ['1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(goalGeneric, document)).toEqual(expected)
  })

  test.each([
    ['one goal of its own', targets([{ goals: ['确保工作顺利进行', '培训200人'] }])],
    [
      'a task is named',
      targets([
        { goals: ['完成各项防汛工作任务'] },
        { goals: ['提高农村供水服务质量'] },
        { goals: ['完成全年培训计划'] },
      ]),
    ],
    ['two projects may share', targets([{ goals: ['做好各项服务'] }, { goals: ['做好各项服务'] }])],
    [
      'what goes on is named',
      targets([
        { name: '路灯电费及维护费', goals: ['保障12100盏路灯正常运行'] },
        { name: '校园安保', goals: ['保障中考、高考平稳进行'] },
      ]),
    ],
    [
      "order as the project's own aim",
      targets([{ name: '信访维稳经费', goals: ['化解信访积案20件', '维护社会和谐稳定'] }]),
    ],
    ['a matter of its own', targets([{ goals: ['培训干部200人', '加强领导班子建设，提高年轻干部占比'] }])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(goalGeneric, document)).toEqual([])
  })
})
