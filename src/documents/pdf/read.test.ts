import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import {
  assemble,
  grid,
  line,
  makePdf,
  stream,
  text,
  type PdfPage,
  type PdfSettings,
} from '../../../test/support/pdf-builder.ts'
import type { BlockDocument } from '../blocks.ts'
import { readTargets } from '../formats.ts'
import { createReaders } from '../workers/pool.ts'
import { readPdfBlocks } from './read.ts'

const SAMPLES = new URL('../../../test/reading/samples/', import.meta.url)
const sample = (file: string): Uint8Array => readFileSync(new URL(file, SAMPLES))

const fixture = (file: string): Uint8Array => readFileSync(new URL(`fixtures/${file}`, import.meta.url))

async function read(bytes: Uint8Array): Promise<BlockDocument> {
  const document = await readPdfBlocks(bytes)
  if (!document.ok) throw new Error(JSON.stringify(document.error))
  return document.value
}

const readPages = (pages: readonly PdfPage[], settings?: PdfSettings) => read(makePdf(pages, settings))
const paragraphs = ({ blocks }: BlockDocument) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
const tables = ({ blocks }: BlockDocument) =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map((row) => row.map((cell) => cell.text))] : [],
  )
const spans = ({ blocks }: BlockDocument) =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows
          .flat()
          .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
          .map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan])
      : [],
  )

describe('the given files', () => {
  test.each(['seed000-recreated', 'anhui-ziping', 'central2021-weights'])(
    '%s says the same as the Word file it was printed from',
    async (name) => {
      const content = async (file: string) => {
        const document = await readTargets(sample(file), file)
        return JSON.parse(
          JSON.stringify(document, (key, value: unknown) =>
            key === 'at' || key === 'source' ? undefined : value,
          ),
        ) as unknown
      }
      expect(await content(`${name}.pdf`)).toEqual(await content(`${name}.docx`))
    },
  )

  test('a form printed by a browser without any lines says the same too', async () => {
    const content = async (bytes: Uint8Array, file: string) => {
      const document = await readTargets(bytes, file)
      return document.ok
        ? document.value.projects.map(({ name, goals, budget, indicators }) => ({
            name,
            goals,
            budget,
            indicators: indicators.map(({ level1, level2, level3, value, weight, result }) => ({
              level1,
              level2,
              level3,
              value,
              weight,
              result,
            })),
          }))
        : document.error
    }
    expect(await content(fixture('without-lines.pdf'), 'a.pdf')).toEqual(
      await content(sample('anhui-ziping.docx'), 'a.docx'),
    )
  })

  test('a table of forty rows over four pages, its header on each', async () => {
    const [table] = tables(await read(fixture('four-pages.pdf')))
    expect(table).toHaveLength(41)
    expect(table?.[0]).toEqual([
      '一级指标',
      '二级指标',
      '三级指标',
      '绩效指标描述',
      '指标值',
      '指标值确定依据',
    ])
    expect(table?.slice(1).map((row) => row.at(-1))).toEqual(
      Array.from({ length: 40 }, (_, i) => `依据第${i + 1}号文件`),
    )
  })

  test('every written cell has a page and a box on it', async () => {
    const { blocks, pages = [] } = await read(sample('seed000-recreated.pdf'))
    const places = blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flat().map(({ at }) => at) : [block.at],
    )
    for (const place of places) {
      if (!('page' in place)) throw new Error('no page')
      const [x0, y0, x1, y1] = place.box
      const page = pages[place.page - 1]
      expect(page && x0 >= 0 && y0 >= 0 && x0 < x1 && y0 < y1 && x1 <= page.width && y1 <= page.height).toBe(
        true,
      )
    }
  })
})

const XS = [50, 150, 250, 400]
const YS = [100, 120, 140, 160]
const CELLS =
  text('一级指标', 55, 114) +
  text('二级指标', 155, 114) +
  text('指标值', 255, 114) +
  text('数量指标', 155, 134) +
  text('≥80%', 255, 134) +
  text('质量指标', 155, 154) +
  text('≥90%', 255, 154)

describe('tables with lines', () => {
  const merged = [
    line(50, 100, 400, 100),
    line(50, 120, 400, 120),
    line(150, 140, 400, 140),
    line(50, 160, 400, 160),
    ...XS.map((x) => line(x, 100, x, 160)),
  ].join('')
  const expected = [
    ['一级指标', '二级指标', '指标值'],
    ['产出指标', '数量指标', '≥80%'],
    ['质量指标', '≥90%'],
  ]

  test('a label printed in the middle of its merged rows covers them', async () => {
    const document = await readPages([{ content: merged + CELLS + text('产出指标', 55, 144) }])
    expect(tables(document)).toEqual([expected])
    expect(spans(document)).toEqual([[2, 1, 2, 1]])
  })

  test.each([
    [
      'thin filled boxes',
      (x0: number, y0: number, x1: number, y1: number) =>
        `${x0 - 0.25} ${842 - y1 - 0.25} ${x1 - x0 + 0.5} ${y1 - y0 + 0.5} re f\n`,
    ],
    [
      'dashes',
      (x0: number, y0: number, x1: number, y1: number) =>
        Array.from({ length: Math.ceil(Math.max(x1 - x0, y1 - y0) / 5) }, (_, i) =>
          line(
            Math.min(x0 + (x1 > x0 ? i * 5 : 0), x1),
            Math.min(y0 + (y1 > y0 ? i * 5 : 0), y1),
            Math.min(x0 + (x1 > x0 ? i * 5 + 3 : 0), x1),
            Math.min(y0 + (y1 > y0 ? i * 5 + 3 : 0), y1),
          ),
        ).join(''),
    ],
    [
      'double lines',
      (x0: number, y0: number, x1: number, y1: number) =>
        line(x0, y0, x1, y1) +
        line(
          x0 + (x1 > x0 ? 0 : 1.8),
          y0 + (x1 > x0 ? 1.8 : 0),
          x1 + (x1 > x0 ? 0 : 1.8),
          y1 + (x1 > x0 ? 1.8 : 0),
        ),
    ],
  ])('drawn as %s', async (_, drawn) => {
    const lines = YS.map((y) => drawn(50, y, 400, y)).join('') + XS.map((x) => drawn(x, 100, x, 160)).join('')
    expect(tables(await readPages([{ content: lines + CELLS }]))).toEqual([
      [
        ['一级指标', '二级指标', '指标值'],
        ['', '数量指标', '≥80%'],
        ['', '质量指标', '≥90%'],
      ],
    ])
  })

  test('without lines at the sides, and with lines between rows alone', async () => {
    const open =
      YS.map((y) => line(50, y, 400, y)).join('') + [150, 250].map((x) => line(x, 100, x, 160)).join('')
    const across = YS.map((y) => line(50, y, 400, y)).join('')
    const cells = [
      ['一级指标', '二级指标', '指标值'],
      ['', '数量指标', '≥80%'],
      ['', '质量指标', '≥90%'],
    ]
    expect(tables(await readPages([{ content: open + CELLS }]))).toEqual([cells])
    expect(tables(await readPages([{ content: across + CELLS }]))).toEqual([cells])
  })

  test('words broken over lines are joined, breaks that somebody made are kept', async () => {
    const xs = [50, 100, 300]
    const cell =
      text('服务对象', 53, 112) +
      text('满意度', 53, 124) +
      text('1.按时发放。', 103, 112) +
      text('2.按标准发放', 103, 124)
    expect(tables(await readPages([{ content: grid(xs, [100, 130, 160]) + cell }]))[0]?.[0]).toEqual([
      '服务对象满意度',
      '1.按时发放。\n2.按标准发放',
    ])
  })

  test('spaces are between Latin words, drawn or not, and never between Chinese characters', async () => {
    const cell =
      text('Word', 53, 112) +
      text('Excel', 80, 112) +
      text('项', 153, 112) +
      text('目', 175, 112) +
      text('name', 203, 112)
    expect(
      tables(await readPages([{ content: grid([50, 150, 250], [100, 130, 160]) + cell }]))[0]?.[0],
    ).toEqual(['Word Excel', '项目name'])
  })

  test('letters drawn twice to look bold are once', async () => {
    expect(
      tables(await readPages([{ content: grid(XS, YS) + CELLS + text('数量指标', 155.3, 134) }]))[0]?.[1],
    ).toEqual(['', '数量指标', '≥80%'])
  })

  test('a slanting watermark is beside the page, not in its cells', async () => {
    const document = await readPages([
      {
        content:
          `${grid(XS, YS) + CELLS}q 0.8 g BT /F 60 Tf 0.7 0.7 -0.7 0.7 100 600 Tm ` +
          `<${Buffer.from('内部资料', 'utf16le').swap16().toString('hex')}> Tj ET Q`,
      },
    ])
    expect(document.marks?.map((mark) => mark.text)).toEqual(['内部资料'])
    expect(JSON.stringify(document.blocks)).not.toContain('内部')
  })

  test.each([90, 180, 270] as const)('a page shown turned by %i°, drawn upright', async (rotate) => {
    const [width, height] = rotate === 180 ? [595, 842] : [842, 595]
    const turn = {
      90: `0 1 -1 0 ${height} 0 cm`,
      180: `-1 0 0 -1 ${width} ${height} cm`,
      270: `0 -1 1 0 0 ${width} cm`,
    }[rotate]
    const content = (grid(XS, YS) + CELLS).replaceAll(/(?<=[\d.]+ )(\d+)(?= (?:m|l|Tm))/g, (y) =>
      String(Number(y) - 842 + height),
    )
    const document = await readPages([
      {
        content: `q ${turn}\n${content}Q`,
        rotate,
        width: rotate === 180 ? 595 : height,
        height: rotate === 180 ? 842 : width,
      },
    ])
    expect(tables(document)[0]?.[2]).toEqual(['', '质量指标', '≥90%'])
    expect(document.pages).toEqual([{ width, height }])
    expect(document.blocks[0]?.at).toEqual({ page: 1, box: [50, 100, 400, 160] })
  })

  test('a form printed across an upright sheet', async () => {
    const document = await readPages([
      {
        content:
          'q 0 1 -1 0 595 0 ' +
          `cm\n${(grid(XS, YS) + CELLS).replaceAll(/(?<=[\d.]+ )(\d+)(?= (?:m|l|Tm))/g, (y) => String(Number(y) - 842 + 595))}Q`,
      },
    ])
    expect(tables(document)[0]?.[1]).toEqual(['', '数量指标', '≥80%'])
    expect(document.blocks[0]?.at).toEqual({ page: 1, box: [100, 442, 160, 792] })
  })
})

describe('tables without lines', () => {
  test('columns are where nothing is written in any line', async () => {
    const rows = [
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '补助人数', '≥80人'],
      ['', '质量指标', '补助发放率', '100%'],
      ['效益指标', '社会效益指标', '生活水平', '提高'],
    ]
    const content = rows
      .flatMap((row, i) => row.map((word, j) => (word === '' ? '' : text(word, 50 + j * 110, 100 + i * 20))))
      .join('')
    expect(tables(await readPages([{ content }]))).toEqual([
      [...rows.slice(0, 2), rows[2]?.slice(1), rows[3]],
    ])
  })

  test('lines of a paragraph are none', async () => {
    const words =
      '完成区委交办的各项任务，保障好社区工作者工资福利，圆满开展各项志愿服务活动及党建活动，'.slice(0, 40)
    const content = [0, 1, 2, 3].map((i) => text(words, 50, 100 + i * 18)).join('')
    expect(tables(await readPages([{ content }]))).toEqual([])
  })
})

describe('tables over pages', () => {
  const header = (y: number) => text('一级指标', 55, y) + text('二级指标', 155, y) + text('指标值', 255, y)
  const row = (y: number, ...words: readonly string[]) =>
    words.map((word, i) => (word === '' ? '' : text(word, [55, 155, 255][i] ?? 0, y))).join('')

  test('are one table; headers printed again and page numbers are left out', async () => {
    const first =
      grid(XS, [740, 760, 780]) +
      header(754) +
      row(774, '产出指标', '数量指标', '≥1') +
      text('- 1 -', 280, 820)
    const second =
      grid(XS, [60, 80, 100]) + header(74) + row(94, '效益指标', '社会效益', '提高') + text('- 2 -', 280, 820)
    const document = await readPages([{ content: first }, { content: second }])
    expect(tables(document)).toEqual([
      [
        ['一级指标', '二级指标', '指标值'],
        ['产出指标', '数量指标', '≥1'],
        ['效益指标', '社会效益', '提高'],
      ],
    ])
    expect(paragraphs(document)).toEqual([])
  })

  test('a row that the page cut in two is one row', async () => {
    const first =
      grid(XS, [740, 760, 780]) +
      header(754) +
      row(774, '产出指标', '数量指标', '') +
      text('全年培训不少于三百人次且合格', 253, 774)
    const second =
      grid(XS, [60, 80, 100]) + text('率达到九成', 253, 74) + row(94, '效益指标', '社会效益', '提高')
    const [table] = tables(await readPages([{ content: first }, { content: second }]))
    expect(table?.[1]).toEqual(['产出指标', '数量指标', '全年培训不少于三百人次且合格率达到九成'])
    expect(table).toHaveLength(3)
  })

  test('another table after a title is another table', async () => {
    const title = text('2.劳务费绩效目标表', 200, 50, 14)
    const document = await readPages([
      { content: grid(XS, [740, 760, 780]) + header(754) },
      { content: title + grid(XS, [60, 80, 100]) + header(74) },
    ])
    expect(tables(document)).toHaveLength(2)
    expect(paragraphs(document)).toEqual(['2.劳务费绩效目标表'])
  })

  test('the title of a form on every page is no running title, the name of the book is', async () => {
    const page = (i: number) => ({
      content:
        text('某市教育局绩效文本', 50, 30, 8) +
        text('项目绩效目标表', 200, 60, 16) +
        text(`第${i}个项目`, 50, 120) +
        text(`${i}/3`, 290, 820),
    })
    expect(paragraphs(await readPages([page(1), page(2), page(3)]))).toEqual([
      '项目绩效目标表',
      '第1个项目',
      '项目绩效目标表',
      '第2个项目',
      '项目绩效目标表',
      '第3个项目',
    ])
  })
})

describe('paragraphs', () => {
  test('lines are joined until one ends early, is indented or has another size', async () => {
    const full = '完成区委交办的各项任务保障好社区工作者工资福利圆满开展各项志愿服务活动以及两新党建的'
    const content =
      text('一、总体绩效目标', 50, 80, 16) +
      text(full, 70, 110) +
      text(`${full}各项`, 50, 128) +
      text('任务。', 50, 146) +
      text('第二段。', 70, 164)
    expect(paragraphs(await readPages([{ content }]))).toEqual([
      '一、总体绩效目标',
      `${full}${full}各项任务。`,
      '第二段。',
    ])
  })

  test('a paragraph goes on over the page', async () => {
    const full = '完成区委交办的各项任务保障好社区工作者工资福利圆满开展各项志愿服务活动以及两新党建的'
    expect(
      paragraphs(
        await readPages([
          { content: text(full, 50, 790) },
          { content: text('各项任务。', 50, 60) + text(full, 50, 78) },
        ]),
      )[0],
    ).toBe(`${full}各项任务。`)
  })

  test('characters that fonts give for look-alikes are the ones that were typed', async () => {
    expect(paragraphs(await readPages([{ content: text('⼀⾦⻅⻓⺠', 50, 100) }]))).toEqual(['一金见长民'])
  })
})

const PICTURE = stream(
  Buffer.alloc(100 * 100, 0x80),
  '/Type /XObject /Subtype /Image /Width 100 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 8 ',
)
const SCAN: PdfPage = { content: 'q 595 0 0 842 0 0 cm /P Do Q', resources: '/XObject << /P 10 0 R >>' }

describe('pages without text', () => {
  test('a scanned file is refused with the number of its pages', async () => {
    expect(await readPdfBlocks(makePdf([SCAN, SCAN], { objects: [PICTURE] }))).toEqual({
      ok: false,
      error: { code: 'scanned', pages: 2 },
    })
  })

  test('a scanned page among others is listed', async () => {
    const document = await readPages([{ content: text('第一部分', 50, 100) }, SCAN], { objects: [PICTURE] })
    expect(paragraphs(document)).toEqual(['第一部分'])
    expect(document.unread).toEqual([{ page: 2, box: [0, 0, 595, 842] }])
  })

  test('text that nobody sees over a picture is the text', async () => {
    expect(
      paragraphs(
        await readPages([{ ...SCAN, content: `${SCAN.content} 3 Tr ${text('识别出的文字', 50, 100)}` }], {
          objects: [PICTURE],
        }),
      ),
    ).toEqual(['识别出的文字'])
  })

  test('an empty page is an empty page', async () => {
    const document = await readPages([{ content: text('第一部分', 50, 100) }, { content: 'q Q' }])
    expect(document.unread).toBeUndefined()
  })

  test('letters that stand for nothing are no text', async () => {
    const font =
      '<< /Type /Font /Subtype /Type1 /BaseFont /Lost /Encoding << /Type /Encoding /Differences ' +
      '[32 /g1 /g2 /g3 /g4 /g5 /g6 /g7 /g8] >> /FirstChar 32 /LastChar 39 /Widths [500 500 500 ' +
      '500 500 500 500 500] /ToUnicode 10 0 R >>'
    const lost = stream(
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> ' +
        '<ff> endcodespacerange 1 beginbfrange <20> <27> <e020> endbfrange endcmap end end',
    )
    expect(
      await readPdfBlocks(
        makePdf([{ content: 'BT /F 12 Tf 50 700 Td <2021222324252627> Tj ET' }], { font, objects: [lost] }),
      ),
    ).toEqual({ ok: false, error: { code: 'scanned', pages: 1 } })
  })
})

/** As the closed half of a Type 1 font is (Adobe Type 1 Font Format, 7.2), four bytes before it. */
function encrypted(program: string): Uint8Array {
  let key = 55_665
  return Buffer.from(`\0\0\0\0${program}`).map((byte) => {
    const sign = byte ^ (key >> 8)
    key = ((sign + key) * 52_845 + 22_719) & 0xffff
    return sign
  })
}

const FIRST_OBJECTS = `%PDF-1.7
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>
endobj
`
const TRAILER = 'trailer\n<< /Root 1 0 R >>\n'
const READ = { ok: true }
const DAMAGED = { ok: false, error: { code: 'file-damaged' } }

/** Pieces without a table of where they are, each of which once cost a look at the whole rest of the file. */
const REPEATED: readonly {
  readonly name: string
  readonly piece: (index: number) => string
  readonly last: string
  readonly outcome: { readonly ok: boolean }
}[] = [
  { name: 'one object that does not end', piece: () => '9 0 obj\n<< /A\n', last: TRAILER, outcome: READ },
  {
    name: 'trailers that do not end',
    piece: () => 'trailer\n<< /A\nstartxref\n',
    last: TRAILER,
    outcome: READ,
  },
  {
    name: 'trailers whose root does not end',
    piece: (index) => `${index} 0 obj\n<< /A\nendobj\ntrailer\n<< /Root ${index} 0 R >>\nstartxref\n`,
    last: TRAILER,
    outcome: READ,
  },
  {
    name: 'tables that do not end',
    piece: (index) => `${index} 0 obj\n<< /Type /XRef /A\n`,
    last: TRAILER,
    outcome: READ,
  },
  {
    name: 'tables whose entries have no bytes',
    piece: (index) =>
      `${index} 0 obj\n<< /Type /XRef /W [0 0 0] /Index [0 2000000000] /Length 0 >>\n` +
      'stream\n\nendstream\nendobj\n',
    last: TRAILER,
    outcome: READ,
  },
  {
    name: 'objects that do not end',
    piece: (index) => `${index} 0 obj\n<< /A\n`,
    last: '',
    outcome: DAMAGED,
  },
]

describe('hostile and broken files', () => {
  const good = makePdf([{ content: grid(XS, YS) + CELLS }], { deflate: true })

  test('cut at every byte: refused, or the very same text', async () => {
    const whole = JSON.stringify((await read(good)).blocks)
    for (let length = 0; length < good.length; length++) {
      const cut = await readPdfBlocks(good.subarray(0, length))
      if (cut.ok) expect(JSON.stringify(cut.value.blocks)).toBe(whole)
    }
  }, 120_000)

  test('altered bytes never make it crash or hang', async () => {
    let seed = 20_250_101
    const random = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
      return Math.floor((seed / 2 ** 32) * below)
    }
    const outcomes = new Set<string>()
    for (let round = 0; round < 100; round++) {
      const bytes = good.slice()
      for (let i = random(8) + 1; i > 0; i--) bytes[random(bytes.length)] = random(256)
      const result = await readPdfBlocks(bytes)
      outcomes.add(result.ok ? 'read' : result.error.code)
    }
    expect(outcomes).toContain('read')
    expect(outcomes).toContain('damaged')
  }, 120_000)

  test('a stream that inflates without end is refused before it does', async () => {
    const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024))
    const bombs = Array.from({ length: 9 }, () =>
      Buffer.concat([
        Buffer.from(`<< /Length ${bomb.length} /Filter /FlateDecode >>\nstream\n`),
        bomb,
        Buffer.from('\nendstream'),
      ]),
    )
    expect(await readPdfBlocks(makePdf([{ content: '' }], { objects: bombs }))).toMatchObject({
      ok: false,
      error: { code: 'inflates-too-much' },
    })
  })

  test('a stream packed twice is counted as what comes out at the end, however small it is', async () => {
    const twice = deflateSync(deflateSync(Buffer.alloc(600 * 1024 * 1024)))
    const object = Buffer.concat([
      Buffer.from(`<< /Length ${twice.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`),
      twice,
      Buffer.from('\nendstream'),
    ])
    expect(await readPdfBlocks(makePdf([{ content: '' }], { objects: [object] }))).toMatchObject({
      ok: false,
      error: { code: 'inflates-too-much' },
    })
  })

  test('pages that are their own parents, too many pages, pages that are none', async () => {
    const cyclic = assemble(
      new Map([
        [1, '<< /Type /Catalog /Pages 2 0 R >>'],
        [2, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>'],
      ]),
    )
    expect((await readPdfBlocks(cyclic)).ok).toBe(false)
    const many = assemble(
      new Map([
        [1, '<< /Type /Catalog /Pages 2 0 R >>'],
        [2, `<< /Type /Pages /Kids [${'3 0 R '.repeat(3_000)}] /Count 3000 >>`],
        [3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'],
      ]),
    )
    expect(await readPdfBlocks(many)).toMatchObject({ ok: false, error: { code: 'too-complex' } })
    expect((await readPdfBlocks(assemble(new Map([[1, '<< /Type /Catalog >>']])))).ok).toBe(false)
  })

  test('a font whose encoding has a number out of all bounds', async () => {
    const program =
      '%!PS-AdobeFont-1.0: Odd\n/Encoding 256 array\ndup 2147483000 /A put\nreadonly def\ncurrentfile eexec\n'
    const glyphs = encrypted('/CharStrings 1 dict dup begin\n/A 1 RD x ND\nend\n')
    const file = Buffer.concat([
      Buffer.from(
        `<< /Length ${program.length + glyphs.length} /Length1 ${program.length} /Length2 ${glyphs.length} >>\nstream\n`,
      ),
      Buffer.from(program),
      glyphs,
      Buffer.from('\nendstream'),
    ])
    const descriptor =
      '<< /Type /FontDescriptor /FontName /Odd /Flags 4 /FontBBox [0 0 500 500] /FontFile 10 0 R >>'
    const font =
      '<< /Type /Font /Subtype /Type1 /BaseFont /Odd /FirstChar 65 /LastChar 67 ' +
      '/Widths [500 500 500] /FontDescriptor 11 0 R >>'
    const page = { content: 'BT /F 12 Tf 50 700 Td (ABC) Tj ET' }
    const document = await readPages([page], { font, objects: [file, descriptor] })
    expect(paragraphs(document)).toEqual(['ABC'])
  })

  test.each(['<00000000> <00ffffff> <0000>', '<00000000> <000fffff> <0000>\n'.repeat(200)])(
    'a map of characters with millions of codes: %.40s',
    async (ranges) => {
      const map = stream(
        `/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange ${ranges} endbfrange endcmap end end`,
      )
      const font =
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 65 /LastChar 67 ' +
        '/Widths [500 500 500] /ToUnicode 10 0 R >>'
      const bytes = makePdf([{ content: 'BT /F 12 Tf 50 700 Td (ABC) Tj ET' }], { font, objects: [map] })
      const readers = createReaders({ workers: 1 })
      const source = await readers.sourceView(bytes, 'odd.pdf')
      await readers.close()
      expect(source.ok).toBe(true)
    },
  )

  test.each(REPEATED)(
    'a cross-reference table rebuilt from $name, tens of thousands of times',
    async ({ piece, last, outcome }) => {
      const pieces = Array.from({ length: 30_000 }, (_, index) => piece(10 + index)).join('')
      const bytes = Buffer.from(`${FIRST_OBJECTS}${pieces}${last}startxref\n0\n%%EOF\n`, 'latin1')
      const readers = createReaders({ workers: 1 })
      const source = await readers.sourceView(bytes, 'odd.pdf')
      await readers.close()
      expect(source).toMatchObject(outcome)
    },
    120_000,
  )

  test('of an object that stands twice the whole one is read, after a thousand that are not', async () => {
    const sound = makePdf([{ content: text('第一部分', 50, 100) }])
    const broken = '101 0 obj\n<< /Length\n'.repeat(1_000)
    const bytes = Buffer.concat([sound, Buffer.from(`${broken}startxref\n0\n%%EOF\n`)])
    expect(paragraphs(await read(bytes))).toEqual(['第一部分'])
  })

  test('a form that draws itself, and a page of a million letters', async () => {
    const itself = stream(
      '/X Do',
      '/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /X 10 0 R >> >> ',
    )
    const document = await readPages(
      [{ content: `/X Do ${text('文字', 50, 100)}`, resources: '/XObject << /X 10 0 R >>' }],
      { objects: [itself] },
    )
    expect(paragraphs(document)).toEqual(['文字'])
    const letters = text('绩'.repeat(1_000), 50, 100).repeat(1_000)
    expect(await readPdfBlocks(makePdf([{ content: letters }], { deflate: true }))).toMatchObject({
      ok: false,
      error: { code: 'too-complex' },
    })
  }, 60_000)

  test('a password that must be known is asked for by a fault; any other is none', async () => {
    expect(await readPdfBlocks(fixture('locked.pdf'))).toEqual({ ok: false, error: { code: 'encrypted' } })
    expect(paragraphs(await read(fixture('owned.pdf')))).toEqual(['项目绩效目标表'])
  })
})
