/** What institutions do: verbs of their prose, I to Z. */
export const actWordsFromI = `
identify|identifier recenser|identificar|выявлять определять|确定 识别|تحديد
illustrate|illustrer|ilustrar|иллюстрировать|说明|توضيح
impose|imposer|imponer|налагать|强加 征收|فرض
incorporate|incorporer intégrer|incorporar|включать|纳入|إدماج
indicate|indiquer|indicar|указывать|指出|الإشارة
influence|influencer|influir|влиять|影响|تأثير
inform|informer|informar|информировать|通知 告知|إعلام
inspect|inspecter|inspeccionar|инспектировать|检查|تفتيش
inspire|inspirer|inspirar|вдохновлять|激励|إلهام
install|installer|instalar|устанавливать|安装|تركيب
instruct|charger|encargar|поручать|责成|تكليف
integrate|intégrer|integrar|интегрировать|整合|إدماج تكامل
interpret|interpréter|interpretar|толковать|解释|تفسير
introduce|introduire|introducir|вводить внедрять|引入|إدخال
investigate|enquêter étudier|investigar|расследовать|调查|تحقيق
invite|inviter|invitar|предлагать приглашать|请 邀请|دعوة
involve|impliquer associer|implicar involucrar|привлекать|涉及|إشراك
join|adhérer joindre|adherirse unirse|присоединяться|加入|انضمام
judge|juger|juzgar|судить|判断|الحكم
keep maintain|maintenir tenir|mantener|поддерживать вести|保持 维持|الحفاظ الإبقاء
lack|manque manquer|falta carecer|нехватка отсутствие|缺乏|نقص
launch|lancer lancement|lanzar lanzamiento|запускать запуск|启动 发射|إطلاق
lead|diriger mener|dirigir liderar|руководить возглавлять|领导|قيادة
learn|apprendre|aprender|учиться|学习|تعلم
leave|quitter laisser|dejar salir|оставлять|离开|ترك
lend|prêter|prestar|предоставлять|借|إقراض
let|laisser|dejar|позволять|让|ترك
limit restrict|limiter restreindre|limitar restringir|ограничивать|限制|تقييد
listen|écouter|escuchar|слушать|倾听|استماع
live|vivre|vivir|жить|生活|العيش
locate|localiser situer|localizar|размещать|定位 位于|تحديد موقع
lose|perdre|perder|терять|丢失|فقدان
manufacture|fabriquer|fabricar|производить|制造|تصنيع
match|correspondre|corresponder|соответствовать|匹配|مطابقة
mitigate|atténuer|mitigar|смягчать|减轻|تخفيف
mobilize|mobiliser|movilizar|мобилизовать|调动 筹集|تعبئة
modernize upgrade|moderniser|modernizar|модернизировать|更新 升级|تحديث
move|déplacer|mover trasladar|перемещать|移动|نقل
nominate|proposer désigner|proponer designar|выдвигать|提名|ترشيح
note|noter|observar tomar nota|отмечать|注意到|ملاحظة
notify|notifier|notificar|уведомлять|通知|إخطار تبليغ
observe|observer|observar|наблюдать|观测|رصد
obtain|obtenir|obtener|получать|获得|الحصول
occur happen|se produire|ocurrir|происходить|发生|حدوث
offer|offrir|ofrecer|предлагать|提供|عرض
open|ouvrir|abrir|открывать|开放|فتح
operate|exploiter|explotar operar|эксплуатировать|运行 运营|تشغيل
oppose|opposer|oponerse|возражать|反对|معارضة
optimize|optimiser|optimizar|оптимизировать|优化|تحسين
oversee supervise|superviser|supervisar|надзирать|监督|إشراف
own|posséder|poseer|владеть|拥有|امتلاك
pay|payer|pagar|платить|支付|دفع
perform|exécuter accomplir|realizar desempeñar|выполнять|履行|أداء
permit|permettre|permitir|разрешать|允许|السماح
persuade|persuader|persuadir|убеждать|说服|إقناع
place|placer|colocar|размещать|放置|وضع
pledge commit|engager s'engager|comprometerse|обязаться|承诺|التعهد الالتزام
popularize|vulgariser|divulgar|популяризировать|推广|تعميم
practise|pratiquer|practicar|практиковать|实践|ممارسة
present|présenter|presentar|представлять|介绍 提交|تقديم
prevent|prévenir empêcher|prevenir impedir|предотвращать|防止 预防|منع
print|imprimer|imprimir|печатать|打印 印刷|طباعة
proceed|procéder|proceder|приступать|着手|المضي
proclaim|proclamer|proclamar|провозглашать|宣布|إعلان
produce|produire|producir|производить|生产|إنتاج
prolong renew|renouveler prolonger|renovar prolongar|возобновлять продлевать|续期 延长|تجديد تمديد
propose|proposer|proponer|предлагать|提议|اقتراح
protect|protéger|proteger|защищать|保护|حماية
prove|prouver|probar|доказывать|证明|إثبات
publish|publier|publicar|публиковать|发布 出版|نشر
pursue continue|poursuivre continuer|proseguir continuar|продолжать|继续|مواصلة
question|interroger|interrogar|спрашивать|质疑|استجواب
raise|élever relever|elevar|повышать поднимать|提高|رفع
rank|classer classement|clasificar clasificación|ранжировать|排名|ترتيب
rationalize|rationaliser|racionalizar|рационализировать|合理化|ترشيد
reach|atteindre|alcanzar llegar|достигать|达到|بلوغ وصول
read|lire|leer|читать|阅读|قراءة
rebuild restore|reconstruire rétablir|reconstruir restablecer|восстанавливать|重建 恢复|إعادة بناء استعادة
recall|rappeler|recordar|напоминать|回顾|تذكير
receive|recevoir|recibir|получать|接收 收到|استقبال تلقي
recognize|reconnaître|reconocer|признавать распознавать|认识到 识别|الاعتراف التعرف
recommend|recommander|recomendar|рекомендовать|建议|توصية
record|enregistrer|registrar|записывать регистрировать|记录|تسجيل
recover|récupérer recouvrer|recuperar|возмещать|恢复 收回|استرداد
recruit hire|recruter embaucher|contratar|набирать нанимать|招聘|توظيف
recycle|recycler|reciclar|перерабатывать|回收|إعادة تدوير
refer|renvoyer référer|remitir referirse|ссылаться|参考 提交|إحالة
reflect|refléter|reflejar|отражать|反映|عكس
reform|réformer réforme|reformar reforma|реформа|改革|إصلاح
refrain|s'abstenir|abstenerse|воздерживаться|避免|الامتناع
regulate|réglementer réguler|reglamentar regular|регулировать|监管 管制|تنظيم
reinforce|renforcer|reforzar|укреплять|加强|تعزيز
reject|rejeter|rechazar|отклонять|驳回 拒绝|رفض
release|libérer publier|liberar publicar|высвобождать|释放 发布|إطلاق تحرير
rely|compter|depender confiar|полагаться|依靠|الاعتماد
remain|rester|permanecer|оставаться|保持|البقاء
remind|rappeler|recordar|напоминать|提醒|تذكير
remove|enlever supprimer|eliminar retirar|удалять снимать|移除|إزالة
rent|louer location|alquilar alquiler|арендовать аренда|租赁|إيجار
repeat|répéter|repetir|повторять|重复|تكرار
replace|remplacer|sustituir reemplazar|заменять|替换 取代|استبدال
represent|représenter|representar|представлять|代表|تمثيل
request|demander demande|solicitar solicitud|запрос запрашивать|请求|طلب
require|exiger nécessiter|exigir requerir|требовать|需要 要求|تطلب
resolve settle|résoudre régler|resolver|разрешать урегулировать|解决 做出决议|حل تسوية
respond|répondre|responder|реагировать|响应 应对|استجابة
retain|conserver|conservar|сохранять|保留|الاحتفاظ
retire|prendre sa retraite|jubilarse|уходить в отставку|退休|تقاعد
return|retourner renvoyer|devolver regresar|возвращать|返回 归还|إعادة عودة
revise|réviser|revisar|пересматривать|修订|مراجعة
reward|récompenser|recompensar|вознаграждать|奖励|مكافأة
run|gérer exécuter|gestionar ejecutar|управлять|运行|إدارة
save|économiser sauver|ahorrar salvar|экономить спасать|节省 挽救|توفير إنقاذ
secure|sécuriser|asegurar proteger|обеспечивать безопасность|保障|تأمين
see|voir|ver|видеть|看到|رؤية
seek|chercher|buscar procurar|стремиться искать|寻求|السعي
sell|vendre|vender|продавать|销售|بيع
send|envoyer|enviar|отправлять посылать|发送|إرسال
separate|séparer|separar|разделять|分开|فصل
serve|servir desservir|servir|служить обслуживать|服务|خدمة
share|partager|compartir|совместно использовать делиться|共享 分享|تقاسم تبادل
shorten|raccourcir|acortar|сокращать|缩短|تقصير
sign|signer|firmar|подписывать|签署|توقيع
simplify|simplifier|simplificar|упрощать|简化|تبسيط
simulate|simuler|simular|моделировать|模拟|محاكاة
solve|résoudre|resolver|решать|解决|حل
speak|parler|hablar|говорить|说|تحدث
specify|spécifier|especificar|указывать специфицировать|规定 明确|تحديد
spend|dépenser|gastar|тратить|支出 花费|إنفاق
sponsor|parrainer|patrocinar|спонсировать|赞助|رعاية
spread|répandre propager|propagar|распространять|传播 蔓延|انتشار
steal|voler|robar|красть|偷盗|سرقة
stimulate|stimuler|estimular|стимулировать|刺激|تحفيز
stop|arrêter|detener parar|останавливать прекращать|停止|وقف
store|stocker|almacenar|хранить|存储|تخزين
streamline|rationaliser|racionalizar|упорядочивать|精简|ترشيد
submit|soumettre|presentar someter|представлять подавать|提交|تقديم
subscribe|s'abonner souscrire|suscribir abonarse|подписываться|订购 签署|اشتراك
succeed|réussir|lograr|преуспевать|成功|نجاح
suffer|souffrir|sufrir|страдать|遭受|معاناة
suggest|suggérer|sugerir|предлагать|建议|اقتراح
supply|approvisionner fournir|suministrar|поставлять снабжать|供应|توريد إمداد
suspend|suspendre|suspender|приостанавливать|暂停|تعليق
sustain|soutenir maintenir|sostener|поддерживать|维持|استدامة
switch|commuter|conmutar|переключать|切换|تبديل
teach|enseigner|enseñar|преподавать обучать|教授 教学|تدريس
tell|dire|decir|рассказывать|告诉|إخبار
terminate|mettre fin|poner fin|прекращать|终止|إنهاء
trace track|tracer suivre|rastrear seguir|отслеживать|跟踪 追踪|تتبع
train|former|formar capacitar|обучать готовить|培训|تدريب
transfer|transférer|transferir|передавать|转移 转让|نقل
transform|transformer|transformar|преобразовывать|转型 转变|تحويل
translate|traduire|traducir|переводить|翻译|ترجمة
transmit|transmettre|transmitir|передавать|传输 转发|إرسال
travel|voyager|viajar|путешествовать|旅行|سفر
treat|traiter|tratar|обращаться лечить|对待 治疗|معالجة
understand|comprendre|comprender|понимать|理解|فهم
undertake|entreprendre|emprender|предпринимать|承担 开展|الاضطلاع
unite|unir|unir|объединять|联合|توحيد
update|actualiser mettre à jour|actualizar|обновлять|更新|تحديث
urge|exhorter|instar|настоятельно призывать|敦促|حث
utilize|utiliser|utilizar|использовать|利用|استعمال
validate|valider|validar|подтверждать|验证|تصديق
visit|visiter visite|visitar visita|посещать визит|访问|زيارة
vote|voter|votar|голосовать|投票|تصويت
wait|attendre|esperar|ждать|等待|انتظار
warn|avertir alerter|advertir avisar|предупреждать|警告|تحذير
watch|regarder surveiller|vigilar ver|смотреть следить|观看 监视|مشاهدة
welcome|se féliciter accueillir|acoger con satisfacción|приветствовать|欢迎|ترحيب
win|gagner remporter|ganar|выигрывать|赢得|فوز
write|écrire rédiger|escribir|писать|书写 编写|كتابة
`;
