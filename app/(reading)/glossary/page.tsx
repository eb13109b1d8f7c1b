import { pageMetadata } from '#lib/seo/metadata.ts';
import { facts, listPage } from './list-page.tsx';

export const revalidate = 86_400;

export function generateMetadata() {
  return pageMetadata(facts);
}

export default function Page() {
  return listPage(1);
}
