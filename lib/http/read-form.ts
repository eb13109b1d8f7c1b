/**
 * Reads a form that anybody may have sent.
 *
 * @param most bytes that the form may have
 * @returns `null` for what is no form, is larger, or does not say how large it is
 */
export async function readForm(request: Request, most: number): Promise<FormData | null> {
  const length = request.headers.get('content-length');
  if (length === null || Number(length) > most) return null;
  try {
    return await request.formData();
  } catch (error) {
    // Not a form at all.
    if (error instanceof TypeError) return null;
    throw error;
  }
}
