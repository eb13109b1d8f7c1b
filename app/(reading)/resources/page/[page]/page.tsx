import { facts, listPage } from '#app/(reading)/resources/list-page.tsx';
import { laterPages } from '#app/(reading)/later-page.ts';

export const revalidate = 86_400;

const { generateStaticParams, generateMetadata, Page } = laterPages(facts, listPage);

export { generateStaticParams, generateMetadata, Page as default };
