/** Words of every day in telecommunication and development, A to K. */
export const everydayWordsFromA = `
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
`;
