import { describe, expect, test } from 'vitest'
import { parseUnitCode, parseUnitLine, unitCodeParts } from './unit-code.ts'

describe('预算单位编码', () => {
  test('the line above a table splits into code and name (R-02)', () => {
    expect(parseUnitLine('203001中国共产党唐山市路南区委员会组织部本级')).toEqual({
      code: '203001',
      name: '中国共产党唐山市路南区委员会组织部本级',
    })
    expect(parseUnitLine(' 326001 保定白沟新城乡村振兴局（社区建设管理办公室）—本级 ')).toEqual({
      code: '326001',
      name: '保定白沟新城乡村振兴局（社区建设管理办公室）—本级',
    })
    expect(parseUnitLine('318001元氏县财政局')).toEqual({ code: '318001', name: '元氏县财政局' })
    for (const line of [
      '',
      '单位：万元',
      '2030011组织部',
      '203001',
      '20300组织部',
      '120000.00',
      '100000%',
      '120000万元',
      '120000,50',
    ])
      expect(parseUnitLine(line), line).toBeNull()
  })

  test('six digits are department and unit', () => {
    const code = parseUnitCode('763001')
    expect(code.ok && unitCodeParts(code.value)).toEqual({ department: '763', unit: '001' })
    expect(parseUnitCode('76300')).toEqual({ ok: false, error: { code: 'unit-code-format', text: '76300' } })
  })
})
