import type { ReadingWords } from './words.ts';

export const english: ReadingWords = {
  preamble:
    'considering|recalling|noting|recognizing|recognising|emphasizing|emphasising|stressing|underscoring|underlining|highlighting|bearing in mind|keeping in mind|mindful of|mindful|taking into account|taking into consideration|taking account|taking note|having regard|having considered|having examined|having noted|having reviewed|having studied|having received|having heard|having seen|having adopted|having decided|having recognized|welcoming|appreciating|acknowledging|being aware|aware of|aware|being conscious|conscious of|conscious|being convinced|convinced|being concerned|concerned|alarmed|reaffirming|affirming|confirming|observing|realizing|believing|desiring|desirous|wishing|guided by|acting|expressing concern|expressing its appreciation|expressing its concern|expressing its gratitude|expressing appreciation|expressing satisfaction|expressing|commending|encouraged|encouraging|regretting|deploring|gratified|pursuant to|cognizant of|cognizant|determined|seeking|reiterating|referring|remembering|understanding|supporting|in view of|inspired by|disturbed|paying tribute|looking forward|condemning|calling|being guided|reaffirming its commitment|given|in application of|in accordance with',
  operative:
    'resolves|decides|instructs|directs|invites|urges|encourages|calls upon|calls on|calls for|calls|appeals to|appeals|requests|recommends|authorizes|authorises|expresses its appreciation|expresses its gratitude|expresses its deep appreciation|expresses its concern|expresses its satisfaction|expresses concern|expresses appreciation|expresses|thanks|notes|takes note|endorses|approves|adopts|affirms|reaffirms|declares|confirms|agrees|commends|welcomes|emphasizes|stresses|underlines|underscores|highlights|recognizes|acknowledges|supports|entrusts|charges|proposes|reminds|recalls|considers|mandates|is of the view|is of the opinion|is convinced|asks|draws attention|draws the attention|draws|concludes|repeals|abrogates|establishes|renews|reiterates|expects|looks forward|congratulates|deplores|condemns|regrets|accepts|proclaims|designates|determines|demands|remains|acknowledges with appreciation|accords|appoints|concurs|suspends|solicits|advises|pays tribute|strongly urges|implores|reserves|bears in mind|takes into account|gives',
  before:
    'and|further|also|again|deeply|gravely|fully|strongly|particularly|once again|once more|finally|in addition|furthermore|moreover|profoundly|seriously|solemnly|specifically|firmly',
  after:
    'further|also|however|nevertheless|on the other hand|again|finally|furthermore|moreover|in addition|in particular|likewise|equally|with concern|with grave concern|with deep concern|with great concern|with serious concern|with satisfaction|with appreciation|with deep appreciation|with great appreciation|with satisfaction and appreciation|with gratitude|with regret|with deep regret|with interest|with pleasure|with alarm|once again|once more|in this regard|in this connection|fully|deeply|strongly|additionally',
  looksPreamble: /^\p{L}+ing\b/u,
  looksOperative: /^\p{L}{3,}s\b/u,
  chained:
    'instruct|invite|urge|request|encourage|call upon|recommend|further instruct|further invite|authorize|direct|appeal to|ask|strongly urge|entrust',
  consulted:
    'in close consultation with|in consultation with|in close cooperation with|in cooperation with|in co-operation with|in close collaboration with|in collaboration with|in close coordination with|in coordination with|in cooperation and coordination with|in consultation and collaboration with|in consultation and coordination with|in liaison with|in conjunction with|in close conjunction with|in partnership with|after consultation with|after consulting|together with|with the assistance of|with the support of|assisted by|jointly with|in agreement with|with the advice of',
  and: '\\s*,\\s+and\\s+|\\s+and\\s+|\\s*,\\s+as well as\\s+|\\s+as well as\\s+|\\s*,\\s+',
  addressee:
    'the itu secretary-general|the secretary-general|the deputy secretary-general|the director*|directors|the itu council|the council|member states|the member states|itu member states|all member states|sector members|all sector members|the sector members|itu sector members|associates|academia|the academia|administration*|all administrations|the administration*|the radiocommunication *|radiocommunication *|itu-t *|itu-d *|itu-r *|itu-*|study group*|the study group*|all study group*|the relevant|relevant|the advisory|the three|the telecommunication *|telecommunication *|the general secretariat|the secretariat|the plenipotentiary|the world *|the regional|regional|the conference*|the chair*|the group|governments|the governments|all governments|international|the international|intergovernmental|all states|states|all stakeholders|stakeholders|the united nations|united nations|other|all other|the private sector|industry|operators|the operators|telecommunication operators|manufacturers|vendors|the radio regulations|the sectors|each|the next|the sector*|all parties|parties|all member|interested|the economic|the president*|organizations|the organizations|developed|developing|least|the external|the bureaux|the bureau|participants|donor*|financ*|non-governmental|civil society|recognized|invited|all|future|wtsa|wtdc|wrc*|the itu|itu|the coordination|those|countries|universities|the wrc|competent|the competent|national|the credentials|the standing|the specialized|specialized|the commission|the office|bodies|entities|the entities|the 2*|the union|session of the council|to administrations|to member states|to the council|to itu-*|to study group*|to the director*|to all member*|to the secretary-general|rag|tsag|tdag|wrc*|wtdc*|the review committee|the isap|the advisory group*',
  goesOn:
    /\s*,?\s+(?:(?:not|also|further|jointly|urgently)\s+)?to\s+(?!(?:the|which|whom|whose|this|that|resolution)\b)|\s*,?\s+that\s+|\s*:\s*/,
  itemOpens: 'to|that|not to|its|the|all',
  kinds: {
    resolution: 'resolution|resolutions',
    decision: 'decision|decisions',
    recommendation: 'recommendation|recommendations|rec.|recs.',
    opinion: 'opinion|opinions',
    question: 'question|questions',
  },
  article: 'article|articles|art.|arts.',
  provision: 'no.|nos.|number|numbers|provision|provisions|provision no.|provisions nos.|provision number',
  bodies: {
    PP: 'plenipotentiary conference|plenipotentiary conferences',
    WTSA: 'world telecommunication standardization assembly|wtsa',
    WTDC: 'world telecommunication development conference|wtdc',
    RA: 'radiocommunication assembly',
    WRC: 'world radiocommunication conference|world administrative radio conference|wrc',
    WCIT: 'world conference on international telecommunications|wcit',
    UNGA: 'united nations general assembly|un general assembly|general assembly|unga',
    ECOSOC: 'economic and social council|ecosoc',
    UNSC: 'security council',
    HRC: 'human rights council',
    Council: 'council',
    Constitution: 'constitution|cs',
    Convention: 'convention|cv',
    RR: 'radio regulations|rr',
    ITR: 'international telecommunication regulations|itrs|itr',
    Charter: 'charter of the united nations|charter|un charter',
    Rules: 'general rules|rules of procedure',
    FinancialRegulations: 'financial regulations|financial rules',
  },
  thisConference:
    'of this conference|of the present conference|of this assembly|of the present assembly|adopted by this conference|by this conference|by this assembly',
  enacting:
    'the plenipotentiary conference|the world telecommunication standardization assembly|the world telecommunication development conference|the itu radiocommunication assembly|the radiocommunication assembly|the world radiocommunication conference|the world conference on international telecommunications|the regional radiocommunication conference|the itu council|the council|the general assembly|the economic and social council|the world administrative|the administrative council|the world telecommunication policy forum|the world telecommunication/|the fifth world|the sixth world|the fourth world|the third world|the second world|the human rights council|the security council|the telecommunication|the conference|the assembly|the fourth|the sixth',
  generalAssembly:
    'the general assembly|the economic and social council|the human rights council|the security council',
  adoptedBy:
    'resolution adopted by|resolutions adopted by|adopted by the general assembly|adopted by the security council|adopted by the economic and social council|adopted by the human rights council|decision adopted by',
  annex: 'annex|annexes|attachment|enclosure|supplement',
  appendix: 'appendix|appendices',
  revised: 'rev.|rev|revised|rev. in|revision',
  modified: 'modified|mod.|amended|last amended|modified in|amended in',
  parts:
    'annex*|appendix|appendices|section*|part|parts|paragraph*|para.|paras.|§|item*|sub-item*|operative paragraph*|resolves|instructs *|considering|recognizing|noting|recalling|chapter|article|articles|invites *|decides|points|point|subparagraph*',
  of: 'of|to|in|under|from',
  date: '(?:,\\s*)?(?:of|dated|(?:adopted |approved )?on|adopted)\\s+\\d{1,2}\\s+\\p{L}+\\s+((?:19|20)\\d\\d)',
  notProvision:
    'supplement|circular|letter|suppl.|document|doc.|session|meeting|resolution|decision|question|sale|order|page|addendum|corrigendum|annex|appendix|table|figure|group|agenda item',
  report:
    'to report|reporting|submit|present|provide|inform|transmit|communicate|prepare|keep the council informed|keep informed|bring to the attention|make available|publish|brief',
  deliverables:
    'report|reports|progress report|assessment|evaluation|information|summary|study|proposals|draft|account|update|updates|results|analysis|findings|statistics|review|plan|recommendations|estimate*',
  annual: 'annually|annual|each year|every year|yearly|on an annual basis|on a yearly basis|once a year',
  biennial: 'every two years|biennially|biennial|on a biennial basis',
  eachSession:
    'at each session|each session|at its sessions|each council session|to each session|at every session|each ordinary session|periodically|regularly|on a regular basis',
  nextConference:
    'next plenipotentiary conference|the next plenipotentiary conference|next world telecommunication standardization assembly|next wtsa|next wtdc|next world telecommunication development conference|next world radiocommunication conference|next wrc|next radiocommunication assembly|next session of the council|its next session|the next council session|following plenipotentiary conference|next council|next conference|its * session|the * session of the general assembly|the 20* session of the council|forthcoming plenipotentiary conference',
  recipients:
    'the itu council|the council|the plenipotentiary conference|the next plenipotentiary conference|wtsa|wtdc|the general assembly|the secretary-general|member states|the radiocommunication assembly|radiocommunication assembly|tsag|tdag|rag|the membership|the next world radiocommunication conference|the world telecommunication standardization assembly|the world telecommunication development conference|the radiocommunication advisory group|the telecommunication standardization advisory group|the telecommunication development advisory group|the director*|study group*|the economic and social council|sector members|wrc',
  jointInspectionUnit: 'joint inspection unit|jiu',
  reasons: 'reasons',
};
