import { type Language } from '#language/languages.ts';
import type { Passage } from './item.ts';

const order: readonly Language[] = ['en', 'fr', 'es', 'ru', 'zh', 'ar'];

/**
 * Words of every day in the papers of an international organization, with their translations: a first lesson for the
 * lexicon, before the organization's own texts. Written for this project; to be revised by native terminologists.
 */
const words = `
access|accès|acceso|доступ|接入|نفاذ
accounts|comptes|cuentas|счета|账目|حسابات
accuracy|exactitude|exactitud|точность|准确性|دقة
address|adresse|dirección|адрес|地址|عنوان
adopt|adopter|adoptar|принять|通过|اعتماد
advertising|publicité|publicidad|реклама|广告|إعلان
advice|conseils|asesoramiento|консультации|咨询|مشورة
advise|conseiller|asesorar|консультировать|建议|تقديم المشورة
africa|afrique|áfrica|африка|非洲|أفريقيا
age|âge|edad|возраст|年龄|عمر
agency|agence|organismo|агентство|机构|وكالة
agreement|accord|acuerdo|соглашение|协议|اتفاق
aid|aide|ayuda|помощь|援助|معونة
aircraft|aéronef|aeronave|воздушное судно|飞机|طائرة
airport|aéroport|aeropuerto|аэропорт|机场|مطار
alarm|alarme|alarma|тревога|警报|إنذار
alert|alerte|alerta|оповещение|告警|تنبيه
analysis|analyse|análisis|анализ|分析|تحليل
animal|animal|animal|животное|动物|حيوان
antenna|antenne|antena|антенна|天线|هوائي
approval|approbation|aprobación|утверждение|批准|موافقة
arab|arabe|árabe|арабский|阿拉伯|عربي
asia|asie|asia|азия|亚洲|آسيا
assessment|évaluation|evaluación|оценка|评估|تقييم
attack|attaque|ataque|атака|攻击|هجوم
audience|public|público|аудитория|受众|جمهور
authority|autorité|autoridad|орган|主管机构|سلطة
award|prix|premio|премия|奖项|جائزة
band|bande|banda|полоса|频段|نطاق
bank|banque|banco|банк|银行|مصرف
base station|station de base|estación de base|базовая станция|基站|محطة قاعدة
battery|batterie|batería|батарея|电池|بطارية
benefit|avantage|beneficio|выгода|效益|فائدة
best practices|bonnes pratiques|prácticas óptimas|передовой опыт|最佳做法|أفضل الممارسات
block|bloquer|bloquear|блокировать|屏蔽|حجب
book|livre|libro|книга|书|كتاب
border|frontière|frontera|граница|边境|حدود
budget|budget|presupuesto|бюджет|预算|ميزانية
build|construire|construir|строить|建设|بناء
building|bâtiment|edificio|здание|大楼|مبنى
business|entreprise|empresa|предприятие|企业|مؤسسة
buyer|acheteur|comprador|покупатель|买方|مشتر
cable|câble|cable|кабель|电缆|كبل
calendar|calendrier|calendario|календарь|日程表|تقويم
call|appel|llamada|вызов|呼叫|نداء
campaign|campagne|campaña|кампания|宣传活动|حملة
card|carte|tarjeta|карта|卡|بطاقة
catalogue|catalogue|catálogo|каталог|目录|فهرس
central|central|central|центральный|中央|مركزي
centre|centre|centro|центр|中心|مركز
certificate|certificat|certificado|сертификат|证书|شهادة
channel|canal|canal|канал|信道|قناة
checklist|liste de contrôle|lista de verificación|контрольный перечень|清单|قائمة تدقيق
child|enfant|niño|ребенок|儿童|طفل
children|enfants|niños|дети|儿童|أطفال
circuit|circuit|circuito|схема|电路|دارة
city|ville|ciudad|город|城市|مدينة
civil society|société civile|sociedad civil|гражданское общество|民间团体|المجتمع المدني
classification|classification|clasificación|классификация|分类|تصنيف
cloud|nuage|nube|облако|云|سحابة
coast|côte|costa|берег|海岸|ساحل
code|code|código|код|代码|رمز
code of practice|code de bonnes pratiques|código de prácticas|кодекс практики|行为守则|مدونة ممارسات
common|commun|común|общий|共同|مشترك
company|société|empresa|компания|公司|شركة
comparison|comparaison|comparación|сравнение|比较|مقارنة
competition|concours|concurso|конкурс|竞赛|مسابقة
competitive|concurrentiel|competitivo|конкурентный|竞争性|تنافسي
complaint|plainte|queja|жалоба|投诉|شكوى
computer|ordinateur|computadora|компьютер|计算机|حاسوب
confidential|confidentiel|confidencial|конфиденциальный|保密|سري
connection|connexion|conexión|соединение|连接|توصيل
consultation|consultation|consulta|консультация|磋商|مشاورة
consumption|consommation|consumo|потребление|消费|استهلاك
content|contenu|contenido|контент|内容|محتوى
continuity|continuité|continuidad|непрерывность|连续性|استمرارية
contract|contrat|contrato|договор|合同|عقد
contribution|contribution|contribución|вклад|文稿|مساهمة
control|contrôle|control|контроль|控制|مراقبة
cost|coût|coste|стоимость|成本|تكلفة
countries|pays|países|страны|国家|بلدان
coverage|couverture|cobertura|охват|覆盖|تغطية
crime|criminalité|delincuencia|преступность|犯罪|جريمة
criteria|critères|criterios|критерии|标准|معايير
crops|cultures|cultivos|посевы|作物|محاصيل
culture|culture|cultura|культура|文化|ثقافة
currency|monnaie|moneda|валюта|货币|عملة
customer|client|cliente|клиент|客户|زبون
customs|douanes|aduanas|таможня|海关|جمارك
damage|dommages|daños|ущерб|损失|أضرار
danger|danger|peligro|опасность|危险|خطر
data|données|datos|данные|数据|بيانات
database|base de données|base de datos|база данных|数据库|قاعدة بيانات
date|date|fecha|дата|日期|تاريخ
deadline|délai|plazo|срок|截止日期|موعد نهائي
debt|dette|deuda|долг|债务|دين
deployment|déploiement|despliegue|развертывание|部署|نشر
design|conception|diseño|проектирование|设计|تصميم
detection|détection|detección|обнаружение|检测|كشف
device|dispositif|dispositivo|устройство|设备|جهاز
dictionary|dictionnaire|diccionario|словарь|词典|قاموس
digital|numérique|digital|цифровой|数字|رقمي
directory|annuaire|directorio|справочник|目录|دليل
disaster|catastrophe|catástrofe|бедствие|灾害|كارثة
dispute|litige|controversia|спор|争议|نزاع
distance|distance|distancia|расстояние|距离|مسافة
distress call|appel de détresse|llamada de socorro|сигнал бедствия|遇险呼叫|نداء استغاثة
doctor|médecin|médico|врач|医生|طبيب
document|document|documento|документ|文件|وثيقة
driver|conducteur|conductor|водитель|驾驶员|سائق
drought|sécheresse|sequía|засуха|干旱|جفاف
early|précoce|temprano|ранний|早期|مبكر
earth|terre|tierra|земля|地球|أرض
earthquake|séisme|terremoto|землетрясение|地震|زلزال
economic|économique|económico|экономический|经济|اقتصادي
economy|économie|economía|экономика|经济|اقتصاد
education|éducation|educación|образование|教育|تعليم
elections|élections|elecciones|выборы|选举|انتخابات
electricity|électricité|electricidad|электричество|电力|كهرباء
electronic|électronique|electrónico|электронный|电子|إلكتروني
emergency|urgence|emergencia|чрезвычайная ситуация|紧急|طوارئ
employment|emploi|empleo|занятость|就业|عمالة
energy|énergie|energía|энергия|能源|طاقة
entrepreneur|entrepreneur|emprendedor|предприниматель|企业家|رائد أعمال
equality|égalité|igualdad|равенство|平等|مساواة
equipment|équipement|equipo|оборудование|设备|معدات
error|erreur|error|ошибка|错误|خطأ
estimate|estimation|estimación|оценка|估算|تقدير
europe|europe|europa|европа|欧洲|أوروبا
examination|examen|examen|рассмотрение|审查|فحص
exchange|échange|intercambio|обмен|交换|تبادل
exercise|exercice|ejercicio|учения|演练|تمرين
exhibition|exposition|exposición|выставка|展览|معرض
expert|expert|experto|эксперт|专家|خبير
export|exportation|exportación|экспорт|出口|تصدير
fair|salon|feria|ярмарка|展会|معرض
family|famille|familia|семья|家庭|أسرة
farmer|agriculteur|agricultor|фермер|农民|مزارع
fee|redevance|canon|плата|费用|رسم
field|terrain|terreno|местность|实地|ميدان
file|fichier|archivo|файл|文件|ملف
filter|filtre|filtro|фильтр|过滤|مرشح
fire|incendie|incendio|пожар|火灾|حريق
fish|poisson|pesca|рыба|渔业|صيد الأسماك
fleet|flotte|flota|флот|船队|أسطول
flood|inondation|inundación|наводнение|洪水|فيضان
food|alimentation|alimentos|продовольствие|粮食|غذاء
forecast|prévision|pronóstico|прогноз|预测|تنبؤ
forest|forêt|bosque|лес|森林|غابة
form|formulaire|formulario|форма|表格|نموذج
fraud|fraude|fraude|мошенничество|欺诈|احتيال
free|gratuit|gratuito|бесплатный|免费|مجاني
frequency|fréquence|frecuencia|частота|频率|تردد
fund|fonds|fondo|фонд|基金|صندوق
future|futur|futuro|будущий|未来|مستقبل
gap|écart|brecha|разрыв|差距|فجوة
girl|fille|niña|девочка|女童|فتاة
glossary|glossaire|glosario|глоссарий|词汇表|مسرد
goal|but|meta|цель|目标|غاية
goods|biens|bienes|товары|货物|سلع
government|gouvernement|gobierno|правительство|政府|حكومة
graduate|diplômé|graduado|выпускник|毕业生|خريج
growth|croissance|crecimiento|рост|增长|نمو
guide|guide|guía|руководство|指南|دليل
handbook|manuel|manual|справочник|手册|كتيب
harvest|récolte|cosecha|урожай|收成|حصاد
health|santé|salud|здоровье|健康|صحة
high|élevé|alto|высокий|高|عال
highway|autoroute|autopista|автомагистраль|公路|طريق سريع
home|domicile|hogar|дом|家庭|منزل
hospital|hôpital|hospital|больница|医院|مستشفى
household|ménage|hogar|домашнее хозяйство|住户|أسرة معيشية
human rights|droits de l'homme|derechos humanos|права человека|人权|حقوق الإنسان
identification|identification|identificación|идентификация|识别|تعرف
illegal|illicite|ilícito|незаконный|非法|غير مشروع
image|image|imagen|изображение|图像|صورة
impact|incidence|repercusión|воздействие|影响|أثر
import|importation|importación|импорт|进口|استيراد
incident|incident|incidente|инцидент|事件|حادث
income|revenu|ingresos|доход|收入|دخل
index|indice|índice|индекс|指数|مؤشر
indicator|indicateur|indicador|показатель|指标|مؤشر
industry|industrie|industria|промышленность|产业|صناعة
infrastructure|infrastructure|infraestructura|инфраструктура|基础设施|بنية تحتية
insurance|assurance|seguro|страхование|保险|تأمين
interference|brouillage|interferencia|помехи|干扰|تداخل
internet|internet|internet|интернет|互联网|إنترنت
interpretation|interprétation|interpretación|устный перевод|口译|ترجمة شفوية
invest|investir|invertir|инвестировать|投资|استثمار
investment|investissement|inversión|инвестиции|投资|استثمار
island|île|isla|остров|岛屿|جزيرة
joint|conjoint|conjunto|совместный|联合|مشترك
journal|revue|revista|журнал|期刊|مجلة
knowledge|connaissances|conocimientos|знания|知识|معرفة
laboratory|laboratoire|laboratorio|лаборатория|实验室|مختبر
land|terre|tierra|земля|土地|أرض
language|langue|idioma|язык|语文|لغة
law|loi|ley|закон|法律|قانون
leader|dirigeant|líder|руководитель|领导人|قائد
learning|apprentissage|aprendizaje|обучение|学习|تعلم
legal|juridique|jurídico|правовой|法律|قانوني
library|bibliothèque|biblioteca|библиотека|图书馆|مكتبة
licence|licence|licencia|лицензия|许可|ترخيص
lighting|éclairage|alumbrado|освещение|照明|إنارة
limit|limite|límite|предел|限值|حد
link|liaison|enlace|линия|链路|وصلة
list|liste|lista|список|清单|قائمة
livestock|bétail|ganado|скот|牲畜|ماشية
loan|prêt|préstamo|заем|贷款|قرض
local|local|local|местный|当地|محلي
loss|perte|pérdida|потеря|损失|خسارة
low|faible|bajo|низкий|低|منخفض
machine|machine|máquina|машина|机器|آلة
mail|courrier|correo|почта|邮件|بريد
maintenance|maintenance|mantenimiento|обслуживание|维护|صيانة
management|gestion|gestión|управление|管理|إدارة
manufacturer|fabricant|fabricante|производитель|制造商|مصنع
map|carte|mapa|карта|地图|خريطة
market|marché|mercado|рынок|市场|سوق
measurement|mesure|medición|измерение|测量|قياس
media|médias|medios|средства массовой информации|媒体|وسائط
message|message|mensaje|сообщение|信息|رسالة
method|méthode|método|метод|方法|طريقة
minister|ministre|ministro|министр|部长|وزير
mobile|mobile|móvil|подвижный|移动|متنقل
model|modèle|modelo|модель|模型|نموذج
money|argent|dinero|деньги|资金|نقود
monitoring|surveillance|vigilancia|мониторинг|监测|رصد
mountain|montagne|montaña|гора|山区|جبل
name|nom|nombre|имя|名称|اسم
navigation|navigation|navegación|навигация|导航|ملاحة
needs|besoins|necesidades|потребности|需求|احتياجات
number|numéro|número|номер|号码|رقم
observation|observation|observación|наблюдение|观测|رصد
ocean|océan|océano|океан|海洋|محيط
online|en ligne|en línea|онлайн|在线|على الخط
operator|opérateur|operador|оператор|运营商|مشغل
origin|origine|origen|происхождение|来源|منشأ
parents|parents|padres|родители|家长|آباء
parliament|parlement|parlamento|парламент|议会|برلمان
partner|partenaire|socio|партнер|伙伴|شريك
password|mot de passe|contraseña|пароль|密码|كلمة مرور
patient|patient|paciente|пациент|患者|مريض
payment|paiement|pago|платеж|支付|دفع
people|personnes|personas|люди|人员|أشخاص
performance|performance|rendimiento|эффективность|性能|أداء
phone|téléphone|teléfono|телефон|电话|هاتف
pilot|pilote|piloto|пилотный|试点|تجريبي
plan|plan|plan|план|计划|خطة
planet|planète|planeta|планета|星球|كوكب
platform|plate-forme|plataforma|платформа|平台|منصة
police|police|policía|полиция|警察|شرطة
pollution|pollution|contaminación|загрязнение|污染|تلوث
poor|pauvre|pobre|бедный|贫困|فقير
population|population|población|население|人口|سكان
port|port|puerto|порт|港口|ميناء
post|poste|puesto|должность|职位|وظيفة
poverty|pauvreté|pobreza|бедность|贫困|فقر
power|puissance|potencia|мощность|功率|قدرة
prevention|prévention|prevención|предотвращение|预防|منع
price|prix|precio|цена|价格|سعر
principle|principe|principio|принцип|原则|مبدأ
privacy|vie privée|privacidad|неприкосновенность частной жизни|隐私|خصوصية
prize|prix|premio|приз|奖|جائزة
process|processus|proceso|процесс|过程|عملية
producer|producteur|productor|изготовитель|生产者|منتج
product|produit|producto|продукт|产品|منتج
protection|protection|protección|защита|保护|حماية
protocol|protocole|protocolo|протокол|协议|بروتوكول
public|public|público|общественный|公共|عام
publication|publication|publicación|публикация|出版物|منشور
quality|qualité|calidad|качество|质量|جودة
questionnaire|questionnaire|cuestionario|вопросник|调查问卷|استبيان
radar|radar|radar|радар|雷达|رادار
radio|radio|radio|радио|无线电|راديو
railway|chemin de fer|ferrocarril|железная дорога|铁路|سكة حديد
rate|taux|tasa|ставка|费率|معدل
recycling|recyclage|reciclaje|переработка|回收|إعادة تدوير
reduction|réduction|reducción|сокращение|减少|تخفيض
reference|référence|referencia|ссылка|参考|مرجع
refugee|réfugié|refugiado|беженец|难民|لاجئ
register|registre|registro|реестр|登记册|سجل
registration|enregistrement|registro|регистрация|注册|تسجيل
regulator|régulateur|regulador|регулятор|监管机构|هيئة تنظيم
reliability|fiabilité|fiabilidad|надежность|可靠性|موثوقية
remote|à distance|remoto|дистанционный|远程|عن بعد
repair|réparation|reparación|ремонт|维修|إصلاح
repository|répertoire|repositorio|хранилище|资料库|مستودع
rescue|sauvetage|salvamento|спасание|救援|إنقاذ
research|recherche|investigación|исследования|研究|بحث
resource|ressource|recurso|ресурс|资源|مورد
response|réponse|respuesta|реагирование|响应|استجابة
responsibility|responsabilité|responsabilidad|ответственность|责任|مسؤولية
review|examen|examen|обзор|审查|استعراض
rights|droits|derechos|права|权利|حقوق
risk|risque|riesgo|риск|风险|مخاطر
road|route|carretera|дорога|道路|طريق
robot|robot|robot|робот|机器人|روبوت
rules|règles|reglas|правила|规则|قواعد
rural|rural|rural|сельский|农村|ريفي
safety|sécurité|seguridad|безопасность|安全|سلامة
sale|vente|venta|продажа|销售|بيع
sanction|sanction|sanción|санкция|制裁|عقوبة
satellite|satellite|satélite|спутник|卫星|ساتل
school|école|escuela|школа|学校|مدرسة
science|science|ciencia|наука|科学|علم
screen|écran|pantalla|экран|屏幕|شاشة
sea|mer|mar|море|海|بحر
search|recherche|búsqueda|поиск|搜索|بحث
secure|sûr|seguro|безопасный|安全|آمن
seller|vendeur|vendedor|продавец|卖方|بائع
sensor|capteur|sensor|датчик|传感器|محساس
ship|navire|buque|судно|船舶|سفينة
signal|signal|señal|сигнал|信号|إشارة
signature|signature|firma|подпись|签名|توقيع
simulation|simulation|simulación|моделирование|模拟|محاكاة
skills|compétences|competencias|навыки|技能|مهارات
small|petit|pequeño|малый|小|صغير
smart|intelligent|inteligente|умный|智能|ذكي
social|social|social|социальный|社会|اجتماعي
software|logiciel|software|программное обеспечение|软件|برمجيات
soil|sol|suelo|почва|土壤|تربة
sound|son|sonido|звук|声音|صوت
source|source|fuente|источник|来源|مصدر
speed|débit|velocidad|скорость|速率|سرعة
staff|personnel|personal|персонал|职员|موظفون
standard|norme|norma|стандарт|标准|معيار
start-up|start-up|empresa emergente|стартап|初创企业|شركة ناشئة
station|station|estación|станция|电台|محطة
storage|stockage|almacenamiento|хранение|存储|تخزين
storm|tempête|tormenta|шторм|风暴|عاصفة
strategy|stratégie|estrategia|стратегия|战略|استراتيجية
student|étudiant|estudiante|студент|学生|طالب
subscriber|abonné|abonado|абонент|用户|مشترك
subsidy|subvention|subvención|субсидия|补贴|إعانة
summit|sommet|cumbre|саммит|峰会|قمة
survey|enquête|encuesta|обследование|调查|استقصاء
surveillance|surveillance|vigilancia|наблюдение|监视|مراقبة
switch|commutateur|conmutador|коммутатор|交换机|بدالة
table|tableau|cuadro|таблица|表|جدول
target|cible|objetivo|целевой показатель|具体目标|مقصد
tariff|tarif|tarifa|тариф|资费|تعريفة
tax|taxe|impuesto|налог|税|ضريبة
teacher|enseignant|profesor|учитель|教师|معلم
television|télévision|televisión|телевидение|电视|تلفزيون
term|terme|término|термин|术语|مصطلح
terminal|terminal|terminal|терминал|终端|مطراف
test|essai|prueba|испытание|测试|اختبار
threat|menace|amenaza|угроза|威胁|تهديد
time|temps|tiempo|время|时间|وقت
tool|outil|herramienta|инструмент|工具|أداة
toolkit|boîte à outils|conjunto de herramientas|комплект материалов|工具包|مجموعة أدوات
tourism|tourisme|turismo|туризм|旅游|سياحة
trade|commerce|comercio|торговля|贸易|تجارة
traffic|trafic|tráfico|трафик|业务量|حركة
training|formation|formación|подготовка|培训|تدريب
transition|transition|transición|переход|过渡|انتقال
translation|traduction|traducción|перевод|翻译|ترجمة
transmission|transmission|transmisión|передача|传输|إرسال
transparency|transparence|transparencia|прозрачность|透明度|شفافية
transport|transport|transporte|транспорт|交通|نقل
traveller|voyageur|viajero|путешественник|旅客|مسافر
trust|confiance|confianza|доверие|信任|ثقة
unauthorized|non autorisé|no autorizado|несанкционированный|未经授权|غير مصرح به
university|université|universidad|университет|大学|جامعة
urban|urbain|urbano|городской|城市|حضري
user|utilisateur|usuario|пользователь|用户|مستعمل
vaccine|vaccin|vacuna|вакцина|疫苗|لقاح
value|valeur|valor|ценность|价值|قيمة
vehicle|véhicule|vehículo|транспортное средство|车辆|مركبة
video|vidéo|vídeo|видео|视频|فيديو
village|village|aldea|деревня|村庄|قرية
violence|violence|violencia|насилие|暴力|عنف
virtual|virtuel|virtual|виртуальный|虚拟|افتراضي
voice|voix|voz|голос|语音|صوت
volunteer|volontaire|voluntario|доброволец|志愿者|متطوع
warning|avertissement|advertencia|предупреждение|警告|تحذير
waste|déchets|residuos|отходы|废弃物|نفايات
water|eau|agua|вода|水|مياه
weather|météorologie|tiempo|погода|天气|طقس
website|site web|sitio web|веб-сайт|网站|موقع إلكتروني
wireless|sans fil|inalámbrico|беспроводной|无线|لاسلكي
woman|femme|mujer|женщина|妇女|امرأة
women|femmes|mujeres|женщины|妇女|نساء
word|mot|palabra|слово|词语|كلمة
worker|travailleur|trabajador|работник|工人|عامل
world|monde|mundo|мир|世界|عالم
young|jeune|joven|молодой|青年|شاب`;

/** The words as short parallel passages. */
export const everydayWords: readonly Passage[] = words
  .trim()
  .split('\n')
  .map((line, at) => ({
    id: `word ${at}`,
    texts: Object.fromEntries(line.split('|').map((word, column) => [order[column], word])),
  }));
