import { useWords } from '@doorstep/ui/language.tsx'
import { entryWords } from '@doorstep/ui/words/desk-entry.ts'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { Burger, Button, UnstyledButton } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { Suspense, useEffect } from 'react'
import { Empty, Page } from '../parts/page.tsx'
import { LanguageChoice } from './choices.tsx'
import { Icon } from './icons.tsx'
import { findRunningWork } from './long-work.ts'
import { LongWorks } from './long-works.tsx'
import { useMe } from './me.ts'
import { MeMenu } from './me-menu.tsx'
import { Notices } from './notices.tsx'
import { PageBoundary } from './page-boundary.tsx'
import { findPage, pagesOf } from './pages.tsx'
import { Palette } from './palette.tsx'
import { FocusPanel } from './panel.tsx'
import { Rail } from './rail.tsx'
import { go, usePlace } from './router.tsx'
import { answers } from './server.ts'

/** The desk: pages at the left, one page in the middle, what is in focus at the right. */
export function Shell() {
  const words = useWords(frameWords)
  const [isFinding, finding] = useDisclosure(false)
  const [isMenuOpen, menu] = useDisclosure(false)
  useHotkeys([['mod+K', finding.open]], [])
  useEffect(() => {
    void findRunningWork(() => void answers.invalidateQueries()).catch(() => undefined)
  }, [])
  return (
    <div className="shell" data-menu={isMenuOpen || undefined}>
      <a className="skip" href="#page">
        {words.skip}
      </a>
      <header className="top">
        <Burger
          className="top-menu"
          size="sm"
          opened={isMenuOpen}
          onClick={menu.toggle}
          aria-label={words.menu}
          aria-expanded={isMenuOpen}
        />
        <a className="brand" href="/">
          <span className="mark">{words.product}</span>
        </a>
        <UnstyledButton className="find" onClick={finding.open}>
          <Icon name="search" size={16} />
          <span>{words.find}</span>
          <kbd>Ctrl K</kbd>
        </UnstyledButton>
        <LanguageChoice />
        <MeMenu />
      </header>
      <Rail onGone={menu.close} />
      <main id="page" tabIndex={-1}>
        <LongWorks />
        <CurrentPage />
      </main>
      <FocusPanel />
      <Notices />
      <Palette isOpen={isFinding} onClose={finding.close} />
    </div>
  )
}

function CurrentPage() {
  const { path } = usePlace()
  const me = useMe()
  const own = pagesOf(me.role)
  const first = own[0]
  const page = findPage(path)
  const isStart = path === '/' || path === ''
  useEffect(() => {
    if (isStart && first) go(first.path, { replace: true })
  }, [isStart, first])
  if (isStart && first) return null
  if (page === undefined || !own.includes(page)) return <NoPage isKnown={page !== undefined} />
  return (
    <PageBoundary key={page.path}>
      <Suspense fallback={null}>
        <page.Screen />
      </Suspense>
    </PageBoundary>
  )
}

/** Another's page, or none: the way back to one's own. */
function NoPage({ isKnown }: { readonly isKnown: boolean }) {
  const words = useWords(frameWords)
  const entry = useWords(entryWords)
  const me = useMe()
  const first = pagesOf(me.role)[0]
  if (first === undefined) {
    return (
      <Page title={words.product}>
        <Empty>{me.role === 'partner' ? entry.partnerPage : entry.nothingForRole}</Empty>
      </Page>
    )
  }
  return (
    <Page title={isKnown ? words.notForRoleTitle : words.noPage}>
      <Empty action={<Button onClick={() => go(first.path)}>{words.noPageRemedy}</Button>}>
        {isKnown ? words.notForRole : words.noPageWhy}
      </Empty>
    </Page>
  )
}
