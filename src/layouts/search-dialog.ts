import { isLocale } from '#i18n/locale.ts';
import { searchText } from '#i18n/search.ts';
import './search-dialog.css';

/** The part of Pagefind's interface that is used; it is made by the build, next to the pages. */
interface Pagefind {
  debouncedSearch: (query: string) => Promise<{ results: { data: () => Promise<Found> }[] } | null>;
}

/** A found page. Its excerpt is HTML with the found words marked; sub-results are sections of the page. */
interface Found {
  url: string;
  excerpt: string;
  meta: { title?: string };
  sub_results: { url: string; title: string; excerpt: string }[];
}

const pagesShownMax = 8;
const sectionsShownMax = 3;
const language = document.documentElement.lang;
const text = searchText[isLocale(language) ? language : 'en'];

const dialog = document.createElement('dialog');
const field = document.createElement('input');
const status = document.createElement('p');
const list = document.createElement('ul');
build();

/** Shows the search dialogue over the page. */
export function openSearch(): void {
  if (dialog.open) return;
  dialog.showModal();
  field.select();
}

function build(): void {
  dialog.className = 'search';
  dialog.setAttribute('aria-label', text.prompt);
  field.type = 'search';
  field.placeholder = text.prompt;
  field.setAttribute('aria-label', text.prompt);
  field.addEventListener('input', () => void search(field.value));
  // A search field would take the first Escape for itself.
  field.addEventListener('keydown', ({ key }) => key === 'Escape' && dialog.close());
  status.role = 'status';
  const close = document.createElement('button');
  close.textContent = text.close;
  close.addEventListener('click', () => dialog.close());
  const bar = document.createElement('div');
  bar.append(field, close);
  dialog.append(bar, status, list);
  // A click on the backdrop lands on the dialogue itself.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  list.addEventListener('click', () => dialog.close());
  document.body.append(dialog);
}

async function search(query: string): Promise<void> {
  if (query.trim() === '') return show('', [], query);
  try {
    const path = `${import.meta.env.BASE_URL}pagefind/pagefind.js`;
    const pagefind = (await import(/* @vite-ignore */ path)) as Pagefind;
    const answer = await pagefind.debouncedSearch(query);
    // Nothing comes back when the reader has typed on.
    if (!answer) return;
    const found = await Promise.all(answer.results.slice(0, pagesShownMax).map((result) => result.data()));
    if (query === field.value) show(found.length > 0 ? text.count(answer.results.length) : text.none, found, query);
  } catch {
    show(text.failed, [], query);
  }
}

function show(message: string, found: Found[], query: string): void {
  status.textContent = message;
  list.replaceChildren(...found.map((page) => pageItem(page, query)));
}

function pageItem(page: Found, query: string): HTMLLIElement {
  const item = document.createElement('li');
  item.append(linkTo(page.url, page.meta.title ?? page.url), excerptOf(page.excerpt));
  // Sections that are called what the reader looks for come first; the others stay in the page's order.
  const startsWithQuery = ({ title }: { title: string }): number => Number(title.startsWith(query.trim()));
  const sections = page.sub_results
    .filter(({ url }) => url.includes('#') && !url.endsWith('#_top'))
    .toSorted((a, b) => startsWithQuery(b) - startsWithQuery(a))
    .slice(0, sectionsShownMax);
  if (sections.length === 0) return item;
  item.lastChild?.remove();
  const inner = document.createElement('ul');
  for (const section of sections) {
    const sub = document.createElement('li');
    sub.append(linkTo(section.url, section.title), excerptOf(section.excerpt));
    inner.append(sub);
  }
  item.append(inner);
  return item;
}

function linkTo(url: string, title: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  return link;
}

function excerptOf(html: string): HTMLParagraphElement {
  const excerpt = document.createElement('p');
  excerpt.innerHTML = html;
  return excerpt;
}
