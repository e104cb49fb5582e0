import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { householdWords } from '@doorstep/ui/words/desk-household.ts'
import { elsewhereWords, sayKey } from '@doorstep/ui/words/desk-register.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../frame/me.ts'
import { Correction } from './correction.tsx'
import type { Member } from './fields.ts'

/** The people of a household, each with the lists that name them and the way to set something right. */
export function Members({ members }: { readonly members: readonly Member[] }) {
  const [correcting, setCorrecting] = useState<string | null>(null)
  return (
    <ul className="lines">
      {members.map((member) => (
        <li key={member.person} className="member">
          <MemberLine
            member={member}
            isCorrecting={correcting === member.person}
            onCorrect={() => setCorrecting(correcting === member.person ? null : member.person)}
          />
          {correcting === member.person && (
            <Correction member={member} onClose={() => setCorrecting(null)} />
          )}
        </li>
      ))}
    </ul>
  )
}

function MemberLine({
  member,
  isCorrecting,
  onCorrect,
}: {
  readonly member: Member
  readonly isCorrecting: boolean
  readonly onCorrect: () => void
}) {
  const words = useWords(householdWords)
  const reasons = useWords(elsewhereWords)
  const mayCorrect = useMay('correctPerson')
  const { name, sex, age, relation, isHead, elsewhere } = member
  const about = [
    sex === null ? '' : words.sex(sex),
    age === null ? member.birth : words.years(age),
    isHead ? words.head : relation,
    elsewhere === '' ? '' : sayKey(reasons, elsewhere),
  ].filter((part) => part !== '')
  const work = [member.occupation, member.employer].filter((part) => part !== '')
  return (
    <div className="member-line">
      <div>
        <b>{name}</b> <span className="quiet">{about.join(' · ')}</span>
        {member.called !== '' && <div>{words.called(member.called)}</div>}
        {member.phones.length > 0 && (
          <div className="numbers">{member.phones.map(sayPhone).join(' · ')}</div>
        )}
        {work.length > 0 && <div>{work.join(' · ')}</div>}
        {member.isUnsettled && <div className="unsettled">{words.unsettled}</div>}
        <Lines member={member} />
      </div>
      {mayCorrect && (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={words.correctOf(name)}
          aria-expanded={isCorrecting}
          onClick={onCorrect}
        >
          {words.correct}
        </Button>
      )}
    </div>
  )
}

/** The rows of the lists that name someone, on demand. */
function Lines({ member }: { readonly member: Member }) {
  const words = useWords(householdWords)
  const { language } = useLanguage()
  if (member.lines.length === 0) return null
  const colon = language === 'en' ? ': ' : '：'
  return (
    <details className="member-lists">
      <summary>{words.onLists(new Set(member.lines.map(({ source }) => source)).size)}</summary>
      <ul>
        {member.lines.map(({ source, file, sheet, row }) => (
          <li key={`${file} ${sheet} ${row}`}>
            {source}
            {colon}
            {words.line(file, sheet, row)}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Groups of digits, so that a number can be read aloud. */
export const sayPhone = (phone: string): string =>
  phone
    .replace(/^\+86(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')
    .replace(/^(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3')
