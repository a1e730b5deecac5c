/**
 * The way as a picture: of every project, or of a small and of a large one where sums decide; the sums can be
 * changed.
 */
import { useState } from 'react'
import { Input } from 'antd'
import { APPROVAL_STEP, flowRoute, type Flow, type RouteStage } from '#core/filing/flow.ts'
import type { Role } from '#core/kernel/roles.ts'
import { parseMoney } from '#core/kernel/money.ts'
import { STAGE_NAMES, stepName } from '#text/filing.ts'
import { FLOWS } from '#text/interface/flows.ts'
import { roleNames } from '#text/accounts/roles.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { sampleSums } from './flow-draft.ts'
import styles from './flows.module.css'

export function FlowPicture({ flow }: { readonly flow: Flow }) {
  const text = useText(FLOWS)
  const samples = sampleSums(flow)
  return (
    <section className={`panel ${styles.picture}`} aria-label={text.picture}>
      {samples === null ? (
        <RouteLine label={text.wayEvery} route={flowRoute(flow, null)} flow={flow} />
      ) : (
        <>
          <OfSum key={`small ${samples[0]}`} label={text.small} first={samples[0]} flow={flow} />
          <OfSum key={`large ${samples[1]}`} label={text.large} first={samples[1]} flow={flow} />
          <p className={styles.quiet}>{text.unknownBudget}</p>
        </>
      )}
    </section>
  )
}

function OfSum({
  label,
  first,
  flow,
}: {
  readonly label: string
  readonly first: string
  readonly flow: Flow
}) {
  const text = useText(FLOWS)
  const [sum, setSum] = useState(first)
  const amount = parseMoney(sum, '万元')
  return (
    <RouteLine label={label} route={flowRoute(flow, amount.ok ? amount.value : null)} flow={flow}>
      <span className={styles.sum}>
        <Input
          size="small"
          inputMode="decimal"
          maxLength={14}
          aria-label={`${label}：${text.wayOf}`}
          value={sum}
          status={amount.ok ? '' : 'error'}
          onChange={({ target }) => setSum(target.value)}
        />
        <span>万元</span>
      </span>
    </RouteLine>
  )
}

type RouteLineProps = {
  readonly label: string
  readonly route: readonly RouteStage[]
  readonly flow: Flow
  readonly children?: React.ReactNode
}

function RouteLine({ label, route, flow, children }: RouteLineProps) {
  const text = useText(FLOWS)
  const language = useLanguage()
  const taken = new Set(route.flatMap(({ steps }) => steps.map(({ id }) => id)))
  const out = flow.stages.flatMap(({ steps }) => steps).filter(({ id }) => !taken.has(id))
  return (
    <div className={styles.line}>
      <div className={styles.lineHead}>
        <span>{label}</span>
        {children}
      </div>
      <ol className={styles.way} aria-label={label}>
        <li className={styles.stage}>
          <Node name={stepName('unit', [], language)} who={whoOf(flow.submit, language)} />
        </li>
        {route.map(({ kind, steps }, at) => (
          <li key={steps.map(({ id }) => id).join(' ')} className={styles.stage}>
            <span className={styles.stageName}>
              {at === route.length - 1 ? '' : STAGE_NAMES[kind][language]}
              {steps.length > 1 ? ` · ${text.parallel}` : ''}
            </span>
            {steps.map(({ id, roles }) => (
              <Node
                key={id}
                name={stepName(id, roles, language)}
                who={whoOf(roles, language)}
                last={id === APPROVAL_STEP}
              />
            ))}
          </li>
        ))}
      </ol>
      {out.length === 0 ? null : (
        <span className={styles.quiet}>
          {text.leftOut}：
          {out.map(({ id, roles }) => stepName(id, roles, language)).join(language === 'en' ? ', ' : '、')}
        </span>
      )}
    </div>
  )
}

function Node({
  name,
  who,
  last = false,
}: {
  readonly name: string
  readonly who: string
  readonly last?: boolean
}) {
  return (
    <div className={last ? `${styles.node} ${styles.last}` : styles.node}>
      <span>{name}</span>
      <span className={styles.quiet}>{who}</span>
    </div>
  )
}

/** The office where one person keeps the system beside other work is named only where nobody else is. */
function whoOf(roles: readonly Role[], language: ReturnType<typeof useLanguage>): string {
  const others = roles.filter((role) => role !== 'administrator')
  return roleNames(others.length === 0 ? roles : others, language)
}
