import type { Remembered, RememberedLore } from '@doorstep/protocol/lore.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { rememberedWords } from '@doorstep/ui/words/desk-remembered.ts'
import { sayDay } from '@doorstep/ui/words/times.ts'
import { sayTopic } from '@doorstep/ui/words/topics.ts'
import { useToday } from '../frame/me.ts'
import { Section } from '../parts/page.tsx'

/** What we owe, what may be asked and what is known, each with who said so, how it was learned and its age. */
export function RememberedHere({ remembered }: { readonly remembered: Remembered }) {
  const words = useWords(rememberedWords)
  const { language } = useLanguage()
  const today = useToday()
  const { promises, threads, lore } = remembered
  const day = (on: number) => sayDay(on, today, language)
  if (promises.length + threads.length + lore.length === 0) return null
  return (
    <Section title={words.title}>
      <ul className="lines">
        {promises.map(({ id, words: said, owner, due, kept }) => (
          <li key={id}>
            <b>{said}</b>
            <div className="quiet">
              {kept ? words.kept(day(kept.on)) : words.owed(owner, day(due))}
            </div>
          </li>
        ))}
        {threads.map(({ id, ask, by, until, isHearsay }) => (
          <li key={id}>
            <b>{ask}</b>
            <div className="quiet">
              {words.toAsk(by, day(until))}
              {isHearsay && ` · ${words.hearsay}`}
            </div>
          </li>
        ))}
        {lore.map((one) => (
          <li key={one.id}>
            <Known lore={one} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Known({ lore }: { readonly lore: RememberedLore }) {
  const words = useWords(rememberedWords)
  const { language } = useLanguage()
  const today = useToday()
  const day = (on: number) => sayDay(on, today, language)
  const { name, topic, words: said, how, by, learnedOn, confirmedOn, until, standing } = lore
  const about = name === '' ? sayTopic(topic, language) : `${name} · ${sayTopic(topic, language)}`
  const age = [
    words.how[how],
    words.learned(by, day(learnedOn)),
    confirmedOn === null ? '' : words.confirmed(day(confirmedOn)),
    until === null ? '' : words.until(day(until)),
    standing === 'to-be-confirmed' ? words.toBeConfirmed : '',
  ]
  return (
    <>
      <b>{about}</b> {said}
      <div className="quiet">{age.filter((part) => part !== '').join(' · ')}</div>
    </>
  )
}
