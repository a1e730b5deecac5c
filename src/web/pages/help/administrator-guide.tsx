/** docs/administrator.md as it is: one text, read here and in docs/. */
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../ui/states.tsx'
import { useAskedPlace } from './asked-place.ts'
import { markdownBlocks, markdownPieces, type MarkdownBlock } from './markdown.ts'
import styles from './help.module.css'

/** The file goes into a chunk of its own when the pages are built; it is no code of another layer. */
const FILES = import.meta.glob<string>('../../../../docs/administrator.md', {
  query: '?raw',
  import: 'default',
})

export function AdministratorGuide() {
  const guide = useQuery<string>({
    queryKey: ['guide', 'administrator'],
    staleTime: Infinity,
    queryFn: async () => (await Promise.all(Object.values(FILES).map((load) => load()))).join(''),
  })
  return <Loaded query={guide}>{(markdown) => <Blocks of={markdownBlocks(markdown).slice(1)} />}</Loaded>
}

function Blocks({ of }: { readonly of: readonly MarkdownBlock[] }) {
  useAskedPlace()
  return (
    <article className={`panel ${styles.sheet}`} lang="zh-CN">
      {of.map((block, at) => (
        <One key={at} block={block} />
      ))}
    </article>
  )
}

function One({ block }: { readonly block: MarkdownBlock }) {
  switch (block.kind) {
    case 'heading':
      return block.level <= 2 ? <h2 id={block.text}>{block.text}</h2> : <h3>{block.text}</h3>
    case 'paragraph':
      return (
        <p className={styles.paragraph}>
          <Words text={block.text} />
        </p>
      )
    case 'list':
      return block.ordered ? (
        <ol className={styles.steps}>
          <Items items={block.items} />
        </ol>
      ) : (
        <ul className={styles.steps}>
          <Items items={block.items} />
        </ul>
      )
    case 'table':
      return (
        <table className={styles.table}>
          <thead>
            <tr>
              {block.head.map((cell, at) => (
                <th key={at} scope="col">
                  <Words text={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, place) => (
                  <td key={place}>
                    <Words text={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
  }
}

function Items({ items }: { readonly items: readonly string[] }) {
  return items.map((item) => (
    <li key={item}>
      <Words text={item} />
    </li>
  ))
}

function Words({ text }: { readonly text: string }) {
  return markdownPieces(text).map(({ kind, text: words }, at) => {
    if (kind === 'strong') return <b key={at}>{words}</b>
    if (kind === 'code') return <code key={at}>{words}</code>
    return <span key={at}>{words}</span>
  })
}
