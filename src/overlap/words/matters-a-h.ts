/** What their papers are about: people, places, documents and things, A to H. */
export const matterWordsFromA = `
ability|capacité aptitude|capacidad|способность|能力|قدرة
abuse|abus|abuso|злоупотребление|滥用|إساءة
academy|académie|academia|академия|学院|أكاديمية
accident|accident|accidente|авария происшествие|事故|حادث
account|compte|cuenta|счет|账户|حساب
accountability|responsabilité|rendición de cuentas|подотчетность|问责|مساءلة
achievement|réalisation|logro|достижение|成就|إنجاز
addition|ajout addition|adición|дополнение|补充|إضافة
adjustment|ajustement|ajuste|корректировка|调整|تعديل
administration|administration|administración|администрация|主管部门 行政|إدارة
admission|admission|admisión|прием допуск|接纳|قبول
adult|adulte|adulto|взрослый|成年人|بالغ
advance|avance progrès|avance|продвижение аванс|进展|تقدم
advantage|avantage|ventaja|преимущество|优势|ميزة
adviser|conseiller|asesor|советник консультант|顾问|مستشار
agenda|ordre du jour|orden del día|повестка дня|议程|جدول الأعمال
agent|agent|agente|агент|代理|وكيل
aim purpose|but objet|finalidad objeto|цель|目的|غرض
air|air|aire|воздух|空气|هواء
alliance|alliance|alianza|альянс|联盟|تحالف
alliance coalition|coalition|coalición|коалиция|联盟|ائتلاف
amount|montant|importe cantidad|сумма количество|金额 数额|مبلغ
annex|annexe|anexo|приложение|附件|ملحق
apparatus device|appareil dispositif|aparato dispositivo|аппарат устройство|设备 装置|جهاز
appeal|appel recours|apelación llamamiento|обращение апелляция|申诉 呼吁|نداء طعن
appendix|appendice|apéndice|приложение|附录|تذييل
applicant|demandeur candidat|solicitante|заявитель|申请人|مقدم الطلب
architecture|architecture|arquitectura|архитектура|架构|معمارية
archive|archives|archivo|архив|档案|محفوظات
area|zone domaine|zona ámbito|область район|领域 地区|مجال منطقة
argument|argument|argumento|аргумент|论点|حجة
arms weapon|arme|arma|оружие|武器|سلاح
article|article|artículo|статья|条款 文章|مادة
aspect|aspect|aspecto|аспект|方面|جانب
asset|actif bien|activo bien|актив|资产|أصول
association|association|asociación|ассоциация|协会|رابطة جمعية
attempt|tentative|intento|попытка|企图|محاولة
attention|attention|atención|внимание|关注|اهتمام
auction|enchères|subasta|аукцион|拍卖|مزاد
audio|audio|audio|аудио|音频|صوتي
author|auteur|autor|автор|作者|مؤلف
autonomy|autonomie|autonomía|автономия|自主|استقلالية
background|contexte antécédents|antecedentes|справочная информация|背景|خلفية
barrier obstacle|obstacle barrière|obstáculo barrera|барьер препятствие|障碍 壁垒|عائق حاجز
bandwidth|largeur de bande|ancho de banda|полоса пропускания|带宽|عرض النطاق
behaviour|comportement|comportamiento|поведение|行为|سلوك
beneficiary|bénéficiaire|beneficiario|бенефициар получатель|受益人|مستفيد
bill invoice|facture|factura|счет|账单 发票|فاتورة
blackout outage|panne interruption|apagón interrupción|отключение сбой|停电 中断|انقطاع
board|comité conseil|junta|комитет правление|委员会 董事会|مجلس لجنة
boat|bateau|barco|лодка|船|قارب
body|organe organisme|órgano organismo|орган|机构|هيئة
branch|branche|rama|отрасль отделение|分支|فرع
breach violation|violation|violación infracción|нарушение|违反 侵犯|انتهاك
bridge|pont|puente|мост|桥梁|جسر
bulletin|bulletin|boletín|бюллетень|公报|نشرة
burden|charge fardeau|carga|бремя|负担|عبء
bus|autobus bus|autobús|автобус|公共汽车|حافلة
camp|camp|campamento|лагерь|营地|مخيم
candidate|candidat|candidato|кандидат|候选人|مرشح
capability|capacité|capacidad|возможность|能力|قدرة
capital|capital capitale|capital|капитал столица|资本 首都|رأس المال عاصمة
car vehicle|voiture véhicule|coche vehículo|автомобиль|汽车 车辆|سيارة مركبة
care|soins|atención cuidado|уход забота|护理|رعاية
career|carrière|carrera|карьера|职业|مسار مهني
carrier|transporteur|portador|носитель перевозчик|载波 承运人|ناقل
case|cas|caso|случай|案例 情况|حالة
cash|espèces|efectivo|наличные|现金|نقد
category|catégorie|categoría|категория|类别|فئة
ceiling|plafond|tope límite|потолок предел|上限|سقف
cell|cellule|celda|ячейка|小区 单元|خلية
ceremony|cérémonie|ceremonia|церемония|仪式|مراسم
chain|chaîne|cadena|цепь|链|سلسلة
chair chairman|président|presidente|председатель|主席|رئيس
challenge|défi|desafío reto|вызов проблема|挑战|تحدي
chance|chance|posibilidad|шанс|机会|فرصة
chapter|chapitre|capítulo|глава|章|فصل
character|caractère|carácter|характер символ|特性 字符|طابع
charter|charte|carta|устав хартия|宪章|ميثاق
choice|choix|elección opción|выбор|选择|خيار
citizen|citoyen|ciudadano|гражданин|公民|مواطن
claim|revendication réclamation|reclamación|претензия|要求 索赔|مطالبة
class|classe|clase|класс|类别|فئة
clause|clause disposition|cláusula|положение|条款|بند
client|client|cliente|клиент|客户|عميل
climate|climat|clima|климат|气候|مناخ
clock|horloge|reloj|часы|时钟|ساعة
cluster|groupe|grupo|группа кластер|集群|مجموعة
collection|collecte|recopilación|сбор|收集|جمع
column|colonne|columna|столбец|列|عمود
combination|combinaison|combinación|сочетание|组合|تركيبة
comment|observation commentaire|comentario observación|замечание комментарий|意见 评论|تعليق
commission committee|commission comité|comisión comité|комиссия комитет|委员会|لجنة
commitment|engagement|compromiso|обязательство|承诺|التزام
compliance|conformité|cumplimiento|соблюдение|遵守|امتثال
component|composante|componente|компонент|组成部分|مكون
concept|concept|concepto|концепция|概念|مفهوم
conclusion|conclusion|conclusión|вывод заключение|结论|استنتاج خاتمة
conflict|conflit|conflicto|конфликт|冲突|نزاع
congestion|encombrement congestion|congestión|перегрузка|拥塞 拥堵|ازدحام
consensus|consensus|consenso|консенсус|共识|توافق
consequence|conséquence|consecuencia|последствие|后果|نتيجة
constraint|contrainte|limitación|ограничение|限制|قيد
contact|contact|contacto|контакт|联系|اتصال
contest|concours|concurso|конкурс|竞赛|مسابقة
continent|continent|continente|континент|大陆|قارة
contractor|entrepreneur contractant|contratista|подрядчик|承包商|متعاقد
convention treaty|convention traité|convenio tratado|конвенция договор|公约 条约|اتفاقية معاهدة
conversation|conversation|conversación|разговор|对话|محادثة
corruption|corruption|corrupción|коррупция|腐败|فساد
council|conseil|consejo|совет|理事会|مجلس
couple pair|couple paire|par|пара|对|زوج
course|cours|curso|курс|课程|دورة
court|tribunal cour|tribunal corte|суд|法院|محكمة
creation|création|creación|создание|创建|إنشاء
crisis|crise|crisis|кризис|危机|أزمة
curve|courbe|curva|кривая|曲线|منحنى
cycle|cycle|ciclo|цикл|周期|دورة
death|mort décès|muerte|смерть|死亡|وفاة
debate|débat|debate|дебаты|辩论|مناقشة
decade|décennie|decenio década|десятилетие|十年|عقد
decision|décision|decisión|решение|决定|مقرر
declaration|déclaration|declaración|декларация|宣言 声明|إعلان
deficit|déficit|déficit|дефицит|赤字|عجز
degree|degré diplôme|grado|степень|程度 学位|درجة
delegate|délégué|delegado|делегат|代表|مندوب
delegation|délégation|delegación|делегация|代表团|وفد
demand|demande|demanda|спрос|需求|طلب
department|département|departamento|департамент|部门|إدارة
description|description|descripción|описание|描述|وصف
destination|destination|destino|назначение|目的地|مقصد
detail|détail|detalle|подробность|细节|تفصيل
diagnosis|diagnostic|diagnóstico|диагностика|诊断|تشخيص
dialogue|dialogue|diálogo|диалог|对话|حوار
difference|différence|diferencia|различие|差异|فرق
difficulty|difficulté|dificultad|трудность|困难|صعوبة
dignity|dignité|dignidad|достоинство|尊严|كرامة
diploma|diplôme|diploma|диплом|文凭|شهادة
director|directeur|director|директор|主任|مدير
disability|handicap|discapacidad|инвалидность|残疾|إعاقة
discrimination|discrimination|discriminación|дискриминация|歧视|تمييز
disease illness|maladie|enfermedad|болезнь|疾病|مرض
disparity|disparité|disparidad|неравенство разрыв|差距|تفاوت
district|district|distrito|район|地区|مقاطعة
division|division|división|отдел|司 处|شعبة
document|document|documento|документ|文件|وثيقة
donor|donateur|donante|донор|捐助方|مانح
duplication|double emploi|duplicación|дублирование|重复|ازدواج
duration|durée|duración|продолжительность|期限|مدة
duty task|devoir tâche|deber tarea|обязанность задача|职责 任务|واجب مهمة
ecosystem|écosystème|ecosistema|экосистема|生态系统|نظام إيكولوجي
edition|édition|edición|издание|版本|طبعة
effect|effet|efecto|эффект последствие|效果 影响|أثر
effectiveness|efficacité|eficacia|эффективность|有效性|فعالية
elder|aîné|anciano|старший|长者|مسن
element|élément|elemento|элемент|要素|عنصر
emission|émission|emisión|излучение выброс|发射 排放|إرسال انبعاث
employee|employé|empleado|работник сотрудник|雇员|موظف
employer|employeur|empleador|работодатель|雇主|صاحب العمل
end|fin|fin|конец|结束|نهاية
engineer|ingénieur|ingeniero|инженер|工程师|مهندس
enterprise undertaking|entreprise|empresa|предприятие|企业|مؤسسة مشروع
entity|entité|entidad|организация объект|实体|كيان
environment|environnement|entorno medio ambiente|среда|环境|بيئة
epidemic|épidémie|epidemia|эпидемия|流行病|وباء
error mistake|erreur|error|ошибка|错误|خطأ
event|événement manifestation|evento|событие мероприятие|活动 事件|حدث
evidence proof|preuve|prueba evidencia|доказательство|证据|دليل
evolution|évolution|evolución|эволюция|演进|تطور
example|exemple|ejemplo|пример|例子|مثال
exception|exception|excepción|исключение|例外|استثناء
expenditure expense|dépense|gasto|расход|支出 开支|نفقة
expertise|compétence expertise|conocimientos especializados|экспертный опыт|专业知识|خبرة
expiry|expiration|expiración|истечение|到期|انقضاء
explosion|explosion|explosión|взрыв|爆炸|انفجار
exploration|exploration|exploración|исследование|探索|استكشاف
export|exportation|exportación|экспорт|出口|تصدير
extent|étendue mesure|alcance medida|степень объем|程度|مدى
eye|œil yeux|ojo|глаз|眼睛|عين
face|visage|rostro cara|лицо|面部|وجه
facility|installation|instalación|объект сооружение|设施|مرفق منشأة
fact|fait|hecho|факт|事实|حقيقة
factor|facteur|factor|фактор|因素|عامل
factory|usine|fábrica|завод фабрика|工厂|مصنع
failure|défaillance échec|fallo fracaso|отказ неудача|故障 失败|فشل عطل
farm|exploitation agricole ferme|granja explotación agrícola|ферма|农场|مزرعة
fatality|décès|víctima mortal|гибель|死亡|وفاة
feature|caractéristique|característica|особенность функция|特征 功能|خاصية سمة
feedback|retour d'information|retroinformación|обратная связь|反馈|تعليقات
figure|chiffre figure|cifra figura|цифра рисунок|数字 图|رقم شكل
finding|constatation conclusion|conclusión constatación|вывод заключение|结论 调查结果|استنتاج
firm company|entreprise société|empresa|фирма компания|公司|شركة
fiscal|fiscal|fiscal|налоговый|财政|مالي ضريبي
flight|vol|vuelo|полет рейс|飞行 航班|رحلة جوية
flow|flux|flujo|поток|流|تدفق
folk|peuple|pueblo|народ|民族|شعب
force|force|fuerza|сила|力量|قوة
forum|forum|foro|форум|论坛|منتدى
foundation|fondation fondement|fundación fundamento|фонд основа|基金会 基础|مؤسسة أساس
founder|fondateur|fundador|основатель|创始人|مؤسس
freedom|liberté|libertad|свобода|自由|حرية
friend|ami|amigo|друг|朋友|صديق
fuel|carburant combustible|combustible|топливо|燃料|وقود
function|fonction|función|функция|职能 功能|وظيفة
game|jeu|juego|игра|游戏|لعبة
gas|gaz|gas|газ|气体|غاز
gender sex|genre sexe|género sexo|пол гендер|性别|جنس
generation|génération|generación|поколение|代|جيل
governance|gouvernance|gobernanza|управление|治理|حوكمة
grade|grade niveau|grado categoría|класс|级别|رتبة درجة
ground land|sol terrain|suelo terreno|земля|地面|أرض
guidance|orientation directives|orientación|руководство|指导|توجيه
guideline|ligne directrice|directriz|руководящее указание|导则 指南|مبدأ توجيهي
hand|main|mano|рука|手|يد
harm|préjudice|daño perjuicio|вред|损害|ضرر
hazard|danger aléa|peligro amenaza|опасность|危害|خطر
head chief|chef|jefe|глава начальник|负责人 首长|رئيس
headquarters|siège|sede|штаб-квартира|总部|مقر
hearing|audition ouïe|audiencia oído|слух слушание|听证 听力|سمع
heat|chaleur|calor|тепло|热|حرارة
height|hauteur|altura|высота|高度|ارتفاع
heritage|patrimoine|patrimonio|наследие|遗产|تراث
holder|détenteur titulaire|titular|держатель|持有人|حائز
hour|heure|hora|час|小时|ساعة
humanity|humanité|humanidad|человечество|人类|بشرية
`;
