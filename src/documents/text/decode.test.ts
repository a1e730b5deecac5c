import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText, safeText } from './decode.ts'

const utf16 = (text: string, order: 'little' | 'big') => {
  const bytes = Buffer.from(text, 'utf16le')
  return order === 'little' ? bytes : bytes.swap16()
}

/** Texts as offices write them: Chinese, digits, line ends and tabs. */
const officeText = fc
  .array(
    fc
      .array(fc.constantFrom(...'一二三绩效目标表单位：万元，。≥≤％0123456789 \t项目名称开最村'), {
        minLength: 1,
        maxLength: 20,
      })
      .map((line) => line.join('')),
    { minLength: 3, maxLength: 30 },
  )
  .map((lines) => lines.join('\n'))

describe('decoding', () => {
  test('gives back what was encoded, in every encoding, with and without mark', () => {
    fc.assert(
      fc.property(officeText, (text) => {
        const variants = [
          Buffer.from(text),
          Buffer.from(`\ufeff${text}`),
          utf16(text, 'little'),
          utf16(text, 'big'),
          utf16(`\ufeff${text}`, 'little'),
          utf16(`\ufeff${text}`, 'big'),
        ]
        for (const bytes of variants) {
          const decoded = decodeText(bytes)
          expect(decoded.ok && decoded.value.text).toBe(text)
        }
      }),
    )
  })

  test('GB18030, two bytes and four', () => {
    const decoded = decodeText(Uint8Array.of(0xd6, 0xd0, 0xce, 0xc4, 0x0a, 0x82, 0x35, 0x8f, 0x33))
    expect(decoded).toEqual({
      ok: true,
      value: {
        text:
          '中文\n鿿'.slice(0, 3) + new TextDecoder('gb18030').decode(Uint8Array.of(0x82, 0x35, 0x8f, 0x33)),
        encoding: 'gb18030',
      },
    })
  })

  test('never throws, and what it gives JSON and PostgreSQL can hold', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const decoded = decodeText(bytes)
        if (!decoded.ok) return
        expect(decoded.value.text).not.toMatch(/\p{Surrogate}/u)
        // eslint-disable-next-line no-control-regex -- these are what must not be left
        expect(decoded.value.text).not.toMatch(/[\u0000-\u0008\u000e-\u001f\r]/)
      }),
    )
  })

  test('one stray zero byte in a text is taken out, many make it binary', () => {
    const text = '项目名称\t甲\n'.repeat(50)
    expect(decodeText(Buffer.from(`${text}\u0000甲`))).toEqual({
      ok: true,
      value: { text: `${text}甲`, encoding: 'utf-8' },
    })
    expect(decodeText(new Uint8Array(1000))).toEqual({ ok: false, error: 'binary' })
    expect(decodeText(Uint8Array.of(0xff, 0x80, 0x41, 0x42, 0xff))).toEqual({ ok: false, error: 'encoding' })
  })

  test('half of a pair in marked UTF-16 is shown as such; the rest is read', () => {
    const bytes = Buffer.concat([
      utf16('\ufeff项目名称\t甲', 'little'),
      Buffer.from([0x00, 0xd8]),
      utf16('乙\n', 'little'),
    ])
    expect(decodeText(bytes)).toEqual({
      ok: true,
      value: { text: '项目名称\t甲\ufffd乙\n', encoding: 'utf-16le' },
    })
  })

  test('safe text: line ends, lone surrogates, noncharacters', () => {
    expect(safeText('\ufeff甲\r\n乙\r丙\n\ud800丁\uffff\u0001\u000c戊')).toBe('甲\n乙\n丙\n丁\u000c戊')
  })
})
