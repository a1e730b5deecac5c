/** Takes back, in one press, all that was done together. */
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { FILINGS } from '#text/interface/filings.ts'
import { whenDone } from '../api/when-done.ts'
import { useText } from '../preferences/language.ts'
import { useErrorText } from '../ui/error-text.ts'
import styles from './list-page.module.css'

type Props<Result> = {
  readonly undo: () => Promise<{ readonly results: readonly Result[] }>
  readonly onUndone: (results: readonly Result[]) => void
}

export function UndoButton<Result>({ undo, onUndone }: Props<Result>) {
  const text = useText(FILINGS)
  const undoing = useMutation({ mutationFn: undo })
  const refused = useErrorText(undoing.error)
  const press = () => whenDone(undoing.mutateAsync(), ({ results }) => onUndone(results))
  return (
    <p className={styles.undo}>
      <Button loading={undoing.isPending} onClick={press}>
        {text.undo}
      </Button>{' '}
      {undoing.error ? <span role="alert">{refused}</span> : text.undoWords}
    </p>
  )
}
