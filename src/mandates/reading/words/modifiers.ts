import type { Language } from '#language/languages.ts';

/**
 * How the keywords of the United Nations are built, as sources of regular expressions over folded text: what may stand
 * before and after any verb ("deeply", "with great satisfaction"), and verbs of feeling with what they express
 * ("expressing its deep concern").
 */
export type Modifiers = { before: string; after: string; preamble: string; operative: string };

/** A group with its spaces as any space. */
const group = (source: string) => `(?:${source.trim().replace(/\s+/g, '\\s+')})`;

const en = {
  degree:
    '(?:(?:very|most|its|their) )?(?:deep|deepest|grave|gravest|great|greatest|serious|profound|particular|increasing|growing|utmost|sincere|strong|strongest|special|keen|full|considerable|continuing|continued|high|highest|extreme|much|renewed|warm|warmest|heartfelt|dismayed|warm)',
  noun: 'concerns?|appreciation|satisfaction|regret|interest|gratitude|alarm|pleasure|approval|sadness|dismay|indignation|disappointment|admiration|anxiety|sorrow|encouragement|disquiet|recognition|thanks|outrage',
  more: 'solidarity|determination|conviction|hopes?|support|belief|confidence|readiness|desire|commitment|sympathy|condolences|condemnation|congratulations|wish|intention|view|expectation|resolve|acknowledgement|respect|willingness|opposition|trust',
  adjectives:
    'concerned|disturbed|alarmed|convinced|conscious|aware|mindful|shocked|dismayed|moved|committed|appalled|saddened|troubled|outraged|encouraged|grateful|confident|determined|desirous|anxious|indignant|worried|preoccupied|cognizant|satisfied|gratified|heartened|inspired|resolved|dedicated|distressed|guided',
};
const enFeeling = `(?:(?:its|their|his) )?(?:${en.degree}(?:,? (?:and )?${en.degree})* )?`;

const fr = {
  degree:
    "(?:profonde?s?|vives?|vif|grande?s?|graves?|sinceres?|serieuse|serieux|particuliere?|extreme|immense|plus vive|plus profonde|beaucoup d'|croissante?|haute|forte)",
  noun: 'satisfaction|preoccupation|inquietude|interet|reconnaissance|gratitude|regrets?|appreciation|plaisir|consternation|tristesse|indignation|approbation|alarme|emotion|deception|remerciements|estime|sollicitude|soulagement',
  more: 'solidarite|determination|conviction|espoir|appui|soutien|confiance|volonte|intention|attachement|sympathie|condoleances|felicitations|respect|accord|souhait|desir|opposition|engagement|hommage',
  adjectives:
    'preoccupee?s?|convaincue?s?|alarmee?s?|inquiete?s?|troublee?s?|choquee?s?|consciente?s?|resolue?s?|encouragees?|encourages|emue?s?|indignee?s?|consternee?s?|affligee?s?|persuadee?s?|attachees?|attaches|reconnaissante?s?|desireuses?|desireux|soucieuses?|soucieux|determinee?s?|attristee?s?|favorables?|prete?s?|satisfaite?s?|disposees?|disposes|animees?|animes',
  adverb:
    'profondement|vivement|gravement|serieusement|pleinement|fermement|energiquement|instamment|fortement|vigoureusement|solennellement|extremement|particulierement|sincerement|chaleureusement|resolument|categoriquement|tout particulierement|tres|toujours|egalement|en outre|de nouveau|a nouveau|une fois de plus|vigoureusement|expressement|unanimement',
};
const frFeeling = `(?:${fr.degree} )*(?:${fr.noun}|${fr.more})(?: (?:profonde?|vive|particuliere?|sinceres?))?(?: et (?:sa |son |ses )?(?:${fr.degree} )*(?:${fr.noun}|${fr.more}))*`;

const es = {
  degree:
    '(?:profund[oa]s?|gran|grave|honda?|hondo|suma|sumo|viv[oa]|especial|creciente|much[oa]|sincer[oa]s?|seri[oa]|extrem[ao]|enorme|mas profund[oa]|mas sincer[oa]|particular|alta|plena|plen[oa]|firme)',
  noun: 'preocupacion|satisfaccion|reconocimiento|agradecimiento|aprecio|beneplacito|agrado|pesar|inquietud|interes|gratitud|alarma|complacencia|consternacion|aprobacion|decepcion|tristeza|indignacion|pena|desagrado|encomio|aliento|preocupaciones',
  more: 'solidaridad|determinacion|conviccion|esperanza|apoyo|confianza|voluntad|intencion|compromiso|simpatia|condolencias|felicitaciones|felicitacion|respeto|deseo|acuerdo|oposicion|condena|disposicion',
  adjectives:
    'preocupad[oa]s?|alarmad[oa]s?|perturbad[oa]s?|consternad[oa]s?|convencid[oa]s?|conscientes?|inquiet[oa]s?|conmovid[oa]s?|alentad[oa]s?|complacid[oa]s?|agradecid[oa]s?|decidid[oa]s?|resuelt[oa]s?|deseos[oa]s?|guiad[oa]s?|animad[oa]s?|indignad[oa]s?|entristecid[oa]s?|empenad[oa]s?|comprometid[oa]s?|persuadid[oa]s?|horrorizad[oa]s?|sorprendid[oa]s?|turbad[oa]s?',
  adverb:
    'profundamente|gravemente|plenamente|firmemente|hondamente|seriamente|sumamente|encarecidamente|energicamente|solemnemente|particularmente|especialmente|vivamente|sinceramente|calurosamente|categoricamente|muy|tambien|asimismo|ademas|igualmente|una vez mas|nuevamente|de nuevo|vigorosamente|decididamente',
};
const esFeeling = `(?:${es.degree} )*(?:${es.noun}|${es.more})(?: (?:profund[oa]|sincer[oa]s?))?(?: y (?:su |sus )?(?:${es.degree} )*(?:${es.noun}|${es.more}))*`;

const ru = {
  degree:
    '(?:глубок\\p{L}*|больш\\p{L}*|особ\\p{L}*|серьезн\\p{L}*|искренн\\p{L}*|чувством|живейш\\p{L}*|растущ\\p{L}*|крайн\\p{L}*|полн\\p{L}*|самую?|самым|сво\\p{L}{1,3}|тв[её]рд\\p{L}*)',
  with: 'удовлетворением|признательностью|сожалением|озабоченностью|обеспокоенностью|беспокойством|тревогой|интересом|благодарностью|одобрением|прискорбием|удовольствием|возмущением|воодушевлением|разочарованием|негодованием|скорбью|радостью|удовлетворения|восхищением|надеждой',
  noun: 'удовлетворение|признательность|сожаление|озабоченность|обеспокоенность|беспокойство|тревогу|интерес|благодарность|одобрение|возмущение|надежду|уверенность|готовность|решимость|поддержку|солидарность|стремление|намерение|убежденность|соболезнования|сочувствие|желание|согласие|приверженность|разочарование|мнение|веру',
  adverb:
    'глубоко|серьезно|крайне|полностью|твердо|решительно|искренне|торжественно|единогласно|единодушно|вновь|еще раз|снова|особо|особенно|также|далее|кроме того|в полной мере|настоятельно|самым решительным образом|горячо|тепло|весьма|чрезвычайно|в частности|категорически|сильно|всецело',
  adjectives:
    'обеспокоен\\p{L}*|озабочен\\p{L}*|встревожен\\p{L}*|убежден\\p{L}*|уверен\\p{L}*|воодушевлен\\p{L}*|потрясен\\p{L}*|возмущен\\p{L}*|намерен\\p{L}*|привержен\\p{L}*|признательн\\p{L}*|благодарн\\p{L}*|осведомлен\\p{L}*|преисполнен\\p{L}* (?:решимости|стремления|желания)|опечален\\p{L}*|взволнован\\p{L}*|огорчен\\p{L}*',
};
const ruWith = `(?:с|со) (?:${ru.degree} )*(?:${ru.with})(?: и (?:${ru.degree} )*(?:${ru.with}))?`;
const ruFeeling = `(?:${ru.degree} )*(?:${ru.noun})(?: и (?:${ru.degree} )*(?:${ru.noun}))?`;

const zhWay =
  '赞赏|满意|关切|严重关切|深为关切|深切关切|极为关切|十分关切|遗憾|深为遗憾|感兴趣|高兴|欣慰|感激|感谢|沉痛|震惊|惊恐|不安|深为不安|痛心|欣喜|欣赏|惊讶|愤慨|失望|自豪|欢欣|赞许|强烈|最强烈|毫不含糊|毫无保留|明确|坚决|断然|郑重|庄严|一致|坚定|诚挚|衷心|热烈|殷切|迫切|紧急|充分|深切|特别|高度';
const zhFeeling =
  '关切|赞赏|感谢|遗憾|关注|满意|支持|希望|决心|欢迎|震惊|不安|感激|信心|谢意|祝贺|失望|痛惜|慰问|声援|同情|敬意|坚信|深信|确信|注意到|愿意|忧虑|谴责|愤慨|赞同|赞成|认可|悲痛|哀悼|惊恐|期待|期望|相信|反对|钦佩|敬佩|尊重|理解';

const arDegree = '(?:بالغ|عميق|شديد|خالص|كامل|كبير|وافر|جزيل|اشد|اعمق|صادق|ابلغ)';
const arFeeling =
  'القلق|التقدير|الارتياح|الاسف|الاهتمام|الامتنان|الاستياء|الجزع|الانزعاج|الرضا|الاستحسان|السرور|الفزع|الاعتزاز|التاييد|العرفان|الاحترام|الاغتباط|الحزن|الاستنكار|الشكر|الترحيب|القبول|الموافقة';
const arOwn =
  '(?:قلق|تقدير|ارتياح|اسف|اهتمام|امتنان|استياي|جزع|انزعاج|رضا|شكر|تاييد|تضامن|عزم|امل|ثقت|دعم|ادانت|اقتناع|استعداد|رغبت|تصميم|حزن|اعتزاز|تهاني|تعازي|تطلع|التزام|اعتقاد|سرور|اغتباط|دهشت|فزع)(?:ها|ه|هما)';
const arAfterOwn =
  '(?: (?:البالغ|العميق|الشديد|الخالص|الكامل|البالغة|العميقة|الكبير|الجزيل|المتزايد|الصادق|الوطيد|الراسخ))*';

export const modifiers: Record<Language, Modifiers> = {
  en: {
    before:
      'deeply|gravely|seriously|profoundly|fully|strongly|particularly|extremely|keenly|firmly|solemnly|sincerely|warmly|further|also|again|once again|once more|increasingly|especially|greatly|highly|unanimously|categorically|unequivocally|vigorously|urgently|still|finally|likewise|specifically|being|very much|acutely|equally|duly',
    after:
      group(`with ${enFeeling}(?:${en.noun})(?:(?:,| and) ${enFeeling}(?:${en.noun}))*`) +
      '|in particular|in this (?:regard|context|respect|connection)|in that (?:regard|context|respect)|in the strongest (?:possible )?terms|strongly|deeply|fully|anew|urgently|specifically',
    preamble: `${group(`expressing ${enFeeling}(?:${en.noun}|${en.more})(?: and ${enFeeling}(?:${en.noun}|${en.more}))*`)}|${group(en.adjectives)}`,
    operative: `${group(`expresses ${enFeeling}(?:${en.noun}|${en.more})(?: and ${enFeeling}(?:${en.noun}|${en.more}))*`)}|${group(`(?:is|remains) (?:(?:deeply|gravely|seriously|fully|firmly|profoundly) )?(?:${en.adjectives})`)}|denounces|rejects|warns|cautions|hails|applauds|trusts|insists|undertakes|pledges|proceeds|suggests|celebrates|values|maintains|restates|reconfirms|believes|exhorts`,
  },
  fr: {
    before: group(fr.adverb),
    after:
      group(`avec (?:une? |la |le |beaucoup d'|la plus |le plus )?${frFeeling}`) +
      '|' +
      group(fr.adverb) +
      '|a cet egard|en particulier|dans ce contexte|avec force|dans les termes les plus energiques|favorablement',
    preamble: `${group(`(?:exprimant|manifestant|redisant|reiterant) (?:a nouveau |de nouveau )?(?:sa|son|ses|leur|leurs) ${frFeeling}`)}|${group(`(?:se declarant|se disant|etant|demeurant) (?:(?:${fr.adverb}) )*(?:${fr.adjectives})`)}|${group(fr.adjectives)}|se rejouissant|n'ignorant pas|n'oubliant pas|se fondant|s'appuyant|jugeant|se prevalant`,
    operative: `${group(`(?:exprime|renouvelle|adresse|redit|manifeste|presente|reitere) (?:a nouveau |de nouveau )?(?:sa|son|ses|leur|leurs) ${frFeeling}`)}|${group(`(?:se declare|se dit|est|demeure|reste) (?:(?:${fr.adverb}) )*(?:${fr.adjectives})`)}|se (?:declare|dit|tient) (?:dispose|prete?)s?|se rejouit|met en garde|rejette|compte|denonce|applaudit|espere|rend grace|tient|tient compte|redit|celebre`,
  },
  es: {
    before: group(es.adverb),
    after:
      group(`con (?:la |el |una? |su )?(?:mas )?${esFeeling}`) +
      '|' +
      group(es.adverb) +
      '|a este respecto|a ese respecto|en este contexto|en particular|en los terminos mas energicos|con firmeza|con energia',
    preamble: `${group(`(?:expresando|manifestando|reiterando) (?:una vez mas |nuevamente )?(?:su|sus) ${esFeeling}`)}|${group(`(?:expresando|manifestando) (?:${es.degree} )*(?:${es.noun})`)}|${group(`(?:siendo|estando) (?:${es.adjectives})`)}|${group(es.adjectives)}|haciendo (?:suy[oa]s?|notar)|poniendo de manifiesto|llamando la atencion|dando las gracias|elogiando|rechazando|saludando|confiando|alegrandose`,
    operative: `${group(`(?:expresa|manifiesta|reitera|transmite) (?:una vez mas |nuevamente )?(?:su|sus) ${esFeeling}`)}|${group(`(?:expresa|manifiesta) (?:${es.degree} )*(?:${es.noun})`)}|${group(`(?:se declara|esta|sigue) (?:(?:${es.adverb}) )*(?:${es.adjectives})`)}|hace (?:suy[oa]s?|notar|constar)|pone de manifiesto|tiene presente|tiene en cuenta|toma conocimiento|rechaza|denuncia|deplora|elogia|aplaude|saluda|confia|advierte|se compromete|se alegra|repudia|nota|apela|renueva`,
  },
  ru: {
    before: `${group(ruWith)}|${group(ru.adverb)}`,
    after: `${group(ruWith)}|${group(ru.adverb)}|${group('в этой связи|в этом (?:отношении|контексте)|в связи с этим|самым решительным образом')}`,
    preamble: `${group(`(?:выражая|вновь выражая|испытывая|заявляя о|подтверждая) (?:${ruFeeling})`)}|${group(`(?:будучи|являясь|оставаясь) (?:(?:${ru.adverb}) )*(?:${ru.adjectives})`)}|${group(`(?:${ru.adjectives})`)}|надеясь|отвергая|воздавая должное|отдавая должное|рассматривая|напоминая о|с учетом|обращая внимание|выделяя`,
    operative: `${group(`(?:выражает|вновь выражает|заявляет о|подтверждает) (?:${ruFeeling})`)}|дает высокую оценку|отвергает|предупреждает|предостерегает|принимает во внимание|воздает должное|отдает должное|придает большое значение|дает поручение|надеется|обязуется|оценивает|гордится|чествует|прославляет|заверяет`,
  },
  zh: {
    before: `(?:${zhWay})地|最强烈|毫不含糊|坚决|断然|大力|迫切|紧急|殷切|热烈|热诚|衷心|诚挚|高度|完全|全面|一致|明确|重新|继续|深表|庄严|极其|坚定|由衷|深|再`,
    after: '(?!)',
    preamble: `欣见|喜见|欣悉|念及|深知|知悉|缅怀|悼念|赞许|嘉许|本着|有鉴于此|突出|切望|力求|痛惜|痛心|坚定认为|牢记着|考虑及|感到(?:${zhFeeling})|深感(?:${zhFeeling})|表示(?:深切|严重|极大|衷心|深|高度|由衷|最深切|强烈|十分|极为|深为|热烈|诚挚|坚定|充分)?的?(?:${zhFeeling})`,
    operative: `表示(?:深切|严重|极大|衷心|深|高度|由衷|最深切|强烈|十分|极为|深为|热烈|诚挚|坚定|充分)?的?(?:${zhFeeling})|深表(?:${zhFeeling})|欣见|喜见|赞许|嘉许|嘉勉|称赞|表彰|驳斥|盼望|承诺|重视|宣告|核可|痛斥|吁求|责请|铭记`,
  },
  ar: {
    before: '(?!)',
    after: `${group(`(?:مع|بكل|ب) ?(?:${arDegree} )?(?:${arFeeling})`)}|${group('بتقدير|بقلق(?: بالغ| شديد| عميق)?|بارتياح|باسف(?: بالغ| شديد| عميق)?|باهتمام(?: بالغ)?|بامتنان|بجزع|بانزعاج|باستياء|ترحيبا حارا|ترحيبا|تمام الادراك|كل الادراك|ادراكا تاما|تاكيدا قويا|باشد العبارات|باقوي العبارات|بقوة|بشدة|بحزم|مرة اخري|مجددا|من جديد|بالاجماع|رسميا|بوجه خاص|بصفة خاصة|علي وجه الخصوص|في هذا الصدد|بعين (?:القلق|التقدير|الارتياح|الاهتمام)')}`,
    preamble: `و?اذ (?:لا )?(?:[يت]\\p{L}{2,}(?:ها|ه) (?:${arDegree} )?(?:${arFeeling}|الامل|العزم|الاقتناع|اليقين)|[يت]ثير (?:${arDegree} )?${arOwn}${arAfterOwn}|[يت]ثلج صدر(?:ها|ه)|[يت](?:عرب|عبر) عن (?:${arDegree} )?${arOwn}${arAfterOwn}|(?:هال|افزع|روع|اقلق|صدم|شجع|اثلج|احزن|[يت]قلق|[يت]زعج|[يت]شجع|[يت]سر|[يت]حزن)(?:ها|ه)|[يت]حدو(?:ها|ه) (?:الامل|العزم|الرغبة|التصميم))`,
    operative: `[يت](?:عرب|عبر) عن (?:${arDegree} )?${arOwn}${arAfterOwn}|[يت]كرر (?:الاعراب عن (?:${arDegree} )?${arOwn}|تاكيد)|[يت]سترعي (?:الانتباه|انتباه)|[يت]وجه (?:الانتباه|انتباه|عناية)|[يت]شجب|[يت]رفض|[يت]حذر|[يت]جدد|[يت]مدد|[يت]تعهد|[يت]لتزم|[يت]طالب|[يت]صر|[يت]نوه|[يت]برز|[يت]نهي|[يت]علق|[يت]ستعرض|[يت]ولي|[يت]بقي|[يت]عدل|[يت]ختار|[يت]نتخب|[يت]سجل|[يت]حيي`,
  },
};
