import { useWords } from '@doorstep/ui/language.tsx'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { Icon } from './icons.tsx'
import { useMe } from './me.ts'
import { type DeskPage, findPage, pagesOf } from './pages.tsx'
import { Go, usePlace } from './router.tsx'

/** The pages this role may open, in one word each; a page that belongs to another stands below it. */
export function Rail({ onGone }: { readonly onGone: () => void }) {
  const words = useWords(frameWords)
  const own = pagesOf(useMe().role)
  const current = findPage(usePlace().path)
  const link = (page: DeskPage) => (
    <Go
      to={page.path}
      isCurrent={current?.name === page.name}
      className={page.under === undefined ? 'rail-link' : 'rail-link under'}
      onGone={onGone}
    >
      {page.under === undefined && <Icon name={page.name} />}
      <span>{words[page.name]}</span>
    </Go>
  )
  const below = (above: DeskPage) => own.filter((page) => page.under === above.name)
  return (
    <nav className="rail" aria-label={words.pages}>
      <ul>
        {own
          .filter((page) => page.under === undefined)
          .map((page) => (
            <li key={page.name}>
              {link(page)}
              {below(page).length > 0 && (
                <ul>
                  {below(page).map((under) => (
                    <li key={under.name}>{link(under)}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
      </ul>
    </nav>
  )
}
