/** Which target a new one is copied from. */
import { useState } from 'react'
import { Select } from 'antd'
import { START_DRAFT } from '#text/interface/writing.ts'
import { useProjects } from '../../api/projects.ts'
import { useText } from '../../preferences/language.ts'
import fields from '../../ui/field.module.css'
import { ChoiceField } from './choice-field.tsx'

type SourceProps = {
  readonly value: string | null
  readonly fault: string | null
  readonly onChoose: (id: string, name: string) => void
}

/** Targets that are found as one types. */
export function StartSource({ value, fault, onChoose }: SourceProps) {
  const text = useText(START_DRAFT)
  const [search, setSearch] = useState('')
  const list = useProjects({
    ...(search.trim() === '' ? {} : { search: search.trim() }),
    page: 1,
    size: 50,
    sort: 'name',
    order: 'asc',
  })
  const options = (list.data?.rows ?? []).map((row) => ({
    value: row.id,
    label: [row.name, row.unitName, row.fiscalYear].filter(Boolean).join(' · '),
    name: row.name,
  }))
  return (
    <>
      <ChoiceField label={text.source} fault={fault}>
        {(id) => (
          <Select
            id={id}
            showSearch={{ filterOption: false, onSearch: setSearch }}
            value={value}
            loading={list.isFetching}
            placeholder={text.choose}
            notFoundContent={text.noSources}
            options={options}
            onChange={(chosen: string) =>
              onChoose(chosen, options.find((one) => one.value === chosen)?.name ?? '')
            }
          />
        )}
      </ChoiceField>
      <p className={fields['hint']}>{text.copyHint}</p>
    </>
  )
}
