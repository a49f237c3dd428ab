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
    needs level action actions initiative initiatives cooperation collaboration collaborate service services system systems network networks application applications`,
  fr: `uit union secteur secteurs bureau secretariat membre membres etat etats resolution resolutions decision recommandation recommandations question questions etude etudes groupe groupes commission
    commissions conference assemblee conseil plenipotentiaires mondial mondiale international internationale internationales internationaux telecommunication telecommunications tic information
    communication communications technologie technologies activite activites travail travaux role appui appuyer renforcer renforcement promouvoir promotion ameliorer amelioration developper
    developpement pays mise oeuvre mettre assistance aider aide mesure mesures utilisation utiliser utilisant question relatif relative relatifs relatives lie liee lies liees matiere concernant
    fournir fourniture organiser organisation tenir atelier ateliers seminaire forum reunion reunions rapport rapports lignes directrices programme programmes projet projets annuel national
    nationale nationales nationaux regional regionale regionaux regionales cadre faciliter encourager assurer elaborer elaboration preparer preparation domaine domaines besoin besoins niveau action
    actions initiative initiatives cooperation collaboration service services systeme systemes reseau reseaux application applications`,
  es: `uit union sector sectores oficina secretaria miembro miembros estado estados resolucion resoluciones decision recomendacion recomendaciones cuestion cuestiones estudio estudios grupo grupos
    comision comisiones conferencia asamblea consejo plenipotenciarios mundial internacional internacionales telecomunicacion telecomunicaciones tic informacion comunicacion comunicaciones
    tecnologia tecnologias actividad actividades trabajo trabajos labor papel funcion apoyo apoyar fortalecer fortalecimiento reforzar promover promocion fomento fomentar mejorar mejora
    desarrollar desarrollo pais paises aplicacion aplicar implementacion asistencia ayudar ayuda medida medidas uso utilizacion utilizar relativo relativa relativos relativas relacionado
    relacionadas relacionados materia prestacion prestar suministrar organizar organizacion celebrar taller talleres seminario foro reunion reuniones informe informes directrices programa
    programas proyecto proyectos anual nacional nacionales regional regionales marco facilitar alentar garantizar elaborar elaboracion preparar preparacion ambito ambitos necesidad necesidades
    nivel accion acciones iniciativa iniciativas cooperacion colaboracion servicio servicios sistema sistemas red redes aplicaciones`,
  ru: `мсэ союз союза сектор сектора секторов секторах бюро секретариат секретариата член члены членов государства государств государствам резолюция резолюции решение решения рекомендация
    рекомендации рекомендаций вопрос вопросы вопросов вопросам исследование исследования исследований исследовательская комиссия комиссии комиссий группа группы групп конференция конференции
    ассамблея ассамблеи совет совета полномочная всемирная всемирной международный международной международных международного электросвязь электросвязи икт информация информационных
    информационно коммуникационных коммуникационные технологии технологий деятельность деятельности работа работы роль роли поддержка поддержки поддержку усиление укрепление укрепления
    содействие содействия содействии совершенствование развитие развития развитию развивающихся страны стран странам странах осуществление осуществления реализация выполнение помощь помощи
    оказание оказания мера меры мер использование использования использовании связанные связанных касающиеся области обеспечение обеспечения организация организовать проведение провести
    семинар семинары практикум форум собрание собрания отчет отчеты руководящие указания программа программы проект проекты проектов ежегодный национальный национальных национальные
    региональный региональных региональный рамки разработка разработать подготовка подготовить потребности уровень уровне инициатива инициативы сотрудничество сотрудничества услуга услуги
    услуг система системы систем сеть сети сетей приложения`,
  ar: `الاتحاد القطاع قطاع القطاعات مكتب الامانه العامه العام الاعضاء الدول الدوله قرار القرار قرارات مقرر توصيه التوصيات توصيات مساله مسائل المساله المسائل القضايا دراسه دراسات الدراسات لجنه لجان
    فريق الافرقه مؤتمر المؤتمر جمعيه الجمعيه المجلس المندوبين المفوضين العالمي العالميه الدولي الدوليه الاتصالات اتصالات تكنولوجيا تكنولوجيات المعلومات معلومات نشاط انشطه الانشطه
    العمل عمل اعمال دور دعم تعزيز النهوض تحسين تطوير تنميه التنميه البلدان بلدان الناميه تنفيذ مساعده تقديم تدابير استخدام استعمال المتعلقه المتصله بشان مجال مجالات توفير تنظيم عقد ورشه
    ورش حلقه ندوه منتدي اجتماع اجتماعات تقرير تقارير مبادئ توجيهيه برنامج برامج مشروع مشاريع سنوي وطنيه الوطنيه اقليميه الاقليمي الاقليميه اطار تيسير تشجيع ضمان اعداد احتياجات مستوي
    اجراءات مبادره مبادرات التعاون تعاون خدمات خدمه الخدمات نظم نظام شبكه شبكات الشبكات تطبيقات`,
  zh: `国际 电联 国际电联 联盟 部门 局 秘书处 成员 成员国 国家 决议 决定 建议 建议书 课题 研究 研究组 组 大会 全会 理事会 全权代表 世界 电信 信息 通信 信息通信技术 技术 活动 工作 作用 支持 加强 促进
    推动 增强 提高 改进 改善 发展 发展中 实施 落实 执行 援助 协助 帮助 措施 使用 利用 问题 相关 提供 组织 举办 召开 研讨会 研讨 讲习班 讲习 论坛 会议 报告 指南 导则 计划 项目 年度 区域 全球 框架 便利 鼓励
    确保 编写 制定 起草 领域 需求 需要 层面 行动 举措 倡议 合作 协作 服务 业务 系统 网络 应用 开展 开发`,
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
