import { useWords } from '@doorstep/ui/language.tsx'
import { type Theme, themes } from '@doorstep/ui/theme.ts'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { roleWords } from '@doorstep/ui/words/people.ts'
import { Menu, UnstyledButton } from '@mantine/core'
import { useAppearance } from './appearance.tsx'
import { signOut } from './coming-and-going.ts'
import { Icon } from './icons.tsx'
import { useMe } from './me.ts'

/** Who is here, how the desk looks, and the way out. */
export function MeMenu() {
  const me = useMe()
  const words = useWords(frameWords)
  const roles = useWords(roleWords)
  const [theme, chooseTheme] = useAppearance()
  const themeNames: Readonly<Record<Theme, string>> = {
    'as-the-device': words.themeAuto,
    light: words.themeLight,
    dark: words.themeDark,
  }
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton className="me">
          <Icon name="person" size={18} />
          <span className="me-name">{me.name}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {[me.name, roles[me.role], me.isDemo ? words.demo : ''].filter(Boolean).join(' · ')}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Label>{words.theme}</Menu.Label>
        {themes.map((one) => (
          <Menu.Item
            key={one}
            role="menuitemradio"
            aria-checked={one === theme}
            closeMenuOnClick={false}
            rightSection={one === theme ? '✓' : null}
            onClick={() => chooseTheme(one)}
          >
            {themeNames[one]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut()}>
          {me.isDemo ? words.anotherRole : words.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
