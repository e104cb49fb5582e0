import { useWords } from '@doorstep/ui/language.tsx'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { Button, CloseButton, Progress } from '@mantine/core'
import { ProblemPart } from '../parts/problem.tsx'
import { dismissWork, type LongWork, stopWork, useLongWorks } from './long-work.ts'

/** Work under way, on whatever page one is: how far, and the way to stop it. */
export function LongWorks() {
  const words = useWords(frameWords)
  const works = useLongWorks().filter((work) => work.state !== 'done')
  if (works.length === 0) return null
  return (
    <section className="works" aria-label={words.jobs}>
      {works.map((work) =>
        work.state === 'running' ? (
          <RunningWork key={work.key} work={work} />
        ) : (
          <EndedWork key={work.key} work={work} />
        ),
      )}
    </section>
  )
}

function RunningWork({ work }: { readonly work: LongWork }) {
  const words = useWords(frameWords)
  const name = words.jobOf(work.kind)
  const part = work.of > 0 ? (100 * work.done) / work.of : 100
  return (
    <div className="work">
      <span className="work-words">
        <b>{name}</b> {work.about} {work.done > 0 && words.progress(work.done, work.of)}
      </span>
      <Progress
        className="work-bar"
        value={part}
        striped={work.of === 0}
        animated={work.of === 0}
        aria-label={name}
      />
      <Button size="compact-sm" variant="default" onClick={() => void stopWork(work)}>
        {words.stop}
      </Button>
    </div>
  )
}

function EndedWork({ work }: { readonly work: LongWork }) {
  const words = useWords(frameWords)
  return (
    <div className="work">
      {work.state === 'stopped' ? (
        <span className="work-words" role="status">
          <b>{words.jobOf(work.kind)}</b> {work.about} {words.stopped}
        </span>
      ) : (
        <ProblemPart problem={work.problem} about={work.about} />
      )}
      <CloseButton aria-label={words.dismiss} onClick={() => dismissWork(work.key)} />
    </div>
  )
}
