/**
 * A page that another parser finds whole, that runs and fetches nothing, and whose tables say what heads
 * what.
 */
import fc from 'fast-check'
import { parse, type DefaultTreeAdapterMap } from 'parse5'
import { describe, expect, test } from 'vitest'
import { everyDocument } from '../../../test/support/every-document.ts'
import { EVALUATION, MONITORING } from '../../../test/support/papers.ts'
import { targets } from '../../../test/support/targets.ts'
import { TEMPLATES } from '../templates/templates.ts'
import { writeTargets, type WriteOptions } from '../write.ts'
import type { TargetDocument } from '#core/target/document.ts'

type Element = DefaultTreeAdapterMap['element']
type Node = DefaultTreeAdapterMap['node']

async function page(document: TargetDocument, options: WriteOptions = {}): Promise<string> {
  const written = await writeTargets(document, 'html', options)
  if (!written.ok) throw new Error(written.error.code)
  return new TextDecoder().decode(written.value)
}

function elements(html: string): { readonly all: readonly Element[]; readonly errors: readonly string[] } {
  const errors: string[] = []
  const waiting: Node[] = [parse(html, { onParseError: ({ code }) => errors.push(code) })]
  const all: Element[] = []
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('tagName' in node) all.push(node)
    if ('childNodes' in node) waiting.push(...node.childNodes.toReversed())
  }
  return { all, errors }
}

const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value
const textOf = (node: Node): string => {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** The only elements there are: none that runs, fetches or sends. */
const KNOWN = new Set([
  'html',
  'head',
  'meta',
  'title',
  'style',
  'body',
  'main',
  'section',
  'h1',
  'h2',
  'h3',
  'p',
  'br',
  'span',
  'table',
  'caption',
  'colgroup',
  'col',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
])

describe('a page', () => {
  test('is well formed whatever the texts say, with known elements and attributes only', async () => {
    await fc.assert(
      fc.asyncProperty(everyDocument, async (document) => {
        const { all, errors } = elements(await page(document))
        expect(errors).toEqual([])
        for (const { tagName, attrs } of all) {
          expect(KNOWN).toContain(tagName)
          for (const { name } of attrs)
            expect([
              'lang',
              'charset',
              'name',
              'content',
              'http-equiv',
              'class',
              'style',
              'scope',
              'rowspan',
              'colspan',
            ]).toContain(name)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('says its language and title, and every table its caption and what heads what', async () => {
    const { all } = elements(await page(EVALUATION))
    const named = (name: string) => all.filter(({ tagName }) => tagName === name)
    expect([attribute(named('html')[0] as Element, 'lang'), textOf(named('title')[0] as Element)]).toEqual([
      'zh-CN',
      '项目支出绩效自评表',
    ])
    expect(named('caption').length).toBe(named('table').length)
    for (const head of named('th'))
      expect(['col', 'colgroup', 'row', 'rowgroup']).toContain(attribute(head, 'scope'))
    const scopes = new Map(named('th').map((head) => [textOf(head), attribute(head, 'scope')]))
    expect([scopes.get('三级指标'), scopes.get('产出指标（50分）'), scopes.get('项目名称')]).toEqual([
      'col',
      'rowgroup',
      'row',
    ])
  })

  test('lies as the form lies, and repeats the heads of its table', async () => {
    expect(await page(MONITORING)).toMatch(
      /<section class="landscape">[^]*<thead>\n<tr>[^]*完成目标可能性[^]*<\/tr>\n<tr>[^]*确定<br>能[^]*<\/thead>/,
    )
    expect(await page(targets([{}]))).toContain('<section class="portrait">')
  })

  test("a bureau's words can end neither the styles nor the page", async () => {
    const hostile = {
      ...TEMPLATES['hebei'],
      letterhead: ['</style><script>alert(1)</script>'],
      header: '"};*{display:none}',
      footer: '\\22 ;',
      notes: ['<img src=x onerror=y>'],
    }
    const html = await page(targets([{}]), { template: hostile })
    expect(
      elements(html)
        .all.map(({ tagName }) => tagName)
        .filter((name) => !KNOWN.has(name)),
    ).toEqual([])
    expect(html.match(/<style>[^]*?<\/style>/)?.[0]).not.toMatch(/<script|"\};/)
  })
})
