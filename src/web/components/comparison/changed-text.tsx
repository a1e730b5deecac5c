/** What was changed within a text: struck out in what it was, marked in what it is; the rest is plain. */
import { Fragment, useMemo } from 'react'
import { readableDifference } from '#core/duplicates/difference.ts'

type Props = { readonly side: 'before' | 'after'; readonly before: string; readonly after: string }

export function ChangedText({ side, before, after }: Props) {
  const runs = useMemo(() => readableDifference(before, after), [before, after])
  const Mark = side === 'before' ? 'del' : 'ins'
  const own = side === 'before' ? 'delete' : 'insert'
  return runs
    .filter(({ kind }) => kind === 'equal' || kind === own)
    .map(({ kind, text }, i) => {
      // Runs have no names of their own; they are in the order of the text.
      const key = `${i} ${kind}`
      return kind === 'equal' ? <Fragment key={key}>{text}</Fragment> : <Mark key={key}>{text}</Mark>
    })
}
