/** What an amount may be, at least and at most, typed in 万元. */
import { useState } from 'react'
import { Input } from 'antd'
import { COMMON } from '#text/interface/common.ts'
import { LISTS } from '#text/interface/lists.ts'
import { useText } from '../preferences/language.ts'
import { amountToType, typedAmount } from './amount-typed.ts'
import type { RangeProps } from './filters.tsx'
import styles from './filters.module.css'

export function AmountRange({ ends: [from, to], filter, onChange }: RangeProps) {
  const common = useText(COMMON)
  const field = ({ name, label }: typeof from) => (
    <AmountField
      key={`${name} ${filter[name] ?? ''}`}
      label={label}
      value={filter[name]}
      onChange={(amount) => onChange({ [name]: amount })}
    />
  )
  return (
    <span className={styles.range}>
      {field(from)}
      <span aria-hidden="true">–</span>
      {field(to)}
      <span className={styles.wan}>{common.wan}</span>
    </span>
  )
}

type AmountProps = {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}

/**
 * An amount in 万元, taken over on Enter and on leaving the field; what is no amount says so and changes
 * nothing.
 */
function AmountField({ label, value, onChange }: AmountProps) {
  const text = useText(LISTS)
  const [typed, setTyped] = useState(amountToType(value))
  const read = typedAmount(typed)
  const take = () => {
    if (read !== null && read !== value) onChange(read)
  }
  return (
    <Input
      className={styles.amount}
      aria-label={text.inWan(label)}
      placeholder={label}
      inputMode="decimal"
      value={typed}
      maxLength={20}
      {...(read === null ? { status: 'error' as const, title: text.notAnAmount, 'aria-invalid': true } : {})}
      onChange={({ target }) => setTyped(target.value)}
      onPressEnter={take}
      onBlur={take}
    />
  )
}
