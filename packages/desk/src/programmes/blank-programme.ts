/** What a new programme begins with: every place that must be filled, and nothing that would pass unread. */
export const blankProgramme = `key: ""
title:
  zh-Hans: ""
  zh-Hant: ""
  en: ""
# register, movement, isolation, health or visits
purpose: ""
legalBasis: ""
authorisedBy: ""
start: ""
end: ""
retentionDays: 0
concerns:
  # household or person
  subject: household
  when: household.size > 0
# once; within N days of arrival; daily in windows; every N days
rhythm: { kind: once }
hours: 08:00-20:00
# 1 is first
tier: 3
minutes: 5
questions: []
after:
  no-answer: { kind: retry, afterDays: 1, otherPartOfDay: true, most: 3 }
notice:
  say:
    zh-Hans: ""
    zh-Hant: ""
    en: ""
  who:
    zh-Hans: ""
    zh-Hant: ""
    en: ""
  why:
    zh-Hans: ""
    zh-Hant: ""
    en: ""
  # required or voluntary
  voluntary: voluntary
  until:
    zh-Hans: ""
    zh-Hant: ""
    en: ""
  rights:
    zh-Hans: ""
    zh-Hant: ""
    en: ""
ways: [door]
`
