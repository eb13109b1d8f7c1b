/** The date of the content API that the Studio of this site speaks. */
export const apiVersion = '2025-02-19';
