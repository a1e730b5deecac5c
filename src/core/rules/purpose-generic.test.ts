import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { purposeGeneric } from './purpose-generic.ts'

const purpose = (text: string | null, name = '社区管理事务经费') => targets([{ name, purpose: text }])

describe('purpose-generic', () => {
  test.each([
    ['work goes on', purpose('保障工作正常运转。')],
    ['only words of the name', purpose('用于保障河长制各项工作顺利开展', '河长制专项')],
    ['any work of the office', purpose('用于开展相关工作', '业务费')],
    ['the tasks of the year', purpose('保障各项业务顺利开展，提高工作效率。', '业务费')],
    ['the unit works', purpose('保证单位正常运行', '业务经费')],
  ])('fires: %s', (_, document) => {
    expect(places(purposeGeneric, document)).toEqual(['1'])
  })

  test.each([
    ['what is bought', purpose('支付水电费、取暖费，保障机关正常运转')],
    ['a kind of work', purpose('用于开展法律援助相关工作', '业务费')],
    ['who is paid', purpose('为80周岁以上老人发放高龄津贴')],
    ['whom it concerns', purpose('保证下沉工作队员基本的生活开销，确保工作有序开展')],
    ['a purpose without such a phrase is judged elsewhere', purpose('社区管理事务经费')],
    ['no purpose', purpose(null)],
  ])('stays quiet: %s', (_, document) => {
    expect(places(purposeGeneric, document)).toEqual([])
  })
})
