import type { Addressee } from './instrument.ts';
import { fold, foldWithMap, original } from './fold.ts';
import type { Lexicon } from './lexicon.ts';

/** The addressees in the part of a heading after its verb: those who must act, and those to be consulted. */
export function addresseesOf(text: string, lexicon: Lexicon): Addressee[] {
  const mapped = foldWithMap(text);
  const found = lexicon.consulted.exec(mapped.folded);
  // In Chinese 与 may also be "and": a word of consulting must follow.
  const consulted =
    found &&
    (lexicon.language !== 'zh' ||
      /协商|磋商|合作|协作|协调|一道|一起|配合|征求/.test(mapped.folded.slice(found.index)))
      ? found
      : null;
  // In Chinese those to be consulted stand before or after: "与各局主任协商".
  const mainEnd = consulted ? consulted.index : mapped.folded.length;
  const main = split(original(text, mapped, 0, mainEnd), lexicon, 'main');
  if (!consulted) return main;
  const other = original(text, mapped, consulted.index + consulted[0].length, mapped.folded.length);
  return [
    ...main,
    ...consultedWith(other, lexicon).flatMap((piece) =>
      split(
        piece.replace(
          /(?:进行)?(?:密切)?(?:协商|磋商|合作|协作|协调|一道|一起|配合)(?:后|下)?(?:[，,].*)?$/u,
          '',
        ),
        lexicon,
        'consulted',
      ),
    ),
  ];
}

/** "…与三个局的主任协商并与职工委员会密切合作": how they act together, and with whom else. */
const togetherAndWith =
  /(?:进行)?(?:密切)?(?:协商|磋商|合作|协作|协调|一道|一起|配合)(?:后|下)?[，,]?(?:并|以及|和|也)?(?:经|在)?(?:与|同|会同|征求)/u;
const andAtEnd = /[\s,،]*(?:\s(?:and|et|y|e|и|а также|as well as|ainsi que|así como|و))?[\s,،]*$/u;

/** "in cooperation with the Directors and in consultation with the regional organizations": each of the two. */
function consultedWith(text: string, lexicon: Lexicon): string[] {
  if (lexicon.language === 'zh') return text.split(togetherAndWith);
  const pieces: string[] = [];
  let rest = text;
  for (let round = 0; round < 4; round++) {
    const mapped = foldWithMap(rest);
    const again = lexicon.consulted.exec(mapped.folded);
    if (!again || again.index === 0) break;
    pieces.push(original(rest, mapped, 0, again.index).replace(andAtEnd, ''));
    rest = original(rest, mapped, again.index + again[0].length, mapped.folded.length);
  }
  return [...pieces, rest];
}

/** Parts "the Secretary-General and the Directors" where a new addressee begins, and nowhere else. */
function split(text: string, lexicon: Lexicon, role: Addressee['role']): Addressee[] {
  const mapped = foldWithMap(text);
  const and = new RegExp(lexicon.words.and, 'gu');
  const parts: string[] = [];
  let from = 0;
  for (const match of mapped.folded.matchAll(and)) {
    const after = mapped.folded.slice(match.index + match[0].length);
    // "第1和2研究组": two numbers of one name.
    if (/\d$/.test(mapped.folded.slice(0, match.index)) && /^\s*\d/.test(after)) continue;
    const isNext =
      beginsAddressee(withoutPreposition(after, mapped.folded, lexicon, role), lexicon) ||
      (role === 'consulted' && !/^\s*,\s*$/.test(match[0]) && alsoWith.test(after.trimStart()));
    if (match.index <= from || !isNext) continue;
    // "Директорами Бюро радиосвязи и Бюро развития": two bureaux of directors in the plural.
    if (
      /^\s*бюро /u.test(after) &&
      /директор(?:ами|ам|ов|ы|ах)\s[^,]*бюро/u.test(mapped.folded.slice(from, match.index))
    )
      continue;
    parts.push(original(text, mapped, from, match.index));
    from = match.index + match[0].length;
  }
  parts.push(original(text, mapped, from, mapped.folded.length));
  if (role === 'main' && areQualifiedTogether(parts, lexicon)) parts.splice(0, parts.length, text);
  return (
    parts
      .map((part) => part.replace(/^[\s,،，]+|[\s,:،，：]+$/gu, ''))
      // "责成秘书长并请各局主任": the second verb is no part of the name.
      .map((part) =>
        lexicon.language === 'zh' ? part.replace(/^(?:并|也)?(?:请|责成|敦促|要求)/u, '') : part,
      )
      .map((part) => (role === 'consulted' ? part.replace(togetherWith, '') : withoutCall(part, lexicon)))
      // ", within their respective mandates" is no part of the name.
      .map(
        (part) =>
          part
            .split(endOfName)[0]
            ?.replace(/\s+(?:que|to|de|à)$/u, '')
            .trim() ?? '',
      )
      .filter((part) => part !== '')
      .map((part) => ({ text: part, role }))
  );
}

/** A comma ends a name, but not before "которые принимают" or "принимающим", which say which ones are meant. */
const endOfName = /[,،，](?!\s(?:котор\p{L}+|\p{L}{3,}щ(?:им|ими|ие|их|ая|ую|ей|ему))\s)/u;

/** Members in the plural and without anything beside, and a clause that says which ones. */
const members =
  /^(?:to |a |al |aux? |к )?(?:the |les? |los |las )?(?:itu )?(?:member states|sector members|associates|academia|etats membres|membres des? secteurs?|associes|estados miembros|miembros de(?: los)? sector(?:es)?|asociados|государств\p{L}*-член\p{L}*|член\p{L}* секторов?|ассоциаци\p{L}*|الدول الاعضاء|اعضاء القطاعات?|المنتسب\p{L}*)(?=\s|,|$)/u;
const whichOnes =
  /^,?\s+(?:that|which|who|\p{L}{3,}ing|qui|que|котор\p{L}+|\p{L}{3,}щ(?:им|ими|ие|их)|التي|الذين)\s/u;

/** "Member States and Sector Members hosting a field office": the clause at the end is said of both, they are one. */
function areQualifiedTogether(parts: readonly string[], lexicon: Lexicon): boolean {
  if (parts.length < 2 || lexicon.language === 'zh') return false;
  return parts.every((part, at) => {
    const name = fold(part.replace(/^[\s,،]+|[\s,:،]+$/gu, ''));
    const length = members.exec(withoutCall(name, lexicon))?.[0].length ?? 0;
    const rest = withoutCall(name, lexicon).slice(length);
    return length > 0 && (at < parts.length - 1 ? rest === '' : whichOnes.test(rest));
  });
}

/** "y con la Oficina", "and with the house": who else is consulted, whoever it is; not "and with the aim of". */
const alsoWith =
  /^(?:with the (?!aim|view|support|assistance|help|purpose|goal|objective|intention|participation|involvement|understanding)|avec (?:les? |la |l')(?!appui|aide|concours|but|souci|objectif|participation|soutien)|con (?:el|la|los|las) (?!fin|objet|proposito|apoyo|asistencia|ayuda|animo|participacion|colaboracion)|со? (?!учет|цел|тем|соблюден|привлечен|участи|помощ|использован|поддержк|пониман)\p{L}+(?:ами|ями|ом|ем|ой|ей)\s|مع (?:مكتب|دار|ال(?!مراعا|اخذ|تقيد|حرص|تركيز|تاكيد)))/u;
const togetherWith = /^(?:with|avec|con|со?|مع)\s+/iu;

/** "يطلب من الأمين العام", "обращается к Государствам": the preposition belongs to the verb; in Arabic it may be run in. */
function withoutCall(part: string, lexicon: Lexicon): string {
  if (lexicon.language === 'ru') return part.replace(/^ко?\s+/u, '');
  if (lexicon.language !== 'ar') return part;
  const bare = part.replace(/^(?:[إا]ل[ىي]|من|عل[ىي])\s+/u, '');
  return /^ب/u.test(bare) && beginsAddressee(fold(bare.slice(1)), lexicon) ? bare.slice(1) : bare;
}

const genitive = /^(?:du|des|de la|de l'|del|de las?|de los|de)(?:\s+|(?<='))/u;

/** "et avec les commissions", "du Conseil et des Directeurs": the preposition comes again before the next one. */
function withoutPreposition(after: string, whole: string, lexicon: Lexicon, role: Addressee['role']): string {
  if (role === 'main') return fold(withoutCall(after.trimStart(), lexicon));
  const bare = after.trimStart().replace(togetherWith, '');
  const isGenitive =
    (lexicon.language === 'fr' || lexicon.language === 'es') && genitive.test(whole.trimStart());
  return isGenitive ? bare.replace(genitive, '') : bare;
}

/** Heads that name somebody by themselves; "the Telecommunication Standardization Bureau" after "and" does not. */
const heads: Record<Lexicon['language'], RegExp> = {
  en: /^(?:the |all |other |itu )*(?:deputy |itu |relevant |regional |member|sector|secretar|director|council|associate|academia|chair|study group|administration|government|states|plenipotentiary|radiocommunication (?:assembly|advisory|study)|world |telecommunication (?:development |standardization )?advisory|international|organization|general secretariat|radio regulations board|coordination|stakeholder|united nations|entities|private sector|industry|conference|president|commission|bodies|financial|specialized|intergovernmental|non-governmental|civil society|operators|manufacturers|developed|developing|next |(?:external )?auditor|depositar|permanent |special rapporteur|rapporteur|parliament|vendors|service providers|users|consumers|donors|universit|research|youth|women|bureaux|general assembly|working |expert|countries|parties|those |working part|broadcasters|satellite |standing |area |joint )/,
  fr: /^(?:les? |la |l'|tous les |toutes les |aux? |a la )*(?:vice-|secretair|direct|conseil|etats|membres|associes|etabliss|administr|commissions? |groupes?|president|gouvern|assembl|conferenc|organis|secretariat|comite|operateurs|entites|institutions|universit|parties|autres|secteur prive|constructeurs|corps|bureaux|fabricants|fournisseurs|utilisateurs|pays|donateurs|verificateur|rapporteur|radiodiffuseurs|experts|chercheurs|milieux|societe civile|industrie|bailleurs|institut|fonds|exploitants|prestataires|agences?|organes?)/,
  es: /^(?:al? |a las? |a los |los |las |el |la |todos los |todas las )*(?:vicesecretari|secretari|director|consejo|estados|miembros|asociados|instituc|administr|comision|grupos?|president|gobiern|asamblea|conferenc|organi|junta|operadores|entidades|universi|partes|demas|otr|sector privado|fabricantes|oficinas|proveedores|usuarios|paises|donantes|auditor|relator|comite|radiodifusores|expertos|investigadores|sociedad civil|industria|fondos?|agencias?|organos?|secretaria|corporacion|empresas)/,
  ru: /^(?:всем |другим |к |\d{1,3}-\p{L}{1,3} )*(?:заместител|генеральн|директор|совет|государств|член|ассоции|академич|администрац|исследоват|групп|председат|правительств|ассамбл|конференц|организац|секретариат|комитет|оператор|учрежден|сторон|всемирн|полномочн|консультат|международн|региональн|радиорегламент|заинтересован|соответствующ|частн|изготов|граждан|производит|поставщик|пользовател|стран|донор|ревизор|аудитор|докладчик|эксперт|промышлен|фонд|орган|комисси|бюро|отделен|судов|компани|предприят|развива|развит|экономическ|исполнительн|программ|специальн|научн|университет|вещател)/u,
  zh: /^(?:所有|各|国际电联|三个|相关|其他|区域性|国际)*(?:副?秘书长|.{0,8}主任|理事会|成员|会员国|部门|学术|.{0,3}主管部门|.{0,4}研究组|.{0,6}顾问组|全会|.{0,8}大会|.{0,8}全会|政府|.{0,6}组织|业界|秘书处|主席|.{0,6}委员会|机构|运营商|利益攸关方|联合国|准成员|.{0,8}(?:代表处|办事处)|.{0,6}(?:制造商|供应商|提供商|开发商|用户|捐助方|广播机构|专家|报告员|基金|公司|企业|大学|国家|各国|民间社会|界)|总干事|itu-[rtd])/,
  ar: /^(?:جميع |كل |سائر )*(?:نائب|امين|الامين|مدير|المدير|مجلس|المجلس|الدول|اعضاء|الاعضاء|المنتسب|الهييات|الموسسات|الادارات|ادارات|لجان|لجنة|فريق|الفريق|الافرقة|افرقة|رييس|روساء|الرييس|الحكومات|جمعية|الجمعية|موتمر|الموتمر|المنظم|منظم|الامانة|الكيانات|الاطراف|المشغل|المصنع|الجهات|القطاع الخاص|وكالات|الوكالات|الدواير|البلدان|المكاتب|مكاتب|الشركات|شركات|الخبراي|خبراي|المقرر|الموردين|موردي|مشغلي|مصنعي|المستعملين|المانحين|الجامعات|جامعات|المجتمع المدني|البرامج|صندوق|الصناديق|هييات|هيية|الهيية|لجنتي|اللجنتين|مراجع|المراجع|وكالة|الوكالة|برنامج|السلطات|سلطات|البنك|المصارف|مفوضية)/,
};

/** Whether a text begins with somebody who can be asked to act; a preposition before the name is passed over. */
export function namesSomebody(folded: string, lexicon: Lexicon): boolean {
  return beginsAddressee(folded.trimStart().replace(/^(?:الي|من|к|to|upon|on)\s+|^ب(?=ال)/u, ''), lexicon);
}

function beginsAddressee(folded: string, lexicon: Lexicon): boolean {
  return heads[lexicon.language].test(folded.trimStart());
}
