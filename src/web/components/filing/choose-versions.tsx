/** The two versions that are compared: any two, or one and the text as it is now. */
import { Select } from 'antd'
import { COMMENTS } from '#text/interface/comments.ts'
import type { VersionRow } from '#core/filing/rows.ts'
import { useText } from '../../preferences/language.ts'

type Props = {
  readonly versions: readonly Pick<VersionRow, 'number'>[]
  readonly from: number
  /** null: as it is now. */ readonly to: number | null
  readonly onFrom: (version: number) => void
  readonly onTo: (version: number | null) => void
}

export function ChooseVersions({ versions, from, to, onFrom, onTo }: Props) {
  const text = useText(COMMENTS)
  const numbers = versions.map(({ number }) => ({ value: number, label: text.versionOf(number) }))
  return (
    <>
      <Select size="small" aria-label={text.from} value={from} options={numbers} onChange={onFrom} />
      <span aria-hidden="true">→</span>
      <Select
        size="small"
        aria-label={text.to}
        value={to ?? 0}
        options={[...numbers, { value: 0, label: text.present }]}
        onChange={(chosen: number) => onTo(chosen === 0 ? null : chosen)}
      />
    </>
  )
}
