import type { Way } from '@doorstep/domain/facts/visits.ts'
import type { BriefAnswer } from '@doorstep/protocol/round.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { joined } from '@doorstep/ui/words/joined.ts'
import { sayWay } from '@doorstep/ui/words/outcomes.ts'
import { phoneBriefWords } from '@doorstep/ui/words/phone-brief.ts'
import { phoneLoreWords } from '@doorstep/ui/words/phone-lore.ts'
import { sayDay, sayDaysFrom, sayTime, sayWindow } from '@doorstep/ui/words/times.ts'
import type { ReactNode } from 'react'
import { Known } from '../lore/known.tsx'
import { MakePromise } from '../lore/make-promise.tsx'
import { AddRemark } from './add-remark.tsx'
import { Sensitive } from './take-care.tsx'

interface PartProps {
  readonly brief: BriefAnswer
}

/** What is read on demand: folded until it is asked for. */
function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className="brief-fold">
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  )
}

export function People({ brief: { members, phones } }: PartProps) {
  const words = useWords(phoneBriefWords)
  if (members.length === 0) return null
  return (
    <Fold title={words.people(members.length)}>
      <ul className="people">
        {members.map((member) => (
          <li key={member.person}>
            <strong>{member.address}</strong>
            <span>{personLine(member, words)}</span>
          </li>
        ))}
      </ul>
      {phones.length > 1 && (
        <p className="phones">
          {words.phones}:{' '}
          {phones.map((phone) => (
            <a key={phone} href={`tel:${phone}`}>
              {phone}
            </a>
          ))}
        </p>
      )}
    </Fold>
  )
}

function personLine(
  member: BriefAnswer['members'][number],
  words: (typeof phoneBriefWords)['en'],
): string {
  return [
    member.name === member.address ? '' : member.name,
    member.relation,
    member.age === null ? '' : words.age(member.age),
    member.isChild ? words.child : '',
    member.isUnsettled ? words.unsettled : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** The ten seconds and what stands on the card, once for each programme. */
export function WhatToSay({ brief }: PartProps) {
  const words = useWords(phoneBriefWords)
  const { language } = useLanguage()
  const once = [...new Map(brief.duties.map((duty) => [duty.programme, duty])).values()]
  if (once.length === 0) return null
  return (
    <Fold title={words.whatToSay}>
      {once.map(({ programme, title, notice, ways }) => (
        <section key={programme} className="notice">
          <h3>{title[language]}</h3>
          <blockquote lang={brief.language}>{notice.say[brief.language]}</blockquote>
          <p>
            <b>{notice.voluntary === 'required' ? words.required : words.voluntary}</b>
          </p>
          <dl>
            <dt>{words.who}</dt>
            <dd>{notice.who[language]}</dd>
            <dt>{words.why}</dt>
            <dd>{notice.why[language]}</dd>
            <dt>{words.rights}</dt>
            <dd>{notice.rights[language]}</dd>
            <dt>{words.until}</dt>
            <dd>{notice.until[language]}</dd>
          </dl>
          {ways.length > 1 && (
            <p>
              {words.orBy(
                joined(
                  ways.map((way) => sayWay(way, language)),
                  language,
                ),
              )}
            </p>
          )}
        </section>
      ))}
    </Fold>
  )
}

/** The classes with the rule that put the household there, and how to come. */
export function HowToCome({ brief }: PartProps) {
  const words = useWords(phoneBriefWords)
  const { language } = useLanguage()
  if (brief.classes.length === 0) return null
  return (
    <Fold title={words.howToCome}>
      {brief.classes.map((one) => (
        <section key={one.key} className="class">
          <h3>{one.title[language]}</h3>
          <dl>
            {(['come', 'company', 'introduce', 'bring'] as const).map((part) => (
              <div key={part}>
                <dt>{words[part]}</dt>
                <dd>{one.approach[part][language]}</dd>
              </div>
            ))}
          </dl>
          {one.avoid[language] !== '' && <p>{words.avoid(one.avoid[language])}</p>}
          <p className="origin">{words.because(one.ruleInWords[language])}</p>
        </section>
      ))}
    </Fold>
  )
}

/** What is likely to be said at this door, with an answer and what never to say. */
export function MayBeSaid({ brief }: PartProps) {
  const words = useWords(phoneBriefWords)
  const { language } = useLanguage()
  if (brief.objections.length === 0) return null
  return (
    <Fold title={words.mayBeSaid}>
      <dl className="may-be-said">
        {brief.objections.map(({ key, heard, answer, never }) => (
          <div key={key}>
            <dt lang={brief.language}>{heard[brief.language]}</dt>
            <dd lang={brief.language}>{answer[brief.language]}</dd>
            <dd className="origin">{words.neverSay(never[language])}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  )
}

/** When and by whom last met, tries, what is agreed, and colleagues' notes behind a tap. */
export function Before({ brief }: PartProps) {
  const words = useWords(phoneBriefWords)
  const { language } = useLanguage()
  const { lastMet, tries, nextAppointment, remarks, day } = brief
  const time = (at: { day: number; minute: number }) => sayTime(at, day, language)
  const byCall = ({ way }: { way: Way }) => (way === 'door' ? '' : sayWay(way, language))
  return (
    <Fold title={words.before}>
      <p>
        {lastMet === null
          ? words.neverMet
          : words.lastMet(sayDaysFrom(lastMet.at.day, day, language), lastMet.by, byCall(lastMet))}
      </p>
      {[...Map.groupBy(tries, byCall)].map(([way, some]) => (
        <p key={way}>{words.tried(some.map(({ at }) => time(at)).join(' · '), way)}</p>
      ))}
      {nextAppointment && (
        <p>
          {words.appointment(
            sayDay(nextAppointment.day, day, language),
            sayWindow(nextAppointment.window),
          )}
        </p>
      )}
      {remarks.map(({ id, by, at, words: said }) => (
        <Sensitive key={id} line={words.noteBy(by, time(at))}>
          {said}
        </Sensitive>
      ))}
    </Fold>
  )
}

/** A note on the stairs, without a visit. */
export function Remark({ brief }: PartProps) {
  const words = useWords(phoneBriefWords)
  return (
    <Fold title={words.addRemark}>
      <AddRemark brief={brief} />
    </Fold>
  )
}

/** What is remembered of the household, with its age and who said so. */
export function WhatWeKnow({ brief }: PartProps) {
  const words = useWords(phoneLoreWords)
  if (brief.remembered.lore.length === 0) return null
  return (
    <Fold title={words.known}>
      <Known brief={brief} />
    </Fold>
  )
}

export function PromiseSomething({ brief }: PartProps) {
  const words = useWords(phoneLoreWords)
  return (
    <Fold title={words.promise}>
      <MakePromise household={brief.household} />
    </Fold>
  )
}
