/** Several are returned: with one opinion for all, or each with what its own findings ask to be mended. */
import { useState } from 'react'
import { useQueries } from '@tanstack/react-query'
import { Radio } from 'antd'
import type { BatchAct } from '#api/filing/filings.ts'
import { OWN_OPINIONS } from '#text/interface/own-opinions.ts'
import { asking } from '../../api/calls.ts'
import type { FilingRef } from '../../api/filings.ts'
import { ownNote } from '../../components/filing/own-note.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import filing from '../../components/filing/filing.module.css'
import type { ChosenRow } from './fitting.ts'
import styles from './own-opinions.module.css'

export type OwnOpinions = {
  /** Whether they can be: targets that are returned. */ readonly isOffered: boolean
  readonly isChosen: boolean
  readonly choose: (own: boolean) => void
  /** By id; undefined while they are asked. */ readonly notes: ReadonlyMap<string, string> | undefined
  /** How many have no findings of their own: they need the common opinion. */ readonly without: number
}

/** @param rows those that the act fits */
export function useOwnOpinions(of: FilingRef['of'], act: BatchAct, rows: readonly ChosenRow[]): OwnOpinions {
  const language = useLanguage()
  const [isChosen, choose] = useState(false)
  const isOffered = of === 'projects' && act === 'return'
  const opened = useQueries({
    queries:
      isOffered && isChosen ? rows.map(({ id }) => asking('/api/projects/:id', { params: { id } })) : [],
  })
  const known = opened.flatMap(({ data }) => data ?? [])
  const notes =
    known.length === rows.length
      ? new Map(rows.map(({ id }, i) => [id, noteAt(known[i], language)]))
      : undefined
  const without = notes === undefined ? 0 : [...notes.values()].filter((note) => note === '').length
  return { isOffered, isChosen: isOffered && isChosen, choose, notes, without }
}

function noteAt(opened: Parameters<typeof ownNote>[0] | undefined, language: Parameters<typeof ownNote>[1]) {
  return opened === undefined ? '' : ownNote(opened, language)
}

type Props = { readonly own: OwnOpinions; readonly rows: readonly ChosenRow[] }

/** One text for all, or each its own: the latter is shown, one line a target. */
export function OpinionChoice({ own, rows }: Props) {
  const text = useText(OWN_OPINIONS)
  if (!own.isOffered) return null
  return (
    <>
      <fieldset className={filing.choice}>
        <legend>{text.opinionOf}</legend>
        <Radio.Group
          value={own.isChosen}
          onChange={({ target }) => own.choose(target.value === true)}
          options={[
            { value: false, label: text.oneOpinion },
            { value: true, label: text.ownFindings },
          ]}
        />
      </fieldset>
      {own.isChosen ? <Notes own={own} rows={rows} /> : null}
    </>
  )
}

function Notes({ own: { notes, without }, rows }: Props) {
  const text = useText(OWN_OPINIONS)
  if (notes === undefined) return <Callout kind="note">{text.asked}</Callout>
  return (
    <>
      <ul className={styles.notes} aria-label={text.ownFindings}>
        {rows.map(({ id, name }) => {
          const note = notes.get(id) ?? ''
          return (
            <li key={id} title={note}>
              <strong>{name}</strong> {note === '' ? text.noOwnFindings : note.split('\n').slice(1).join(' ')}
            </li>
          )
        })}
      </ul>
      {without === 0 ? null : <Callout kind="note">{text.withoutFindings(without)}</Callout>}
    </>
  )
}
