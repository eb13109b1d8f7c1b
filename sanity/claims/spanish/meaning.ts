import { lines, shapes } from '../shapes.ts';
import { type ClaimPattern, type Language } from '../types.ts';

export const claims: ClaimPattern[] = [
  ...shapes('effect', 'ours-by-default')`
    [XE] ~7 :? [CS]
    [CS] ~4 es|son|se|está|están|ser|sido|queda|quedan ~1 [XE]
    [N] de|del|para|contra|a|al|frente_a ~4 [CS]
    [L] ~3 [CS]
    [CS] ~3 bajo_control|bajo control
    [CS] : ~1 [N]
    [N] sin [D] & [CS]
    olvídese|olvídate|olvídese_de|olvídate_de|despídase|despídete|diga_adiós ~3 [CS]
    poner|pone|pon|ponga fin ~1 a|al ~3 [CS]
  `,
  ...shapes('effect', 'named')`
    [n] de|del|para|contra|con ~4 [CS]
    contra ~3 [CS]
  `,
  ...shapes('effect', 'personal')`
    [CS] ~3 [V]
    [V] ~3 [CS]
  `,
  ...shapes('implied-effect', 'ours-by-default')`
    [H] para|en|contra|con|de|del|al|a|quien|quienes ~5 [CS]
    causa|causas|raíz|origen ~2 de|del ~3 [CS]
    vuelve|vuelven|volvió|volvieron|vuelva a ~1 dormir|caminar|andar|oír|moverse|respirar|vivir|correr|trabajar|agacharse|girar ~2 sin|bien & [CS]
    demostrado|demostrada|probado|probada|comprobado|comprobada que ~2 [EJ] ~4 [CSF]
    efecto|efectos|eficacia|impacto|resultado|resultados ~2 en|sobre|contra|con|para ~3 [CS]
    especialista|especialistas|experto|expertos|especializados|especializadas ~1 en ~3 [CS]
    nada ~3 [XE] ~3 [CS] ~1 como|mejor
    respuesta|solución|clave ~1 a|al|para|contra ~3 [CS]
    vivir|vive|viva|vida|noches|días ~2 sin ~2 [CS]
  `,
  ...shapes('implied-effect', 'named')`
    [CS] ~7 [g]
    [g] ~7 [CS]
    quedarse|quedó|quedé|quedar|queda|quedan|lograr|conseguir embarazada|embarazadas|embarazo|el_embarazo
    [CS] ~5 cosa|historia|recuerdo del|de pasado|el_pasado
  `,
  ...shapes('implied-effect', 'anyone', 'despite-negation')`
    no_tiene_que|no_tienes_que|no tiene|tienes|hay ~3 vivir|sufrir|aguantar|soportar|convivir ~2 con|de|el|la? ~2 [CS]
    no_tiene_que|no_tienes_que|no_hay_que ~1 vivir|sufrir|aguantar|soportar|convivir ~3 [CS]
    no_solo|no solo|sólo ~3 , también|sino ~3 [EJ] ~3 [CSF]
  `,
  ...shapes('implied-effect', 'anyone')`
    mojar la cama & [TD]
    dejará|dejan|deja|dejarán de [v] ~3
    dolor ~2 ? se|te|le lo|la
    [CS] & [t] ! [M] ! [G] ! [R] ! [Z] ! [k] ! si|cuando|antes ! ?
    dejar|deja|dejan|dejará|dejarán|dejó de ~1 [v]
    [CS] ~4 historia|cosa|recuerdo .|!|del
    vuelve|vuelven|volver|volverá a ~1 dormir|caminar|andar|oír|moverse|respirar|vivir ~3 sin|bien
    médico|médicos|medicina no ~2 [XE]

    [A] para|contra ~5 [CS]
    enfermedades|afecciones|dolencias|problemas|síntomas|trastornos que tratamos|curamos|aliviamos|ayudamos
    indicaciones|indicación : ~4 [CS]
    ^ para ~4 [CS] .? $
  `,
  ...shapes('body-function', 'ours-by-default')`
    [J] ~4 [F]
    desintoxica|desintoxicar|depura ~2 cuerpo|organismo
  `,
  ...shapes('absolute', 'ours-by-default')`
    funciona|funcionan siempre
    siempre|cada_vez funciona|funcionan|ayuda|eficaz|da
    garantizado|garantizada|garantizados|garantizamos|garantiza|garantizan|garantía
    100 % seguro|segura|eficaz|natural|efectivo|efectiva
    completamente|totalmente|absolutamente seguro|segura|eficaz|inofensivo|inofensiva
    clínicamente|científicamente|médicamente probado|probada|demostrado|demostrada|comprobado|comprobada
    eficacia probada|demostrada|comprobada
    milagro|milagrosa|milagroso|milagros
    funciona para|con|en todos|todo|todas|cualquiera|cualquier
    alivio|resultados|cura|curación permanente|definitivo|definitiva|inmediato|inmediata|duraderos|inmediatos
  `,
  ...shapes('absolute', 'ours-by-default', 'despite-negation')`
    sin|no_tiene|ningún|cero efectos_secundarios|efecto_secundario|riesgo|riesgos|efectos
    no tiene|hay ~1 efecto_secundario|efectos_secundarios|riesgo|riesgos
    nunca falla|fallan
  `,
  ...shapes('absolute', 'anyone')`
    estudios|ciencia|ensayos|investigaciones|estudio ~2 prueba|prueban|demuestra|demuestran|demostrado|ha_demostrado
  `,
  ...shapes('discourages-treatment', 'ours-by-default')`
    [s] ~4 [D]
    en lugar|vez de|del ~4 [D]
    alternativa ~2 a|al ~3 [D]
    mejor que ~2 [D]
    sustituye|sustituir|reemplaza|reemplazar|evita ~3 [D]
    [D] ~2 innecesario|innecesaria|innecesarios|innecesarias|inútil|peligroso|veneno|inútiles
  `,
  ...shapes('discourages-treatment', 'anyone')`
    [D] ~1 altera|alteran|daña|dañan|perjudica|perjudican|bloquea|bloquean|envenena|envenenan|debilita|debilitan
    [D] ~1 solo|sólo|solamente|únicamente ~1 [XE]|trata|tratan|tapa|tapan|enmascara|enmascaran
    corrige|corregir|cura|alivia|mejora|trata|endereza ~4 sin [D]
    canceló|cancelé|cancelaron|anuló ~3 [D]
    dormir|vivir|andar ~2 sin pastillas|medicamentos|analgésicos
    tirar|tire|tira|tirad ~2 inhalador|pastillas|medicinas|medicamentos
  `,
  ...shapes('discourages-treatment', 'anyone', 'despite-negation')`
    no ~2 opere|operes|opérese|vacune|vacunes|medique ~4 sin|antes
    no se|te|lo|la opere|operes|vacune|vacunes|medique
    no_necesita|no_necesitas|ya_no|no_hace_falta|no_tiene_que|no_tienes_que ~5 [D]
    no necesita|necesitará|necesitarás|hace ~4 [D]
    ya no ~3 [D]
    no confíe|confíes|crea|creas ~4 [D]
  `,
  ...shapes('testimonial', 'anyone')`
    [K] ~2 [W] que ~3 [CS] ~3 [V]|desapareció|mejoró|cesó
    desapareció|desaparecieron|se_fue|se_fueron ~1 mi|mis|su|sus|nuestra|nuestro ~2 [CS]
    % de|por ~6 [CS] ~4 [gV]|recupera|recuperan|mejora|mejoran|mejoraron
    mi|mis|su|sus|nuestro|nuestra ~3 [CS] ~3 desapareció|desaparecieron|ha_desaparecido|desaparecido|se_fue|se_fueron|mejoró|mejoraron|cesó|cesaron
    gracias a ~4 mi|mis ~2 [CS]
    dejé|dejó|dejamos|dejaron de ~1 tener|sufrir|padecer ~3 [CS]
    me|le|nos curó|quitó|sanó|alivió
  `,
  ...shapes('testimonial', 'anyone', 'despite-negation')`
    ya_no|no|nunca ~1 he|tengo|tiene|sufro|sufre|tuve ~3 [CS]
    no ~2 vuelto ~2 tener|sufrir|padecer ~3 [CS]
    ya no ~2 tengo|sufro|tiene|sufre ~3 [CS]
  `,
];

export const meaning: Omit<
  Language,
  | 'learned'
  | 'tag'
  | 'words'
  | 'verbs'
  | 'nouns'
  | 'capitals'
  | 'and'
  | 'who'
  | 'endings'
  | 'inflect'
  | 'spelling'
  | 'expand'
  | 'claims'
> = {
  doubtBefore: lines`
    no|sin|ningún|ninguna|pocas|poca ~3 pruebas|prueba|evidencia|evidencias|estudio|ensayo
    mito|falso|falsa|mentira|erróneo|error|engañoso|incierto|dudoso|incorrecto
    si|saber|sabemos|sabe si ~2
    preguntó|preguntaron|examinó|examinaron|estudió|comparó|buscó|miró ~3
    quien|quienes|alguien|cualquiera que? ~2 diga|digan|prometa|prometan|afirme|afirmen
    afirmar|afirmación|afirmaciones|decir ~2 que|como|de
    lista de
    críticos|crítico|escépticos|escéptico ~3 [W]
    anuncio|anuncios|folleto|web|página|alguien que ~2 promete|prometía|decía|dice|afirmaba|afirma|aseguraba
    prohibió|prohíbe|prohibieron|ordenó|retiró|obligó ~4
    signo|palabra|número ~3 indica|significa
    ayuda|ayudan a separar
  `,
  doubtAfter: lines`
    no|ninguna|ningún|nunca ~5 demostrado|probado|aceptable|acepta|cierto|verdad|mostrado|demostró|pruebas|apoya|afirmamos|decimos
    mito|falso|falsa|engañosa|engañoso|incorrecto|incierto|prohibió|retirar|placebo|mentira
  `,
  aboutClaims: lines`
    afirmación|idea|creencia|afirmar|promesa|frase|palabras que|de|como|:
    “|"|«
    dijo|decía|prometía|afirmaba|anunciaba
  `,
  attributions: [
    ...lines`
      [Z] ~5 [w]
      antes|antiguamente|entonces|siglo ~4 [w]
      en los? años|siglo|década ~6 [w]
      en [d] ~6 [w]
    `.map((pattern) => ({ by: 'history' as const, pattern })),
    ...lines`
      ^ [d] :
      [R] ~8 [W]
      según ~4 [R]
      en|de|por ~4 [R]
      simulado|placebo|tratamiento_simulado
    `.map((pattern) => ({ by: 'study' as const, pattern })),
    ...lines`
      [Q] ~4 [W]
      según ~4 [Q]
      [W] [Q]
    `.map((pattern) => ({ by: 'practitioners' as const, pattern })),
    ...lines`
      [K] ~4 [W]
      según ~3 [K]
    `.map((pattern) => ({ by: 'clients' as const, pattern })),
    ...lines`
      se cree|dice|piensa|considera|supone|afirma
    `.map((pattern) => ({ by: 'impersonal' as const, pattern })),
  ],
  openQuestion: lines`
    ^ ¿ puede|ayuda|sirve|es|funciona|hay|debo|tiene|son|cura|alivia|trata|pueden|podría|va|se|me|qué|que|cuál|cómo|cuándo|cuántas|quién|dónde|por|la|el|esta|debería|tengo
  `,
  sellingQuestion: lines`
    sabía|sabías que
    quiere|quieres|busca|buscas|desea|deseas ~4
    cansado|cansada|harto|harta|sufre|sufres|padece|padeces
    por_qué no
    para_qué|por_qué|para|por qué ~1 sufrir|vivir|aguantar|soportar|seguir|padecer ~3 [CS]
    se|te|le lo|la|los quitamos|curamos|aliviamos
    ^ ¿ por_qué_no
    cómo ~3 [X] ~3 [CS]
  `,
  offer: lines`
    podemos|puedo|te_ayudamos|le_ayudamos|ayudamos
    podemos ayudar|ayudarle|ayudarte
    [A] ~2 puede|ayuda|funciona|alivia
    ^ venga|ven|reserve|reserva|llame|llámenos|llámanos|pruebe|prueba|visítenos|pida|pide|descubra
    tenemos ~2 solución|remedio|respuesta
  `,
  affirmation: lines`
    ^ sí|claro|si|desde_luego|por_supuesto|absolutamente
    ^ por supuesto
    ^ desde luego
  `,
};
