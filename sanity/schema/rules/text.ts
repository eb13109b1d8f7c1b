/** What a required text must match: not only spaces. That there is one at all is for `required` to check. */
export const written = /^$|\S/;
