import type { NoticeChoice, NoticePageAnswer } from '@doorstep/protocol/notice-page.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { noticePageWords } from '@doorstep/ui/words/notice-page.ts'
import { sayWay } from '@doorstep/ui/words/outcomes.ts'
import { sayDay, sayWindow } from '@doorstep/ui/words/times.ts'
import { useState } from 'react'
import { OneOf } from '../frame/choices.tsx'
import { ProblemNotice } from '../frame/notices.tsx'

interface ChooseTimeProps {
  readonly page: NoticePageAnswer
  readonly choose: (choice: NoticeChoice) => Promise<NoticePageAnswer>
  readonly onChosen: (page: NoticePageAnswer) => void
}

/** A way and a time, in two taps and one to confirm. */
export function ChooseTime({ page, choose, onChosen }: ChooseTimeProps) {
  const words = useWords(noticePageWords)
  const { language } = useLanguage()
  const [way, setWay] = useState<NoticeChoice['way'] | null>(null)
  const [time, setTime] = useState<number | null>(null)
  const [isIncomplete, setIncomplete] = useState(false)
  const [thrown, setThrown] = useState<unknown>(undefined)
  if (page.choices.length === 0) return <p>{words.noTimes}</p>

  const confirm = () => {
    const choice = time === null ? undefined : page.choices[time]
    setIncomplete(true)
    if (way === null || choice === undefined) return
    choose({ ...choice, way }).then(onChosen, setThrown)
  }
  const days = [...Map.groupBy(page.choices.entries(), ([, { day }]) => day)]
  return (
    <>
      <OneOf
        label={words.chooseWay}
        name="way"
        choices={page.ways.map((value) => ({ value, label: sayWay(value, language) }))}
        chosen={way}
        onChoose={setWay}
        problem={isIncomplete && way === null ? words.missingWay : undefined}
      />
      <h2>{words.chooseTime}</h2>
      {days.map(([day, choices]) => (
        <OneOf
          key={day}
          label={sayDay(day, page.today, language)}
          name={`time-${day}`}
          choices={choices.map(([index, { window }]) => ({
            value: index,
            label: sayWindow(window),
          }))}
          chosen={time}
          onChoose={setTime}
        />
      ))}
      {isIncomplete && time === null && (
        <p className="field-problem" role="alert">
          {words.missingTime}
        </p>
      )}
      {thrown !== undefined && <ProblemNotice thrown={thrown} />}
      <button type="button" className="main-action" onClick={confirm}>
        {words.choose}
      </button>
    </>
  )
}
