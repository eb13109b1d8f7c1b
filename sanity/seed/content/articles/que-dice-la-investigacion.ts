import { article } from '#sanity/seed/define.ts';
import {
  bullets,
  caution,
  cite,
  em,
  evidence,
  figure,
  h2,
  h3,
  information,
  numbers,
  p,
  quote,
  richText,
  seeADoctor,
  strong,
  t,
} from '#sanity/seed/portable-text.ts';

/** “What the research says” in Spanish. */
export const queDiceLaInvestigacion = article({
  language: 'es',
  translationOf: 'what-the-research-says',
  slug: 'que-dice-la-investigacion',
  title: 'Qué dice la investigación',
  summary:
    'Dos revisiones de ensayos, dos respuestas distintas. Qué encontró cada una, qué no pueden decirle y cómo las leemos.',
  keyPoints: [
    'Una revisión de 2020 encontró menos dolor y menos discapacidad en personas con dolor de larga duración.',
    'Una revisión de 2024 no encontró ningún beneficio en ninguna de las afecciones que examinó.',
    'El organismo que regula la publicidad en el Reino Unido no ha visto pruebas de que la terapia trate ninguna afección.',
    'Solo algunos ensayos informan sobre la seguridad, así que sabemos menos de lo debido sobre los daños.',
  ],
  picture: 'research',
  pictureAlt: 'Una balanza en equilibrio, con unas piedras en cada platillo; al lado hay dos libros cerrados.',
  topics: ['research', 'the-therapy'],
  author: 'marian-holt',
  reviewer: 'ruth-ellery',
  publishedOn: '2026-11-20',
  lastReviewed: '2026-11-20',
  nextReviewDue: '2027-11-18',
  sources: ['haller-2020', 'ceballos-laita-2024', 'asa'],
  related: [],
  body: richText(
    p`¿Funciona la terapia craneosacral? Es lo primero que pregunta mucha gente, y es una pregunta justa para cualquiera que
      cobre por su tiempo. La respuesta sincera es que las personas que lo han estudiado con cuidado no están de acuerdo. Aquí
      explicamos en qué no coinciden.`,
    h2`Por qué miramos las revisiones`,
    p`Un solo estudio puede equivocarse por azar. Una ${strong('revisión sistemática')} busca todos los buenos estudios sobre
      una pregunta y los valora juntos. Los estudios que más cuentan son los ${strong('ensayos aleatorizados')}: un sorteo
      decide quién recibe la terapia y quién recibe otra cosa, para que los dos grupos sean parecidos al empezar.`,
    p`En los mejores de estos ensayos, esa «otra cosa» es un ${strong('tratamiento simulado')}. Ayuda a separar lo que hace el
      método de lo que hace una hora de atención amable.`,
    h2`2020: menos dolor`,
    p`La primera revisión preguntó por el ${em('dolor crónico')}, es decir, el dolor que dura meses. Reunió diez ensayos
      aleatorizados con 681 pacientes. ${cite('haller-2020')} Encontró:`,
    bullets(
      t`menos dolor que con un tratamiento simulado`,
      t`menos discapacidad, es decir, que las personas podían hacer más de lo que querían hacer`,
      t`efectos que todavía se notaban a los seis meses`,
      t`ningún efecto adverso grave en los cinco ensayos que informaron sobre la seguridad. Los otros cinco no informaron de ello.`,
    ),
    h3`Las cifras, para quien las quiera`,
    p`Para el dolor, la diferencia de medias estandarizada fue de −0,63, con un intervalo de confianza del 95 % de −0,90 a
      −0,37. Para la discapacidad fue de −0,54. El signo menos indica menos dolor o menos discapacidad con la terapia. El
      intervalo de confianza da el margen en el que probablemente está la diferencia verdadera, si los ensayos eran sólidos.`,
    h2`2024: ningún beneficio`,
    p`Cuatro años después, otros autores hicieron una pregunta más amplia: ¿sirve la terapia para algo? Reunieron quince ensayos
      aleatorizados. No encontraron beneficio en ninguna de las afecciones que examinaron, incluido el cólico del lactante.
      ${cite('ceballos-laita-2024')}`,
    evidence(
      'mixed',
      'Una revisión encontró menos dolor y menos discapacidad en personas con dolor crónico. Otra más reciente, sobre más afecciones, no encontró ningún beneficio.',
      'haller-2020',
      'ceballos-laita-2024',
    ),
    figure(
      'fascia',
      'Muchas piezas pequeñas, una sola imagen: una revisión reúne estudios sueltos.',
      'Una red de hilos finos une formas redondeadas de muchos tamaños.',
    ),
    h2`¿Cómo pueden tener razón las dos?`,
    p`Dos revisiones pueden diferir aunque todos hayan trabajado con cuidado. Sus autores pueden:`,
    numbers(
      t`hacer preguntas distintas`,
      t`incluir ensayos distintos`,
      t`juzgar de otro modo en qué ensayos se puede confiar`,
      t`comparar la terapia con cosas distintas.`,
    ),
    p`La primera revisión solo miró el dolor crónico; la segunda miró más allá. Por eso no responden exactamente a la misma
      pregunta. Pero tampoco encajan bien, y no vamos a fingir que lo hacen.`,
    quote`Cuando las revisiones no coinciden, la palabra honrada es «incierto».`,
    h2`Qué dice el organismo regulador`,
    p`La Advertising Standards Authority decide qué puede decirse en los anuncios del Reino Unido. Acepta que la terapia se
      describa como suave y relajante, y que pueda dar una sensación de bienestar. No ha visto pruebas de que trate o alivie
      ninguna afección, y añadir una advertencia no hace aceptable una afirmación así: un anunciante lo intentó.
      ${cite('asa')}`,
    p`Por eso no encontrará en este sitio una lista de enfermedades «que tratamos».`,
    evidence(
      'not-shown',
      'No se ha demostrado, a juicio del organismo regulador, que la terapia trate o alivie ninguna afección.',
      'asa',
    ),
    h2`Lo que nadie puede decirle todavía`,
    bullets(
      t`Cómo funcionaría la terapia, si es que funciona. La fascia y la autorregulación son reales; que un contacto suave las cambie es una idea, no una medición.`,
      t`Qué seguridad tiene para personas que no participaron en los ensayos.`,
      t`Si le ayudará a usted. Una revisión habla de grupos, nunca de una persona.`,
    ),
    caution(
      'Por favor, no busque esperanza en esta página',
      p`Si tiene una enfermedad, pregunte primero qué se sabe que ayuda. Un tratamiento que funciona no debe esperar a una
        terapia que quizá no funcione.`,
    ),
    h2`Cómo lo leemos nosotros`,
    p`Ofrecemos una hora tranquila y relajante. No afirmamos que trate nada. Si tiene un dolor de larga duración y quiere
      probarla además de la atención que ya recibe, es una decisión razonable para una persona adulta. Si prefiere gastar el
      dinero en otra cosa, también es razonable.`,
    seeADoctor(
      'Lo que primero debe ver un médico',
      p`Llame al 999 o, desde un móvil, al 112 si tiene:`,
      bullets(
        t`un dolor de cabeza repentino, el peor de su vida`,
        t`debilidad, la cara caída, confusión o dificultad para hablar`,
        t`dolor en el pecho o mucha dificultad para respirar.`,
      ),
      p`Llame al 111 del NHS por lo que no puede esperar. Acuda a su médico de cabecera por un dolor que es nuevo, que vuelve una y
        otra vez o que empeora.`,
    ),
    information(
      'Compruébelo',
      p`Las dos revisiones pueden leerse gratis, en inglés, con los enlaces de nuestra lista de fuentes. Si otra más reciente
        cambia el panorama, cambiaremos esta página y diremos cuándo.`,
    ),
  ),
});
