/** What is decided on one project, from its own row. */
import { useState } from 'react'
import type { MenuProps } from 'antd'
import DownOutlined from '@ant-design/icons/DownOutlined'
import type { ResultRowView } from '#api/results.ts'
import type { AboveRequest } from '#core/results/scheme.ts'
import { RESULTS } from '#text/interface/results.ts'
import { useText } from '../../preferences/language.ts'
import { MenuButton } from '../../ui/menu-button.tsx'
import { DecideDialog, type Deciding } from './decide-dialog.tsx'

type Props = { readonly year: number; readonly offer: AboveRequest; readonly row: ResultRowView }

export function RowDecide({ year, offer, row }: Props) {
  const text = useText(RESULTS)
  const [deciding, decide] = useState<Deciding | null>(null)
  const act = row.decision === null ? text.decide : text.decideAgain
  const close = () => decide(null)
  const items: MenuProps['items'] = [
    {
      key: 'proposal',
      label: text.asProposed,
      disabled: row.proposal === null,
      onClick: () => decide('proposal'),
    },
    { key: 'share', label: text.otherwise, onClick: () => decide('share') },
    { key: 'amount', label: text.byAmount, onClick: () => decide('amount') },
  ]
  return (
    <>
      <MenuButton items={items} size="small" className="no-print" aria-label={text.decideOn(act, row.name)}>
        {act}
        <DownOutlined aria-hidden="true" />
      </MenuButton>
      {deciding === null ? null : (
        <DecideDialog year={year} offer={offer} rows={[row]} how={deciding} onClose={close} onDone={close} />
      )}
    </>
  )
}
