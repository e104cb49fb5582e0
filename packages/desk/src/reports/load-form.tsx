import { ask } from '@doorstep/ui/ask.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { reportWords } from '@doorstep/ui/words/desk-reports.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { refresh } from '../frame/server.ts'
import { ProblemPart } from '../parts/problem.tsx'

/** Takes in the blank form as it was sent down. */
export function LoadForm({ onLoaded }: { readonly onLoaded: (form: string) => void }) {
  const words = useWords(reportWords)
  const input = useRef<HTMLInputElement>(null)
  const load = useMutation({
    mutationFn: (file: File) => ask('reportFormUpload', { query: { file: file.name }, body: file }),
    onSuccess: async ({ form }) => {
      await refresh(['reportForms'])
      onLoaded(form)
    },
  })
  return (
    <>
      {load.error && <ProblemPart problem={load.error} />}
      <Button loading={load.isPending} onClick={() => input.current?.click()}>
        {words.load}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xls"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file) load.mutate(file)
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
