/** 上手五步: five steps of the person's role, what is done of them, each with the way there. */
import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from 'antd'
import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled'
import type { FirstStep } from '#api/first-path.ts'
import type { FirstPathId } from '#core/first-path/first-path.ts'
import { FIRST_PATH, FIRST_STEPS } from '#text/interface/first-path.ts'
import type { Wording } from '#text/language.ts'
import { useFirstPathMemory } from '../../preferences/first-path.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useNarrow } from '../../ui/narrow.ts'
import { notify } from '../../ui/notices.tsx'
import { firstStepLink } from './first-path-links.ts'
import styles from './first-path.module.css'

type Props = {
  readonly path: FirstPathId
  readonly steps: readonly { readonly id: FirstStep['id']; readonly isDone: boolean }[]
}

export function FirstSteps({ path, steps }: Props) {
  const text = useText(FIRST_PATH)
  const { hide } = useFirstPathMemory()
  const isNarrow = useNarrow()
  const [isOpen, open] = useState(false)
  const isShown = isOpen || !isNarrow
  const next = steps.find(({ isDone }) => !isDone)
  return (
    <section className={`panel ${styles.path} no-print`} aria-labelledby="first-path">
      <div className={styles.head}>
        <h2 id="first-path">{text.title}</h2>
        <span className={styles.progress}>
          {text.progress(steps.filter(({ isDone }) => isDone).length, steps.length)}
        </span>
        {isNarrow ? (
          <Button type="text" size="small" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
            {isOpen ? text.fold : text.unfold}
          </Button>
        ) : null}
        <Button
          type="text"
          size="small"
          onClick={() => {
            hide()
            notify(text.hidden)
          }}
        >
          {text.hide}
        </Button>
      </div>
      <ol className={styles.steps} hidden={!isShown}>
        {steps.map(({ id, isDone }, at) => (
          <li key={id} className={stepClass(isDone, id === next?.id)}>
            <span className={styles.mark} aria-hidden="true">
              {isDone ? <CheckCircleFilled /> : at + 1}
            </span>
            <StepLink path={path} id={id} isDone={isDone} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function stepClass(isDone: boolean, isNext: boolean): string | undefined {
  if (isDone) return styles.done
  return isNext ? styles.next : undefined
}

type StepProps = { readonly path: FirstPathId; readonly id: FirstStep['id']; readonly isDone: boolean }

function StepLink({ path, id, isDone }: StepProps) {
  const text = useText(FIRST_PATH)
  const language = useLanguage()
  const { see } = useFirstPathMemory()
  const { title, words } = stepWords(path, id)
  return (
    <div>
      <Link to={firstStepLink(path, id)} onClick={() => see(id)}>
        {title[language]}
      </Link>
      {isDone ? <span className="visually-hidden">{text.done}</span> : null}
      <p>{words[language]}</p>
    </div>
  )
}

function stepWords(path: FirstPathId, id: FirstStep['id']): { title: Wording; words: Wording } {
  const steps: { readonly [id: string]: { readonly title: Wording; readonly words: Wording } | undefined } =
    FIRST_STEPS[path]
  return steps[id] ?? { title: { 'zh-CN': id, 'en': id }, words: { 'zh-CN': '', 'en': '' } }
}
