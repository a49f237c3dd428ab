/** What their papers are about: people, places, documents and things, I to Z. */
export const matterWordsFromI = `
idea|idée|idea|идея|想法|فكرة
identity|identité|identidad|идентичность личность|身份|هوية
immunity|immunité|inmunidad|иммунитет|豁免|حصانة
implication|incidence implication|consecuencia implicación|последствие|影响|أثر تبعات
incentive|incitation|incentivo|стимул|激励|حافز
increase|augmentation|aumento|увеличение|增加|زيادة
inequality|inégalité|desigualdad|неравенство|不平等|عدم المساواة
injury|blessure|lesión|травма|受伤|إصابة
input|contribution entrée|insumo entrada|вклад вход|输入 投入|مدخلات
inspection|inspection|inspección|инспекция|检查|تفتيش
institute institution|institut institution|instituto institución|институт учреждение|研究所 机构|معهد مؤسسة
instruction|instruction|instrucción|инструкция указание|指示 说明|تعليمات
instrument|instrument|instrumento|документ инструмент|文书 工具|صك أداة
integrity|intégrité|integridad|целостность|完整性 诚信|سلامة نزاهة
intention|intention|intención|намерение|意向|نية
interest|intérêt|interés|интерес|利益 兴趣|مصلحة اهتمام
interface|interface|interfaz|интерфейс|接口 界面|سطح بيني واجهة
intervention|intervention|intervención|вмешательство|干预|تدخل
interview|entretien entrevue|entrevista|интервью собеседование|访谈 面试|مقابلة
invention|invention|invención|изобретение|发明|اختراع
inventory|inventaire|inventario|инвентаризация перечень|清单 库存|جرد
investor|investisseur|inversor|инвестор|投资者|مستثمر
invitation|invitation|invitación|приглашение|邀请|دعوة
issue problem|question problème|cuestión problema|вопрос проблема|问题|مسألة مشكلة
item|point élément|punto elemento|пункт|项目|بند
journey trip|voyage trajet|viaje trayecto|поездка|旅程|رحلة
judgment|jugement|juicio|суждение|判断|حكم
jurisdiction|juridiction compétence|jurisdicción|юрисдикция|管辖|اختصاص
kind type|type genre|tipo clase|вид тип|类型|نوع
kit|trousse kit|kit equipo|комплект|套件|مجموعة أدوات
labour|travail|trabajo laboral|труд|劳动|عمل
ladder scale|échelle|escala|шкала масштаб|规模 比例|سلم مقياس
layer|couche|capa|уровень слой|层|طبقة
leadership|leadership direction|liderazgo dirección|руководство лидерство|领导力|قيادة
lecture|cours conférence|conferencia lección|лекция|讲座|محاضرة
legislation|législation|legislación|законодательство|立法|تشريع
length|longueur|longitud|длина|长度|طول
lesson|leçon enseignement|lección enseñanza|урок|经验教训|درس
letter|lettre|carta|письмо|信函|رسالة
liability|responsabilité|responsabilidad pasivo|ответственность|责任 负债|مسؤولية خصوم
life|vie|vida|жизнь|生命 生活|حياة
line|ligne|línea|линия|线路|خط
literacy|alphabétisation|alfabetización|грамотность|扫盲 素养|محو الأمية
load|charge|carga|нагрузка|负荷|حمل
loss|perte|pérdida|потеря|损失|خسارة فقدان
majority|majorité|mayoría|большинство|多数|أغلبية
mandate|mandat|mandato|мандат|任务 职权|ولاية
manner way|manière façon|manera forma|способ образ|方式|طريقة
mark|marque|marca|знак метка|标记|علامة
mass|masse|masa|масса|大规模|كتلة
material|matériel matériau|material|материал|材料|مادة
matter|question matière|asunto materia|вопрос|事项|مسألة
meaning|signification sens|significado|значение|含义|معنى
means|moyen|medio|средство|手段|وسيلة
medicine|médecine médicament|medicina medicamento|медицина лекарство|医学 药品|طب دواء
member|membre|miembro|член|成员|عضو
memorandum|mémorandum|memorándum|меморандум|备忘录|مذكرة
memory|mémoire|memoria|память|记忆 内存|ذاكرة
merchant|commerçant|comerciante|торговец|商人|تاجر
merger|fusion|fusión|слияние|合并|اندماج
metal|métal|metal|металл|金属|معدن
microphone|microphone|micrófono|микрофон|麦克风|ميكروفون
migration|migration|migración|миграция|迁移 移民|هجرة
milestone|étape jalon|hito etapa|веха|里程碑|مرحلة رئيسية
minority|minorité|minoría|меньшинство|少数群体|أقلية
mission|mission|misión|миссия|使命 任务|بعثة مهمة
month|mois|mes|месяц|月|شهر
mother|mère|madre|мать|母亲|أم
movement|mouvement|movimiento|движение|运动 移动|حركة
nation|nation|nación|нация|国家|أمة
nature|nature|naturaleza|природа|自然 性质|طبيعة
negotiation|négociation|negociación|переговоры|谈判|مفاوضات
newspaper|journal|periódico|газета|报纸|صحيفة
night|nuit|noche|ночь|夜|ليل
noise|bruit|ruido|шум|噪声|ضوضاء
norm|norme|norma|норма|规范|قاعدة معيار
notice|avis notification|aviso notificación|уведомление|通知|إشعار
notion|notion|noción|понятие|概念|مفهوم
object|objet|objeto|объект предмет|对象 物体|شيء
obligation|obligation|obligación|обязательство|义务|التزام
office|bureau|oficina|офис бюро отделение|办公室 办事处|مكتب
officer official|fonctionnaire responsable|funcionario oficial|должностное лицо сотрудник|官员|موظف مسؤول
oil|pétrole huile|petróleo aceite|нефть масло|石油|نفط زيت
opinion view|opinion avis|opinión parecer|мнение|意见|رأي
option|option|opción|вариант|选项|خيار
organ|organe|órgano|орган|机关|جهاز
organization|organisation|organización|организация|组织|منظمة
outcome|résultat|resultado|итог результат|成果|ناتج
output product|produit|producto|продукт|产出|ناتج مخرجات
owner|propriétaire|propietario|владелец|所有者|مالك
package|ensemble paquet|paquete|пакет|一揽子|مجموعة حزمة
page|page|página|страница|页|صفحة
panel|panel groupe|panel grupo|группа панель|小组|فريق لوحة
paper|papier document|papel documento|бумага документ|纸 论文|ورقة
paragraph|paragraphe|párrafo|пункт|段落|فقرة
participant|participant|participante|участник|与会者|مشارك
partnership|partenariat|asociación alianza|партнерство|伙伴关系|شراكة
passenger|passager|pasajero|пассажир|乘客|راكب
path|voie trajet|trayecto camino|путь|路径|مسار
peace|paix|paz|мир|和平|سلام
penalty fine|pénalité amende|sanción multa|штраф|处罚 罚款|عقوبة غرامة
pension|pension|pensión|пенсия|养老金|معاش
percentage share|pourcentage part|porcentaje proporción|процент доля|百分比 份额|نسبة حصة
permission|permission|permiso|разрешение|许可|إذن
phase stage|phase étape|fase etapa|этап фаза|阶段|مرحلة
photograph|photographie|fotografía|фотография|照片|صورة
pillar|pilier|pilar|столп|支柱|ركيزة
place|lieu|lugar|место|地点|مكان
policy|politique|política|политика|政策|سياسة
portal|portail|portal|портал|门户|بوابة
portion part|partie portion|parte porción|часть|部分|جزء
position|position poste|posición puesto|позиция должность|立场 职位|موقف منصب
possibility|possibilité|posibilidad|возможность|可能性|إمكانية
practice|pratique|práctica|практика|做法 实践|ممارسة
preference|préférence|preferencia|предпочтение|偏好|تفضيل
pressure|pression|presión|давление|压力|ضغط
priority|priorité|prioridad|приоритет|优先|أولوية
profession|profession|profesión|профессия|职业|مهنة
profile|profil|perfil|профиль|概况|صورة موجزة
profit|profit bénéfice|beneficio ganancia|прибыль|利润|ربح
progress|progrès|progreso|прогресс|进展|تقدم
property|propriété|propiedad|собственность имущество|财产|ملكية
proposal|proposition|propuesta|предложение|提案|اقتراح
prosperity|prospérité|prosperidad|процветание|繁荣|ازدهار
prototype|prototype|prototipo|прототип|原型|نموذج أولي
province|province|provincia|провинция|省|مقاطعة
provision|disposition fourniture|disposición suministro|положение предоставление|规定 提供|حكم توفير
purse wallet|portefeuille|monedero cartera|кошелек|钱包|محفظة
quantity|quantité|cantidad|количество|数量|كمية
quorum|quorum|quórum|кворум|法定人数|نصاب
quota|quota|cuota|квота|配额|حصة
rain|pluie|lluvia|дождь|雨|مطر
range|gamme portée|gama alcance|диапазон|范围|مدى نطاق
rank|rang|rango|ранг|等级|رتبة
ratio|rapport ratio|relación proporción|отношение коэффициент|比率|نسبة
reality|réalité|realidad|реальность|现实|واقع
reason|raison motif|razón motivo|причина|原因|سبب
receiver|récepteur|receptor|приемник|接收机|مستقبل
recipient|destinataire bénéficiaire|destinatario|получатель|接收方|متلقي
region|région|región|регион|区域|منطقة إقليم
registry|registre|registro|реестр|登记处|سجل
regulation|règlement réglementation|reglamento reglamentación|регламент регулирование|规则 监管|لائحة تنظيم
relation|relation|relación|отношение|关系|علاقة
relief|secours|socorro alivio|помощь|救济 救援|إغاثة
reputation|réputation|reputación|репутация|声誉|سمعة
requirement|exigence besoin|requisito necesidad|требование|要求 需求|متطلب
reserve|réserve|reserva|резерв|储备|احتياطي
respect|respect|respeto|уважение|尊重|احترام
restoration recovery|rétablissement|restablecimiento recuperación|восстановление|恢复|استعادة
restriction|restriction|restricción|ограничение|限制|تقييد
retention|rétention conservation|retención|удержание хранение|保留|احتفاظ
revenue income|recettes revenu|ingresos|доход|收入|إيرادات دخل
river|fleuve rivière|río|река|河流|نهر
role|rôle|función papel|роль|作用|دور
room hall|salle|sala|зал помещение|会议室 厅|قاعة
route|route itinéraire|ruta|маршрут|路由 路线|مسار
salary wage|salaire traitement|salario sueldo|зарплата|工资 薪金|راتب
sample|échantillon|muestra|образец выборка|样本|عينة
satisfaction|satisfaction|satisfacción|удовлетворенность|满意|رضا
scarcity shortage|pénurie|escasez|нехватка дефицит|短缺 稀缺|ندرة نقص
scenario|scénario|escenario|сценарий|情景 场景|سيناريو
schedule timetable|calendrier horaire|calendario horario|расписание график|时间表|جدول زمني
scheme|système dispositif|sistema plan|схема|计划 方案|مخطط
scope|portée champ d'application|alcance ámbito|сфера охват|范围|نطاق
season|saison|temporada estación|сезон|季节|موسم
seat|siège place|asiento puesto|место|席位|مقعد
secretariat|secrétariat|secretaría|секретариат|秘书处|أمانة
section|section|sección|раздел|节 部分|قسم
seminar|séminaire|seminario|семинар|研讨会|ندوة
sequence|séquence|secuencia|последовательность|序列|تسلسل
series|série|serie|серия|系列|سلسلة
session meeting|session séance|sesión reunión|сессия заседание|会议|دورة جلسة
severity|gravité|gravedad|серьезность|严重性|خطورة
shape|forme|forma|форма|形状|شكل
sheet|feuille|hoja|лист|表|ورقة
shop|magasin|tienda|магазин|商店|متجر
sight vision|vue vision|vista visión|зрение|视力 视野|بصر رؤية
situation|situation|situación|ситуация положение|情况|وضع
size|taille|tamaño|размер|规模 大小|حجم
society|société|sociedad|общество|社会|مجتمع
solution|solution|solución|решение|解决方案|حل
sovereignty|souveraineté|soberanía|суверенитет|主权|سيادة
space|espace|espacio|пространство космос|空间|فضاء
speaker|orateur|orador|докладчик оратор|发言者|متحدث
specialist|spécialiste|especialista|специалист|专家|متخصص
speech|discours parole|discurso voz|речь|讲话 语音|كلام خطاب
stakeholder|partie prenante|parte interesada|заинтересованная сторона|利益攸关方|صاحب مصلحة
state|état|estado|государство состояние|国家 状态|دولة حالة
statement|déclaration|declaración|заявление|声明|بيان
step|mesure étape|medida paso|шаг мера|步骤 措施|خطوة
stock|stock|existencias|запас|库存|مخزون
street|rue|calle|улица|街道|شارع
structure|structure|estructura|структура|结构|هيكل
study|étude|estudio|исследование|研究|دراسة
subject topic|sujet thème|tema asunto|предмет тема|主题 议题|موضوع
substance|substance|sustancia|вещество существо|物质 实质|مادة جوهر
success|succès|éxito|успех|成功|نجاح
suggestion|suggestion|sugerencia|предложение|建议|اقتراح
sum|somme|suma|сумма|总和|مجموع
sun|soleil|sol|солнце|太阳|شمس
supplement|supplément|suplemento|дополнение|增补|إضافة
supplier vendor|fournisseur|proveedor|поставщик|供应商|مورد
support|appui soutien|apoyo|поддержка|支持|دعم
surface|surface|superficie|поверхность|表面|سطح
surplus|excédent|superávit excedente|излишек профицит|盈余|فائض
survival|survie|supervivencia|выживание|生存|بقاء
symbol|symbole|símbolo|символ|符号|رمز
system|système|sistema|система|系统|نظام
talent|talent|talento|талант|人才|موهبة
team|équipe|equipo|группа команда|团队|فريق
technique|technique|técnica|метод|技术|تقنية
temperature|température|temperatura|температура|温度|درجة الحرارة
territory|territoire|territorio|территория|领土|إقليم أراض
text|texte|texto|текст|文本|نص
theft|vol|robo|кража хищение|盗窃|سرقة
theme|thème|tema|тема|主题|موضوع
theory|théorie|teoría|теория|理论|نظرية
ticket|billet|billete|билет|票|تذكرة
title|titre|título|название заголовок|标题|عنوان
tower mast|tour pylône mât|torre mástil|башня мачта|塔 铁塔|برج صار
town|ville|ciudad|город|城镇|مدينة
tradition|tradition|tradición|традиция|传统|تقليد
treatment|traitement|tratamiento|обращение лечение|处理 治疗|معالجة علاج
treaty|traité|tratado|договор|条约|معاهدة
trend|tendance|tendencia|тенденция|趋势|اتجاه
trial|essai procès|prueba ensayo|испытание|试验|تجربة
truth|vérité|verdad|правда|真相|حقيقة
turn|tour|turno|очередь|轮流|دور
uncertainty|incertitude|incertidumbre|неопределенность|不确定性|عدم يقين
union|union|unión|союз|联盟|اتحاد
unit|unité|unidad|единица подразделение|单位|وحدة
usage|utilisation usage|uso utilización|использование|使用|استخدام
validity|validité|validez|действительность|有效性|صلاحية
variety|variété|variedad|разнообразие|多样性|تنوع
version|version|versión|версия|版本|نسخة
vessel|navire|buque|судно|船舶|سفينة
victim|victime|víctima|жертва|受害者|ضحية
visitor|visiteur|visitante|посетитель|访客|زائر
volume|volume|volumen|объем|数量 体积|حجم
wall|mur|pared muro|стена|墙|جدار
war|guerre|guerra|война|战争|حرب
wave|onde vague|onda ola|волна|波|موجة
wealth|richesse|riqueza|богатство|财富|ثروة
week|semaine|semana|неделя|周|أسبوع
weight|poids|peso|вес|重量|وزن
welfare|bien-être|bienestar|благосостояние|福利|رفاه
will|volonté|voluntad|воля|意愿|إرادة
wind|vent|viento|ветер|风|ريح
window|fenêtre|ventana|окно|窗口|نافذة
workshop|atelier|taller|семинар-практикум|讲习班|ورشة عمل
year|année an|año|год|年|سنة عام
zone|zone|zona|зона|区域|منطقة
`;
