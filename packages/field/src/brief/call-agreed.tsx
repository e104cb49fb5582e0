import type { BriefAnswer } from '@doorstep/protocol/round.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { sayCall } from '@doorstep/ui/words/outcomes.ts'
import { phoneBriefWords } from '@doorstep/ui/words/phone-brief.ts'
import { sayWindow } from '@doorstep/ui/words/times.ts'
import { isOpenDuty } from '../record/questions.ts'
import { isOwedAtDoor } from '../record/reached.ts'
import './call-agreed.css'

/** Where a call was agreed: when, at which number, and that nobody knocks meanwhile. */
export function CallAgreed({ brief }: { readonly brief: BriefAnswer }) {
  const words = useWords(phoneBriefWords)
  const { language } = useLanguage()
  const calls = brief.duties.flatMap((duty) =>
    isOpenDuty(duty) && duty.because.kind === 'appointment' && duty.call !== null
      ? [{ key: duty.key, way: duty.call, window: duty.because.window }]
      : [],
  )
  if (calls.length === 0) return null
  const scheme = calls.every(({ way }) => way === 'message') ? 'sms' : 'tel'
  return (
    <section className="brief-part call-agreed">
      {calls.map(({ key, way, window }) => (
        <div key={key}>
          <h2>{sayCall(way, language)}</h2>
          <p>{words.callAt(sayWindow(window))}</p>
        </div>
      ))}
      {brief.phones.length === 0 && <p>{words.noNumber}</p>}
      {brief.phones.map((phone) => (
        <a key={phone} className="call-number" href={`${scheme}:${phone}`}>
          <span aria-hidden="true">☏</span> {phone}
        </a>
      ))}
      {isOwedAtDoor(brief) && <p>{words.alsoAtDoor}</p>}
    </section>
  )
}
