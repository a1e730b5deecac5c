/**
 * 系统管理 → 机构: the tree of offices, departments and units, each with its place, its history and what can be
 * changed.
 */
import { useState } from 'react'
import { Button } from 'antd'
import PlusOutlined from '@ant-design/icons/PlusOutlined'
import type { OrganisationUnit } from '#api/organisation.ts'
import { ORGANISATION } from '#text/interface/organisation.ts'
import { useOrganisation } from '../../api/posts.ts'
import { useMay } from '../../api/session.ts'
import { changedAddress, STAYING, addressText } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { useText } from '../../preferences/language.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { ImportStaff } from './import-staff.tsx'
import styles from './organisation.module.css'
import { UnitDialog } from './unit-dialog.tsx'
import type { Asked } from './unit-fields.tsx'
import { UnitPanel } from './unit-panel.tsx'
import { UnitTree } from './unit-tree.tsx'

export function OrganisationPanel() {
  const text = useText(ORGANISATION)
  const may = useMay()
  const [parameters, setParameters] = useAddress()
  const [asked, setAsked] = useState<Asked | null>(null)
  const query = useOrganisation()
  const manages = may('organisation.manage')
  const choose = (unit: string) => setParameters((before) => changedAddress(before, { unit }), STAYING)
  const done = (id: string) => {
    setAsked(null)
    choose(id)
  }
  return (
    <section aria-label={text.title}>
      {manages ? (
        <div className={`${styles.bar} no-print`}>
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => setAsked({ change: 'create', parent: null })}
          >
            {text.add}
          </Button>
          <ImportStaff />
        </div>
      ) : null}
      <Loaded query={query}>
        {({ units }) => (
          <>
            {units.length === 0 ? (
              <EmptyState title={text.empty}>{manages ? text.emptyWords : text.emptyReader}</EmptyState>
            ) : (
              <Units
                units={units}
                parameters={parameters}
                onChoose={choose}
                onWithClosed={(with_) =>
                  setParameters(
                    (before) => changedAddress(before, { closed: with_ ? 'yes' : undefined }),
                    STAYING,
                  )
                }
                onAsk={manages ? setAsked : null}
              />
            )}
            {asked === null ? null : (
              <UnitDialog asked={asked} units={units} onDone={done} onClose={() => setAsked(null)} />
            )}
          </>
        )}
      </Loaded>
    </section>
  )
}

type Props = {
  readonly units: readonly OrganisationUnit[]
  readonly parameters: URLSearchParams
  readonly onChoose: (id: string) => void
  readonly onWithClosed: (withClosed: boolean) => void
  readonly onAsk: ((asked: Asked) => void) | null
}

function Units({ units, parameters, onChoose, onWithClosed, onAsk }: Props) {
  const text = useText(ORGANISATION)
  const unit = units.find(({ id }) => id === addressText(parameters, 'unit'))
  return (
    <div className={styles.columns}>
      <UnitTree
        units={units}
        chosen={unit?.id ?? null}
        withClosed={
          addressText(parameters, 'closed') !== undefined ||
          (unit?.closed !== undefined && unit.closed !== null)
        }
        onChoose={onChoose}
        onWithClosed={onWithClosed}
      />
      <div className={styles.main}>
        {unit === undefined ? (
          <div className={`panel ${styles.part}`}>
            <p className={styles.faint}>{text.choose}</p>
          </div>
        ) : (
          <UnitPanel unit={unit} units={units} onAsk={onAsk} />
        )}
      </div>
    </div>
  )
}
