/** A document as the content lake stores it: Sanity's five system fields and whatever else was written. */
export interface LakeDocument {
  _id: string;
  _type: string;
  _rev: string;
  _createdAt: string;
  _updatedAt: string;
  [field: string]: unknown;
}
