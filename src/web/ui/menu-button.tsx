/** A button with a menu: opened by a press, walked by the keyboard, which goes back to the button when it closes. */
import { Button, Dropdown, type ButtonProps, type MenuProps } from 'antd'
import { useMenuFocus } from './menu-focus.ts'

type Props = Omit<ButtonProps, 'ref'> & {
  readonly items: NonNullable<MenuProps['items']>
  /** What is chosen already. */
  readonly selected?: readonly string[]
  readonly placement?: 'bottomLeft' | 'bottomRight'
}

export function MenuButton({ items, selected = [], placement = 'bottomLeft', ...button }: Props) {
  const { opener, onOpenChange } = useMenuFocus()
  return (
    <Dropdown
      menu={{ items, selectedKeys: [...selected] }}
      trigger={['click']}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu that was opened by hand is where the keyboard goes on
      autoFocus
      onOpenChange={onOpenChange}
      placement={placement}
      disabled={button.disabled === true}
    >
      <Button ref={opener} {...button} />
    </Dropdown>
  )
}
