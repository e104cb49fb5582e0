import { type Pattern, saying } from '../pattern.ts'

const kin =
  '(?:son|daughter|sister|brother|mum|mother|dad|father|parents|in-laws|nephew|niece|cousins?|family|relatives?|friends?|grandson|granddaughter|grandchildren|grandkids|grandparents|husband|wife|partner|aunt|uncle|guests?|visitors?|mother-in-law|sister-in-law|brother-in-law|lodger)'
const bodyPart =
  '(?:back|knees?|hips?|legs?|foot|feet|ankles?|chest|stomach|tummy|heads?|neck|shoulders?|hands?|arms?|wrists?|elbow|ribs?|tooth|teeth|throat|ears?|eyes?|fingers?|toes?|nose|face|collarbone|thumb|joints)'

/** Who is away, born, married, dead, ill, hurt; in English. Written for plain words: small letters. */
export const enPeople: readonly Pattern[] = [
  ...saying('away', {
    away: /\b(?:abroad|overseas|offshore|on (?:business|a cruise))\b|\b(?:is|are|be|was|been|he's|she's|they're|both|family|still|currently|all|mostly|often|going|away|gone|went|goes) ?(?:away|abroad|overseas|offshore|at sea|on holiday|on hols|out of town|on business|on a cruise|off to|travelling|back in (?:poland|india|china|ireland|scotland|hong kong|nigeria|spain))\b|\baway (?:til|till|until|for|from|at|on|in|with|visiting|working|since|all|again|a lot|most)\b|\bon (?:holiday|hols|leave in|a business trip|a work trip|tour|deployment|his travels|her travels)\b|\b(?:gone|went|off|flown|flying|travelling|travelled|travelling) (?:back )?(?:to|over to|up to|down to) (?!bed|work|school|church|hospital|the (?:hospital|doctor|shops?|gp|dentist|pub|park|toilet|door)|a and e|a&e|uni|university|college|nursery|sleep|live|college|court|mosque|see)/,
    staying:
      /\b(?:is|are|be|she's|he's|they're|gone|all|still|currently|now|wintering|holidaying) (?:all |back |still |over )?in (?:spain|portugal|france|italy|germany|poland|romania|bulgaria|india|pakistan|bangladesh|china|hong kong|ireland|scotland|wales|turkey|greece|cyprus|malta|ghana|nigeria|kenya|uganda|zimbabwe|somalia|jamaica|barbados|trinidad|america|the us|the states|usa|canada|australia|new zealand|dubai|egypt|morocco|thailand|philippines|florida|tenerife|sri lanka|nepal|vietnam|malaysia|singapore|london|leeds|manchester|birmingham|glasgow|cardiff|bristol|liverpool|devon|cornwall|brazil|ukraine|lithuania|hungary)\b|\b(?:staying|stopping|living|is|are) (?:with|at) (?:his|her|their|the|a) (?:son|daughter|sister|brother|mum|mother|dad|parents|niece|nephew|friend|family|in-laws|cousin|aunt|gran|girlfriend|boyfriend|mate)(?:'s|s')?\b(?! (?:home|house) from)|\bvisiting (?:his|her|their|family|relatives|friends|a sister)\b(?! (?:every|on|each|daily))|\b(?:works?|working) (?:away|abroad|in (?!a\b|an\b|the\b|it\b|his|her|retail|care|tesco|nights?|town))/,
    back: /\b(?:(?<!(?:call|ring|phone|come|pop|go|text|get|keep|step|stand|try|rang|called|it) )back|returns?|returning|(?<!(?:best|only|best when|when) )home|due (?:back|home)|due in)(?: again)? ?(?:here |home |from \w{1,12} )?(?:on|by|til|till|until|about|around|the|next|this|in (?:a|two|three|four|about|\d)|at the|after|end of|(?:mon|tue|wed|thu|fri|sat|sun)\w{0,6}|tomorrow|tmrw|tomoz|tonight|before|for (?:christmas|easter)|a week|\d)\b|\b(?:won't|wont|will not|not|isn't|not be|not due) (?:be )?(?:back|home) (?:until|till|til|before|yet|for)\b|\b(?:will be|should be|be|expected|expects to be|hopes to be|not yet|isn't|not) back\b(?! at work| to work| on (?:his|her) feet)/,
  }),
  ...saying('came-back', {
    back: /\b(?:came|come|got|just|she's|he's|they're|arrived|is|are|now|safely|they are|been) (?:just |now |all |already |safely )?(?:back|home)(?: now| again| safely| from| since| yesterday| last| today)\b|\b(?:came|come|got|is|are|has come) back\b(?! (?:on|in|to the door|to us|until|till|til|by|next|tomorrow|later|after|at|mon|tue|wed|thu|fri|sat|sun|\d|the))|\b(?<!(?:keep|stay|stand|step|call|ring|work|works|working|at|phone|heard|hear|moved?) )(?:back|home) (?:now|again|safe|safely|from|since|yesterday|last week|last month|already)\b/,
    returned:
      /\b(?:returned|got in|flew (?:in|back)|landed)\b(?! (?:the|my|our|his|her) (?:form|call|key|card|letter|parcel))|\bback (?:a few days|two days|a week|a couple of days) ago\b|\b(?:finished|out of) (?:quarantine|isolation|prison)\b/,
  }),
  ...saying('expects', {
    comes: new RegExp(
      `\\b${kin} (?:is |are |'s |will be |due |to be )?(?:coming|arriving|visiting|flying in|coming over|to stay|due (?:to|over|here|on|for|in)|to visit|will visit|will come|comes? over|moving in|over from|coming down|coming up)\\b(?! (?:every|each|daily|most|in daily|twice))`,
    ),
    expecting: new RegExp(
      `\\b(?:expect(?:s|ing)|looking forward to|awaiting|waiting for|having) (?:a visit from |to see |to have )?(?:his |her |their |the |a |some |two |three )?(?:\\w{1,10} )?${kin}\\b(?! (?:trouble|problems|round every|over every|to (?:fix|mend)))|\\b(?:expect(?:s|ing)|having) (?:visitors|guests|company|people to stay|family over|family to stay)\\b`,
    ),
  }),
  ...saying('unwell', {
    ill: /\b(?:ill|unwell|poorly|sick(?! of| leave| note| pay)|under the weather|off colour|feverish|bedridden|in bed with|bed ?bound|run down|not (?:been |feeling |very |too |so |at all |really |a bit ){0,4}(?:well|great|good|right|himself|herself)|feeling rough|rough with|feels rough|dizzy|dizzy spells?|breathless|short of breath|wheezy|throwing up|vomiting|nausea|fever|temperature|high temp|flu|covid|cold(?= and cough|, cough)|(?:bad|heavy|nasty|stinking|terrible|has a|a|streaming) cold(?! (?:house|flat|snap|day|spell|room|tap|call|drink))|cough(?:ing|s)?|chest infection|infection|pneumonia|bronchitis|asthma|copd|diabetes|diabetic|stroke|heart (?:attack|failure|condition|trouble|problems?|scare)|angina|cancer|tumour|dementia|alzheimer'?s|parkinson'?s|arthritis|sciatica|gout|shingles|migraines?|depress(?:ed|ion)|anxiety|anxious(?! about (?:the|form))|low mood|(?:feeling|feels|felt|very|really|quite|been|seems?) (?:very |so |a bit |really |quite )?(?:down|low)(?! on| with| to| stairs)|insomnia|can'?t sleep|not sleeping|sleeping badly|sleeps badly|blood pressure|stomach bug|norovirus|tummy bug|sore throat|toothache|rash|eczema|in (?:a lot of |constant |some |much |bad )?pain|health (?:is |has been |not |getting )?(?:bad|poor|worse|failing|good)|not eating|off (?:his|her) food|lost (?:his|her) appetite|weak(?:er)? than|very weak|getting weaker|frail|memory (?:is )?(?:going|bad|worse)|confused|hay fever|tonsillitis|chicken ?pox|measles|epilep\w{1,5}|seizures?|collapsed|fainted|uti|ulcers?|swollen|palpitations)\b/,
    aches: new RegExp(
      `\\b(?:bad|sore|painful|dodgy|aching|stiff|gammy) ${bodyPart}\\b|\\b${bodyPart} (?:is |are |still |been |has been |very |really |a bit |so |giving |playing ){0,4}(?:bad|sore|painful|aching|hurts?|hurting|aches|her trouble|him trouble|her gyp|him gyp|up|pain|trouble|ache|acting up|swollen|stiff)\\b|\\b(?:back|stomach|head|ear|tooth|belly)ache\\b`,
    ),
  }),
  ...saying('hurt', {
    hurt: new RegExp(
      `\\b(?:fell|had (?:a|another|a bad|a nasty) (?:fall|tumble)|has had a fall|took a (?:fall|tumble)|a (?:fall|tumble)|another fall|slipped|tripped|falls a lot|fallen(?! (?:out|behind|asleep|tree|leaves|through))|knocked (?:over|down)|scalded|concussion|car (?:accident|crash)|accident at work|run over|hit by a|bitten by|stitches|in plaster|in a cast|fracture[sd]?|(?:broken|broke|fractured|sprained|twisted|dislocated|injured|cut|burnt|burned|hurt|hurting|bruised|cracked|smashed|crushed|sliced|banged|bumped|strained|pulled|put out|did in|done in) (?:his|her|their|a|the|my|both|one|two|three|some)? ?(?:left |right |bad |own )?${bodyPart}|${bodyPart} (?:is |was |are )?(?:broken|fractured|sprained|twisted|in plaster|in a sling|burnt)|pulled a muscle|slipped disc|hurt (?:himself|herself|themselves)|injur(?:ed|y)|came off (?:his|her) (?:bike|ladder|scooter)|put (?:his|her) back out|whiplash|black eye)\\b(?! (?:out|behind|asleep|through|for it))`,
    ),
  }),
  ...saying('treatment', {
    treatment:
      /\b(?<!(?:shifts?|works?|working|job|nights|cleaner|porter|nurse|cleans|drives) )(?:in|into|at|to|from|out of|leaves|left) (?:the )?(?:hospital|hosp|a&e|a and e|icu|intensive care|infirmary|rehab|hospice)\b(?! (?:job|shop|car park|bus|porter|worker|cleaner))|\b(?:hospitalised|hospital (?:appointment|appt|appts|appointments|visit|stay|on|for|next|tomorrow|today|check|again|bed)|admitted|discharged|operation|surgery|op (?:on|is|in|next|for|went|done|tomorrow|date)|an op|her op|his op|the op|post-?op|chemo(?:therapy)?|radiotherapy|dialysis|physio(?:therapy)?|hip replacement|knee replacement|new hip|new knee|transplant|bypass|stent|cataracts?|biopsy|scan|mri|ct scan|x-?rays?|ultrasound|blood tests?|(?:has|had|have|having|saw|seen|seeing|sees|see|got|gets|to|visit(?:s|ing)?|at|with|by|his|her|a) (?:a |an |the |his |her )?(?:gp|doctor(?:'s)?|dr|consultant|specialist|dentist(?:'s)?|optician(?:'s)?|psychiatrist|counsellor|physio|nurse)(?:'s)? ?(?:appointment|appt|on|next|tomorrow|about|yesterday|this|last|for)|(?:clinic|doctor'?s?|gp|dentist|medical|outpatient|outpatients|eye) (?:appointment|appt|appts|visit)|check-?up|outpatients|treatment|counselling|under the (?:hospital|consultant|doctor)|having (?:tests|injections|infusions)|for tests|ambulance|waiting list for|pacemaker|district nurse|dressings? (?:done|changed))\b/,
  }),
  ...saying('medicine', {
    medicine:
      /\b(?:tablets?|pills?|medication|meds|medicines?|prescriptions?|insulin|inhalers?|antibiotics|painkillers?|dosette|blister packs?|blood thinners?|warfarin|statins?|steroids|antidepressants|morphine|eye drops|injections at home|chemist|pharmacy (?:delivery|delivers)|repeat script|script (?:from|at)|sleeping pills)\b(?! (?:computer|shop assistant|job))/,
  }),
  ...saying('impaired', {
    senses:
      /\b(?:deaf|hard of hearing|(?:lost|losing) (?:(?:her|his|the|most of|some) ){0,4}hearing|hearing (?:aids?|loss|is|isn't|not|very|has|getting|poor|bad|problems?|impaired)|can'?t hear(?! the (?:bell|door|doorbell|buzzer))|cannot hear(?! the (?:bell|door|doorbell|buzzer))|doesn'?t hear (?:well|much|very)|hears (?:very )?(?:little|badly|poorly)|poor (?:hearing|sight|eyesight|vision|mobility)|bad (?:hearing|eyesight|sight)|lip-?reads?|bsl|blind(?! (?:spot|corner|faith|drunk|s\b))|partially sighted|registered blind|visually impaired|(?:eye)?sight (?:is |has |getting |very )?(?:going|gone|poor|bad|failing|worse|not good|loss)|can'?t see (?:well|much|very|properly|to|the|print|small)|cannot see (?:well|much|to)|sees (?:very )?(?:little|badly|poorly)|losing (?:his|her|their) (?:sight|hearing|eyesight)|glaucoma|macular|guide dog|speak (?:up|loudly|loud|slowly)|need to shout|have to shout)\b/,
    walking:
      /\b(?:wheelchair|zimmer|walking (?:frame|stick|aid|is|difficult|badly|very)|walker|rollator|crutches|uses a (?:stick|frame|cane)|with a (?:stick|frame)|on (?:a stick|sticks|a frame|two sticks)|mobility (?:scooter|is|problems?|issues?|bad|poor|very|limited|getting)|unsteady|can'?t (?:walk|manage (?:the )?stairs|get (?:up|down|upstairs|downstairs|about)|climb|do (?:the )?stairs|stand|use the stairs|go (?:up|down))|cannot (?:walk|manage (?:the )?stairs|climb|get (?:up|down|about|downstairs))|struggles (?:with|on|to (?:walk|get|climb)) ?(?:the |with )?(?:stairs|steps|walk\w{0,3}|get\w{0,4}|climb\w{0,3})?|walks (?:badly|slowly|with|very slowly)|housebound|house ?bound|paralys(?:ed|is)|amputee|disabled|limp(?:s|ing)|stairs (?:are|is) (?:hard|too much|difficult|a struggle|getting)|trouble (?:walking|with the stairs|with stairs|getting (?:about|up|down))|finds? (?:the )?(?:stairs|steps|walking) (?:hard|difficult)|not good on (?:his|her) (?:feet|legs|pins)|bad on (?:his|her) (?:feet|legs))\b/,
  }),
  ...saying('pregnant', {
    pregnant:
      /\b(?:pregnant|pregnancy|expecting (?:a baby|a child|twins|their|her (?:first|second|third)|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|again|number|another)|is expecting$|wife expecting|baby (?:is )?(?:due|on the way|coming)|(?:due|due date) (?:is |in |with )?(?:a baby|her (?:first|second|third)|second child)|due date|with child|(?:weeks?|months) (?:gone|along|pregnant)|having (?:a baby|twins)|have a baby|midwife|antenatal|trimester|maternity leave|third on the way|second on the way|twins on the way)\b/,
  }),
  ...saying('newborn', {
    born: /\b(?:new ?born|new baby|had (?:a |the |her |their |his )?(?:baby|babies|twins|little (?:girl|boy)|(?:baby )?(?:girl|boy))|gave birth|given birth|(?:baby|twins|son|daughter|boy|girl|grandson|granddaughter|grandchild|little one) (?:was |were |is |has been |just )?(?:born|arrived)|birth of|(?:\w{1,9}|\d{1,2}) ?(?:week|wk|day|month)s?(?:-| )old (?:baby|boy|girl|son|daughter|twins)|baby (?:\w{1,10} )?(?:is )?(?:only |just |now )?(?:\w{1,9}|\d{1,2}) (?:weeks?|days|wks|months?)(?: old)?|new (?:dad|mum|parents?|father|mother)\b|just had a (?:baby|boy|girl|son|daughter)|baby (?:asleep|sleeping|sleeps|keeps|up all night|not sleeping|crying|naps|napping|girl|boy)|with (?:a|the|her|their|new) baby|has a (?:small |little |tiny |young )?baby|become grandparents|a (?:granny|grandma|grandad|grandmother|grandfather|dad|father|mum) now|postnatal|health visitor)\b/,
  }),
  ...saying('wedding', {
    wedding:
      /\b(?:wedding(?! (?:photos?|pictures?|ring|anniversary|dress shop))|getting married|gets married|got married|get married|to be married|marrying|marries|just married|newly married|newly-?weds?|engaged to|got engaged|is engaged|just engaged|engagement party|hen (?:do|night)|stag (?:do|night)|civil partnership|tying the knot|tie the knot|bride|honeymoon)\b/,
  }),
  ...saying('bereaved', {
    died: /\b(?:died|passed away|passed on(?! the| a| to)|has passed$|passed (?:last|in|on|this|yesterday)(?! (?:the|his|her) (?:exam|test|driving))|lost (?:his|her|their) (?:husband|wife|mum|mother|dad|father|son|daughter|brother|sister|partner|gran\w{0,6}|nan|baby|friend|uncle|aunt)|bereave(?:d|ment)|widow(?:ed|er)?(?! ?s pension)|in mourning|mourning|grieving|cremation|buried (?:his|her|their)|death (?:of|in the family)|death certificate|late (?:husband|wife|mother|father)|ashes)\b/,
  }),
  ...saying(
    'bereaved',
    { funeral: /\b(?:funeral|burial|wake (?:is|on|for))\b/ },
    'coming',
  ),
]
