/**
 * Beside a general parser, saxes: the same events for what is well-formed, the same refusal for what is not.
 */
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { XmlTokens } from './tokens.ts'

type Event =
  | readonly ['open', string, Record<string, string>]
  | readonly ['close', string]
  | readonly ['text', string]

/** Neighbouring texts are one: how a parser cuts them is its own affair. */
function joined(events: readonly Event[]): readonly Event[] {
  const all: Event[] = []
  for (const event of events) {
    const last = all.at(-1)
    if (event[0] === 'text' && last?.[0] === 'text') all[all.length - 1] = ['text', last[1] + event[1]]
    else if (event[0] !== 'text' || event[1] !== '') all.push(event)
  }
  return all
}

function ours(xml: string, size: number): readonly Event[] | 'damaged' {
  const events: Event[] = []
  const tokens = new XmlTokens({
    open: (name, attributes) => events.push(['open', name, { ...attributes }]),
    close: (name) => events.push(['close', name]),
    text: (text) => events.push(['text', text]),
  })
  for (let at = 0; at < xml.length; at += size) tokens.write(xml.slice(at, at + size))
  tokens.end()
  return tokens.damaged ? 'damaged' : joined(events)
}

function theirs(xml: string): readonly Event[] | 'damaged' {
  const events: Event[] = []
  const state = { damaged: false }
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('error', () => {
    state.damaged = true
  })
  parser.on('doctype', () => {
    state.damaged = true
  })
  let depth = 0
  parser.on('opentag', ({ name, attributes }) => {
    depth++
    events.push(['open', name, { ...attributes }])
  })
  parser.on('closetag', ({ name }) => {
    depth--
    events.push(['close', name])
  })
  const text = (said: string) => {
    if (depth > 0) events.push(['text', said])
  }
  parser.on('text', text)
  parser.on('cdata', text)
  parser.write(xml)
  parser.close()
  return state.damaged ? 'damaged' : joined(events)
}

const name = fc.constantFrom('w:p', 'w:tc', 'a', 'x:名', '_b')
const words = fc
  .string({
    unit: fc.constantFrom(
      '绩',
      'a',
      ' ',
      '\n',
      '\r',
      '\t',
      '&amp;',
      '&lt;',
      '&#x4e00;',
      '&#19968;',
      '&quot;',
      '"',
      "'",
      '>',
      '😀',
      '=',
      '/',
    ),
    maxLength: 12,
  })
  .filter((text) => !text.includes(']]>'))
const value = (quote: string) => words.map((text) => text.replaceAll(quote, '').replaceAll('<', ''))
const attribute = fc.record({
  name: fc.constantFrom('w:val', 'r:id', 'x', 'xml:space'),
  text: value('"'),
  space: fc.constantFrom(' ', '\n  '),
})
const attributes = fc
  .uniqueArray(attribute, { selector: (each) => each.name, maxLength: 3 })
  .map((all) => all.map((each) => `${each.space}${each.name}="${each.text}"`).join(''))

const { tree } = fc.letrec<{ tree: string; inside: string }>((tie) => ({
  tree: fc
    .tuple(name, attributes, fc.array(tie('inside'), { maxLength: 4 }), fc.boolean())
    .map(([tag, more, inside, short]) =>
      inside.length === 0 && short ? `<${tag}${more}/>` : `<${tag}${more}>${inside.join('')}</${tag}>`,
    ),
  inside: fc.oneof(
    { depthSize: 'small' },
    words,
    fc.constantFrom('<!-- < & -->', '<![CDATA[<&]]>', '<?pi a?>'),
    tie('tree'),
  ),
}))

describe('XML token by token', () => {
  test('says what a general parser says, however the text is cut', () => {
    fc.assert(
      fc.property(tree, fc.integer({ min: 1, max: 40 }), (xml, size) => {
        const document = `<?xml version="1.0"?>\n${xml}\n`
        expect(ours(document, size)).toEqual(theirs(document))
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    '',
    ' ',
    'a',
    '<a>',
    '<a></b>',
    '</a>',
    '<a/><b/>',
    '<a/>b',
    '<a b></a>',
    '<a b=c></a>',
    '<a b="1" b="2"/>',
    '<a b="<"/>',
    '<a>&nbsp;</a>',
    '<a>&</a>',
    '<a>&#0;</a>',
    '<a>&#xd800;</a>',
    '<a>\u0001</a>',
    '<1/>',
    '<a',
    '<a b="',
    '<!DOCTYPE a><a/>',
    '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
    '<a><!-- </a>',
    '<a><![CDATA[ </a>',
    '<a></a',
    '<a/ >',
    '< a/>',
    '<a b="1"c="2"/>',
    '<a>&#99999999;</a>',
  ])('refuses %j as a general parser does', (xml) => {
    expect(theirs(xml)).toBe('damaged')
    for (const size of [1, 3, 1000]) expect(ours(xml, size)).toBe('damaged')
  })

  test('cut anywhere, a document is damaged', () => {
    const document = '<?xml version="1.0"?><w:a x="1>2"><!--c--><w:b>绩&amp;效</w:b><![CDATA[x]]></w:a>'
    for (let at = 0; at < document.length; at++) expect(ours(document.slice(0, at), 7)).toBe('damaged')
  })
})
