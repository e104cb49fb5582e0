import { notFound } from '@doorstep/application/refused.ts'
import { ok } from '@doorstep/domain/shared/result.ts'
import type { Parts } from '../../parts.ts'
import type { Implementations } from '../implementation.ts'

/** Everyone sees and stops their own work only. */
export const jobsRoutes = ({ jobs }: Parts): Pick<Implementations, 'jobs' | 'job' | 'jobStop'> => ({
  jobs: {
    for: 'signed-in',
    run: async (_, { account }) => ok({ answer: { jobs: [...jobs.of(account)] } }),
  },
  job: {
    for: 'signed-in',
    async run({ query }, { account }) {
      const found = jobs.find(account, query['job'] ?? '')
      return found ? ok({ answer: found }) : notFound('job')
    },
  },
  jobStop: {
    for: 'signed-in',
    run: async ({ query }, { account }) =>
      jobs.stop(account, query['job'] ?? '') ? ok({ answer: { done: true } }) : notFound('job'),
  },
})
