import type { FailureKind } from '#lib/http/render-result.ts';
import type { Language } from '#sanity/content-types.ts';

/** Why a request gets an error in place of what it asked for. */
export type Failure = FailureKind | 'unexpected' | 'gone' | 'notFound' | 'badRequest' | 'methodNotAllowed';

interface FailureMessages {
  failures: Readonly<Record<Failure, Readonly<Record<'title' | 'explanation', string>>>>;
  /** HTML: what may help when the page can be had later. */
  again: string;
  /** HTML: what may help when it cannot. */
  elsewhere: string;
  emergency: string;
}

const english: FailureMessages = {
  failures: {
    unreachable: {
      title: 'This page cannot be shown at the moment',
      explanation:
        'We cannot reach the text of this page just now. Nothing is lost, and it usually comes back within a minute.',
    },
    invalid: {
      title: 'Something on this page needs mending',
      explanation:
        'This page exists, but part of it is not in order, so we would rather not show half of it. The rest of the site works.',
    },
    unexpected: {
      title: 'Something went wrong on our side',
      explanation: 'This page could not be made. It is not your fault, and the rest of the site works.',
    },
    gone: {
      title: 'This page has been removed',
      explanation:
        'It was taken away on purpose and will not come back. What is still true of it may be found elsewhere on this site.',
    },
    notFound: {
      title: 'There is no page at this address',
      explanation: 'The address may be mistyped, or the page may have moved. The rest of the site works.',
    },
    badRequest: {
      title: 'This address cannot be read',
      explanation: 'It is not written as web addresses are. Part of it may be missing, or one character too many.',
    },
    methodNotAllowed: {
      title: 'This cannot be done with this address',
      explanation: 'What is at this address can be read, and takes nothing that is sent to it.',
    },
  },
  again: '<a href="">Try this page again</a> or <a href="/">go to the home page</a>.',
  elsewhere: '<a href="/search">Search this site</a> or <a href="/">go to the home page</a>.',
  emergency: 'If this is an emergency, call 999 or 112 now. Do not wait for this page.',
};

const spanish: FailureMessages = {
  failures: {
    unreachable: {
      title: 'Esta página no se puede mostrar en este momento',
      explanation:
        'Ahora mismo no podemos acceder al texto de esta página. No se ha perdido nada, y suele volver en menos de un minuto.',
    },
    invalid: {
      title: 'Hay algo que arreglar en esta página',
      explanation:
        'Esta página existe, pero una parte no está en orden, y preferimos no mostrarla a medias. El resto del sitio funciona.',
    },
    unexpected: {
      title: 'Algo ha fallado por nuestra parte',
      explanation: 'No se ha podido preparar esta página. No es culpa suya, y el resto del sitio funciona.',
    },
    gone: {
      title: 'Esta página se ha retirado',
      explanation:
        'La hemos quitado a propósito y no volverá. Lo que siga siendo cierto puede estar en otra parte de este sitio.',
    },
    notFound: {
      title: 'No hay ninguna página en esta dirección',
      explanation:
        'Puede que la dirección esté mal escrita o que la página haya cambiado de lugar. El resto del sitio funciona.',
    },
    badRequest: {
      title: 'Esta dirección no se puede leer',
      explanation:
        'No está escrita como una dirección web. Puede que le falte una parte o que le sobre algún carácter.',
    },
    methodNotAllowed: {
      title: 'Esto no se puede hacer con esta dirección',
      explanation: 'Lo que hay en esta dirección se puede leer, pero no admite envíos.',
    },
  },
  again: '<a href="">Vuelva a intentarlo</a> o <a href="/es">vaya a las páginas en español</a>.',
  elsewhere: '<a href="/es">Ir a las páginas en español</a>.',
  emergency: 'Si es una urgencia, llame ahora al 999 o al 112. No espere a esta página.',
};

export const failureMessages: Readonly<Record<Language, FailureMessages>> = { 'en-GB': english, es: spanish };
