import { raisedUnits } from './units.ts';

/** What makes a digit a part of a number, in every form of print, so that it is no mark of a footnote. */

/** "2,350", "1.600", "1'600", "1٬600", "1 600": no digit goes on after a mark, with or without a sign between. */
export const noNumberFollows =
  "(?![\\d٠-٩]|[.,٫٬'’·:][\\d٠-٩]|[\\s\\u00a0\\u202f\\u2009][\\d٠-٩]{3}(?![\\d٠-٩])|\\s?[%‰٪])";

/** Units and names of quantities after a number: "121.5 MHz", "5 per cent", "3 millions", "2 тыс.". */
export const noUnitFollows =
  "(?![\\s\\u00a0\\u202f]?(?:[kKMGTmµμкМГТмм]?(?:Hz|Гц|Вт|W|V|В)|dB|дБ|(?:k|c|m|d|к|с|м)?[mм](?![\\p{L}’'])|(?:kg|кг|km|км|GHz|per cent|percent|pour cent|por ciento|процент|million|mill[oó]n|milliard|billion|mille|mil(?!\\p{L})|тыс|млн|млрд|миллион|миллиард|тысяч|CHF|USD|EUR|francs?|francos?|франк|dollars?|dólares|доллар|euros?|евро|в المائة|في المائة|في المئة|مليون|مليار|ألف)))";

/** Words of Chinese that a number follows: "附件1", "第1", "至3月", "不超过2"; not "费用2", "秘书长1". */
const chineseBefore =
  '附件|附录|附文|附表|课题|部分|阶段|目标|项目|决议|决定|意见|超过|不足|增加|减少|最多|最少|至少|至多|合计|总计|共计|耗资|支付|收取|[第表图段条款卷章节类级版至到为在约近达超从有共于和与及或每前后这那此各以、号是将按计仅逾]';
/** Chinese words that go with a number: "3个", "2,350万", "5所学校"; words of two readings only with what follows them. */
export const chineseMeasure =
  '(?:[个年月日次届种国名项亿万千百十家倍点时款条号段章节期级类份位人周米吨元至%％.．/-]|[座台套艘颗架辆枚户笔批轮幅册片席晚夜岁秒兆吉瓦伏]|公里|公斤|公顷|公吨|平方|立方|千赫|赫|分钟|分贝|小时|成(?![员为立果本功就熟])|天(?![线文气然])|多(?=[个年项名家种次亿万千百])|余(?=[个年项名家种次亿万千百])|所(?=学校|大学|高校|医院|机构|院校)|(?:美|欧|日)元|瑞(?:士法)?郎|瑞士法郎|英镑|卢布|人民币)';

/** No mark after these words in Chinese; `raised`: 2 and 3 raise units too. */
export const noNumberBeforeChinese = (raised: boolean) =>
  `(?<!${chineseBefore}${raised ? `|${raisedUnits}` : ''})`;

/** Words that a number follows and that make it no mark: "Annex 1", "paragraph 2", "статья 3". */
export const takesNumber =
  /(?:^|[\s("«'’-])(?:l'|d'|de l'|la |ال|بال|لل|وال)?(?:(?:sub|sous-|под)?(?:para|parr|punkt|пункт|alin)|anne[xe]|append|etude|estudio|stud|adjunto|anexo|apendice|resol|decis|recom|opinion|avis|quest|cuest|art|regla|rule|para|parr|punto|point|item|inciso|alin|sect|secc|chap|cap|chapit|part|parte|tabl|tabel|cuadro|figur|group|groupe|grupo|commission|comision|comite|committee|commi|region|zone|zona|phase|fase|etap|stage|step|target|goal|objet|objectif|objetivo|meta|cible|no|nos|num|nr|vol|tome|tomo|line|ligne|linea|option|opcion|level|niveau|nivel|clas|categ|cat|band|model|type|tipo|version|lot|pilier|pilar|pillar|programme|program|pista|fila|прил|дополн|резол|решен|реком|мнен|вопрос|стат|правил|пункт|п|подпункт|разд|глав|част|табл|рис|групп|комисс|комит|район|зон|этап|фаз|цел|задач|номер|том|строк|вариант|уровен|класс|катег|тип|вер|столб|مرفق|تذييل|قرار|مقرر|توصي|مسأل|ماد|رقم|فقر|بند|فرع|قسم|فصل|جزء|ملحق|اضاف|ضميم|باب|دراس|جدول|شكل|مجموع|لجن|منطق|اقليم|مرحل|هدف|غاي|مجلد|خيار|مستو|فئ|نوع)\p{L}*[.]?$/u;

/** Letters that a number is run into though it is no mark: "IPv6", "MP3", "SDG5"; prepositions of Arabic, "رقم2". */
export const takesDigits =
  '(?<!IPv|(?<!\\p{L})(?:[vVмM]|mp|MP|pm)|(?<!\\p{L})(?:JTC|SDG|ODD|ODS|ЦУР|MPEG|HTML|AES|SHA|UTF|COVID)|(?<!\\p{L})(?:[وبلكف]|وال|بال|لل|ال|رقم|الرقم|المادة|الفقرة|البند|الملحق|القرار|المقرر|التوصية|المسألة|القسم|الجزء|لجنة|الفريق))';

/** A word before the full stop: no abbreviation ("No.1", "п.2", "Rev.1"), no letter of a series ("ITU-T T.4", "BS.6"). */
export const wordBeforeStop =
  '(?:[\\p{Ll}\\p{Lo}\\p{M}]|\\p{Lu}{3}|-\\p{Lu})(?<!(?<!\\p{L})(?:[nN][or]s?|[nN]úms?|[nN]|[aA]rts?|[pP]p?|[pP]ara?s?|[pP]árrs?|[pP]ág|[vV]ol|[cC]h?ap|[sS]ec[ct]?|[fF]ig|[tT]ab|[lL]et|[rR][eé]v|[aA]dd|[cC]orr|[aA]mend|[vV]er|[vV]|[rR]es|[rR][eé]c|[dD][eé]c|[пП]п?|[сС]т|[сС]тр|[сС]|[рР]ис|[тТ]абл|[гГ]л|[рР]ез|[рР]ек|[тТ]))(?<!/\\p{L}{1,8})';

/** An instrument with its number before the full stop and the mark: "Resolution 166.1". */
export const numberedInstrument =
  '(?:[rR][eé]sol|RESOL|[dD][eé]ci|[rR]ec|[oO]pin|[aA]rt|[rR]ule|[nN]o|№|[рР]езол|[рР]еш|[рР]еком|[сС]т|القرار|المقرر|التوصية|المادة)\\p{L}*\\.?\\s';
