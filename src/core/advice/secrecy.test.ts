import { expect, test } from 'vitest'
import { targets } from '../../../test/support/targets.ts'
import { secrecyMark } from './secrecy.ts'

test.each([
  [{ title: '秘密★1年' }],
  [{ title: '机 密★长期 部门整体绩效目标' }],
  [{ source: { file: '（涉密）绩效目标.docx', sha256: '', mediaType: '' } }],
  [{ unplaced: [{ text: '绝密★', at: { line: 1 } }] }],
])('a document that bears a mark of secrecy says which: %j', (more) => {
  expect(secrecyMark(targets([{}], more))).not.toBeNull()
})

test('words in a project tell, too', () => {
  expect(secrecyMark(targets([{ purpose: '本项目为涉密项目，内容略' }]))).toBe('涉密项目')
})

test.each(['保密工作培训经费', '购置保密柜2台', '涉密人员培训', '秘密投票', '机要通信'])(
  '%s is no mark',
  (name) => {
    expect(secrecyMark(targets([{ name }]))).toBeNull()
  },
)
