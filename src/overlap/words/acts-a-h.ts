/** What institutions do: verbs of their prose, A to H. */
export const actWordsFromA = `
accelerate|accélérer|acelerar|ускорять ускорить|加快 加速|تسريع
accept|accepter|aceptar|принимать|接受|قبول
accompany|accompagner|acompañar|сопровождать|伴随 陪同|مرافقة
achieve|atteindre réaliser|lograr alcanzar|достигать достижение|实现|تحقيق
acquire|acquérir|adquirir|приобретать|获取|اكتساب
act|agir|actuar|действовать|行动|التصرف
adapt|adapter|adaptar|адаптировать|调整 适应|تكييف
add|ajouter|añadir|добавлять|增加 添加|إضافة
adjust|ajuster|ajustar|корректировать|调整|تعديل ضبط
admit|admettre|admitir|допускать|接纳|قبول
affect|affecter toucher|afectar|затрагивать влиять|影响|تأثير
agree|convenir|acordar convenir|согласовать|商定 同意|الاتفاق
align|aligner|armonizar alinear|согласовывать|统一 对齐|مواءمة
allocate|allouer attribuer|asignar atribuir|выделять распределять|分配 划拨|تخصيص
allow|permettre|permitir|позволять|允许|السماح
amend|modifier amender|enmendar modificar|вносить поправки изменять|修正 修改|تعديل
analyse|analyser|analizar|анализировать|分析|تحليل
announce|annoncer|anunciar|объявлять|宣布|إعلان
answer reply|répondre réponse|responder respuesta|отвечать ответ|答复 回答|رد إجابة
apply|appliquer|aplicar|применять|适用 应用|تطبيق
appoint|nommer désigner|nombrar designar|назначать|任命 指定|تعيين
approve|approuver|aprobar|одобрять утверждать|批准|الموافقة
arrange|organiser arranger|organizar disponer|организовать|安排|ترتيب
ask|demander|pedir solicitar|просить спрашивать|要求 询问|طلب سؤال
assemble|assembler réunir|reunir ensamblar|собирать|集合|تجميع
assess|évaluer|evaluar|оценивать|评估|تقييم
assign|assigner|asignar|присваивать поручать|指配 分派|تخصيص إسناد
attack|attaquer|atacar|атаковать нападать|攻击|هجوم
attend|assister|asistir|присутствовать|出席|حضور
attract|attirer|atraer|привлекать|吸引|جذب اجتذاب
authorize|autoriser|autorizar|разрешать уполномочивать|授权|الترخيص تفويض
avoid|éviter|evitar|избегать|避免|تجنب
balance|équilibrer équilibre|equilibrar equilibrio|баланс уравновешивать|平衡|توازن
ban prohibit forbid|interdire interdiction|prohibir prohibición|запрещать запрет|禁止|حظر
become|devenir|convertirse|становиться|成为|أصبح
begin start|commencer démarrer|comenzar iniciar|начинать|开始|بدء
block|bloquer blocage|bloquear bloqueo|блокировать блокировка|封锁 阻断|منع حجب
bridge|combler|reducir colmar|преодолевать|弥合|سد
bring|apporter amener|aportar llevar|приносить доводить|带来|جلب
broadcast|diffuser|difundir emitir|вещать транслировать|播放 播出|بث
buy purchase|acheter achat|comprar compra|покупать покупка|购买|شراء
calculate|calculer calcul|calcular cálculo|рассчитывать расчет|计算|حساب
call|appeler|llamar|призывать вызывать|呼吁 呼叫|دعوة نداء
cancel|annuler|cancelar anular|отменять|取消|إلغاء
carry|transporter acheminer|transportar cursar|передавать переносить|承载 传送|نقل
cause|causer provoquer|causar provocar|вызывать причина|引起 导致|تسبب
charge|facturer|cobrar|взимать|收费|فرض رسوم
check verify|vérifier vérification|verificar comprobar|проверять проверка|检查 核查 核实|تحقق فحص
choose select|choisir sélectionner|elegir seleccionar|выбирать отбирать|选择|اختيار
clarify|clarifier préciser|aclarar precisar|уточнять разъяснять|澄清|توضيح
classify|classer|clasificar|классифицировать|分类|تصنيف
clean|nettoyer|limpiar|очищать|清洁 清理|تنظيف
close|fermer clôturer|cerrar|закрывать|关闭|إغلاق
collect|collecter recueillir|recopilar recoger|собирать|收集|جمع
combat fight|combattre lutter lutte|combatir luchar lucha|бороться борьба|打击 斗争|مكافحة
combine|combiner|combinar|сочетать объединять|结合|الجمع
communicate|communiquer|comunicar|сообщать|沟通 通报|التواصل إبلاغ
compare|comparer|comparar|сравнивать|比较|مقارنة
compensate|compenser indemniser|compensar indemnizar|компенсировать|补偿|تعويض
compete|concurrencer|competir|конкурировать|竞争|تنافس
compile|compiler établir|compilar|составлять|汇编|تجميع
complete|achever compléter|completar terminar|завершать|完成|إكمال
comply|respecter se conformer|cumplir|соблюдать соответствовать|遵守|الامتثال
compute|calculer|calcular|вычислять|计算|حوسبة
conclude|conclure|concluir|заключать|缔结 结束|إبرام اختتام
conduct|mener conduire|realizar llevar a cabo|проводить|开展|إجراء
confirm|confirmer|confirmar|подтверждать|确认|تأكيد
connect|connecter raccorder|conectar|подключать соединять|连接|توصيل ربط
conserve preserve|préserver conserver|preservar conservar|сохранять|保护 保存|الحفاظ صون
consolidate|consolider regrouper|consolidar|объединять сводить|合并 整合|توحيد دمج
construct|construire|construir|строить|建设 建造|تشييد
consult|consulter|consultar|консультироваться|磋商 咨询|تشاور
consume|consommer|consumir|потреблять|消费 消耗|استهلاك
contain|contenir|contener|содержать|包含|احتواء
control|contrôler maîtriser|controlar|контролировать|控制|تحكم مراقبة
convene|convoquer réunir|convocar|созывать|召集|عقد دعوة
convert|convertir|convertir|преобразовывать|转换|تحويل
cooperate|coopérer|cooperar|сотрудничать|合作|تعاون
coordinate|coordonner|coordinar|координировать|协调|تنسيق
copy|copier copie|copiar copia|копировать копия|复制 副本|نسخ
correct|corriger|corregir|исправлять|更正 纠正|تصحيح
count|compter|contar|считать подсчитывать|计数 统计|عد احتساب
cover|couvrir|cubrir abarcar|охватывать покрывать|覆盖 涵盖|تغطية
cut reduce|réduire diminuer|reducir disminuir|сокращать снижать|减少 削减|خفض تقليل
decide|décider|decidir|решать|决定|البت
declare|déclarer|declarar|объявлять заявлять|宣布 申报|إعلان
decommission withdraw|retirer mettre hors service|retirar|выводить отзывать|撤出 退出 退役|سحب
decrease|diminuer|disminuir|уменьшать|减少|تخفيض
defend|défendre|defender|защищать|保卫 捍卫|دفاع
define|définir|definir|определять|界定 定义|تعريف تحديد
delay|retarder retard|retrasar retraso|задерживать задержка|延迟 推迟|تأخير
delegate|déléguer|delegar|делегировать|授权|تفويض
delete|supprimer effacer|suprimir borrar|удалять исключать|删除|حذف
deliver|livrer fournir|entregar prestar|доставлять предоставлять|交付 提供|تقديم تسليم
demonstrate|démontrer|demostrar|демонстрировать|展示 证明|إثبات عرض
deny refuse|refuser|denegar rechazar|отказывать|拒绝|رفض
depend|dépendre|depender|зависеть|取决 依赖|اعتماد
deploy|déployer|desplegar|развертывать|部署|نشر
describe|décrire|describir|описывать|描述|وصف
destroy|détruire|destruir|разрушать уничтожать|摧毁 破坏|تدمير
detect|détecter|detectar|обнаруживать|检测 发现|كشف
determine|déterminer|determinar|определять|确定|تحديد
direct|diriger|dirigir|направлять|指导|توجيه
disappear|disparaître|desaparecer|исчезать|消失|اختفاء
discourage|décourager|desalentar|препятствовать|劝阻|عدم تشجيع
discover|découvrir|descubrir|обнаруживать|发现|اكتشاف
discuss|examiner débattre|debatir examinar|обсуждать|讨论|مناقشة
display show|afficher montrer|mostrar|показывать отображать|展示 显示|عرض
disseminate distribute|diffuser distribuer|difundir distribuir|распространять|传播 分发|نشر توزيع
divide|diviser|dividir|делить|划分|تقسيم
download|télécharger|descargar|загружать|下载|تنزيل
draw|tirer|extraer|извлекать|吸取|استخلاص
draft|rédiger|redactar|составлять|起草|صياغة
drive|conduire|conducir|водить вести|驾驶 驱动|قيادة
eliminate|éliminer|eliminar|устранять|消除|القضاء
employ|employer|emplear|использовать нанимать|雇用|توظيف
empower|autonomiser|empoderar|расширять возможности|增强权能|تمكين
enable|permettre|permitir facilitar|давать возможность|使能 促成|تمكين
encourage|encourager|alentar|поощрять|鼓励|تشجيع
end finish|terminer fin|terminar fin|заканчивать конец|结束|إنهاء
enforce|faire respecter|hacer cumplir|обеспечивать соблюдение|执行 执法|إنفاذ
engage|engager mobiliser|comprometer|вовлекать|参与|إشراك
enhance|améliorer renforcer|mejorar|совершенствовать|加强|تعزيز
enjoy|bénéficier jouir|disfrutar|пользоваться|享有|التمتع
enrol|inscrire|inscribir|зачислять|登记|تسجيل
ensure|garantir assurer|garantizar|обеспечивать|确保|ضمان
enter|entrer|entrar|вступать входить|进入|دخول
entitle|donner droit|dar derecho|давать право|有权|تخويل
equip|équiper|equipar|оснащать|装备|تجهيز
erase|effacer|borrar|стирать|抹除|مسح
escape|échapper|escapar|избегать|逃脱|إفلات
estimate|estimer|estimar|оценивать|估算|تقدير
evolve|évoluer|evolucionar|развиваться|演进|تطور
examine|examiner|examinar|рассматривать|审查|دراسة فحص
exceed|dépasser|superar exceder|превышать|超过|تجاوز
exclude|exclure|excluir|исключать|排除|استبعاد
execute|exécuter|ejecutar|исполнять|执行|تنفيذ
exempt|exempter exonérer|eximir|освобождать|豁免|إعفاء
exhaust|épuiser|agotar|исчерпывать|耗尽|استنفاد
exist|exister|existir|существовать|存在|وجود
expand extend|étendre élargir|ampliar extender|расширять продлевать|扩大 扩展 延长|توسيع تمديد
expect|attendre prévoir|esperar prever|ожидать|期望|توقع
experience|expérience|experiencia|опыт|经验|خبرة تجربة
explain|expliquer|explicar|объяснять|解释|شرح
exploit|exploiter|explotar|эксплуатировать|利用|استغلال
explore|explorer|explorar|изучать|探索|استكشاف
express|exprimer|expresar|выражать|表示|الإعراب
face|affronter faire face|afrontar enfrentar|сталкиваться|面临|مواجهة
fail|échouer échec|fracasar fallo|отказ сбой|失败 故障|فشل
feed|alimenter nourrir|alimentar|питать кормить|供给|تغذية
finance|financer|financiar|финансировать|资助 供资|تمويل
find|trouver|encontrar|находить|找到|إيجاد
fix|fixer réparer|fijar|устанавливать|固定|تثبيت إصلاح
follow|suivre|seguir|следовать|遵循 跟踪|متابعة
forecast predict|prévoir prédire|predecir pronosticar|прогнозировать|预测 预报|تنبؤ
foster|favoriser|fomentar|содействовать|促进|تعزيز
formulate|formuler|formular|формулировать|制定|صياغة
fulfil|remplir satisfaire|cumplir|выполнять|履行|الوفاء
gather|rassembler|reunir|собирать|汇集|جمع
generate|générer produire|generar|генерировать|产生 生成|توليد
give|donner|dar|давать|给予|إعطاء
govern|régir gouverner|regir gobernar|управлять|治理 管辖|حكم
grant|accorder octroyer|conceder otorgar|предоставлять|授予 给予|منح
group|regrouper|agrupar|группировать|分组|تجميع
grow|croître|crecer|расти|增长|نمو
guarantee|garantir|garantizar|гарантировать|保证|ضمان
guide|guider orienter|guiar orientar|направлять|引导|إرشاد
handle|traiter|tratar|обрабатывать|处理|معالجة
harmonize|harmoniser|armonizar|гармонизировать|统一 协调|مواءمة تنسيق
help|aider|ayudar|помогать|帮助|مساعدة
highlight|souligner mettre en évidence|destacar|подчеркивать|强调|إبراز
hinder|entraver|obstaculizar|препятствовать|阻碍|إعاقة
host|accueillir héberger|acoger alojar|принимать размещать|主办 托管|استضافة
`;
