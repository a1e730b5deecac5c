/** What can be done with the chosen 预警: a button for what can be done with every one of them. */
import { Button, type MenuProps } from 'antd'
import DownOutlined from '@ant-design/icons/DownOutlined'
import type { ActWarnings, WarningActs, WarningView } from '#api/monitoring/monitoring.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { WARNING_VERDICT_NAMES } from '#text/monitoring.ts'
import { whenDone } from '../../api/when-done.ts'
import type { useActOnWarnings } from '../../api/monitoring.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { MenuButton } from '../../ui/menu-button.tsx'
import styles from './monitoring.module.css'
import { useRectify } from './rectify-warning.ts'
import type { WarningAsk } from './warning-dialog.tsx'

type Props = {
  readonly chosen: readonly WarningView[]
  readonly act: ReturnType<typeof useActOnWarnings>
  readonly mayAnswer: boolean
  readonly mayJudge: boolean
  readonly onAsk: (ask: WarningAsk) => void
  readonly onDone: (act: string, acted: WarningActs) => void
}

const VERDICTS = ['right', 'false-alarm'] as const

export function WarningActBar({ chosen, act, mayAnswer, mayJudge, onAsk, onDone }: Props) {
  const text = useText(MONITORING)
  const language = useLanguage()
  const warnings = chosen.map(({ id }) => id)
  const areOpen = chosen.every(({ state }) => state === 'open')
  const areMuted = chosen.every(({ state }) => state === 'muted')
  const send = (name: string, body: ActWarnings) =>
    whenDone(act.mutateAsync(body), (acted) => onDone(name, acted))
  return (
    <div className={`${styles.acts} no-print`}>
      <output className={styles.faint}>{text.chosen(chosen.length)}</output>
      <span className={styles.right} />
      {mayJudge
        ? VERDICTS.map((verdict) => (
            <Button
              key={verdict}
              loading={act.isPending}
              onClick={() =>
                send(WARNING_VERDICT_NAMES[verdict][language], { act: 'judge', warnings, verdict })
              }
            >
              {WARNING_VERDICT_NAMES[verdict][language]}
            </Button>
          ))
        : null}
      {mayJudge && areMuted ? (
        <Button loading={act.isPending} onClick={() => send(text.unmute, { act: 'unmute', warnings })}>
          {text.unmute}
        </Button>
      ) : null}
      {mayJudge && areOpen ? <Button onClick={() => onAsk({ act: 'mute' })}>{text.mute}</Button> : null}
      {mayAnswer && areOpen ? (
        <Button type="primary" onClick={() => onAsk({ act: 'answer' })}>
          {text.answer}
        </Button>
      ) : null}
    </div>
  )
}

type RowProps = Omit<Props, 'chosen' | 'onDone'> & {
  readonly row: WarningView
  readonly onDone: (act: string, acted: WarningActs, rows: readonly WarningView[]) => void
}

/** The same of one warning, from its own row. */
export function WarningRowActs(props: RowProps) {
  const text = useText(MONITORING)
  const items = useRowItems(props)
  if (items.length === 0) return null
  return (
    <MenuButton items={items} size="small" className="no-print" aria-label={text.actsOn(props.row.name)}>
      {text.acts}
      <DownOutlined aria-hidden="true" />
    </MenuButton>
  )
}

type Items = NonNullable<MenuProps['items']>

function useRectifyItem(row: WarningView): Items {
  const text = useText(MONITORING)
  const rectify = useRectify(row)
  return rectify === null ? [] : [{ key: 'rectify', label: text.rectify, onClick: rectify }]
}

function useRowItems({ row, act, mayAnswer, mayJudge, onAsk, onDone }: RowProps): Items {
  const text = useText(MONITORING)
  const rectify = useRectifyItem(row)
  const language = useLanguage()
  const { id, state, verdict: judged } = row
  const send = (called: string, body: ActWarnings) =>
    whenDone(act.mutateAsync(body), (acted) => onDone(called, acted, [row]))
  return [
    ...(mayAnswer && state === 'open'
      ? [{ key: 'answer', label: text.answer, onClick: () => onAsk({ act: 'answer' }) }]
      : []),
    ...(mayJudge
      ? VERDICTS.filter((verdict) => verdict !== judged).map((verdict) => {
          const called = WARNING_VERDICT_NAMES[verdict][language]
          const body: ActWarnings = { act: 'judge', warnings: [id], verdict }
          return { key: verdict, label: text.judged(called), onClick: () => send(called, body) }
        })
      : []),
    ...(mayJudge && state === 'open'
      ? [{ key: 'mute', label: text.mute, onClick: () => onAsk({ act: 'mute' }) }]
      : []),
    ...(mayJudge && state === 'muted'
      ? [
          {
            key: 'unmute',
            label: text.unmute,
            onClick: () => send(text.unmute, { act: 'unmute', warnings: [id] }),
          },
        ]
      : []),
    ...rectify,
  ]
}
