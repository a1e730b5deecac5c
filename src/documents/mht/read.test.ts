/** Web archives as Word, Excel and browsers save them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBlocks } from '../formats.ts'
import { readMhtBlocks } from './read.ts'

const quoted = (bytes: Uint8Array) =>
  [...bytes]
    .map((byte) =>
      byte === 0x3d || byte > 126 || byte < 32
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('')
    .replaceAll(/.{60}(?=.)/g, (line) => (/=[0-9A-F]?$/.test(line) ? line : `${line}=\r\n`))

type Part = {
  readonly type: string
  readonly coding?: string
  readonly location?: string
  readonly body: string
}

function archive(parts: readonly Part[], boundary = '----=_NextPart_01', type = 'multipart/related'): Buffer {
  const written = parts.map(
    ({ type: own, coding = 'quoted-printable', location = 'file:///C:/a.htm', body }) =>
      `--${boundary}\r\nContent-Location: ${location}\r\nContent-Transfer-Encoding: ` +
      `${coding}\r\nContent-Type: ${own}\r\n\r\n${body}\r\n`,
  )
  return Buffer.from(
    `MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: ` +
      `${type};\r\n\tboundary="${boundary}"\r\n\r\nThis document is a Single File Web ` +
      `Page.\r\n\r\n${written.join('\r\n')}\r\n--${boundary}--\r\n`,
    'latin1',
  )
}

async function texts(bytes: Uint8Array): Promise<string[]> {
  const read = await readBlocks(bytes, 'a.doc')
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value.blocks.blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows
          .flat()
          .map(({ text }) => text)
          .join('|'),
  )
}

const GBK = Buffer.concat([Buffer.from('<p>'), Buffer.from([0xcf, 0xee, 0xc4, 0xbf]), Buffer.from('</p>')])
const html = (body: string) => `<html><body>${body}</body></html>`

describe('web archives', () => {
  test('the page, in the coding and encoding that its part tells', async () => {
    expect(
      await texts(
        archive([
          { type: 'text/html; charset="gb2312"', body: quoted(GBK) },
          { type: 'image/png', coding: 'base64', body: 'iVBORw0KGgo=' },
        ]),
      ),
    ).toEqual(['项目'])
    expect(
      await texts(
        archive([
          {
            type: 'text/html;\r\n\tcharset=utf-8',
            coding: 'base64',
            body: Buffer.from(html('<table><tr><td>甲<td>乙</table>'))
              .toString('base64')
              .replaceAll(/.{30}/g, '$&\r\n'),
          },
        ]),
      ),
    ).toEqual(['甲|乙'])
    expect(
      await texts(
        archive([
          { type: 'text/html', coding: '8bit', body: Buffer.from(html('<p>丙</p>')).toString('latin1') },
        ]),
      ),
    ).toEqual(['丙'])
  })

  test('a workbook in frames: every sheet, not the strip of tabs', async () => {
    const sheet = (name: string, text: string): Part => ({
      type: 'text/html; charset=utf-8',
      location: `file:///C:/a.files/${name}.htm`,
      body: quoted(Buffer.from(html(`<table><tr><td>${text}</td></tr></table>`))),
    })
    const frames: Part = {
      type: 'text/html; charset=utf-8',
      body: quoted(
        Buffer.from(
          '<html><head></head><frameset rows="*,39"><frame src=3D"a.files/sheet001.htm"></frameset></html>',
        ),
      ),
    }
    expect(
      await texts(
        archive([
          frames,
          sheet('sheet001', '一'),
          sheet('sheet002', '二'),
          sheet('tabstrip', '三'),
          { type: 'text/xml', body: '<xml/>' },
        ]),
      ),
    ).toEqual(['一', '二'])
  })

  test('a message in a message, and a page alone', async () => {
    const inner = archive(
      [
        { type: 'text/plain', body: 'x' },
        { type: 'text/html; charset=utf-8', body: quoted(Buffer.from(html('<p>丁</p>'))) },
      ],
      'inner',
      'multipart/alternative',
    ).toString('latin1')
    const [, body = ''] = inner.split('Single File Web Page.\r\n\r\n')
    expect(
      await texts(archive([{ type: 'multipart/alternative; boundary=inner', coding: '7bit', body }])),
    ).toEqual(['丁'])
    expect(
      await texts(
        Buffer.from(
          `MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html('<p>戊</p>')}`,
        ),
      ),
    ).toEqual(['戊'])
  })
})

describe('broken archives', () => {
  const whole = archive([
    {
      type: 'text/html; charset=utf-8',
      body: quoted(Buffer.from(html('<p>甲</p><table><tr><td>乙</table>'))),
    },
  ])

  test('cut at any place it is damaged, or says all that it says', () => {
    const all = JSON.stringify(readMhtBlocks(whole))
    for (let length = 0; length < whole.length; length++) {
      const cut = readMhtBlocks(whole.subarray(0, length))
      if (cut.ok) expect(JSON.stringify(cut)).toBe(all)
      else expect(cut.error.code).toBe('damaged')
    }
  })

  test('changed anywhere it is read or refused', () => {
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }), (at, value) => {
        const copy = Uint8Array.from(whole)
        copy[at] = value
        expect(typeof readMhtBlocks(copy).ok).toBe('boolean')
      }),
      { numRuns: 1_000 },
    )
  })

  test('messages in messages without end, and parts beyond number', () => {
    const deep = `Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\n`.repeat(20_000)
    expect(readMhtBlocks(Buffer.from(`MIME-Version: 1.0\r\n${deep}--b--`))).toMatchObject({ ok: false })
    const wide = Buffer.from(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; ` +
        `boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(20_000)}--b--`,
    )
    expect(readMhtBlocks(wide)).toMatchObject({ ok: false, error: { code: 'too-complex' } })
  })
})
