import { expect, test } from 'vitest'
import { standingOf } from './standing.ts'

const register = { isOwnerList: false, isRegister: true }
const owners = { isOwnerList: true, isRegister: false }
const other = { isOwnerList: false, isRegister: false }

test.each([
  ['业主', 'owner'],
  ['房東', 'owner'],
  ['Landlord', 'owner'],
  ['二房东', 'sub-landlord'],
  ['二房東', 'sub-landlord'],
  ['Sub-landlord', 'sub-landlord'],
  ['钥匙保管人', 'keyholder'],
  ['鑰匙保管人', 'keyholder'],
  ['Keyholder', 'keyholder'],
  ['门卫', 'caretaker'],
  ['樓長', 'caretaker'],
  ['Caretaker', 'caretaker'],
  ['租客', 'tenant'],
  ['租戶', 'tenant'],
  ['Tenant', 'tenant'],
  ['志愿者', 'resident'],
])('%s is a %s of the door', (role, wanted) =>
  expect(standingOf({ role, residence: '' }, other).role).toBe(wanted),
)

test.each([
  ['空挂户', 'registered-only'],
  ['人戶分離', 'registered-only'],
  ['Registered only', 'registered-only'],
  ['Non-resident', 'registered-only'],
  ['外出务工', 'works-away'],
  ['works away', 'works-away'],
  ['在外求學', 'studies-away'],
  ['studying', 'studies-away'],
  ['出国', 'abroad'],
  ['Overseas', 'abroad'],
  ['住養老院', 'in-care'],
  ['Care home', 'in-care'],
  ['已迁出', 'moved-out'],
  ['moved away', 'moved-out'],
  ['已去世', 'died'],
  ['deceased', 'died'],
])('registered here, and by %s living elsewhere: %s', (residence, because) =>
  expect(standingOf({ role: '', residence }, register).livesHere).toEqual({
    kind: 'lives-elsewhere',
    because,
  }),
)

test.each(['常住', '在住', '自住', 'Resident', 'present'])(
  'by %s somebody lives here',
  (residence) =>
    expect(standingOf({ role: '', residence }, register).livesHere).toEqual({ kind: 'lives-here' }),
)

test('a property list says of its owners whether they live there, and of others that they are tenants', () => {
  const by = (residence: string) => standingOf({ role: '', residence }, owners)
  expect(by('自住')).toEqual({ role: 'owner', livesHere: { kind: 'lives-here' } })
  expect(by('出租').livesHere).toEqual({
    kind: 'lives-elsewhere',
    because: 'owner-lives-elsewhere',
  })
  expect(by('vacant').livesHere).toEqual({ kind: 'lives-elsewhere', because: 'vacant' })
  expect(by('租户')).toEqual({ role: 'tenant', livesHere: { kind: 'lives-here' } })
  expect(by('')).toEqual({ role: 'owner', livesHere: { kind: 'not-said' } })
})

test('whoever keeps a key or minds a house is not said to live there', () => {
  for (const role of ['keyholder', 'caretaker', 'sub-landlord'])
    expect(standingOf({ role, residence: '' }, register).livesHere).toEqual({ kind: 'not-said' })
})
