import type { ReadingWords } from './words.ts';

export const spanish: ReadingWords = {
  preamble:
    'considerando|recordando|observando|tomando nota|tomando conocimiento|reconociendo|subrayando|destacando|resaltando|poniendo de relieve|haciendo hincapié|haciendo notar|teniendo presente|teniendo en cuenta|teniendo en consideración|teniendo en mente|tomando en consideración|tomando en cuenta|visto|vista|vistos|vistas|habida cuenta|en vista|habiendo examinado|habiendo considerado|habiendo estudiado|habiendo tomado nota|habiendo recibido|habiendo escuchado|habiendo observado|acogiendo con satisfacción|acogiendo con beneplácito|acogiendo con agrado|acogiendo complacid*|acogiendo favorablemente|apreciando|agradeciendo|consciente|conscientes|convencida|convencido|persuadida|persuadido|preocupada|preocupado|inquieta|inquieto|alarmada|alarmado|reafirmando|afirmando|confirmando|constatando|advirtiendo|notando|deseando|deseosa|deseoso|guiada|guiado|guiándose|actuando|expresando|lamentando|sabiendo|señalando|reiterando|enfatizando|estimando|percatada|encomiando|enterada|enterado|de conformidad|en aplicación|entendiendo|comprendiendo|creyendo|animada|tras examinar|congratulándose|felicitándose|remitiéndose|evocando|resuelta|resuelto|decidida|decidido|observado|acordándose|percibiendo|condenando|inspirándose|refiriéndose|celebrando|valorando|rindiendo homenaje|aprobando|atendiendo|siendo consciente',
  operative:
    'resuelve encargar|resuelve invitar|resuelve|decide|acuerda|encarga|invita|insta|alienta|anima|exhorta|pide|solicita|ruega|recomienda|autoriza|expresa su agradecimiento|expresa su reconocimiento|expresa su satisfacción|expresa|agradece|observa|toma nota|aprueba|adopta|afirma|reafirma|declara|confirma|conviene|acoge con satisfacción|acoge con beneplácito|acoge con agrado|acoge|subraya|destaca|pone de relieve|hace hincapié|reconoce|apoya|encomienda|propone|recuerda|considera|opina|es de la opinión|felicita|hace suy*|reitera|señala a la atención|señala|hace un llamamiento|hace un nuevo llamamiento|da instrucciones|instruye|ordena|requiere|deroga|estima|faculta|celebra|encomia|respalda|lamenta|condena|proclama|establece|crea|suscribe|manifiesta|da las gracias|urge|queda a la espera|aguarda con interés|espera|designa|rinde homenaje|ratifica|insiste|suspende|nombra|concluye|abroga|acepta|sugiere|llama la atención|asigna|confía|exige|pone en conocimiento|se felicita|se congratula',
  before: 'y|además|también|asimismo|profundamente|gravemente|plenamente|firmemente|una vez más|hondamente',
  after:
    'además|sin embargo|no obstante|empero|asimismo|también|igualmente|de nuevo|nuevamente|una vez más|encarecidamente|con preocupación|con profunda preocupación|con grave preocupación|con gran preocupación|con satisfacción|con reconocimiento|con agradecimiento|con aprecio|con beneplácito|con agrado|con pesar|con inquietud|con interés|con gratitud|por otra parte|por otro lado|en particular|por último|finalmente|complementariamente|plenamente|profundamente|a este respecto|en especial|a su vez|enérgicamente|en consecuencia',
  looksPreamble: /^\p{L}+(?:ando|iendo|endose|andose)\b/u,
  looksOperative: /^\p{L}{3,}[ae]\b/u,
  chained:
    'encargar|invitar|instar|pedir|alentar|exhortar|solicitar|recomendar|autorizar|encomendar|rogar|instruir',
  consulted:
    'en estrecha consulta con|en consulta con|en consulta y colaboración con|previa consulta con|previa consulta a|en estrecha colaboración con|en colaboración con|en colaboración estrecha con|en estrecha cooperación con|en cooperación con|en estrecha coordinación con|en coordinación con|conjuntamente con|en concertación con|en asociación con|en conjunto con|junto con|de consuno con|en asociación con|con la asistencia de|con el apoyo de|con la ayuda de|de acuerdo con|tras consultar|en enlace con',
  and: '\\s+y\\s+|\\s+e\\s+|\\s*,\\s+así como\\s+|\\s+así como\\s+|\\s*,\\s+',
  addressee:
    'al secretario general|a la secretaria general|al director|a la directora|a los directores|al consejo|a los estados miembros|a todos los estados miembros|a los miembros|a todos los miembros|a los asociados|a las instituciones|a las administraciones|a todas las administraciones|a la asamblea|a la unión|a la uit|a las comisiones|a la comisión|al grupo|a los grupos|a los sectores|al sector|a la conferencia|a las conferencias|a la secretaría|a los gobiernos|a todos|a todas|a las organizaciones|a los organismos|al presidente|a los presidentes|a las partes|a los países|a los demás|a la organización|a las entidades|a las oficinas|a la oficina|a los operadores|a los fabricantes|a la junta|a la próxima|a otras|a otros|a los *|a las *|a la *|al *|a *|el secretario general|la secretaria general|los estados miembros',
  goesOn:
    /\s*,?\s+(?:a que|que|de que|a fin de que)\s+|\s*,?\s+(?:a|de)\s+(?:no |seguir |continuar )?\p{L}+(?:ar|er|ir|arse|erse|irse|arlos?|arlas?)\b|\s*:\s*/u,
  itemOpens: 'que|a que|a|los|las|el|la|de que',
  kinds: {
    resolution: 'resolución|resoluciones',
    decision: 'acuerdo|acuerdos|decisión|decisiones',
    recommendation: 'recomendación|recomendaciones',
    opinion: 'ruego|ruegos|opinión|opiniones',
    question: 'cuestión|cuestiones',
  },
  article: 'artículo|artículos|art.',
  provision: 'número|números|núm.|núms.|n.º|n.os|nº|n°|no.|nos.|disposición|disposiciones',
  bodies: {
    PP: 'conferencia de plenipotenciarios|conferencias de plenipotenciarios',
    WTSA: 'asamblea mundial de normalización de las telecomunicaciones|amnt',
    WTDC: 'conferencia mundial de desarrollo de las telecomunicaciones|cmdt',
    RA: 'asamblea de radiocomunicaciones',
    WRC: 'conferencia mundial de radiocomunicaciones|conferencia administrativa mundial de radiocomunicaciones|cmr',
    WCIT: 'conferencia mundial de telecomunicaciones internacionales|cmti',
    UNGA: 'asamblea general de las naciones unidas|asamblea general de la organización de las naciones unidas|asamblea general|agnu',
    ECOSOC: 'consejo económico y social|ecosoc',
    UNSC: 'consejo de seguridad',
    HRC: 'consejo de derechos humanos',
    Council: 'consejo',
    Constitution: 'constitución|cs',
    Convention: 'convenio|cv',
    RR: 'reglamento de radiocomunicaciones|rr',
    ITR: 'reglamento de las telecomunicaciones internacionales|rti',
    Charter: 'carta de las naciones unidas|carta',
    Rules: 'reglamento general|reglas generales',
    FinancialRegulations: 'reglamento financiero',
  },
  thisConference:
    'de la presente conferencia|de esta conferencia|de la presente asamblea|de esta asamblea|por la presente conferencia',
  enacting:
    'la conferencia de plenipotenciarios|la asamblea mundial de normalización|la conferencia mundial|la asamblea de radiocomunicaciones|el consejo|la asamblea general|la conferencia administrativa|la conferencia regional|el consejo económico y social|el foro mundial|la asamblea|la conferencia|el consejo de administración',
  generalAssembly:
    'la asamblea general|el consejo económico y social|el consejo de derechos humanos|el consejo de seguridad',
  adoptedBy:
    'resolución aprobada por|resoluciones aprobadas por|aprobada por la asamblea general|aprobada por el consejo de seguridad|aprobada por el consejo económico y social|aprobada por el consejo de derechos humanos|decisión adoptada por',
  annex: 'anexo|anexos|adjunto|documento adjunto|suplemento',
  appendix: 'apéndice|apéndices',
  revised: 'rev.|rev|revisada|revisada en',
  modified: 'modificada|mod.|modificado|enmendada',
  parts:
    'anexo*|apéndice*|sección|secciones|parte|párrafo*|apartado*|§|punto*|resuelve|encarga *|considerando|reconociendo|observando|recordando|capítulo|artículo|artículos|inciso*',
  of: 'de la|del|de las|de los|de|a la|al|en la',
  date: '(?:,\\s*)?(?:de|de fecha|del|el|(?:aprobad|adoptad|fechad)[oa]s? (?:el|en))\\s+(?:fecha\\s+)?\\d{1,2}\\s+de\\s+\\p{L}+\\s+de\\s+((?:19|20)\\d\\d)',
  notProvision:
    'suplemento|circular|carta|documento|doc.|sesión|reunión|resolución|decisión|cuestión|página|addéndum|anexo|apéndice|cuadro|figura|grupo|gran|un|mayor|menor|cierto',
  report:
    'informe|informar|presente|presentar|rinda|rendir|someta|someter|comunique|comunicar|transmita|transmitir|prepare|facilite|proporcione|mantenga informado|mantenga informada|dé cuenta|publique|señale|presenten|informen|elabore|elabore un informe|presentando',
  deliverables:
    'informe|informes|evaluación|información|resumen|estudio|propuestas|proyecto|resultados|análisis|conclusiones|recomendaciones|plan|anteproyecto|reseña',
  annual: 'cada año|todos los años|anualmente|anual|anuales|una vez al año',
  biennial: 'cada dos años|bienal*|bianual*',
  eachSession:
    'en cada reunión|a cada reunión|en cada una de sus reuniones|en cada periodo de sesiones|periódicamente|periódico*|regularmente|con regularidad',
  nextConference:
    'próxima conferencia de plenipotenciarios|la próxima conferencia de plenipotenciarios|próxima asamblea mundial de normalización de las telecomunicaciones|próxima amnt|próxima cmdt|próxima conferencia mundial de desarrollo de las telecomunicaciones|próxima conferencia mundial de radiocomunicaciones|próxima cmr|próxima reunión del consejo|su próxima reunión|su reunión de 20*|próxima asamblea de radiocomunicaciones|próxima conferencia|su * período de sesiones|su * periodo de sesiones',
  recipients:
    'al consejo de la uit|al consejo|a la conferencia de plenipotenciarios|a la próxima conferencia de plenipotenciarios|a la amnt|a la cmdt|a la próxima amnt|a la próxima cmdt|a la asamblea general|al secretario general|a los estados miembros|a todos los estados miembros|a la asamblea de radiocomunicaciones|al gant|al gadt|al gar|a los miembros|a los miembros de sector|a la asamblea mundial de normalización de las telecomunicaciones|a la conferencia mundial de desarrollo de las telecomunicaciones|a las comisiones de estudio|al consejo económico y social|a la cmr|a los directores',
  jointInspectionUnit: 'dependencia común de inspección|dci',
  reasons: 'motivos',
};
