import { bullets, figure, h2, information, link, linkTo, p, richText, t } from '../portable-text.ts';

export const about = richText(
  p`Stillpoint is a small practice for craniosacral therapy. We offer adults and children a gentle, hands-on hour. Clients stay
    fully clothed, and nobody is hurried.`,
  figure('hands'),
  h2`What we believe in`,
  bullets(
    t`A light touch, and your say in everything. You can ask us to stop at any time.`,
    t`Plain words. If we cannot explain something simply, we do not understand it well enough.`,
    t`Your doctor comes first. We work alongside medical care, and never instead of it.`,
    t`No promises. The therapy has not been shown to treat any condition, and we say so.`,
  ),
  h2`How we write these pages`,
  p`Every article and answer names the person who wrote or reviewed it, the day it was last checked, and the day it is due to be
    checked again. When we tell you what practitioners say, we say that they say it. When we tell you what a study found, we
    give the source. When sources disagree, we tell you that too.`,
  p`${linkTo('article', 'what-the-research-says', 'What the research says')} is the page to read if you read only one.`,
  h2`If we have got something wrong`,
  p`Please tell us. You will find our e-mail address on the ${link('/contact', 'contact page')}. We correct mistakes of fact as
    soon as we can, and we put the new review date on the page.`,
  information(
    'Paid for by clients',
    p`The practice is paid by its clients. Nobody pays us to recommend a page, a book or a product, and there are no
      advertisements on this site.`,
  ),
);

export const privacy = richText(
  p`You can read every page of this site without telling us anything about yourself.`,
  h2`What this site does not do`,
  bullets(
    t`It sets no cookies for readers.`,
    t`It has no analytics, and counts no visitors.`,
    t`Its reading pages make no requests to other companies: fonts, pictures and styles all come from this site.`,
    t`It shows no advertisements and builds no profiles.`,
  ),
  h2`What our server keeps`,
  p`Like any web server, ours may write a line to a log when a page is asked for: the time, the page, the network (IP) address
    that asked, and the kind of browser. We use these logs only to keep the site working and safe, and do not join them to
    anything else.`,
  h2`Search`,
  p`When you search this site, the words you type are sent to our own server and may appear in its log. They go nowhere else.`,
  h2`“Was this page clear?”`,
  p`When you answer that question below a text, we count your “yes” or “no” for that page and, with a “no”, each reason you tick.
    Beside the counts stands the day of the latest answer. Our database also notes the time of every change it stores, and so the time at
    which each answer was counted. None of this says who you are: no name, no network address, no cookie.`,
  p`The line that our server may write to its log is the same as for every page. The page you came from, and the “yes” or “no” that
    you pressed there, are part of the form’s address and so of that line. The reasons you tick are not.`,
  p`There is nothing to write, so please use the ${link('/contact', 'contact page')} to tell us more.`,
  h2`Links to other sites`,
  p`Our pages link to other sites. When you follow a link, that site’s own rules apply.`,
  h2`If you write or ring`,
  p`If you e-mail or telephone us, we use what you tell us to answer you and to arrange your session. What you tell your therapist
    about your health is private. We do not put it on this website.`,
  h2`Your rights`,
  p`Under UK data protection law you can ask what we hold about you, and ask us to correct or delete it. Write to the address on the
    ${link('/contact', 'contact page')}. If you are not happy with our answer, you can complain to the
    ${link('https://ico.org.uk/', 'Information Commissioner’s Office')}.`,
  h2`People who edit this site`,
  p`Staff who sign in to edit or preview pages do get a cookie, which keeps them signed in. Readers never get it.`,
);

export const accessibility = richText(
  p`We want everybody to be able to read this site. We aim to meet level AA of the Web Content Accessibility Guidelines (WCAG)
    2.2.`,
  h2`What you should be able to do`,
  bullets(
    t`read every page without a mouse, and see where you are on it`,
    t`zoom to 400% without scrolling sideways`,
    t`use a screen reader: pages have a clear outline, and pictures have a description`,
    t`read with your own colours, in light or dark, and with moving effects turned off`,
    t`print any page`,
    t`read every page with scripts turned off.`,
  ),
  h2`How we check`,
  p`Automatic checks look at examples of each kind of page whenever the site’s code is changed, not at texts published since.
    They cannot find everything. People who use assistive technology have not yet tested the site for us.`,
  h2`What may not work well`,
  bullets(
    t`Some pages that we link to belong to others, and we cannot mend them.`,
    t`The tool we use to edit the site is made by another company and is not part of this statement.`,
  ),
  h2`Tell us about a problem`,
  p`If something is hard to use, or you need a page in another form such as large print, please tell us through the
    ${link('/contact', 'contact page')}. Say which page it was and what happened. We will answer, and we will try to send you what you
    need in a form that works for you.`,
);

export const howWeWrite = richText(
  p`The people, dates and arrangements on this site are examples until a practice replaces them. A practice that uses these texts
    should check that each line below is true of it, and change what is not.`,
  h2`Who writes and who checks`,
  p`Every article names its author, and every article, answer and word of the glossary names a reviewer. Both are listed on the page
    of ${link('/people', 'people')}, with their training. The reviewer is somebody other than the author.`,
  h2`What we rest on`,
  bullets(
    t`We prefer reviews of many trials to single trials, and trials to opinion.`,
    t`We give the source beside the sentence, and say in plain words what it found.`,
    t`When studies disagree, or found nothing, we say so.`,
    t`When we tell you what practitioners say, we say that they say it.`,
  ),
  h2`How often we check`,
  p`Each page says when it was last reviewed and when the next review is due, within a year. A review means that somebody has read the
    whole page against its sources and tried its links. Correcting a word is not a review: when the text has changed since, the page
    says so. When a review is late, the page says that too.`,
  h2`Who pays`,
  p`The practice pays for this site out of the fees for sessions. Nobody else pays for it. It has no advertisements, and nobody
    pays us to recommend a book, a course or another site. We do earn our living from the therapy that we describe: please read with
    that in mind.`,
  h2`When we get it wrong`,
  p`Please tell us through the ${link('/contact', 'contact page')}. We put mistakes of fact right as soon as we know of them, and say on
    the page what was wrong. If you are not happy with our answer about a claim on this site, you can complain to the
    ${link('https://www.asa.org.uk/', 'Advertising Standards Authority')}.`,
);
