/** The element tree of a web page, refused before it costs more than any page of text does. */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes, type TreeAdapter } from 'parse5'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { ReaderFault } from '../reader-fault.ts'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element
type ParentNode = DefaultTreeAdapterTypes.ParentNode
export type Document = DefaultTreeAdapterTypes.Document

/** Browsers open no more elements inside each other either. */
const DEEPEST = 512
const MOST_NODES = 1_500_000
const MOST_ATTRIBUTES = 1_000
/** Children that are looked through when badly nested elements are moved about. */
const MOST_STEPS = 20_000_000

/** Thrown out of the parser, which offers no other way to stop it, and caught beside it. */
class TooComplex extends Error {
  readonly found: number
  readonly limit: number

  constructor(found: number, limit: number) {
    super('too complex')
    this.found = found
    this.limit = limit
  }
}

/** Errors: too-complex. */
export function parseHtml(text: string): Result<Document, ReaderFault> {
  const attributes = longestTag(text)
  if (attributes > MOST_ATTRIBUTES)
    return err({ code: 'too-complex', found: attributes, limit: MOST_ATTRIBUTES })
  try {
    return ok(parse(text, { treeAdapter: guarded() }))
  } catch (error) {
    if (error instanceof TooComplex)
      return err({ code: 'too-complex', found: error.found, limit: error.limit })
    throw error
  }
}

function guarded(): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  let depth = 0
  let nodes = 0
  const count = () => {
    if (++nodes > MOST_NODES) throw new TooComplex(nodes, MOST_NODES)
  }
  let steps = 0
  /** Where a child is; what is moved was mostly added last. */
  const placeOf = (parent: ParentNode, child: Node): number => {
    const place = parent.childNodes.lastIndexOf(child)
    steps += parent.childNodes.length - place
    if (steps > MOST_STEPS) throw new TooComplex(steps, MOST_STEPS)
    return place
  }
  return {
    ...defaultTreeAdapter,
    detachNode: (node) => {
      if (node.parentNode) node.parentNode.childNodes.splice(placeOf(node.parentNode, node), 1)
      node.parentNode = null
    },
    insertBefore: (parent, node, reference) => {
      parent.childNodes.splice(placeOf(parent, reference), 0, node)
      node.parentNode = parent
    },
    insertTextBefore: (parent, value, reference) => {
      count()
      const before = parent.childNodes[placeOf(parent, reference) - 1]
      if (before && 'value' in before) before.value += value
      else {
        const text = defaultTreeAdapter.createTextNode(value)
        parent.childNodes.splice(placeOf(parent, reference), 0, text)
        text.parentNode = parent
      }
    },
    createElement: (name, namespace, attributes) => {
      count()
      return defaultTreeAdapter.createElement(name, namespace, attributes)
    },
    /** Comments are no words: none is kept. */
    createCommentNode: () => defaultTreeAdapter.createCommentNode(''),
    onItemPush: () => {
      if (++depth > DEEPEST) throw new TooComplex(depth, DEEPEST)
    },
    onItemPop: () => void depth--,
    insertText: (parent, value) => {
      count()
      defaultTreeAdapter.insertText(parent, value)
    },
  }
}

/** About how many attributes the longest tag has: the parser compares each with all before it. */
function longestTag(text: string): number {
  let most = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const comment = text.startsWith('<!--', at)
    const raw = comment ? null : /^<(script|style)[\s>]/i.exec(text.slice(at, at + 8))?.[1]
    const rawEnd = raw ? endOfRaw(text, raw, at) : -1
    const end = comment ? text.indexOf('-->', at + 4) : rawEnd
    if (comment && end < 0) return most
    if (end >= 0) at = end + 1
    else {
      const tag = scanTag(text, at + 1)
      most = Math.max(most, tag.attributes)
      at = tag.end
    }
  }
  return most
}

function endOfRaw(text: string, name: string, at: number): number {
  const pattern = new RegExp(`</${name}`, 'gi')
  pattern.lastIndex = at
  return pattern.exec(text)?.index ?? text.length
}

function scanTag(text: string, start: number): { readonly attributes: number; readonly end: number } {
  let attributes = 0
  let quote = 0
  let before = 0
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 0x3e) return { attributes, end: at + 1 }
    else if ((code === 0x22 || code === 0x27) && before === 0x3d) quote = code
    else if (code <= 0x20 || code === 0x2f) attributes += before > 0x20 && before !== 0x2f ? 1 : 0
    before = code
  }
  return { attributes, end: text.length }
}
