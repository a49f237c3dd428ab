import type { ReadingWords } from './words.ts';

export const french: ReadingWords = {
  preamble:
    "considérant|rappelant|notant|reconnaissant|soulignant|insistant sur|insistant|ayant à l'esprit|gardant à l'esprit|gardant présent à l'esprit|conservant à l'esprit|tenant compte|tenant dûment compte|compte tenu|prenant en considération|prenant en compte|prenant note|prenant acte|vu|ayant examiné|ayant étudié|ayant pris note|ayant noté|ayant pris connaissance|ayant entendu|ayant reçu|ayant considéré|ayant pris en considération|se félicitant|accueillant avec satisfaction|accueillant avec intérêt|accueillant favorablement|appréciant|consciente|conscient|convaincue|convaincu|persuadée|persuadé|préoccupée|préoccupé|inquiète|alarmée|alarmé|réaffirmant|affirmant|confirmant|constatant|observant|estimant|désireuse|désireux|désirant|souhaitant|guidée par|guidé par|s'inspirant|agissant|exprimant|se déclarant|déplorant|regrettant|sachant|relevant|faisant observer|mettant l'accent|mettant en relief|mettant en avant|attendu|attentive|attentif|réitérant|résolue|résolu|déterminée|déterminé|en application|conformément|se référant|encouragée|saluant|croyant|mesurant|prenant en charge|admettant|condamnant|ayant décidé|reconnaissante|étant consciente|étant convaincue|se déclarant préoccupée|rendant hommage|ayant présent à l'esprit|ayant présents à l'esprit|sensible|faisant référence|approuvant|rappelant à cet égard",
  operative:
    "décide|charge|invite|prie|prie instamment|demande|demande instamment|exhorte|encourage|lance un appel|appelle|engage|engage instamment|recommande|autorise|exprime sa gratitude|exprime sa satisfaction|exprime sa reconnaissance|exprime|remercie|note|prend note|prend acte|approuve|adopte|affirme|réaffirme|déclare|confirme|convient|se félicite|accueille avec satisfaction|accueille|souligne|insiste sur|insiste|reconnaît|reconnait|appuie|confie|propose|rappelle|considère|estime|est d'avis|émet l'avis|félicite|fait sienne*|fait sien*|réitère|attire l'attention|appelle l'attention|donne instruction|donne pour instruction|donne mandat|ordonne|abroge|salue|constate|proclame|condamne|déplore|crée|établit|se déclare|sait gré|souscrit|presse|fait appel|sollicite|mandate|suggère|regrette|attend avec intérêt|entérine|désigne|demeure|demande à nouveau|s'engage|rend hommage|conclut|accepte|institue|met l'accent|prend en considération|fait observer|est convaincue|renouvelle",
  before:
    'et|en outre|également|profondément|vivement|gravement|pleinement|fermement|particulièrement|sérieusement|très',
  after:
    "en outre|néanmoins|cependant|également|aussi|de plus|par ailleurs|de nouveau|à nouveau|une fois encore|une nouvelle fois|une fois de plus|avec préoccupation|avec inquiétude|avec une vive préoccupation|avec une profonde préoccupation|avec une vive inquiétude|avec satisfaction|avec une vive satisfaction|avec intérêt|avec regret|avec reconnaissance|avec gratitude|avec force|avec appréciation|en particulier|enfin|encore|pleinement|profondément|vivement|instamment|gravement|toutefois|cependant|à cet égard|en conséquence|d'autre part|notamment|fermement|solennellement",
  looksPreamble: /^\p{L}+ant\b|^(?:ayant|se|s')\s?\p{L}+/u,
  looksOperative: /^\p{L}{3,}e\b/u,
  chained:
    "charger|inviter|prier|demander|exhorter|encourager|recommander|autoriser|prier instamment|confier|d'inviter|d'exhorter|d'encourager|d'autoriser",
  consulted:
    "en étroite consultation avec|en consultation avec|en concertation avec|en étroite concertation avec|en étroite collaboration avec|en collaboration étroite avec|en collaboration avec|en étroite coopération avec|en coopération avec|en coopération étroite avec|en étroite coordination avec|en coordination avec|en coordination étroite avec|en liaison avec|en liaison étroite avec|après consultation|après avoir consulté|conjointement avec|en partenariat avec|en accord avec|avec le concours|avec l'aide|avec l'appui|de concert avec|en association avec",
  and: '\\s+et\\s+|\\s*,\\s+ainsi que\\s+|\\s+ainsi que\\s+|\\s*,\\s+',
  addressee:
    "le secrétaire général|la secrétaire générale|le vice-secrétaire général|la vice-secrétaire générale|le directeur|la directrice|les directeurs|les directrices|le conseil|les états membres|les etats membres|tous les états membres|les membres|tous les membres|les associés|les établissements|les administrations|toutes les administrations|l'administration|l'assemblée|l'union|l'uit|les commissions|la commission|le groupe|les groupes|les secteurs|le secteur|la conférence|les conférences|le secrétariat|les gouvernements|tous les|toutes les|les organisations|les organismes|le président|les présidents|les parties|les pays|les autres|l'organisation|les entités|les bureaux|le bureau|les institutions|les opérateurs|les exploit*|les fabricants|les constructeurs|le comité|la prochaine|le corps|les participants|les universit*|l'amnt|la cmdt|la cmr*|au secrétaire général|à tous|aux|au|à la|à l'|l'*|le *|la *|les *",
  goesOn:
    /\s*,?\s+(?:de|a|d')\s*(?:ne pas |y |les? |la |lui |leur |se |s'|l'|en )?(?:\p{L}+(?:er|ir|oir)|(?:pren|ren|entrepren|repon|transmett|mett|permett|soumett|remett|fai|condui|produi|poursuiv|suiv|inclu|accroi|compren|attein)\p{L}*re)\b|\s*,?\s+(?:a ce qu|que |qu'|pour qu)|\s*:\s*/u,
  itemOpens: "de|d'|à|que|qu'|à ce que|ses|les|le|la",
  kinds: {
    resolution: 'résolution|résolutions',
    decision: 'décision|décisions',
    recommendation: 'recommandation|recommandations',
    opinion: 'avis|vœu|voeu|vœux',
    question: 'question|questions',
  },
  article: 'article|articles|art.',
  provision: 'numéro|numéros|n°|nos|nº|n os|n o|numéro no|disposition|dispositions|disposition n°',
  bodies: {
    PP: 'conférence de plénipotentiaires|conférences de plénipotentiaires',
    WTSA: 'assemblée mondiale de normalisation des télécommunications|amnt',
    WTDC: 'conférence mondiale de développement des télécommunications|cmdt',
    RA: 'assemblée des radiocommunications',
    WRC: 'conférence mondiale des radiocommunications|conférence administrative mondiale des radiocommunications|cmr',
    WCIT: 'conférence mondiale des télécommunications internationales|cmti',
    UNGA: "assemblée générale des nations unies|assemblée générale de l'organisation des nations unies|assemblée générale",
    ECOSOC: 'conseil économique et social|ecosoc',
    UNSC: 'conseil de sécurité',
    HRC: "conseil des droits de l'homme",
    Council: 'conseil',
    Constitution: 'constitution|cs',
    Convention: 'convention|cv',
    RR: 'règlement des radiocommunications|rr',
    ITR: 'règlement des télécommunications internationales|rti',
    Charter: 'charte des nations unies|charte',
    Rules: 'règles générales|règlement intérieur',
    FinancialRegulations: 'règlement financier',
  },
  thisConference:
    'de la présente conférence|de la présente assemblée|par la présente conférence|par la présente assemblée',
  enacting:
    "la conférence de plénipotentiaires|l'assemblée mondiale de normalisation|la conférence mondiale|l'assemblée des radiocommunications|le conseil|l'assemblée générale|la conférence administrative|la conférence régionale|le conseil économique et social|le forum mondial|l'assemblée|la conférence|le conseil d'administration|la première|la deuxième|la troisième|la quatrième|la cinquième|la sixième|la septième|la huitième",
  generalAssembly:
    "l'assemblée générale|le conseil économique et social|le conseil des droits de l'homme|le conseil de sécurité",
  adoptedBy:
    "résolution adoptée par|résolutions adoptées par|adoptée par l'assemblée générale|adoptée par le conseil de sécurité|adoptée par le conseil économique et social|adoptée par le conseil des droits de l'homme|décision adoptée par",
  annex: 'annexe|annexes|pièce jointe|supplément',
  appendix: 'appendice|appendices',
  revised: 'rév.|rév|rev.|révisée|révisée à',
  modified: 'modifiée|mod.|modifiée en|amendée',
  parts:
    'annexe*|appendice*|section*|partie*|paragraphe*|§|alinéa*|point*|décide|charge *|considérant|reconnaissant|notant|rappelant|chapitre|article|articles|invite *',
  of: "de la|de l'|du|des|de|à la|à l'|au|aux|dans la",
  date: '(?:,\\s*)?(?:(?:(?:adopt|dat|approuv)ee?s?\\s+)?(?:en date )?(?:du|le)|,)\\s+\\d{1,2}(?:er)?\\s+\\p{L}+\\s+((?:19|20)\\d\\d)',
  notProvision:
    'supplément|circulaire|lettre|document|doc.|session|séance|résolution|décision|question|page|addendum|annexe|appendice|tableau|figure|groupe|point',
  report:
    'faire rapport|rendre compte|présenter|soumettre|fournir|informer|communiquer|transmettre|établir|élaborer|tenir informé|porter à|publier|rendre',
  deliverables:
    'rapport|rapports|évaluation|information*|résumé|étude|propositions|projet|compte rendu|avant-projet|résultats|bilan|analyse|conclusions|recommandations|plan|exposé',
  annual: 'chaque année|tous les ans|annuellement|annuel|annuels|annuelle|une fois par an|par an',
  biennial: 'tous les deux ans|biennal*|bisannuel*',
  eachSession:
    'à chaque session|lors de chaque session|à chacune de ses sessions|périodiquement|régulièrement|à intervalles réguliers|périodique*',
  nextConference:
    'prochaine conférence de plénipotentiaires|la prochaine conférence de plénipotentiaires|prochaine assemblée mondiale de normalisation des télécommunications|prochaine amnt|prochaine cmdt|prochaine conférence mondiale de développement des télécommunications|prochaine conférence mondiale des radiocommunications|prochaine cmr|prochaine session du conseil|sa prochaine session|sa session de 20*|prochaine assemblée des radiocommunications|prochaine conférence|sa * session|lors de sa * session',
  recipients:
    "au conseil de l'uit|au conseil|à la conférence de plénipotentiaires|à la prochaine conférence de plénipotentiaires|à l'amnt|à la cmdt|à la prochaine amnt|à la prochaine cmdt|à l'assemblée générale|au secrétaire général|aux états membres|à tous les états membres|à l'assemblée des radiocommunications|au gcnt|au gcdt|au gcr|aux membres|aux membres des secteurs|à l'assemblée mondiale de normalisation des télécommunications|à la conférence mondiale de développement des télécommunications|aux commissions d'études|au conseil économique et social|à la cmr|aux directeurs",
  jointInspectionUnit: "corps commun d'inspection|cci",
  reasons: 'motifs',
};
