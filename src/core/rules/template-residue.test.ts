import { describe, expect, test } from 'vitest'
import { places, statement, targets } from '../../../test/support/targets.ts'
import { templateResidue } from './template-residue.ts'

describe('template-residue', () => {
  test.each([
    [
      'in 保障措施',
      targets([{}], {
        statement: statement({
          safeguards: [
            {
              label: null,
              title: null,
              text: '主要阐述部门为实现年度绩效目标所采取的各项重要措施。',
              at: { line: 9 },
            },
          ],
        }),
      }),
      ['-'],
    ],
    [
      'in the overall goal',
      targets([{}], {
        statement: statement({ overallGoal: '总体目标：由预算部门根据党委政府的施政目标和决策部署确定。' }),
      }),
      ['-'],
    ],
    ['in a purpose', targets([{ purpose: '请填写资金用途' }]), ['1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(templateResidue, document)).toEqual(expected)
  })

  test.each([
    [
      'words of its own',
      targets([{}], { statement: statement({ overallGoal: '完成区委交办的各项任务。' }) }),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(templateResidue, document)).toEqual([])
  })
})
