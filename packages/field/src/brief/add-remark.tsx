import type { Proposal } from '@doorstep/domain/doorstep/lore/proposal.ts'
import type { BriefAnswer } from '@doorstep/protocol/round.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { phoneBriefWords } from '@doorstep/ui/words/phone-brief.ts'
import { topicAsks } from '@doorstep/ui/words/topic-asks.ts'
import { type FormEvent, useState } from 'react'
import { TextField } from '../frame/choices.tsx'
import { useSession } from '../frame/session.tsx'
import { acceptedActs } from '../lore/accept.ts'
import { nameOf, Seems, useProposals } from '../lore/seems.tsx'
import { useActs } from '../lore/use-acts.ts'
import { newId } from '../store/new-id.ts'

/** A remark without a visit: ten seconds on the stairs. What it seems to say is remembered if it is tapped. */
export function AddRemark({ brief }: { readonly brief: BriefAnswer }) {
  const words = useWords(phoneBriefWords)
  const keep = useKeep(brief)
  const [text, setText] = useState('')
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set())
  const [isKept, setKept] = useState(false)
  const proposals = useProposals(text)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    keep(
      text.trim(),
      proposals.filter((proposal) => accepted.has(nameOf(proposal))),
    )
    setText('')
    setAccepted(new Set())
    setKept(true)
  }
  return (
    <form className="add-remark" onSubmit={submit}>
      <TextField
        label={words.remark}
        name="stair-remark"
        value={text}
        lines={2}
        maxLength={2000}
        hint={words.dictationOff}
        onChange={(next) => {
          setText(next)
          setKept(false)
        }}
      />
      <Seems
        proposals={proposals}
        accepted={accepted}
        onToggle={(name) => setAccepted(toggled(accepted, name))}
      />
      <button type="submit" disabled={text.trim() === ''}>
        {words.keepRemark}
      </button>
      <p role="status">{isKept && words.remarkKept}</p>
    </form>
  )
}

function toggled(names: ReadonlySet<string>, name: string): ReadonlySet<string> {
  const next = new Set(names)
  if (!next.delete(name)) next.add(name)
  return next
}

/** The raw remark first, as it was typed; then what was tapped of it. */
function useKeep({ household, language }: BriefAnswer) {
  const { store, clock } = useSession()
  const act = useActs(household)
  return (words: string, accepted: readonly Proposal[]) => {
    const observedAt = Date.now()
    const at = clock.local(observedAt)
    const id = newId<'fact'>(observedAt)
    store.remark({ id, household, at, observedAt, words })
    for (const proposal of accepted) {
      const ask = topicAsks[language][proposal.topic]
      const ids = {
        loreId: () => newId<'lore'>(observedAt),
        threadId: () => newId<'thread'>(observedAt),
      }
      for (const one of acceptedActs(proposal, { remark: id, day: at.day, ask, ...ids })) act(one)
    }
  }
}
