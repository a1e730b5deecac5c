/** Naming a view of a list; naming saved ones anew, and removing them. */
import { Button } from 'antd'
import { COMMON } from '#text/interface/common.ts'
import { LISTS } from '#text/interface/lists.ts'
import { useText } from '../preferences/language.ts'
import type { Stored } from '../preferences/stored.ts'
import { Field } from '../ui/field.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { notify } from '../ui/notices.tsx'
import { needed, useForm } from '../ui/use-form.ts'
import { keepViews, LONGEST_VIEW_NAME, MOST_VIEWS, useSavedViews, withSaved } from './saved-views.ts'
import styles from './list.module.css'

type SaveProps = { readonly store: Stored<string>; readonly view: string; readonly onClose: () => void }

export function SaveViewDialog({ store, view, onClose }: SaveProps) {
  const text = useText(LISTS)
  const common = useText(COMMON)
  const views = useSavedViews(store)
  const isKnown = (name: string) => views.some((one) => one.name === name.trim())
  const isFull = (name: string) => views.length >= MOST_VIEWS && !isKnown(name)
  const form = useForm({
    first: { name: '' },
    checks: {
      name: (name) =>
        needed(text.viewNameMissing)(name) ?? (isFull(name) ? text.tooManyViews(MOST_VIEWS) : null),
    },
    send: ({ name }) => {
      keepViews(store, withSaved(views, { name: name.trim(), view }))
      notify(text.viewSaved(name.trim()))
    },
    onDone: onClose,
  })
  return (
    <FormDialog title={text.saveViewTitle} confirm={common.save} form={form} onClose={onClose}>
      <Field
        {...form.field('name')}
        label={text.viewName}
        required
        maxLength={LONGEST_VIEW_NAME}
        hint={isKnown(form.values.name) ? text.viewReplaces : text.viewsKeptHere}
      />
    </FormDialog>
  )
}

/** A view with the name that it had. */
type Kept = { readonly name: string; readonly view: string; readonly was: string }

type ArrangeProps = { readonly store: Stored<string>; readonly onClose: () => void }

export function ArrangeViewsDialog({ store, onClose }: ArrangeProps) {
  const text = useText(LISTS)
  const common = useText(COMMON)
  const saved = useSavedViews(store)
  const faultAt = (kept: readonly Kept[], i: number) => {
    const names = kept.map(({ name }) => name.trim())
    if (names[i] === '') return text.viewNameMissing
    return names.indexOf(names[i] ?? '') === i ? null : text.viewNameTaken
  }
  const form = useForm({
    first: (): { readonly kept: readonly Kept[] } => ({
      kept: saved.map((one) => ({ ...one, was: one.name })),
    }),
    checks: { kept: (kept) => kept.map((_, i) => faultAt(kept, i)).find((fault) => fault !== null) ?? null },
    send: ({ kept }) =>
      keepViews(
        store,
        kept.map(({ name, view }) => ({ name: name.trim(), view })),
      ),
    onDone: onClose,
  })
  const { kept } = form.values
  const keep = (next: readonly Kept[]) => form.change({ kept: next })
  return (
    <FormDialog title={text.arrangeViewsTitle} confirm={common.save} form={form} onClose={onClose}>
      <ul className={styles.views}>
        {kept.map(({ name, was }, i) => (
          <li key={was} className={styles.view}>
            <Field
              label={text.viewNameOf(was)}
              maxLength={LONGEST_VIEW_NAME}
              value={name}
              onChange={(next) => keep(kept.map((one) => (one.was === was ? { ...one, name: next } : one)))}
              fault={form.isTried ? faultAt(kept, i) : null}
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
