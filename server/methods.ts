/** The methods of a page, a feed or a file, as `Allow` lists them (RFC 9110 § 10.2.1): they can only be read. */
export const READ: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];
