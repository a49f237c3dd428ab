import type { Language } from '#language/languages.ts';

const empty: Record<Language, string> = {
  en: `a an the of in on at to for from by with without and or nor not no as is are was were be been being it its this that these those such which who whom whose what when where
    how if then than there their they them we our you your he she his her i my me us do does did has have had having can could may might shall should will would must also only more
    most other others another any all each every both some same so up out over under into onto through between among within during about against per via upon whether while because
    however therefore thus well as including include includes included etc eg ie e.g i.e vs one two three new order`,
  fr: `le la les l un une des du de d au aux a et ou ni ne pas en dans sur sous par pour avec sans vers chez entre que qui quoi dont ou où ce cet cette ces son sa ses leur leurs notre nos
    votre vos il elle ils elles on nous vous je se s y est sont ete etre etait etaient sera seront soit ayant avoir ont avait plus moins tres aussi ainsi comme si lors lorsque afin tout
    toute tous toutes autre autres meme memes chaque quelque c n qu j m t notamment compris selon ainsi cela celui celle ceux celles deux trois nouveau nouveaux nouvelle nouvelles`,
  es: `el la los las un una unos unas de del al a y e o u ni no en con sin por para sobre bajo entre hacia hasta desde que quien quienes cual cuales cuyo cuya como cuando donde si se su sus
    lo le les este esta estos estas ese esa esos esas aquel aquella es son fue fueron ser sera seran sido esta estan estaba haya han ha habia mas menos muy tambien asi todo toda todos
    todas otro otra otros otras mismo misma cada algun alguna ante segun durante mediante incluido incluida incluidos incluidas dos tres nuevo nuevos nueva nuevas`,
  ru: `и в во не на но о об обо от до по под при про с со к ко у за из изо над для или ли же бы то что чтобы как так а если когда где кто который которая которое которые которых которого
    которой которым которыми этот эта это эти этого этой этому этих его ее их им они он она оно мы вы я ты свой своя свое свои своих своего был была было были быть есть будет будут
    является являются также более менее все всех всего всем весь вся другие других другой между через после перед без путем в том числе том числе тем ее того той тех две два три
    новый новые новых новой отношении`,
  ar: `في من الي علي عن مع بين عند حتي او و ف ثم ان انه انها اذا اذ لا لم لن ما ماذا هذا هذه ذلك تلك هو هي هم هن نحن التي الذي الذين اللذين كل بعض غير قد كان كانت يكون تكون كما بما فيما منها
    فيها به بها له لها لهم عليه عليها اليها اليه ايضا اي ذات دون خلال حول تحت فوق بعد قبل ضد لدي عبر وفقا وذلك وفي ومن وعلي والي وعن وان ومع بان لان التي والتي والذي مما احد جديد جديده`,
  zh: `的 了 和 与 及 以及 在 是 为 对 中 等 或 并 而 其 该 此 这 那 有 将 由 从 向 于 以 到 把 被 所 之 各 也 不 可 能 会 应 就 上 下 内 外 后 前 时 间 个 一 二 三 通过 关于 对于 有关 进行 方面 之间 包括 以便 因此 如何 新 新的`,
};

// Words of nearly every text of such an organization: they say who speaks and that something is done, not what about.
const institutional: Record<Language, string> = {
  en: `itu union sector sectors bureau secretariat member members state states resolution resolutions decision recommendation recommendations question questions study studies group groups
    conference assembly council plenipotentiary world international telecommunication telecommunications ict icts information communication communications technology technologies
    activity activities work works working role support supporting strengthen strengthening promote promoting promotion enhance enhancing improve improving improvement develop developing
    development country countries implementation implement implementing assistance assist assisting measure measures use uses using issue issues related relating relation matter matters
    regarding concerning provide providing provision organize organizing hold workshop workshops seminar forum meeting meetings report reports guideline guidelines programme programmes project
    projects annual national regional global framework facilitate facilitating encourage encouraging ensure ensuring prepare preparation draft further special general area areas field need
    needs level action actions initiative initiatives cooperation collaboration collaborate service services system systems network networks application applications
    based basis build building built create creating creation manage management managing future period periods year years part participate participating participation review reviewing revise
    revision procedure procedures effort efforts modern appropriate effective effectively efficient efficiency increase increasing raise raising awareness consider considering benefit benefits opportunity
    opportunities challenge challenges example result results outcome outcomes objective objectives goal goals target targets strategy strategies strategic plan plans planning process processes establish
    establishing establishment make making take taking give giving set setting regard respect context various different specific particular main key major basic worldwide local relevant
    advance advancement achieve achieving address addressing adopt adopting adoption approach approaches aspect aspects assess change changes concern concerns condition conditions continue contribute
    contribution coordinate current define ensure existing expand extend focus foster fostering identify impact inform institution institutional introduce investigate joint mechanism method methods model
    operation operations organization organizations partner potential practice practices principle principles priority problem problems progress purpose requirement requirements response responsible
    situation solution solutions status step steps subject task tasks term terms topic type use user value way ways apply analysis advice advise guide tools tool toolkit event events case cases
    function functions structure number numbers sharing share exchange experience experiences person people world's using overall full equal footing effect effects open common mutual interest`,
  fr: `uit union secteur secteurs bureau secretariat membre membres etat etats resolution resolutions decision recommandation recommandations question questions etude etudes groupe groupes commission
    commissions conference assemblee conseil plenipotentiaires mondial mondiale international internationale internationales internationaux telecommunication telecommunications tic information
    communication communications technologie technologies activite activites travail travaux role appui appuyer renforcer renforcement promouvoir promotion ameliorer amelioration developper
    developpement pays mise oeuvre mettre assistance aider aide mesure mesures utilisation utiliser utilisant question relatif relative relatifs relatives lie liee lies liees matiere concernant
    fournir fourniture organiser organisation tenir atelier ateliers seminaire forum reunion reunions rapport rapports lignes directrices programme programmes projet projets annuel national
    nationale nationales nationaux regional regionale regionaux regionales cadre faciliter encourager assurer elaborer elaboration preparer preparation domaine domaines besoin besoins niveau action
    actions initiative initiatives cooperation collaboration service services systeme systemes reseau reseaux application applications
    base fonde fondee creer creation gerer gestion avenir futur periode periodes annee annees partie participer participation examen examiner revision reviser procedure procedures effort efforts moderne approprie efficace
    efficacite augmenter accroitre sensibilisation sensibiliser avantage avantages possibilite possibilites defi defis exemple resultat resultats objectif objectifs but buts cible cibles strategie strategies strategique plan
    plans planification processus etablir etablissement prendre contexte different differents divers specifique particulier principal principale principaux cle majeur local locale pertinent progres approche approches aspect
    aspects evaluer changement changements preoccupation condition conditions contribuer contribution coordonner actuel definir existant etendre identifier incidence institution introduire etudier mecanisme methode methodes
    modele organisation organisations partenaire potentiel pratique pratiques principe principes priorite probleme problemes exigences reponse situation solution solutions statut etape sujet tache taches theme type valeur
    moyen moyens appliquer analyse conseils guide outils outil cas fonction fonctions structure nombre partage echange experience experiences commun interet lutte lutter domaine lignes`,
  es: `uit union sector sectores oficina secretaria miembro miembros estado estados resolucion resoluciones decision recomendacion recomendaciones cuestion cuestiones estudio estudios grupo grupos
    comision comisiones conferencia asamblea consejo plenipotenciarios mundial internacional internacionales telecomunicacion telecomunicaciones tic informacion comunicacion comunicaciones
    tecnologia tecnologias actividad actividades trabajo trabajos labor papel funcion apoyo apoyar fortalecer fortalecimiento reforzar promover promocion fomento fomentar mejorar mejora
    desarrollar desarrollo pais paises aplicacion aplicar implementacion asistencia ayudar ayuda medida medidas uso utilizacion utilizar relativo relativa relativos relativas relacionado
    relacionadas relacionados materia prestacion prestar suministrar organizar organizacion celebrar taller talleres seminario foro reunion reuniones informe informes directrices programa
    programas proyecto proyectos anual nacional nacionales regional regionales marco facilitar alentar garantizar elaborar elaboracion preparar preparacion ambito ambitos necesidad necesidades
    nivel accion acciones iniciativa iniciativas cooperacion colaboracion servicio servicios sistema sistemas red redes aplicaciones
    base basado basada crear creacion gestionar gestion futuro periodo periodos ano anos parte participar participacion examen examinar revision revisar procedimiento procedimientos esfuerzo esfuerzos moderno apropiado
    eficaz eficacia eficiencia aumentar sensibilizacion beneficio beneficios oportunidad oportunidades desafio desafios ejemplo resultado resultados objetivo objetivos meta metas finalidad estrategia estrategias estrategico plan
    planes planificacion proceso procesos establecer establecimiento contexto diferente diferentes diversos especifico particular principal principales clave local pertinente progreso avance enfoque enfoques aspecto aspectos
    evaluar cambio cambios preocupacion condicion condiciones contribuir contribucion coordinar actual definir existente ampliar identificar repercusion institucion introducir investigar mecanismo metodo metodos modelo
    organizacion organizaciones socio potencial practica practicas principio principios prioridad problema problemas requisitos respuesta situacion solucion soluciones estatuto etapa tema temas tarea tareas tipo valor manera
    medios analisis asesoramiento guia herramientas herramienta caso casos estructura numero intercambio experiencia experiencias comun interes lucha luchar combatir`,
  ru: `мсэ союз союза сектор сектора секторов секторах бюро секретариат секретариата член члены членов государства государств государствам резолюция резолюции решение решения рекомендация
    рекомендации рекомендаций вопрос вопросы вопросов вопросам исследование исследования исследований исследовательская комиссия комиссии комиссий группа группы групп конференция конференции
    ассамблея ассамблеи совет совета полномочная всемирная всемирной международный международной международных международного электросвязь электросвязи икт информация информационных
    информационно коммуникационных коммуникационные технологии технологий деятельность деятельности работа работы роль роли поддержка поддержки поддержку усиление укрепление укрепления
    содействие содействия содействии совершенствование развитие развития развитию развивающихся страны стран странам странах осуществление осуществления реализация выполнение помощь помощи
    оказание оказания мера меры мер использование использования использовании связанные связанных касающиеся области обеспечение обеспечения организация организовать проведение провести
    семинар семинары практикум форум собрание собрания отчет отчеты руководящие указания программа программы проект проекты проектов ежегодный национальный национальных национальные
    региональный региональных региональный рамки разработка разработать подготовка подготовить потребности уровень уровне инициатива инициативы сотрудничество сотрудничества услуга услуги
    услуг система системы систем сеть сети сетей приложения
    основе основа создание создания создать управление управления управлению будущее будущих период периода год года годы годов часть участие участия участвовать рассмотрение обзор пересмотр процедура процедуры процедур
    усилия усилий современный эффективный эффективное эффективность повышение повышения увеличение осведомленности возможность возможности возможностей вызовы пример результат результаты результатов цель цели целей целевые
    стратегия стратегии стратегический план плана планы планирование процесс процессы установление контекст различные различных конкретный конкретные основные основных ключевой ключевые местный прогресс подход подходы
    аспект аспекты оценка оценки изменение условия условий вклад координировать текущий определение определить существующие расширение выявление воздействие влияние институциональный внедрение изучение механизм механизмы
    метод методы методов модель организация организации партнер практика практики практический принцип принципы приоритет проблема проблемы требования требований ответ положение решения решений статус этап предмет задача задачи
    тема темы тип значение способ способы средства применение анализ консультации руководство инструмент случай функция функции структура число обмен опыт общий интерес борьба борьбе`,
  ar: `الاتحاد القطاع قطاع القطاعات مكتب الامانه العامه العام الاعضاء الدول الدوله قرار القرار قرارات مقرر توصيه التوصيات توصيات مساله مسائل المساله المسائل القضايا دراسه دراسات الدراسات لجنه لجان
    فريق الافرقه مؤتمر المؤتمر جمعيه الجمعيه المجلس المندوبين المفوضين العالمي العالميه الدولي الدوليه الاتصالات اتصالات تكنولوجيا تكنولوجيات المعلومات معلومات نشاط انشطه الانشطه
    العمل عمل اعمال دور دعم تعزيز النهوض تحسين تطوير تنميه التنميه البلدان بلدان الناميه تنفيذ مساعده تقديم تدابير استخدام استعمال المتعلقه المتصله بشان مجال مجالات توفير تنظيم عقد ورشه
    ورش حلقه ندوه منتدي اجتماع اجتماعات تقرير تقارير مبادئ توجيهيه برنامج برامج مشروع مشاريع سنوي وطنيه الوطنيه اقليميه الاقليمي الاقليميه اطار تيسير تشجيع ضمان اعداد احتياجات مستوي
    اجراءات مبادره مبادرات التعاون تعاون خدمات خدمه الخدمات نظم نظام شبكه شبكات الشبكات تطبيقات
    اساس قائم القائمه انشاء اداره الاداره المستقبل مستقبل فتره سنه سنوات عام جزء مشاركه المشاركه استعراض مراجعه اجراء جهود الجهود حديث مناسب فعال فعاليه كفاءه زياده اذكاء الوعي فائده فرص تحديات مثال نتيجه نتائج
    هدف اهداف الاهداف غايه غايات مقصد استراتيجيه الاستراتيجيه خطه خطط التخطيط عمليه عمليات وضع سياق مختلف مختلفه محدد محدده رئيسي رئيسيه اساسيه محلي محليه تقدم نهج جوانب تقييم تغيير ظروف اسهام مساهمه تنسيق حالي تحديد
    توسيع تاثير اثر مؤسسه ادخال اليه اليات طريقه طرائق اساليب نموذج منظمه المنظمات شريك ممارسات مبادئ مبدا اولويه مشكله مشاكل متطلبات استجابه حاله حل حلول مركز خطوه موضوع مواضيع مهمه مهام نوع قيمه سبل وسائل تطبيق تحليل
    مشوره دليل ادوات اداه حالات وظيفه وظائف هيكل عدد تبادل خبرات تجارب مشترك اهتمام مكافحه`,
  zh: `国际 电联 国际电联 联盟 部门 局 秘书处 成员 成员国 国家 决议 决定 建议 建议书 课题 研究 研究组 组 大会 全会 理事会 全权代表 世界 电信 信息 通信 信息通信技术 技术 活动 工作 作用 支持 加强 促进
    推动 增强 提高 改进 改善 发展 发展中 实施 落实 执行 援助 协助 帮助 措施 使用 利用 问题 相关 提供 组织 举办 召开 研讨会 研讨 讲习班 讲习 论坛 会议 报告 指南 导则 计划 项目 年度 区域 全球 框架 便利 鼓励
    确保 编写 制定 起草 领域 需求 需要 层面 行动 举措 倡议 合作 协作 服务 业务 系统 网络 应用 开展 开发
    基于 基础 建设 建立 创建 管理 未来 期间 年 年度 部分 参与 参加 审议 审查 修订 程序 努力 现代 适当 有效 效率 增加 提升 意识 考虑 效益 机会 挑战 实例 结果 成果 目标 总体目标 具体目标 战略 规划 进程 过程 设立 制订 背景 不同 各种
    具体 特定 主要 关键 重大 当地 相关 进展 方法 方式 方面 评估 变化 关切 条件 贡献 协调 当前 确定 现有 扩大 影响 机构 引入 调查 机制 模型 模式 组织 伙伴 潜力 做法 实践 原则 优先 要求 响应 状况 情况 解决 解决方案 地位 步骤 主题
    任务 类型 价值 途径 手段 分析 咨询 工具 案例 职能 结构 数量 交流 经验 共同 利益 关心 打击`,
};

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ''));
}

function perLanguage(lists: Record<Language, string>): Record<Language, ReadonlySet<string>> {
  const { ar, zh, en, fr, ru, es } = lists;
  return {
    ar: wordSet(ar),
    zh: wordSet(zh),
    en: wordSet(en),
    fr: wordSet(fr),
    ru: wordSet(ru),
    es: wordSet(es),
  };
}

/** Folded words without a subject of their own (articles, prepositions, pronouns): they are left out. */
export const emptyWords = perLanguage(empty);

/** Folded words of the institution's daily speech: they count, but little. */
export const institutionalWords = perLanguage(institutional);
