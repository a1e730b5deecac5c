/** 资金构成 of a project in its ledger, and the dialog that says it. */
import { useState } from 'react'
import { Button, Select } from 'antd'
import type { ProjectFunding } from '#api/execution/funding.ts'
import { fen, parseMoney, wanText } from '#core/kernel/money.ts'
import { FUND_NATURES, FUND_ORIGINS, type FundNature, type FundOrigin } from '#core/target/fund-nature.ts'
import { FUND_NATURE_WORDS, FUND_ORIGIN_WORDS } from '#text/execution/funding.ts'
import { FUNDING } from '#text/interface/funding.ts'
import { useProjectFunding, useSayFunding } from '../../api/funding.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { Loaded } from '../../ui/states.tsx'
import { WithTerm } from '../../ui/term.tsx'
import { exactWanText } from '../../ui/wan.ts'
import { useForm } from '../../ui/use-form.ts'
import styles from './execution.module.css'
import { PartTable, partName } from './funding-sums.tsx'

export function FundingPlate({ project }: { readonly project: string }) {
  const text = useText(FUNDING)
  const query = useProjectFunding(project)
  const [isOpen, open] = useState(false)
  return (
    <section className={styles.plate} aria-label={text.plate}>
      <div className={styles.plateHead}>
        <WithTerm id="four-budgets" of={text.plate}>
          <h2>{text.plate}</h2>
        </WithTerm>
        {query.data?.mayChange ? <Button onClick={() => open(true)}>{text.edit}</Button> : null}
      </div>
      <Loaded query={query}>{(funding) => <Parts funding={funding} />}</Loaded>
      {isOpen && query.data !== undefined ? (
        <FundingDialog project={project} funding={query.data} onClose={() => open(false)} />
      ) : null}
    </section>
  )
}

function Parts({ funding: { source, parts } }: { readonly funding: ProjectFunding }) {
  const text = useText(FUNDING)
  const language = useLanguage()
  return (
    <>
      <p className={styles.quiet}>
        {source === null ? text.noSource : text.source(text[`source-${source}`])}
      </p>
      {parts.length === 0 ? null : (
        <div className="panel">
          <PartTable
            head={text.nature}
            caption={text.plate}
            parts={parts}
            whole={null}
            renderName={(part) => partName(part, language)}
          />
        </div>
      )}
    </>
  )
}

type Line = {
  readonly nature: FundNature | null
  readonly origin: FundOrigin | null
  readonly amount: string
}

function firstLines({ parts }: ProjectFunding): readonly Line[] {
  const said = parts
    .filter(({ nature, origin, initial }) => (nature !== null || origin !== null) && initial !== '0')
    .map(({ nature, origin, initial }) => ({ nature, origin, amount: exactWanText(initial) ?? '' }))
  return said.length > 0 ? said : [{ nature: 'general-budget', origin: null, amount: '' }]
}

type DialogProps = {
  readonly project: string
  readonly funding: ProjectFunding
  readonly onClose: () => void
}

function FundingDialog({ project, funding, onClose }: DialogProps) {
  const text = useText(FUNDING)
  const say = useSayFunding(project)
  const form = useForm({
    first: { lines: firstLines(funding), reason: '' },
    checks: {
      lines: (lines: readonly Line[]) =>
        lines.every(({ amount }) => amountOf(amount) > 0n) ? null : text.amountWrong,
    },
    send: ({ lines, reason }) =>
      say.mutateAsync({
        lines: lines.map((line) => ({ ...line, amount: String(amountOf(line.amount)) })),
        reason: reason.trim(),
      }),
    onDone: () => {
      notify(text.saved)
      onClose()
    },
  })
  const { value: lines, fault } = form.field('lines')
  const change = (index: number, some: Partial<Line>) =>
    form.change({ lines: lines.map((line, i) => (i === index ? { ...line, ...some } : line)) })
  return (
    <FormDialog title={text.edit} confirm={text.save} form={form} onClose={onClose}>
      <p className={styles.quiet}>
        {text.editLead(
          exactWanText(funding.initial.fiscal) ?? '0',
          exactWanText(funding.initial.other) ?? '0',
        )}
      </p>
      {lines.map((line, i) => (
        <LineFields
          // Lines have no name but their place.
          key={i}
          number={i + 1}
          line={line}
          onChange={(some) => change(i, some)}
          onRemove={() => form.change({ lines: lines.filter((_, at) => at !== i) })}
        />
      ))}
      <div className={styles.choose}>
        <Button
          onClick={() =>
            form.change({ lines: [...lines, { nature: 'general-budget', origin: null, amount: '' }] })
          }
        >
          {text.addLine}
        </Button>
        <Left lines={lines} initial={funding.initial} />
      </div>
      {fault === null ? null : <span className={styles.over}>{fault}</span>}
      <Field {...form.field('reason')} label={text.reason} maxLength={500} />
    </FormDialog>
  )
}

function amountOf(typed: string): bigint {
  const amount = parseMoney(typed, '万元')
  return amount.ok ? amount.value : 0n
}

function Left({
  lines,
  initial,
}: {
  readonly lines: readonly Line[]
  readonly initial: ProjectFunding['initial']
}) {
  const text = useText(FUNDING)
  const total = BigInt(initial.fiscal) + BigInt(initial.other)
  const left = lines.reduce((rest, { amount }) => rest - amountOf(amount), total)
  return (
    <output className={left < 0n ? styles.over : styles.quiet}>
      {left < 0n ? text.over(wanText(fen(-left))) : text.left(wanText(fen(left)))}
    </output>
  )
}

type LineProps = {
  readonly number: number
  readonly line: Line
  readonly onChange: (some: Partial<Line>) => void
  readonly onRemove: () => void
}

function LineFields({ number, line, onChange, onRemove }: LineProps) {
  const text = useText(FUNDING)
  const language = useLanguage()
  const none = { value: '', label: text.notChosen }
  return (
    <fieldset className={styles.fundingLine} aria-label={text.line(number)}>
      <Select
        aria-label={`${text.line(number)} ${text.nature}`}
        value={line.nature ?? ''}
        options={[
          ...FUND_NATURES.map((value) => ({ value, label: FUND_NATURE_WORDS[value][language] })),
          none,
        ]}
        onChange={(chosen: FundNature | '') => onChange({ nature: chosen === '' ? null : chosen })}
      />
      <Select
        aria-label={`${text.line(number)} ${text.origin}`}
        value={line.origin ?? ''}
        options={[
          none,
          ...FUND_ORIGINS.map((value) => ({ value, label: FUND_ORIGIN_WORDS[value][language] })),
        ]}
        onChange={(chosen: FundOrigin | '') => onChange({ origin: chosen === '' ? null : chosen })}
      />
      <input
        className={styles.fundingAmount}
        aria-label={`${text.line(number)} ${text.amount}`}
        inputMode="decimal"
        placeholder={text.amount}
        value={line.amount}
        onChange={({ target }) => onChange({ amount: target.value })}
      />
      <Button type="text" aria-label={text.removeLine(number)} onClick={onRemove}>
        ×
      </Button>
    </fieldset>
  )
}
