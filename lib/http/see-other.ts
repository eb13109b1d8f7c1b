/** Leads a browser from a form that it sent to a page (RFC 9110 § 15.4.4). @param path of this site */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } });
}
