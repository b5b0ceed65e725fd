/** Marks in the table of contents where the reader is: the last heading above the middle of the screen. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')];
const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));

function mark(): void {
  const middle = innerHeight / 2;
  const current = headings.findLastIndex((heading) => heading && heading.getBoundingClientRect().top < middle);
  for (const [index, link] of links.entries()) {
    if (index === current) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

if (links.length > 0) {
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -50% 0px' });
  for (const heading of headings) if (heading) observer.observe(heading);
}
