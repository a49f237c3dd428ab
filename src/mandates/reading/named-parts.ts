import { fold, phrases } from './fold.ts';

/** What a text is parted into, and what goes by a number in it, in six languages. */
const partWords = phrases(
  [
    'annex|annexes|appendix|attachment|supplement|enclosure|schedule|section|part|chapter|article|table|figure|box|form|step|phase|stage|task|goal|objective|target|option|module|item|region|area|group|study group|working group|working party|question|resolution|decision|recommendation|opinion|programme|initiative|regional initiative|action line|category|level|case|example|scenario',
    'annexe|appendice|pièce jointe|supplément|partie|chapitre|tableau|encadré|étape|tâche|objectif|but|cible|point|région|domaine|groupe|commission d’études|groupe de travail|résolution|décision|recommandation|avis|initiative régionale|grande orientation|catégorie|niveau|cas|exemple',
    'anexo|apéndice|adjunto|documento adjunto|suplemento|sección|parte|capítulo|artículo|cuadro|tabla|figura|recuadro|etapa|fase|tarea|objetivo|meta|opción|módulo|punto|región|zona|grupo|comisión de estudio|grupo de trabajo|cuestión|resolución|decisión|acuerdo|recomendación|programa|iniciativa regional|línea de acción|categoría|nivel|caso|ejemplo',
    'приложение|дополнение|добавление|прилагаемый документ|раздел|часть|глава|статья|таблица|рисунок|рис.|вставка|форма|этап|фаза|стадия|задача|цель|вариант|модуль|пункт|район|область|тематическая область|группа|исследовательская комиссия|рабочая группа|вопрос|резолюция|решение|рекомендация|мнение|программа|инициатива|региональная инициатива|направление деятельности|категория|уровень|пример|секция',
    'الملحق|ملحق|المرفق|مرفق|التذييل|تذييل|الضميمة|الإضافة|القسم|قسم|الجزء|جزء|الفصل|فصل|الباب|المادة|مادة|الجدول|جدول|الشكل|شكل|الإطار|الخطوة|المرحلة|المهمة|الهدف|الغاية|المقصد|الخيار|الوحدة|البند|الفقرة|المنطقة|الإقليم|المجال|الفريق|لجنة الدراسات|فريق العمل|المسألة|القرار|المقرر|التوصية|الرأي|البرنامج|المبادرة|المبادرة الإقليمية|خط العمل|الفئة|المستوى|الحالة|المثال',
  ].join('|'),
);
const partNumber =
  '(?:\\d{1,3}(?:[.-]\\d{1,2}){0,3}\\p{L}?|[a-zа-я]\\d{0,2}|[ivxlc]{1,6}|[ا-ي]|الف|باء|جيم|دال|هاء|واو)';
const remark = '(?:\\s?\\([^()]{2,40}\\))?[.:]?$';
const named = new RegExp(
  `^(?:${partWords})[\\s-]*(?:no\\.?\\s?|n[°o]\\s?|№\\s?|رقم\\s)?${partNumber}${remark}`,
  'u',
);

const hanPart =
  '附件|附录|附文|附表|增补|补充件|后附资料|表|图|框|部分|章|节|编|篇|条|阶段|步骤|任务|目标|具体目标|方案|选项|模块|区域?|组|研究组|工作组|课题|决议|决定|建议书?|意见|项目|举措|行动方面|类别?|级别?|示例|案例';
const hanNumber = '(?:\\d{1,3}(?:[.-]\\d{1,2}){0,2}|[一二三四五六七八九十]{1,3}|[a-z])';
const namedInChinese = new RegExp(
  `^(?:.{0,40}(?:决议|决定|建议书?|意见)(?:\\([^()]*\\))?的?)?(?:(?:${hanPart})\\s*${hanNumber}|第\\s*${hanNumber}\\s*号?(?:${hanPart}))${remark}`,
  'u',
);

/**
 * A line that is nothing but the name of a part with its number or letter: "Annex 2", "PART B", "Приложение 1", "附件 2",
 * "第1部分", "الملحق 2". That its number goes on from page to page is the way of parts, and makes it no title of a page.
 */
export function namesPart(line: string): boolean {
  if (line.length > 90) return false;
  const folded = fold(line).trim();
  return named.test(folded) || (/\p{sc=Han}/u.test(folded) && namedInChinese.test(folded));
}
