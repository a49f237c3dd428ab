/** How and when: adjectives, adverbs and quantities of institutional prose. */
export const qualityWords = `
able capable|capable|capaz|способный|有能力|قادر
absent|absent|ausente|отсутствующий|缺席|غائب
abundant|abondant|abundante|обильный|丰富|وفير
academic|universitaire académique|académico|академический|学术|أكاديمي
acceptable|acceptable|aceptable|приемлемый|可接受|مقبول
accessible|accessible|accesible|доступный|无障碍 可获取|متاح ميسر
accurate exact|exact précis|exacto preciso|точный|准确 精确|دقيق
active|actif|activo|активный|积极 活跃|نشط
additional|supplémentaire additionnel|adicional|дополнительный|额外 补充|إضافي
adequate|adéquat suffisant|adecuado|надлежащий достаточный|适当 充足|ملائم كاف
administrative|administratif|administrativo|административный|行政|إداري
advanced|avancé|avanzado|передовой продвинутый|先进|متقدم
adverse negative|négatif défavorable|negativo adverso|отрицательный неблагоприятный|不利 负面|سلبي
agricultural|agricole|agrícola|сельскохозяйственный|农业|زراعي
alternative|alternatif de remplacement|alternativo|альтернативный|替代|بديل
ancient old|ancien vieux|antiguo viejo|старый древний|旧 古老|قديم
annual yearly|annuel|anual|ежегодный годовой|年度 每年|سنوي
anonymous|anonyme|anónimo|анонимный|匿名|مجهول
applicable|applicable|aplicable|применимый|适用|منطبق
artificial|artificiel|artificial|искусственный|人工|اصطناعي
automatic automated|automatique|automático|автоматический|自动|تلقائي آلي
available|disponible|disponible|имеющийся доступный|可用 现有|متاح متوفر
average mean|moyen moyenne|medio promedio|средний|平均|متوسط
aware|conscient|consciente|осведомленный сознающий|意识到|مدرك
bad poor|mauvais|malo deficiente|плохой|差 不良|سيئ
balanced|équilibré|equilibrado|сбалансированный|平衡|متوازن
basic fundamental|fondamental élémentaire|básico fundamental|основной базовый|基本|أساسي
bilateral|bilatéral|bilateral|двусторонний|双边|ثنائي
biological|biologique|biológico|биологический|生物|بيولوجي
broad wide|large vaste|amplio ancho|широкий|广泛 宽|واسع
busy|occupé|ocupado|занятый|繁忙|مشغول
cheap inexpensive|bon marché peu coûteux|barato económico|дешевый недорогой|便宜 廉价|رخيص
chemical|chimique|químico|химический|化学|كيميائي
civil|civil|civil|гражданский|民事 民用|مدني
clear|clair|claro|ясный четкий|明确 清楚|واضح
collective|collectif|colectivo|коллективный|集体|جماعي
commercial|commercial|comercial|коммерческий|商业|تجاري
compatible|compatible|compatible|совместимый|兼容|متوافق
complex|complexe|complejo|сложный|复杂|معقد
comprehensive|complet global|completo global|всеобъемлющий комплексный|全面|شامل
compulsory mandatory|obligatoire|obligatorio|обязательный|强制|إلزامي
constant permanent|constant permanent|constante permanente|постоянный|持续 永久|دائم ثابت
contemporary current present|actuel contemporain|actual contemporáneo|текущий нынешний современный|当前 目前|حالي راهن
convenient|commode pratique|cómodo práctico|удобный|方便|مناسب مريح
correct|correct|correcto|правильный|正确|صحيح
costly expensive|coûteux cher|costoso caro|дорогой|昂贵|مكلف باهظ
creative|créatif|creativo|творческий|创意|إبداعي
critical crucial|critique crucial|crítico crucial|критический решающий|关键 至关重要|حاسم حرج
cultural|culturel|cultural|культурный|文化|ثقافي
daily|quotidien|diario cotidiano|ежедневный|每日 日常|يومي
dangerous|dangereux|peligroso|опасный|危险|خطير
dead|mort|muerto|мертвый|死亡|ميت
decentralized|décentralisé|descentralizado|децентрализованный|分散 去中心化|لامركزي
deep|profond|profundo|глубокий|深|عميق
democratic|démocratique|democrático|демократический|民主|ديمقراطي
dense|dense|denso|плотный|密集|كثيف
dependent|dépendant|dependiente|зависимый|依赖|معتمد
difficult hard|difficile|difícil|трудный|困难|صعب
digital|numérique|digital|цифровой|数字|رقمي
diplomatic|diplomatique|diplomático|дипломатический|外交|دبلوماسي
direct|direct|directo|прямой непосредственный|直接|مباشر
diverse|divers|diverso|разнообразный|多样|متنوع
domestic|intérieur national|interno nacional|внутренний|国内|محلي داخلي
double twice|double deux fois|doble dos veces|двойной дважды|双 两次|مزدوج ضعف
dynamic|dynamique|dinámico|динамический|动态|دينامي
early|précoce tôt|temprano|ранний|早期|مبكر
easy|facile|fácil|легкий|容易|سهل
ecological|écologique|ecológico|экологический|生态|إيكولوجي
electric|électrique|eléctrico|электрический|电|كهربائي
empty|vide|vacío|пустой|空|فارغ
entire whole|entier ensemble|entero todo|целый весь|整个|كامل بأكمله
equal|égal|igual|равный|平等|متساو
equitable fair|équitable|equitativo|справедливый равноправный|公平 公正|منصف عادل
essential|essentiel|esencial|существенный необходимый|必要 基本|أساسي ضروري
ethical|éthique|ético|этический|道德 伦理|أخلاقي
excessive|excessif|excesivo|чрезмерный|过度|مفرط
existing|existant|existente|существующий|现有|قائم موجود
experimental|expérimental|experimental|экспериментальный|实验|تجريبي
external|externe extérieur|externo exterior|внешний|外部|خارجي
false fake|faux|falso|ложный поддельный|虚假 假|زائف مزيف
familiar|familier|familiar|знакомый|熟悉|مألوف
famous|célèbre|famoso|известный|著名|مشهور
fast quick rapid|rapide|rápido|быстрый|快速|سريع
feasible|faisable réalisable|viable factible|осуществимый|可行|ممكن قابل للتنفيذ
few|peu|pocos|немногие|少数|قليل
financial|financier|financiero|финансовый|财务 金融|مالي
fixed|fixe|fijo|фиксированный|固定|ثابت
flexible|souple flexible|flexible|гибкий|灵活|مرن
foreign|étranger|extranjero|иностранный|外国|أجنبي
formal|formel officiel|formal|формальный официальный|正式|رسمي
former|ancien|antiguo ex|бывший|前|سابق
frequent|fréquent|frecuente|частый|频繁|متكرر
full|plein complet|pleno completo|полный|充分 完整|كامل
geographical|géographique|geográfico|географический|地理|جغرافي
good|bon|bueno|хороший|良好|جيد
gradual|progressif graduel|progresivo gradual|постепенный|逐步|تدريجي
great big large|grand|grande|большой|大|كبير
half|moitié demi|mitad medio|половина|一半|نصف
handicapped|handicapé|discapacitado|инвалид|残疾|معوق
harmful|nuisible préjudiciable nocif|perjudicial nocivo|вредный|有害|ضار
healthy|sain|sano saludable|здоровый|健康|صحي سليم
heavy|lourd|pesado|тяжелый|重|ثقيل
heterogeneous|hétérogène|heterogéneo|разнородный|异构|متباين
hidden|caché|oculto|скрытый|隐藏|مخفي
high|élevé haut|alto elevado|высокий|高|عال مرتفع
historic historical|historique|histórico|исторический|历史|تاريخي
hourly|horaire|horario|почасовой|每小时|كل ساعة
humanitarian|humanitaire|humanitario|гуманитарный|人道主义|إنساني
hybrid|hybride|híbrido|гибридный|混合|هجين
identical same|identique|idéntico|одинаковый идентичный|相同|متطابق
idle|inactif|inactivo|бездействующий|闲置|خامل
illegal unlawful illicit|illégal illicite|ilegal ilícito|незаконный|非法|غير قانوني
immediate|immédiat|inmediato|немедленный|立即|فوري
impartial neutral|impartial neutre|imparcial neutral|беспристрастный нейтральный|中立 公正|محايد
important|important|importante|важный|重要|مهم هام
inclusive|inclusif|inclusivo|инклюзивный всеохватный|包容|شامل
independent|indépendant|independiente|независимый|独立|مستقل
indispensable|indispensable|indispensable|необходимый|不可缺少|لا غنى عنه
individual|individuel|individual|индивидуальный отдельный|个人 个别|فردي
industrial|industriel|industrial|промышленный|工业|صناعي
informal|informel|informal oficioso|неофициальный|非正式|غير رسمي
initial|initial|inicial|первоначальный|初始|أولي
innovative|novateur innovant|innovador|инновационный|创新|مبتكر
institutional|institutionnel|institucional|институциональный|机构 体制|مؤسسي
intelligent clever|intelligent|inteligente|интеллектуальный умный|智能|ذكي
intensive|intensif|intensivo|интенсивный|密集|مكثف
interactive|interactif|interactivo|интерактивный|交互|تفاعلي
intermediate|intermédiaire|intermedio|промежуточный|中间|وسيط
internal|interne|interno|внутренний|内部|داخلي
interoperable|interopérable|interoperable|функционально совместимый|可互操作|قابل للتشغيل البيني
invalid|invalide non valable|no válido|недействительный|无效|غير صالح
joint common|commun conjoint|común conjunto|совместный общий|联合 共同|مشترك
juridical legal|juridique légal|jurídico legal|правовой юридический|法律|قانوني
latest recent|récent dernier|reciente último|последний недавний|最近 最新|حديث أخير
late|tardif en retard|tardío|поздний|迟|متأخر
legitimate|légitime|legítimo|законный|合法|مشروع
light|léger|ligero|легкий|轻|خفيف
likely probable|probable|probable|вероятный|可能|محتمل
linguistic|linguistique|lingüístico|лингвистический языковой|语言|لغوي
little small|petit|pequeño|малый небольшой|小|صغير
long|long|largo|длинный долгий|长|طويل
loose|lâche|suelto|свободный|松散|فضفاض
low|faible bas|bajo|низкий|低|منخفض
main principal|principal|principal|главный|主要|رئيسي
major|majeur|importante principal|крупный|重大|كبير رئيسي
manual|manuel|manual|ручной|手动|يدوي
marine|marin|marino|морской|海洋|بحري
maximum|maximum maximal|máximo|максимальный|最大|أقصى
medical|médical|médico|медицинский|医疗|طبي
military|militaire|militar|военный|军事|عسكري
minimum|minimum minimal|mínimo|минимальный|最小|أدنى
missing|manquant|que falta|недостающий|缺失|مفقود ناقص
monthly|mensuel|mensual|ежемесячный|每月|شهري
moral|moral|moral|моральный|道德|معنوي
multilateral|multilatéral|multilateral|многосторонний|多边|متعدد الأطراف
multiple several|multiple plusieurs|múltiple varios|многочисленный несколько|多个 多|متعدد عدة
municipal|municipal|municipal|муниципальный|市政|بلدي
mutual|mutuel|mutuo|взаимный|相互|متبادل
narrow|étroit|estrecho|узкий|窄|ضيق
native|natif|nativo|родной|本地 原生|أصلي
natural|naturel|natural|природный естественный|自然|طبيعي
near close|proche|próximo cercano|близкий|接近 近|قريب
necessary|nécessaire|necesario|необходимый|必要|ضروري
new|nouveau|nuevo|новый|新|جديد
nocturnal night|nuit|noche|ночь|夜间|ليل
numerous many|nombreux|numeroso muchos|многочисленный|众多|عديد
objective|objectif|objetivo|объективный|客观|موضوعي
obsolete|obsolète dépassé|obsoleto|устаревший|过时|متقادم
official|officiel|oficial|официальный|官方 正式|رسمي
ongoing|en cours|en curso|текущий продолжающийся|正在进行|جار مستمر
online|en ligne|en línea|онлайновый|在线 上网|على الخط إلكتروني
optimal|optimal|óptimo|оптимальный|最佳|أمثل
optional|facultatif|opcional facultativo|факультативный необязательный|可选|اختياري
orderly|ordonné|ordenado|упорядоченный|有序|منظم
ordinary|ordinaire|ordinario|обычный|普通|عادي
original|original|original|первоначальный оригинальный|原始|أصلي
parallel|parallèle|paralelo|параллельный|平行|متواز
partial|partiel|parcial|частичный|部分|جزئي
passive|passif|pasivo|пассивный|无源 被动|منفعل سلبي
past previous|passé précédent|pasado anterior|прошлый предыдущий|过去 以往|ماض سابق
peaceful|pacifique|pacífico|мирный|和平|سلمي
periodic|périodique|periódico|периодический|定期|دوري
personal|personnel|personal|личный персональный|个人|شخصي
physical|physique|físico|физический|物理|مادي فيزيائي
political|politique|político|политический|政治|سياسي
popular|populaire|popular|популярный|流行|شعبي
portable|portable portatif|portátil|портативный|便携|محمول
positive|positif|positivo|положительный|积极|إيجابي
possible|possible|posible|возможный|可能|ممكن
practical|pratique|práctico|практический|实用 实际|عملي
preliminary|préliminaire|preliminar|предварительный|初步|تمهيدي أولي
prior|préalable|previo|предварительный|事先|مسبق
private|privé|privado|частный|私人 私营|خاص
productive|productif|productivo|производительный|生产性|منتج
professional|professionnel|profesional|профессиональный|专业|مهني
proper|approprié|adecuado debido|надлежащий|适当|سليم ملائم
proportional|proportionnel|proporcional|пропорциональный|成比例|متناسب
provisional interim|provisoire intérimaire|provisional interino|временный|临时 暂行|مؤقت
public|public|público|общественный государственный|公共|عام عمومي
quarterly|trimestriel|trimestral|ежеквартальный|季度|فصلي
quiet|silencieux calme|silencioso tranquilo|тихий|安静|هادئ
random|aléatoire|aleatorio|случайный|随机|عشوائي
rare|rare|raro|редкий|稀有|نادر
ready|prêt|listo preparado|готовый|就绪|جاهز
real|réel|real|реальный|实际 真实|حقيقي
realistic|réaliste|realista|реалистичный|现实|واقعي
reasonable|raisonnable|razonable|разумный|合理|معقول
redundant|redondant superflu|redundante superfluo|избыточный|冗余|زائد
reliable|fiable|fiable|надежный|可靠|موثوق
religious|religieux|religioso|религиозный|宗教|ديني
renewable|renouvelable|renovable|возобновляемый|可再生|متجدد
residential|résidentiel|residencial|жилой|住宅|سكني
responsible|responsable|responsable|ответственный|负责|مسؤول
rich|riche|rico|богатый|富有|غني
rigid|rigide|rígido|жесткий|僵硬|صارم
robust|robuste solide|robusto sólido|надежный устойчивый|稳健|متين قوي
rotating|tournant|rotatorio|чередующийся|轮换|متناوب
safe|sûr|seguro|безопасный|安全|آمن
scarce|rare limité|escaso|ограниченный|稀缺|شحيح
scientific|scientifique|científico|научный|科学|علمي
seasonal|saisonnier|estacional|сезонный|季节|موسمي
secret|secret|secreto|секретный тайный|秘密|سري
selective|sélectif|selectivo|избирательный|选择性|انتقائي
sensitive|sensible|sensible|чувствительный|敏感|حساس
serious severe|grave sérieux|grave serio|серьезный|严重|خطير شديد
short|court|corto breve|короткий краткий|短|قصير
significant|significatif important|significativo|значительный|显著 重大|كبير ملحوظ
silent|silencieux|silencioso|молчаливый|沉默|صامت
similar|similaire semblable|similar semejante|подобный сходный|类似|مماثل مشابه
simple|simple|simple sencillo|простой|简单|بسيط
single unique|unique seul|único|единый единственный|单一 唯一|وحيد فريد
slow|lent|lento|медленный|缓慢|بطيء
social|social|social|социальный|社会|اجتماعي
sole|seul|solo único|единственный|唯一|وحيد
solid|solide|sólido|твердый|坚实|صلب
sovereign|souverain|soberano|суверенный|主权|سيادي
spatial|spatial|espacial|пространственный космический|空间|فضائي مكاني
specialized|spécialisé|especializado|специализированный|专门|متخصص
stable|stable|estable|стабильный|稳定|مستقر
statistical|statistique|estadístico|статистический|统计|إحصائي
stolen|volé|robado|украденный похищенный|被盗|مسروق
strong|fort solide|fuerte sólido|сильный|强|قوي
structural|structurel|estructural|структурный|结构性|هيكلي
subsequent|ultérieur|posterior|последующий|随后|لاحق
successful|réussi couronné de succès|exitoso satisfactorio|успешный|成功|ناجح
sufficient|suffisant|suficiente|достаточный|充分 足够|كاف
sustainable|durable|sostenible|устойчивый|可持续|مستدام
systematic|systématique|sistemático|систематический|系统性|منهجي
technical|technique|técnico|технический|技术|تقني فني
temporary|temporaire|temporal|временный|临时|مؤقت
terrestrial|terrestre de terre|terrenal terrestre|наземный|地面|أرضي
timely|opportun en temps utile|oportuno a tiempo|своевременный|及时|في الوقت المناسب
total|total|total|общий всего|总计|إجمالي
traditional|traditionnel|tradicional|традиционный|传统|تقليدي
transparent|transparent|transparente|прозрачный|透明|شفاف
triple three times|triple trois fois|triple tres veces|тройной трижды|三倍|ثلاثي
true|vrai|verdadero|истинный|真实|صحيح حقيقي
typical|typique|típico|типичный|典型|نموذجي
unable|incapable|incapaz|неспособный|无法|عاجز
unemployed|sans emploi chômeur|desempleado|безработный|失业|عاطل
unified|unifié|unificado|единый унифицированный|统一|موحد
unilateral|unilatéral|unilateral|односторонний|单方面|أحادي
universal|universel|universal|универсальный всеобщий|普遍|عالمي شامل
unknown|inconnu|desconocido|неизвестный|未知|مجهول
unlimited|illimité|ilimitado|неограниченный|无限|غير محدود
unnecessary|inutile|innecesario|ненужный|不必要|غير ضروري
unused|inutilisé|no utilizado|неиспользуемый|未使用|غير مستعمل
urgent|urgent|urgente|срочный неотложный|紧急|عاجل ملح
useful|utile|útil|полезный|有用|مفيد
valid|valable valide|válido|действительный|有效|صالح
valuable|précieux|valioso|ценный|宝贵|قيم
varied|varié|variado|различный|各种|متنوع
verbal oral|oral verbal|oral verbal|устный|口头|شفوي
vertical|vertical|vertical|вертикальный|垂直|رأسي
visible|visible|visible|видимый|可见|مرئي
vital|vital|vital|жизненно важный|至关重要|حيوي
voluntary|volontaire|voluntario|добровольный|自愿|طوعي
vulnerable|vulnérable|vulnerable|уязвимый|脆弱 弱势|ضعيف هش
weak|faible|débil|слабый|薄弱|ضعيف
weekly|hebdomadaire|semanal|еженедельный|每周|أسبوعي
written|écrit|escrito|письменный|书面|مكتوب خطي
wrong|erroné faux|erróneo incorrecto|неправильный|错误|خاطئ
young|jeune|joven|молодой|年轻|شاب
`;
