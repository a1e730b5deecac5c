/**
 * The Markdown of the guides in docs/ as blocks: headings, paragraphs, lists, tables; what else a file may
 * hold is a paragraph.
 */
export type MarkdownBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

const ITEM = /^(?:[-*]|(\d+)\.)\s+(.*)$/u

export function markdownBlocks(markdown: string): readonly MarkdownBlock[] {
  return markdown
    .replaceAll(/<!--[\s\S]*?-->/gu, '')
    .split(/\n\s*\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(blockOf)
}

function blockOf(part: string): MarkdownBlock {
  const lines = part.split('\n')
  const [first = ''] = lines
  const [, marks = '', title = ''] = /^(#{1,4})\s+(.*)$/u.exec(first) ?? []
  if (marks !== '') return { kind: 'heading', level: marks.length, text: title }
  if (first.startsWith('|') && /^\|[-:| ]+\|$/u.test(lines[1] ?? ''))
    return { kind: 'table', head: cellsOf(first), rows: lines.slice(2).map(cellsOf) }
  if (ITEM.test(first)) return { kind: 'list', ordered: /^\d/u.test(first), items: itemsOf(lines) }
  return { kind: 'paragraph', text: lines.join('') }
}

function cellsOf(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
}

/** A line that is no item goes on with the one before. */
function itemsOf(lines: readonly string[]): readonly string[] {
  const items: string[] = []
  for (const line of lines) {
    const item = ITEM.exec(line.trim())?.[2]
    if (item !== undefined) items.push(item)
    else items.push((items.pop() ?? '') + line.trim())
  }
  return items
}

type Piece = { readonly kind: 'text' | 'strong' | 'code'; readonly text: string }

/** Words within a line; a link keeps its words. */
export function markdownPieces(text: string): readonly Piece[] {
  const plain = text.replaceAll(/\[([^\]]+)\]\([^)]+\)/gu, '$1')
  return plain
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/u)
    .filter((piece) => piece !== '')
    .map((piece): Piece => {
      if (piece.startsWith('**')) return { kind: 'strong', text: piece.slice(2, -2) }
      if (piece.startsWith('`')) return { kind: 'code', text: piece.slice(1, -1) }
      return { kind: 'text', text: piece }
    })
}
