import { type ComponentType } from 'react';
import { type DocumentListBuilder, type StructureBuilder } from 'sanity/structure';
import { apiVersion } from '../connection/api-version.ts';

/** A list of some documents of one type. */
export interface FilteredList {
  id: string;
  title: string;
  type: string;
  /** GROQ besides the type, such as `kind == $kind`. */
  filter: string;
  params?: Record<string, unknown>;
  orderBy?: string;
  icon?: ComponentType;
}

/** The list itself; new documents start from `initialValue`, a template's id and its parameters. */
export function filteredList(
  S: StructureBuilder,
  { id, title, type, filter, params = {}, orderBy }: FilteredList,
  initialValue?: { template: string; parameters: Record<string, unknown> },
): DocumentListBuilder {
  const list = S.documentList()
    .id(id)
    .title(title)
    .schemaType(type)
    .apiVersion(apiVersion)
    .filter(`_type == $type && ${filter}`)
    .params({ type, ...params });
  const ordered = orderBy ? list.defaultOrdering([{ field: orderBy, direction: 'asc' }]) : list;
  if (!initialValue) return ordered;
  return ordered.initialValueTemplates([S.initialValueTemplateItem(initialValue.template, initialValue.parameters)]);
}

/** A menu entry that opens such a list. */
export const filteredListItem = (S: StructureBuilder, list: FilteredList) =>
  S.listItem()
    .id(list.id)
    .title(list.title)
    .icon(list.icon)
    .child(() => filteredList(S, list));
