/** The saved views of a list: one is shown by a press; what is shown now is saved under a name. */
import { useState } from 'react'
import type { MenuProps } from 'antd'
import DownOutlined from '@ant-design/icons/DownOutlined'
import { LISTS } from '#text/interface/lists.ts'
import { useSession } from '../api/session.ts'
import { useText } from '../preferences/language.ts'
import { MenuButton } from '../ui/menu-button.tsx'
import { useSavedViews, viewStore } from './saved-views.ts'
import { ArrangeViewsDialog, SaveViewDialog } from './view-dialogs.tsx'

type Props = {
  readonly name: string
  readonly view: string
  readonly onShow: (view: string) => void
}

export function ViewsMenu({ name, view, onShow }: Props) {
  const text = useText(LISTS)
  const store = viewStore(useSession().user.account, name)
  const views = useSavedViews(store)
  const [opened, open] = useState<'save' | 'arrange' | null>(null)
  const shown = views.find((one) => one.view === view)
  const label = shown === undefined ? text.views : text.viewNamed(shown.name)
  const items: MenuProps['items'] = [
    ...views.map((one) => ({ key: `view ${one.name}`, label: one.name, onClick: () => onShow(one.view) })),
    ...(views.length === 0 ? [] : [{ type: 'divider' as const, key: 'divider' }]),
    { key: 'save', label: text.saveView, onClick: () => open('save') },
    {
      key: 'arrange',
      label: text.arrangeViews,
      disabled: views.length === 0,
      onClick: () => open('arrange'),
    },
  ]
  return (
    <>
      <MenuButton
        items={items}
        selected={shown === undefined ? [] : [`view ${shown.name}`]}
        placement="bottomRight"
        size="small"
        icon={<DownOutlined />}
        iconPlacement="end"
        aria-label={label}
        aria-haspopup="menu"
      >
        {label}
      </MenuButton>
      {opened === 'save' ? <SaveViewDialog store={store} view={view} onClose={() => open(null)} /> : null}
      {opened === 'arrange' ? <ArrangeViewsDialog store={store} onClose={() => open(null)} /> : null}
    </>
  )
}
