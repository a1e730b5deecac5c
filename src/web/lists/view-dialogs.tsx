/** Naming a view of a list; naming saved ones anew, and removing them. */
import { useState } from 'react'
import { Button } from 'antd'
import { COMMON } from '#text/interface/common.ts'
import { LISTS } from '#text/interface/lists.ts'
import { useText } from '../preferences/language.ts'
import type { Stored } from '../preferences/stored.ts'
import { Field } from '../ui/field.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { notify } from '../ui/notices.tsx'
import { keepViews, LONGEST_VIEW_NAME, MOST_VIEWS, useSavedViews, withSaved } from './saved-views.ts'
import styles from './list.module.css'

type SaveProps = { readonly store: Stored<string>; readonly view: string; readonly onClose: () => void }

export function SaveViewDialog({ store, view, onClose }: SaveProps) {
  const text = useText(LISTS)
  const common = useText(COMMON)
  const views = useSavedViews(store)
  const [typed, type] = useState('')
  const [wasSent, send] = useState(false)
  const name = typed.trim()
  const isKnown = views.some((one) => one.name === name)
  const isFull = views.length >= MOST_VIEWS && !isKnown
  const save = () => {
    send(true)
    if (name === '' || isFull) return
    keepViews(store, withSaved(views, { name, view }))
    notify(text.viewSaved(name))
    onClose()
  }
  return (
    <FormDialog
      title={text.saveViewTitle}
      confirm={common.save}
      busy={false}
      error={null}
      onConfirm={save}
      onClose={onClose}
    >
      <Field
        label={text.viewName}
        required
        maxLength={LONGEST_VIEW_NAME}
        value={typed}
        onChange={type}
        hint={isKnown ? text.viewReplaces : text.viewsKeptHere}
        fault={wasSent ? faultOf(name, isFull, text) : null}
      />
    </FormDialog>
  )
}

type Faults = { readonly viewNameMissing: string; readonly tooManyViews: (most: number) => string }

function faultOf(name: string, isFull: boolean, text: Faults): string | null {
  if (name === '') return text.viewNameMissing
  return isFull ? text.tooManyViews(MOST_VIEWS) : null
}

type ArrangeProps = { readonly store: Stored<string>; readonly onClose: () => void }

export function ArrangeViewsDialog({ store, onClose }: ArrangeProps) {
  const text = useText(LISTS)
  const common = useText(COMMON)
  const saved = useSavedViews(store)
  const [kept, keep] = useState(() => saved.map((one) => ({ ...one, was: one.name })))
  const [wasSent, send] = useState(false)
  const names = kept.map(({ name }) => name.trim())
  const faultAt = (i: number) => {
    if (names[i] === '') return text.viewNameMissing
    return names.indexOf(names[i] ?? '') === i ? null : text.viewNameTaken
  }
  const confirm = () => {
    send(true)
    if (names.some((_, i) => faultAt(i) !== null)) return
    keepViews(
      store,
      kept.map(({ name, view }) => ({ name: name.trim(), view })),
    )
    onClose()
  }
  return (
    <FormDialog
      title={text.arrangeViewsTitle}
      confirm={common.save}
      busy={false}
      error={null}
      onConfirm={confirm}
      onClose={onClose}
    >
      <ul className={styles.views}>
        {kept.map(({ name, was }, i) => (
          <li key={was} className={styles.view}>
            <Field
              label={text.viewNameOf(was)}
              maxLength={LONGEST_VIEW_NAME}
              value={name}
              onChange={(next) => keep(kept.map((one) => (one.was === was ? { ...one, name: next } : one)))}
              fault={wasSent ? faultAt(i) : null}
            />
            <Button
              danger
              aria-label={text.removeView(was)}
              onClick={() => keep(kept.filter((one) => one.was !== was))}
            >
              {common.remove}
            </Button>
          </li>
        ))}
      </ul>
      {kept.length === 0 ? <p>{text.noViewsLeft}</p> : null}
    </FormDialog>
  )
}
