/** What a language model says of the project: asked for by hand, marked as such, apart from the findings. */
import { useRef } from 'react'
import { Button } from 'antd'
import type { AdviceRow, ProjectAdvice } from '#api/advice.ts'
import { ADVICE } from '#text/interface/advice.ts'
import { useAskModel, useForgetAdvice } from '../../api/advice.ts'
import { fieldWords } from '#text/field-words.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'
import { errorText } from '../../ui/error-text.ts'
import { momentText } from '../../ui/time.ts'
import styles from './model-advice.module.css'

export function Advice({
  project,
  advice,
  mayAsk,
}: {
  readonly project: string
  readonly advice: ProjectAdvice
  readonly mayAsk: boolean
}) {
  const text = useText(ADVICE)
  const language = useLanguage()
  const ask = useAskModel(project)
  const forget = useForgetAdvice(project)
  const asker = useRef<AbortController | null>(null)
  const { asked, rows, off } = advice
  const start = () => {
    asker.current = new AbortController()
    const { signal } = asker.current
    ask.mutate(signal, { onError: (error) => signal.aborted || notify(errorText(error, language), 'error') })
  }
  return (
    <section className={styles.panel} aria-label={text.heading}>
      <header className={styles.head}>
        <h2>{text.heading}</h2>
        {asked === null || !mayAsk ? null : (
          <Button type="text" size="small" onClick={() => forget.mutate()}>
            {text.forget}
          </Button>
        )}
        {!mayAsk || off !== null ? null : (
          <AskButton
            asking={ask.isPending}
            again={asked !== null}
            onAsk={start}
            onStop={() => asker.current?.abort()}
          />
        )}
      </header>
      <output className={styles.faint}>{ask.isPending ? text.asking : ''}</output>
      {asked === null ? null : (
        <>
          <p className={styles.faint}>
            {text.caution} {text.by(asked.model, momentText(asked.at))}
            {asked.masked > 0 ? ` · ${text.masked(asked.masked)}` : ''}
          </p>
          {rows.length === 0 ? (
            <p className={styles.faint}>{text.none}</p>
          ) : (
            <ol className={styles.list}>
              {rows.map((row) => (
                <Remark key={row.id} row={row} />
              ))}
            </ol>
          )}
        </>
      )}
    </section>
  )
}

function Remark({ row }: { readonly row: AdviceRow }) {
  const text = useText(ADVICE)
  const language = useLanguage()
  const { suggestion } = row
  const copy = () => void navigator.clipboard.writeText(suggestion ?? '').then(() => notify(text.copied))
  return (
    <li>
      <div>
        <span aria-hidden="true">○ </span>
        {row.message}
      </div>
      <div className={styles.faint}>
        {fieldWords(row, language)}
        {row.stale ? ` · ${text.stale}` : ''}
      </div>
      {suggestion === null ? null : (
        <div className={styles.better}>
          <span className={styles.faint}>{text.suggestion}</span> <span>{suggestion}</span>{' '}
          <Button type="link" size="small" onClick={copy}>
            {text.copy}
          </Button>
        </div>
      )}
    </li>
  )
}

type AskButtonProps = {
  readonly asking: boolean
  readonly again: boolean
  readonly onAsk: () => void
  readonly onStop: () => void
}

/** Asks, and stops what is being asked. */
function AskButton({ asking, again, onAsk, onStop }: AskButtonProps) {
  const text = useText(ADVICE)
  if (asking)
    return (
      <Button size="small" onClick={onStop}>
        {text.stop}
      </Button>
    )
  return (
    <Button size="small" onClick={onAsk}>
      {again ? text.again : text.ask}
    </Button>
  )
}
